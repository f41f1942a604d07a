import type { Comparison } from '@core/contract/comparison';
import type { DiscrepancyVerdict, ReaderMarkKind } from '@core/contract/discrepancy-review';
import { changePresent } from './comparison-changes';
import { t } from './messages';
import { anchorSide, isAbout, type CorrespondenceSide } from './correspondence-sides';
import { markPassages, removeMark, reviewFinding, type Finding } from './difference-reviews';

/** The two passages in which a difference was found. */
export interface MatchedPassages {
  readonly a: CorrespondenceSide;
  readonly b: CorrespondenceSide;
}

/**
 * The reader's word on a difference; `null` takes it back. Who confirms that two values differ has said that the two
 * passages tell of one thing: the match is confirmed with it. A dismissal says nothing of the match.
 */
export const reviewDifference = (
  finding: Finding,
  passages: MatchedPassages,
  verdict: DiscrepancyVerdict | null,
): Promise<boolean> =>
  changePresent(
    (comparison) => ({
      differences: reviewFinding(comparison, finding, verdict),
      ...(verdict === 'confirmed' ? { judgements: confirmMatch(comparison, passages) } : {}),
    }),
    t(verdict === null ? 'compare.done.unreviewed' : `compare.done.${verdict}`),
  );

function confirmMatch(
  { judgements }: Pick<Comparison, 'judgements'>,
  { a, b }: MatchedPassages,
): Comparison['judgements'] {
  if (judgements.some((one) => isAbout(one, a, b))) return judgements;
  const at = new Date().toISOString();
  return [...judgements, { a: anchorSide(a), b: anchorSide(b), verdict: 'confirmed', note: '', at }];
}

export const markTwoPassages = (
  a: CorrespondenceSide,
  b: CorrespondenceSide,
  mark: ReaderMarkKind,
): Promise<boolean> =>
  changePresent(
    (comparison) => ({ differences: markPassages(comparison, a, b, mark) }),
    t(`compare.done.mark.${mark}`),
  );

export const removeReaderMark = (finding: Finding): Promise<boolean> =>
  changePresent(
    (comparison) => ({ differences: removeMark(comparison, finding) }),
    t('compare.done.mark-removed'),
  );
