import type { ArticleSummary } from '@core/contract/article';
import type { IncomingDocument } from '@core/contract/requests';
import { create } from 'zustand';
import { ask, failureOf } from './ask';
import { openArticle } from './opening';
import { sentenceOf } from './sentences';
import { attempt, showToast } from './toasts';
import { recordDeed, undoDeed, type Deed } from './undo';
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
    recordDeed(deed);
    showToast(deed.label, {
      action: { label: 'Undo', run: () => void attempt('Not undone', () => undoDeed(deed)) },
    });
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

/** Brings files in one by one, with progress and a report; what was brought in before a cancel stays. */
export async function importFiles(files: readonly File[]): Promise<void> {
  isCancelled = false;
  const added: ArticleSummary[] = [];
  const existing: ArticleSummary[] = [];
  const refused: string[] = [];
  for (const [done, file] of files.entries()) {
    if (isCancelled) break;
    useImportingStore.setState({ importing: { done, total: files.length, name: file.name } });
    try {
      // A file over the limit is refused unread; the main process holds the same limit.
      const base64 = file.size > LIMIT ? '' : await base64Of(file);
      if (file.size > LIMIT) {
        refused.push(
          `${file.name}: ${sentenceOf({ code: 'too-large', limitBytes: LIMIT, bytes: file.size })}`,
        );
        continue;
      }
      const report = await ask('library:import', { documents: [{ name: file.name, base64 }] });
      added.push(...report.added);
      existing.push(...report.existing);
      refused.push(
        ...report.refused
          .filter(({ failure }) => failure.code !== 'cancelled')
          .map((one) => `${one.file}: ${sentenceOf(one.failure)}`),
      );
    } catch (error) {
      refused.push(`${file.name}: ${sentenceOf(failureOf(error))}`);
    }
  }
  useImportingStore.setState({ importing: null });
  reportImport(added, existing, refused);
}

/** Brings pasted text in. Answers whether it is in the library now. */
export async function importText(text: string): Promise<boolean> {
  return attempt('Not brought in', async () => {
    const bytes = new TextEncoder().encode(text);
    const documents: readonly IncomingDocument[] = [
      { name: null, base64: await base64Of(new Blob([bytes])) },
    ];
    const { added, existing, refused } = await ask('library:import', { documents });
    reportImport(
      added,
      existing,
      refused.map((one) => sentenceOf(one.failure)),
    );
  });
}

function reportImport(
  added: readonly ArticleSummary[],
  existing: readonly ArticleSummary[],
  refused: readonly string[],
): void {
  const first = added[0] ?? existing[0];
  if (first !== undefined && added.length + existing.length === 1) openArticle(first.id);
  const parts = [
    added.length === 1 && `“${added[0]?.title ?? ''}” is in the library now`,
    added.length > 1 && `${added.length} articles are in the library now`,
    existing.length === 1 && `“${existing[0]?.title ?? ''}” was already there`,
    existing.length > 1 && `${existing.length} were already there`,
    isCancelled && 'the rest was cancelled',
  ].filter((part) => part !== false);
  if (parts.length > 0) showToast(`${parts.join('; ')}.`);
  if (refused.length > 0)
    showToast(
      `Not brought in: ${refused.slice(0, 5).join(' ')}${refused.length > 5 ? ` and ${refused.length - 5} more.` : ''}`,
      { tone: 'trouble' },
    );
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });
}
