/**
 * The differences of a comparison as the reader is shown them: what the program found under what he said of it, and
 * what he marked himself. The one list from which panel, counts, marks in the text and exports are taken, so that a
 * number is the same in all of them.
 */
import type { Article } from '../contract/article';
import type { Discrepancy, DiscrepancyKind, DiscrepancySide, ScopeReason } from '../contract/discrepancy';
import type {
  DiscrepancyReview,
  DiscrepancyVerdict,
  ReaderMark,
  ReaderMarkKind,
  ReviewedDifference,
} from '../contract/discrepancy-review';
import type { PassageRange } from '../contract/correspondence';
import { DIFFERENCE_GROUPS, groupOfKind } from './difference-groups';
import {
  isReviewOf,
  placeReview,
  type DifferencePlace,
  type PlacedReview,
  type TextRange,
} from './placed-reviews';
import type { ReviewedCorrespondence } from './reviewed-correspondences';

interface Listed {
  /** The same for one difference as long as the texts are the same. */
  readonly key: string;
  readonly a: DifferencePlace;
  readonly b: DifferencePlace;
  /** Markdown; empty where there is none. */
  readonly note: string;
  /** What the reader said is stored as; `null` where he said nothing. */
  readonly stored: ReviewedDifference | null;
}

export interface FoundDifference extends Listed {
  readonly by: 'program';
  readonly kind: DiscrepancyKind;
  readonly status: Discrepancy['status'];
  readonly because: ScopeReason | null;
  /** `null` while it is not reviewed. */
  readonly verdict: DiscrepancyVerdict | null;
}

export interface OwnDifference extends Listed {
  readonly by: 'reader';
  readonly kind: null;
  readonly verdict: ReaderMarkKind;
}

export type Difference = FoundDifference | OwnDifference;

/**
 * @param correspondences the correspondences with the reader's reviews; a dismissed one has no differences
 * @param articles those of the subjects, in their order
 * @returns by group and then in the order of the first text
 */
export function reviewDiscrepancies(
  correspondences: readonly ReviewedCorrespondence[],
  articles: readonly Article[],
  reviews: readonly ReviewedDifference[],
): readonly Difference[] {
  const placed = reviews.flatMap((review) => placeReview(review, articles));
  const used = new Set<PlacedReview>();
  const found = correspondences
    .filter(({ verdict }) => verdict !== 'dismissed')
    .flatMap((join) =>
      join.differences.map((one): FoundDifference => {
        const difference = differenceOf(join, one);
        const own = placed.find((review) => isReviewOf(review, difference));
        if (own === undefined) return difference;
        used.add(own);
        const { verdict, note } = own.review as DiscrepancyReview;
        return { ...difference, verdict, note, stored: own.review };
      }),
    );
  const rest = placed
    .filter((one) => !used.has(one))
    .flatMap(({ review, a, b }): readonly Difference[] => {
      if (review.by === 'reader') return [ownDifference(review, a, b)];
      // What the reader confirmed or noted stays although this version does not find it.
      const isKept = review.verdict === 'confirmed' || review.note !== '';
      return isKept ? [keptDifference(review, a, b)] : [];
    });
  return distinct([...found, ...rest]).sort(inOrder);
}

/** Whether it is counted and numbered: one that the reader set aside, and what counts different things, are not. */
export function isCounted(one: Difference): boolean {
  if (one.by === 'reader') return one.verdict === 'difference';
  if (one.verdict === 'confirmed') return true;
  return one.verdict === null && (one.status === 'differs' || one.status === 'claims-differ');
}

export type DifferenceState = 'open' | 'confirmed' | 'set-aside';

/** By which the list is filtered. What the reader marked himself is confirmed by him, or set aside. */
export function stateOf({ by, verdict }: Difference): DifferenceState {
  if (verdict === 'dismissed' || verdict === 'not-comparable') return 'set-aside';
  return by === 'reader' || verdict === 'confirmed' ? 'confirmed' : 'open';
}

/** Number of each counted difference by its key, from 1 in the order of the list. */
export const numberDifferences = (all: readonly Difference[]): ReadonlyMap<string, number> =>
  new Map(all.filter(isCounted).map(({ key }, at) => [key, at + 1]));

function differenceOf(join: ReviewedCorrespondence, one: Discrepancy): FoundDifference {
  const a = placeOfSide(join.a, join.from, one.a);
  const b = placeOfSide(join.b, join.to, one.b);
  const { kind, status, because } = one;
  return { by: 'program', key: differenceKey(kind, a, b), kind, status, because, a, b, ...UNREVIEWED };
}
const UNREVIEWED = { verdict: null, note: '', stored: null } as const;

function placeOfSide(
  subject: number,
  { blockId, start, end }: PassageRange,
  side: DiscrepancySide,
): DifferencePlace {
  const within = (range: TextRange): TextRange => ({ start: start + range.start, end: start + range.end });
  return {
    ...{ subject, blockId, passage: { start, end }, claimant: side.claimant },
    value: within(side),
    context: within(side.context),
  };
}

function keptDifference(review: DiscrepancyReview, a: DifferencePlace, b: DifferencePlace): FoundDifference {
  const { kind, status, verdict, note } = review;
  const key = differenceKey(kind, a, b);
  return { by: 'program', key, kind, status, because: null, a, b, verdict, note, stored: review };
}

function ownDifference(review: ReaderMark, a: DifferencePlace, b: DifferencePlace): OwnDifference {
  const { verdict, note } = review;
  return { by: 'reader', key: differenceKey(null, a, b), kind: null, a, b, verdict, note, stored: review };
}

type Keyed = Pick<DifferencePlace, 'subject' | 'value'>;
/** By the places of both values; `null` for a mark of the reader. */
export const differenceKey = (kind: DiscrepancyKind | null, a: Keyed, b: Keyed): string =>
  [kind ?? 'own', a.subject, a.value.start, a.value.end, b.subject, b.value.start, b.value.end].join(' ');

const distinct = (all: readonly Difference[]): Difference[] => [
  ...new Map(all.map((one) => [one.key, one])).values(),
];

const inOrder = (x: Difference, y: Difference): number =>
  DIFFERENCE_GROUPS.indexOf(groupOfKind(x.kind)) - DIFFERENCE_GROUPS.indexOf(groupOfKind(y.kind)) ||
  x.a.subject - y.a.subject ||
  x.a.value.start - y.a.value.start ||
  x.b.subject - y.b.subject ||
  x.b.value.start - y.b.value.start;
