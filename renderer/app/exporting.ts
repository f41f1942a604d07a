import type { ArticleId } from '@core/contract/ids';
import type { ExportScope } from '@core/contract/requests';
import { t } from './messages';
import { ask } from './ask';
import { withErrorToast, showToast } from './toasts';

export const EVERYTHING: ExportScope = { articleId: null, comparisonId: null };

/** Hands the notes to the reader as a file that the host saves like any download. */
export const exportNotes = (scope: ExportScope): Promise<boolean> =>
  withErrorToast(t('failed.export'), async () => {
    const file = await ask('export:notes', scope);
    download(file.fileName, new Blob([file.text], { type: file.mediaType }));
    showToast(t('done.notes-exported', { file: file.fileName }));
  });

/** Hands the file that an imported article was read from back, byte for byte. */
export const exportOriginal = (articleId: ArticleId): Promise<boolean> =>
  withErrorToast(t('failed.export'), async () => {
    const { fileName, base64 } = await ask('library:original', { articleId });
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    // Of no kind: a page that was brought in is saved and never opened here.
    download(fileName, new Blob([bytes], { type: 'application/octet-stream' }));
    showToast(t('done.original-exported', { file: fileName }));
  });

export function download(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has taken its own hold of the blob by then; at once would be too early in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
