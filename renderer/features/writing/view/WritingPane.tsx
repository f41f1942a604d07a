import { Code, Copy, FileText, History, Trash2 } from 'lucide-react';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { WritingDocument } from '@core/contract/writing';
import type { WritingId } from '@core/contract/ids';
import { quotedLines } from '@core/writing/make-quotation';
import type { CheckedQuotation } from '@core/writing/check-quotation';
import { parseLink } from '@core/writing/quotation-blocks';
import { failureOf } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { openLink } from '../../../app/links';
import { t } from '../../../app/messages';
import { openArticle } from '../../../app/navigation';
import { useCollections } from '../../../app/queries';
import { useShownWriting } from '../../../app/writing-pane';
import { removeWriting, useWriting, useWritings } from '../../../app/writings';
import { Markdown } from '../../../ui/Markdown';
import type { MenuEntry } from '../../../ui/Menu';
import { FailedState, LoadingState } from '../../../ui/StatusViews';
import { useCheckedText, type CheckedText } from '../model/checked-quotations';
import { countWords } from '../model/count-words';
import { replaceInField, rewriteField, showInField } from '../model/edit-field';
import { copyAll, exportText } from '../model/export-text';
import { namedWritings } from '../model/writing-names';
import { QuotationList } from './QuotationList';
import { useWritingText } from './use-writing-text';
import { WritingField } from './WritingField';
import { WritingFoot } from './WritingFoot';
import { WritingHead } from './WritingHead';
import { WritingHistoryDialog } from './WritingHistoryDialog';
import { WritingTrouble } from './WritingTrouble';
import './writing.css';

/** The reader's own text beside the texts that he quotes. */
export function WritingPane(): ReactNode {
  const id = useShownWriting();
  const { data: document, error, refetch } = useWriting(id);
  return (
    <section className="writing-pane" aria-label={t('writing.title')} data-region="writing">
      {error !== null ? (
        <FailedState
          title={t('writing.open-failed')}
          failure={failureOf(error)}
          sentence={messageOf(failureOf(error))}
          onRetry={() => void refetch()}
        />
      ) : document === undefined ? (
        <LoadingState label={t('ui.loading')} />
      ) : (
        <WritingEditor key={id} id={id} document={document} />
      )}
    </section>
  );
}

interface Props {
  readonly id: WritingId;
  /** As it is on disk; `null` where nothing was written yet. */
  readonly document: WritingDocument | null;
}

function WritingEditor({ id, document }: Props): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isPreview, setPreview] = useState(false);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  // A hidden field takes nothing in.
  const show = useCallback(() => flushSync(() => setPreview(false)), []);
  const [sent, setSent] = useState(0);
  const onPut = useCallback(() => {
    show();
    setSent((before) => before + 1);
  }, [show]);
  const writing = useWritingText(id, document, field, onPut);
  const checked = useCheckedText(id, writing.text);
  const all = namedWritings(useWritings().data ?? [], useCollections().data ?? []);
  const name = all.find((one) => one.id === id)?.name ?? '';
  const edit = useCallback(
    (start: number, end: number, text: string): void => {
      show();
      if (field.current !== null) replaceInField(field.current, { start, end, text }, true);
    },
    [show],
  );
  const onShow = useCallback(
    ({ block }: CheckedQuotation): void => {
      show();
      if (field.current !== null) showInField(field.current, block.quote.start, block.link.end);
    },
    [show],
  );
  const onRestore = useCallback(
    (quotation: CheckedQuotation): void => restore(quotation, checked, field.current, edit),
    [checked, edit],
  );
  const words = useMemo(() => countWords(writing.text), [writing.text]);
  const entries = entriesOf(id, name, checked, writing.text, () => setHistoryOpen(true));
  return (
    <>
      <WritingHead name={name} all={all} isPreview={isPreview} onPreview={setPreview} entries={entries} />
      {writing.failure === null ? null : (
        <WritingTrouble
          failure={writing.failure}
          text={field.current?.value ?? writing.text}
          onRetry={writing.retry}
          onKeepMine={writing.keepMine}
          onTakeOther={writing.takeOther}
        />
      )}
      <WritingField
        field={field}
        initial={writing.initial}
        label={t('writing.field', { name })}
        isHidden={isPreview}
        onText={writing.change}
      />
      {isPreview ? <Preview checked={checked} /> : null}
      <QuotationList checked={checked} onShow={onShow} onRestore={onRestore} />
      <WritingFoot words={words} saving={writing.saving} sent={sent} />
      {isHistoryOpen ? (
        <WritingHistoryDialog
          id={id}
          onClose={() => setHistoryOpen(false)}
          onRestore={(text) => {
            setHistoryOpen(false);
            show();
            if (field.current !== null) rewriteField(field.current, text);
          }}
        />
      ) : null}
    </>
  );
}

/** Only while the text is still the one that was checked: a moment later the places are others. */
function restore(
  { block: { quote }, source }: CheckedQuotation,
  { text }: CheckedText,
  field: HTMLTextAreaElement | null,
  edit: (start: number, end: number, text: string) => void,
): void {
  if (source !== null && field?.value === text) edit(quote.start, quote.end, quotedLines(source));
}

function Preview({ checked }: { readonly checked: CheckedText }): ReactNode {
  const { text, quotations, articleOf } = checked;
  const onLink = (url: string): void => {
    const link = parseLink(url);
    if (link === null) return openLink(url);
    const quotation = quotations.find(({ block }) => block.key === link.key);
    const article = quotation === undefined ? null : articleOf(quotation);
    openArticle(article?.id ?? link.articleId, quotation?.place ?? null);
  };
  return (
    <div className="writing-preview" role="region" aria-label={t('notes.editor.preview')} tabIndex={0}>
      {text.trim() === '' ? <p className="muted">{t('writing.empty')}</p> : null}
      <Markdown source={text} onLink={onLink} />
    </div>
  );
}

function entriesOf(
  id: WritingId,
  name: string,
  checked: CheckedText,
  text: string,
  onHistory: () => void,
): readonly MenuEntry[] {
  const isDisabled = text.trim() === '' || checked.isPending;
  return [
    {
      id: 'markdown',
      label: t('writing.export-markdown'),
      icon: <FileText />,
      isDisabled,
      run: () => exportText(name, checked, 'md'),
    },
    {
      id: 'html',
      label: t('writing.export-html'),
      icon: <Code />,
      isDisabled,
      run: () => exportText(name, checked, 'html'),
    },
    { id: 'copy', label: t('writing.copy'), icon: <Copy />, isDisabled, run: () => copyAll(checked) },
    'line',
    { id: 'history', label: t('writing.history'), icon: <History />, run: onHistory },
    {
      id: 'remove',
      label: t('writing.remove'),
      icon: <Trash2 />,
      isDanger: true,
      isDisabled: text === '',
      run: () => void removeWriting(id),
    },
  ];
}
