/**
 * The evidence that a correspondence must have beside its score, for precision: the model is fitted on pairs of texts
 * that report one event, and a reader compares others too.
 */
import type { Correspondence, Reason } from './sentence';
import type { AnalysedSentence } from './pair-analysis';

/**
 * Whether they share two counted nouns or more: such numbers are what a reader compares, so a lower score is enough.
 */
export function shareQuantities(a: AnalysedSentence, b: AnalysedSentence): boolean {
  let shared = 0;
  for (const thing of a.counted) if (b.counted.has(thing)) shared++;
  return shared >= 2;
}

/** One common word makes two short passages look similar and is nothing that the reader could check. */
export function hasSufficientEvidence(reasons: readonly Reason[]): boolean {
  return reasons.length >= MIN_REASONS || reasons.some(isQuotation);
}

export const MIN_REASONS = 2;
const isQuotation = (reason: Reason): boolean => reason.kind === 'quotation';

/** Correspondences per passage of the shorter text: of 313 development pairs, each of one event, five are below. */
const FEW_MEET = 0.15;
/** Least summed idf of the shared stems, as a multiple of the highest idf. */
const MIN_SHARED = 0.9;

/**
 * Where few passages correspond, the two texts report different things and even the best score is similarity by chance:
 * a correspondence must then rest on shared stems of high idf.
 * @param rarest idf of a stem that is in no passage of the library
 */
export function dropUnsupported(
  found: readonly Correspondence[],
  a: readonly AnalysedSentence[],
  b: readonly AnalysedSentence[],
  rarest: number,
): readonly Correspondence[] {
  if (found.length >= FEW_MEET * Math.min(a.length, b.length)) return found;
  return found.filter((one) => {
    if (one.reasons.some(isQuotation) || one.score === 1) return true;
    let shared = 0;
    const others = b[one.b]!.stems;
    for (const [id, rare] of a[one.a]!.stems) if (others.has(id)) shared += rare;
    return shared >= MIN_SHARED * rarest;
  });
}
