/** How the reader's reviews change the differences that a comparison stores. */
import type { Comparison } from '@core/contract/comparison';
import type { DiscrepancyKind, DiscrepancyStatus } from '@core/contract/discrepancy';
import type {
  DiscrepancyVerdict,
  ReaderMarkKind,
  ReviewedDifference,
} from '@core/contract/discrepancy-review';
import { anchorSide, isAbout, isOnSide, type CorrespondenceSide } from './correspondence-sides';

/** Which finding a note is on; `kind` is `null` for a mark of the reader. */
export type NotedFinding =
  | { readonly kind: DiscrepancyKind; readonly status: DiscrepancyStatus }
  | { readonly kind: null; readonly verdict: ReaderMarkKind };

/** A difference with its two values as sides; of a mark of the reader the two passages. */
export type Finding = NotedFinding & { readonly a: CorrespondenceSide; readonly b: CorrespondenceSide };

type Kept = Pick<Comparison, 'differences'>;
type Differences = readonly ReviewedDifference[];

/** The word is taken back with `null`; a note that was written stays, and without one nothing is kept. */
export function reviewFinding(kept: Kept, finding: Finding, verdict: DiscrepancyVerdict | null): Differences {
  const { before, others } = splitOff(kept, finding);
  const note = before?.note ?? '';
  if (finding.kind === null || (verdict === null && note === '')) return others;
  const { kind, status } = finding;
  return [...others, { by: 'program', kind, status, ...sidesOf(finding), verdict, note, at: now() }];
}

/** The note on a finding; empty where there is none. */
export const notedOf = (kept: Kept, finding: Finding): string => splitOff(kept, finding).before?.note ?? '';

export function noteFinding(kept: Kept, finding: Finding, note: string): Differences {
  const { before, others } = splitOff(kept, finding);
  if (before !== undefined && before.by === 'reader')
    return (kept.differences ?? []).map((one) => (one === before ? { ...one, note } : one));
  const verdict = before?.by === 'program' ? before.verdict : null;
  if (finding.kind === null || (verdict === null && note === '')) return others;
  const { kind, status } = finding;
  return [...others, { by: 'program', kind, status, ...sidesOf(finding), verdict, note, at: now() }];
}

/** Between the same two passages the later mark stands, with the note of the one before. */
export function markPassages(
  kept: Kept,
  a: CorrespondenceSide,
  b: CorrespondenceSide,
  verdict: ReaderMarkKind,
): Differences {
  const { before, others } = splitOff(kept, { kind: null, verdict, a, b });
  return [...others, { by: 'reader', ...sidesOf({ a, b }), verdict, note: before?.note ?? '', at: now() }];
}

export const removeMark = (kept: Kept, finding: Finding): Differences => splitOff(kept, finding).others;

function splitOff(
  { differences = [] }: Kept,
  finding: Finding,
): { readonly before: ReviewedDifference | undefined; readonly others: Differences } {
  const before = differences.find((one) => isOf(one, finding));
  return { before, others: differences.filter((one) => one !== before) };
}

function isOf(one: ReviewedDifference, { kind, a, b }: Finding): boolean {
  if (one.by === 'reader') return kind === null && isAbout(one, a, b);
  return one.kind === kind && isAbout(one, a, b, isOnSide);
}

const sidesOf = ({ a, b }: Pick<Finding, 'a' | 'b'>): Pick<ReviewedDifference, 'a' | 'b'> => ({
  a: anchorSide(a),
  b: anchorSide(b),
});
const now = (): string => new Date().toISOString();
