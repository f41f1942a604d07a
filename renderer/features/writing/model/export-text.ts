import { exportHtml } from '@core/writing/export-html';
import { exportWriting } from '@core/writing/export-writing';
import { copyText } from '../../../app/clipboard';
import { download } from '../../../app/exporting';
import { fileNameOf } from '../../../app/file-name';
import { t } from '../../../app/messages';
import { showToast, withErrorToast } from '../../../app/toasts';
import type { CheckedText } from './checked-quotations';

const printed = ({ text, quotations, articleOf }: CheckedText): string =>
  exportWriting(text, quotations, articleOf, t);

export function exportText(name: string, checked: CheckedText, format: 'md' | 'html'): void {
  const markdown = printed(checked);
  const [content, type] =
    format === 'md' ? [markdown, 'text/markdown'] : [exportHtml(name, markdown), 'text/html'];
  const fileName = `${fileNameOf(name)}.${format}`;
  download(fileName, new Blob([content], { type: `${type};charset=utf-8` }));
  showToast(t('writing.exported', { file: fileName, doubtful: doubtful(checked) }));
}

export const copyAll = (checked: CheckedText): void =>
  void withErrorToast(t('reader.done.notCopied'), async () => {
    await copyText(printed(checked));
    showToast(t('writing.copied', { doubtful: doubtful(checked) }));
  });

/** How many quotations say in what was exported that they are not the words of their source. */
const doubtful = ({ quotations }: CheckedText): number =>
  quotations.filter(({ state: { is } }) => is !== 'same' && is !== 'shortened' && is !== 'reference').length;
