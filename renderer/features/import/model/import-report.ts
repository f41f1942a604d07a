import { create } from 'zustand';
import type { ArticleSummary } from '@core/contract/article';
import type { Attachment, SimilarText } from '@core/contract/requests';
import type { LikelyVersion } from '@core/contract/version';
import { t } from '../../../app/messages';
import { startSplitting } from '../../../app/chapters';
import { showBeside } from '../../../app/pane-actions';
import { offerVersion } from '../../../app/versions';
import { openArticle } from '../../../app/navigation';
import { showToast } from '../../../app/toasts';
import { summaryOf } from './report-summary';

/** What became of a batch: the words for each file that is not in. */
export interface BatchReport {
  readonly added: readonly ArticleSummary[];
  readonly existing: readonly ArticleSummary[];
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  readonly likenesses: readonly SimilarText[];
  /** As in `ImportReport`. */
  readonly versions?: readonly LikelyVersion[];
  readonly attached: readonly Attachment[];
  readonly isCancelled: boolean;
}
interface Reports {
  /** Of the last batch; kept until the next one or the end of the session. */
  readonly last: BatchReport | null;
  readonly isOpen: boolean;
}
const useReportStore = create<Reports>(() => ({ last: null, isOpen: false }));
/** The report that the reader asked for. */
export const useOpenReport = (): BatchReport | null =>
  useReportStore(({ last, isOpen }) => (isOpen ? last : null));
export const useLastReport = (): BatchReport | null => useReportStore(({ last }) => last);
export const openBatchReport = (): void => useReportStore.setState({ isOpen: true });
export const closeBatchReport = (): void => useReportStore.setState({ isOpen: false });

/**
 * Tells in a line how many came in and how many did not, and waits with the rest until it is asked for: the reader goes on
 * with something else meanwhile.
 */
export function reportBatch(report: BatchReport, sentence = summaryOf(report)): void {
  useReportStore.setState({ last: report, isOpen: false });
  showToast(sentence, {
    tone: report.refused.length > 0 ? 'trouble' : 'plain',
    ...(isEmpty(report) ? {} : { action: { label: t('import.show-results'), run: openBatchReport } }),
  });
}

const isEmpty = ({ added, existing, refused }: BatchReport): boolean =>
  added.length + existing.length + refused.length === 0;

/** Puts an article beside what it is like: in the comparison that is open where it has room, else in a new one. */
export const putBeside = ({ articleId, likeTo }: SimilarText): Promise<boolean> =>
  showBeside([articleId, likeTo]);

/** One document needs no dialog: it is opened, and a line says what became of it. */
export function reportOne({
  added,
  existing,
  refused,
  likenesses,
  versions = [],
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
  const [version] = versions;
  if (version !== undefined) offerVersion(version);
  const [likeness] = likenesses.filter(({ likeTo }) => likeTo !== version?.earlier);
  if (likeness !== undefined)
    showToast(t(`import.like-${likeness.as}`), {
      action: { label: t('import.compare'), run: () => void putBeside(likeness) },
    });
  for (const { file, reason } of refused)
    showToast(t('import.refused', { file, reason }), { tone: 'trouble' });
}
