/** What a join must have beside its score. The score is fitted on texts that tell one thing; a reader opens others too. */
import type { Correspondence, Reason } from './sentence';
import type { AnalysedSentence } from './pair-analysis';

/** Two figures for one thing are what a reader of accounts looks for, so such passages meet on less. */
export function shareQuantities(a: AnalysedSentence, b: AnalysedSentence): boolean {
  let shared = 0;
  for (const thing of a.counted) if (b.counted.has(thing)) shared++;
  return shared >= 2;
}

/** One everyday word in common makes two short passages look alike and is nothing that the reader could check. */
export function hasSufficientEvidence(reasons: readonly Reason[]): boolean {
  return reasons.length >= MIN_REASONS || reasons.some(isQuotation);
}

export const MIN_REASONS = 2;
const isQuotation = (reason: Reason): boolean => reason.kind === 'quotation';

/** Share of the shorter text: of 313 development pairs, each of one event, five stay below. */
const FEW_MEET = 0.15;
/** In words that no other passage of the library holds. */
const MIN_SHARED = 0.9;

/**
 * Where hardly a passage meets another the two texts tell different things, and the likeliest join is a likeness by
 * chance: it must rest on words that both use and that are rare.
 * @param rarest rarity of a word that no passage holds
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
