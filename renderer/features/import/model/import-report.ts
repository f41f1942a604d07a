import { create } from 'zustand';
import type { ArticleSummary } from '@core/contract/article';
import type { Attachment, SimilarText } from '@core/contract/requests';
import { t } from '../../../app/messages';
import { startSplitting } from '../../../app/chapters';
import { showBeside } from '../../../app/pane-actions';
import { openArticle } from '../../../app/navigation';
import { showToast } from '../../../app/toasts';

/** What became of a batch: the words for each file that is not in. */
export interface BatchReport {
  readonly added: readonly ArticleSummary[];
  readonly existing: readonly ArticleSummary[];
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  readonly likenesses: readonly SimilarText[];
  readonly attached: readonly Attachment[];
  readonly isCancelled: boolean;
}
const useReportStore = create<{ readonly report: BatchReport | null }>(() => ({ report: null }));
/** The report of a batch that the reader has not closed yet. */
export const useBatchReport = (): BatchReport | null => useReportStore((state) => state.report);
export const closeBatchReport = (): void => useReportStore.setState({ report: null });
export const showBatchReport = (report: BatchReport): void => useReportStore.setState({ report });

/** Puts an article beside what it is like: in the comparison that is open where it has room, else in a new one. */
export const putBeside = ({ articleId, likeTo }: SimilarText): Promise<boolean> =>
  showBeside([articleId, likeTo]);

/** One document needs no dialog: it is opened, and a line says what became of it. */
export function reportOne({
  added,
  existing,
  refused,
  likenesses,
  isCancelled: wasCancelled,
}: BatchReport): void {
  const first = added[0] ?? existing[0];
  if (first !== undefined) {
    openArticle(first.id);
    const canSplit = added.length > 0 && first.isBook === true;
    showToast(
      t(added.length > 0 ? 'import.added' : 'import.existing', { title: first.title }),
      canSplit ? { action: { label: t('import.split'), run: () => startSplitting(first.id) } } : {},
    );
  } else if (wasCancelled) showToast(t('import.cancelled'));
  const [likeness] = likenesses;
  if (likeness !== undefined)
    showToast(t(`import.like-${likeness.as}`), {
      action: { label: t('import.compare'), run: () => void putBeside(likeness) },
    });
  for (const { file, reason } of refused)
    showToast(t('import.refused', { file, reason }), { tone: 'trouble' });
}
