import type { ArticleSummary } from '@core/contract/article';
import type { Attachment, IncomingDocument, Likeness } from '@core/contract/requests';
import { create } from 'zustand';
import { ask, failureOf } from './ask';
import { offerAttachments } from './attachments';
import { startComparison } from './comparing';
import { openArticle } from './opening';
import { sentenceOf } from './sentences';
import { attempt, showToast } from './toasts';
import type { Deed } from './undo';
import { offerUndo } from './undo-toast';
import { dispatch } from './window-store';

/** Removes an imported article and offers Undo. Its notes stay on disk either way. */
export const removeArticle = (article: ArticleSummary): Promise<boolean> =>
  attempt('Not removed', async () => {
    const remove = async (): Promise<void> => {
      await ask('library:remove', { articleId: article.id });
      dispatch({ do: 'article-gone', articleId: article.id });
    };
    await remove();
    const deed: Deed = {
      label: `“${article.title}” removed`,
      undo: async () => void (await ask('library:restore', { articleId: article.id })),
      redo: remove,
    };
    offerUndo(deed);
  });

interface Importing {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}
const useImportingStore = create<{ readonly importing: Importing | null }>(() => ({ importing: null }));
export const useImporting = (): Importing | null => useImportingStore((state) => state.importing);

let isCancelled = false;
export const cancelImport = (): void => {
  isCancelled = true;
  // The document at hand is ended too: a book of thousands of pages would hold the report up.
  void ask('library:cancel-import', {}).catch(() => undefined);
};

const LIMIT = 50 * 1_048_576;

/** What became of a batch: the words for each file that is not in. */
export interface BatchReport {
  readonly added: readonly ArticleSummary[];
  readonly existing: readonly ArticleSummary[];
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  readonly likenesses: readonly Likeness[];
  readonly attached: readonly Attachment[];
  readonly isCancelled: boolean;
}
const useReportStore = create<{ readonly report: BatchReport | null }>(() => ({ report: null }));
/** The report of a batch that the reader has not closed yet. */
export const useBatchReport = (): BatchReport | null => useReportStore((state) => state.report);
export const closeBatchReport = (): void => useReportStore.setState({ report: null });

/** Puts an article beside what it is like. */
export const putBeside = ({ articleId, likeTo }: Likeness): void => void startComparison([articleId, likeTo]);

/**
 * Brings files in one by one, with progress and a report: in a line for one file, in a dialog for more. What was
 * brought in before a cancel stays.
 */
export async function importFiles(files: readonly File[]): Promise<void> {
  isCancelled = false;
  const added: ArticleSummary[] = [];
  const existing: ArticleSummary[] = [];
  const refused: { file: string; reason: string }[] = [];
  const likenesses: Likeness[] = [];
  const attached: Attachment[] = [];
  for (const [done, file] of files.entries()) {
    if (isCancelled) break;
    useImportingStore.setState({ importing: { done, total: files.length, name: file.name } });
    try {
      // A file over the limit is refused unread; the main process holds the same limit.
      const base64 = file.size > LIMIT ? '' : await base64Of(file);
      if (file.size > LIMIT) {
        const reason = sentenceOf({ code: 'too-large', limitBytes: LIMIT, bytes: file.size });
        refused.push({ file: file.name, reason });
        continue;
      }
      const report = await ask('library:import', { documents: [{ name: file.name, base64 }] });
      added.push(...report.added);
      existing.push(...report.existing);
      likenesses.push(...report.likenesses);
      attached.push(...report.attached);
      refused.push(
        ...report.refused
          .filter(({ failure }) => failure.code !== 'cancelled')
          .map((one) => ({ file: one.file, reason: sentenceOf(one.failure) })),
      );
    } catch (error) {
      refused.push({ file: file.name, reason: sentenceOf(failureOf(error)) });
    }
  }
  useImportingStore.setState({ importing: null });
  const report = { added, existing, refused, likenesses, attached, isCancelled };
  offerAttachments(attached);
  if (files.length > 1) useReportStore.setState({ report });
  else reportOne(report);
}

/** Brings pasted text in. Answers whether it is in the library now. */
export async function importText(text: string): Promise<boolean> {
  return attempt('Not brought in', async () => {
    const bytes = new TextEncoder().encode(text);
    const documents: readonly IncomingDocument[] = [
      { name: null, base64: await base64Of(new Blob([bytes])) },
    ];
    const { refused, ...rest } = await ask('library:import', { documents });
    offerAttachments(rest.attached);
    reportOne({
      ...rest,
      refused: refused.map((one) => ({ file: one.file, reason: sentenceOf(one.failure) })),
      isCancelled: false,
    });
  });
}

function reportOne({ added, existing, refused, likenesses, isCancelled: wasCancelled }: BatchReport): void {
  const first = added[0] ?? existing[0];
  if (first !== undefined) {
    openArticle(first.id);
    showToast(`“${first.title}” ${added.length > 0 ? 'is in the library now' : 'was already there'}.`);
  } else if (wasCancelled) showToast('The import was cancelled.');
  const [likeness] = likenesses;
  if (likeness !== undefined)
    showToast(LIKENESS_WORDS[likeness.as], {
      action: { label: 'Put beside', run: () => putBeside(likeness) },
    });
  for (const { file, reason } of refused)
    showToast(`Not brought in: ${file}: ${reason}`, { tone: 'trouble' });
}

const LIKENESS_WORDS: Readonly<Record<Likeness['as'], string>> = {
  'original-of-digest': 'It seems to be the source of a digest in the library.',
  'near-duplicate': 'It seems to be another copy of a text in the library.',
};

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });
}
