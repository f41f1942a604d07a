/**
 * The evidence that a correspondence must have beside its score, for precision: the model is fitted on pairs of texts
 * that report one event, and a reader compares others too.
 */
import type { Correspondence, Reason } from './sentence';
import type { AnalysedSentence } from './pair-analysis';
import { areDerived } from '../language/en/derivation';
import { SYNONYM_SETS } from '../language/en/synonym-sets';
import { itemAt } from '../text/item-at';

/**
 * Whether they share two counted nouns or more: such numbers are what a reader compares, so a lower score is enough.
 */
export function shareQuantities(a: AnalysedSentence, b: AnalysedSentence): boolean {
  let shared = 0;
  for (const thing of a.counted) if (b.counted.has(thing)) shared += 1;
  return shared >= 2;
}

/** Least evidence of a match's own, as a multiple of the highest idf: a word of middling frequency has it. */
const MIN_OWN = 0.35;
/** A synonym counts less than the word itself. */
const SYNONYM_SHARE = 0.6;

/**
 * Whether two passages share something themselves. The model's features take in neighbouring passages and similar
 * embeddings, and between two good matches it would link a bridge that held for a night with a school that closed for a
 * day. Embeddings alone therefore never suffice; shared stems, synonyms, words of one derivation or a quotation must be
 * there.
 * @param maxIdf idf of a stem that is in no passage of the library
 */
export const hasOwnEvidence = (a: AnalysedSentence, b: AnalysedSentence, maxIdf: number): boolean =>
  sharedIdf(a, b) >= MIN_OWN * maxIdf || ownEvidence(a, b) >= MIN_OWN * maxIdf || sharesQuotation(a, b);

/** Summed idf of the words that the other passage has too, or has a synonym or a derivation of. */
export function ownEvidence(a: AnalysedSentence, b: AnalysedSentence): number {
  let own = sharedIdf(a, b);
  const others = new Set(b.words.map(({ stem }) => SYNONYM_SETS.get(stem)));
  const stems = [...b.idfOf.keys()];
  for (const [stem, idf] of a.idfOf) {
    if (b.idfOf.has(stem)) continue;
    const family = SYNONYM_SETS.get(stem);
    const isSynonym = family !== undefined && others.has(family);
    if (isSynonym || stems.some((other) => areDerived(stem, other))) own += SYNONYM_SHARE * idf;
  }
  return own;
}

/** Summed idf of the shared stems. */
export function sharedIdf(a: AnalysedSentence, b: AnalysedSentence): number {
  let shared = 0;
  for (const [id, idf] of a.stems) if (b.stems.has(id)) shared += idf;
  return shared;
}

function sharesQuotation(a: AnalysedSentence, b: AnalysedSentence): boolean {
  for (const pair of a.quoted) if (b.quoted.has(pair)) return true;
  return false;
}

/** Least evidence of a match that has one reason alone, as a multiple of the highest idf: a rather rare word has it. */
const MIN_SINGLE = 0.5;

/**
 * One common word makes two short passages look similar and is nothing that the reader could check. One word of high
 * idf is enough where no other passage of either text has a score near theirs.
 * @param isClearBest whether each is by far the best for the other
 */
export function hasSufficientEvidence(
  reasons: readonly Reason[],
  shared: number,
  maxIdf: number,
  isClearBest: () => boolean,
): boolean {
  if (reasons.length >= MIN_REASONS || reasons.some(isQuotation)) return true;
  return reasons.length > 0 && shared >= MIN_SINGLE * maxIdf && isClearBest();
}

export const MIN_REASONS = 2;
/** The same wording, or a quotation that both hold. */
const isCertain = ({ score, reasons }: Correspondence): boolean => score === 1 || reasons.some(isQuotation);
const isQuotation = (reason: Reason): boolean => reason.kind === 'quotation';

/** Correspondences per passage of the shorter text: of 313 development pairs, each of one event, five are below. */
const FEW_MEET = 0.15;
/**
 * From so many on the two texts report the same event throughout, and one shared word is enough for the remaining
 * matches.
 */
const MANY_MEET = 0.3;
/** Least summed idf of the shared stems, as a multiple of the highest idf. */
const MIN_SHARED = 0.9;

/**
 * A match of one reason is kept only where many passages correspond by more. Where few do, the two texts report
 * different things and even the best score is similarity by chance: a correspondence must then rest on shared stems of
 * high idf.
 * @param maxIdf idf of a stem that is in no passage of the library
 */
export function dropUnsupported(
  found: readonly Correspondence[],
  a: readonly AnalysedSentence[],
  b: readonly AnalysedSentence[],
  maxIdf: number,
): readonly Correspondence[] {
  const firm = found.filter((one) => one.reasons.length >= MIN_REASONS || isCertain(one));
  const shorter = Math.min(a.length, b.length);
  const kept = firm.length >= MANY_MEET * shorter ? found : firm;
  if (kept.length >= FEW_MEET * shorter) return kept;
  return kept.filter((one) => {
    if (isCertain(one)) return true;
    return sharedIdf(itemAt(a, one.a), itemAt(b, one.b)) >= MIN_SHARED * maxIdf;
  });
}
