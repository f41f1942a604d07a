/**
 * Soft alignment: each word of one text is distributed over the passages of the other that could account for it, with a
 * null share for "none does", like the expected counts of IBM Model 1 with its null word (Brown et al. 1993); but link
 * strengths are fixed by form, synonymy and embedding, not estimated by EM. A word that links to one passage counts
 * mostly for it; one that occurs throughout counts little for any. A cosine ignores these competitors, which is what it
 * misses most.
 */
import { lengthNormalization } from './length-normalization';
import type { SentenceAnalysis } from './sentence-analysis';
import type { Vector } from './sparse-vectors';
import { SYNONYM_SETS } from '../language/en/synonym-sets';
import { forEachSimilar, unitVectors, type Embeddings } from '../language/embeddings';
import { itemAt } from '../text/item-at';

export interface SoftAlignment {
  /** The passage's own stems; the weights sum to 1. */
  readonly termWeights: Vector;
  /** By stem of the other text the share of it that is linked to this passage, above 0 and below 1. */
  readonly shares: Vector;
}

/**
 * Link strengths, against 1 for the same stem: one synonym set, one prefix. For similar embeddings it is the cosine.
 */
const OF_FAMILY = 0.7;
const OF_BEGINNING = 0.6;
/** Length of the prefix. UTF-16 units. */
const BEGINNING = 4;
/** Least cosine of two word embeddings for a link. */
const MIN_COSINE = 0.3;
/** Weight of the null alignment, against 1 for each passage that contains the word itself. */
const NULL_WEIGHT = 0.3;

/** A stem of one text, with the passages that contain it. */
interface TermOccurrence {
  readonly id: number;
  readonly stem: string;
  readonly isName: boolean;
  /** Indices, rising. */
  readonly passages: number[];
  /** From a linked stem of the other text to the strength of the link, 0–1. */
  readonly links: Map<TermOccurrence, number>;
}

/** What is read of a sentence here: an `AnalysedSentence` has it. */
interface TermsOfSentence extends Pick<SentenceAnalysis, 'stems' | 'idfOf' | 'termWeights'> {
  readonly names: ReadonlyMap<number, number>;
}

export function softAlign(
  a: readonly TermsOfSentence[],
  b: readonly TermsOfSentence[],
  wordVectors: Embeddings,
): { readonly a: readonly SoftAlignment[]; readonly b: readonly SoftAlignment[] } {
  const [termsA, termsB] = [listTermOccurrences(a), listTermOccurrences(b)];
  linkByForm(termsA, termsB);
  linkByForm(termsB, termsA);
  linkByEmbedding(termsA, termsB, wordVectors);
  const [sharesA, sharesB] = [distribute(termsB, a.length), distribute(termsA, b.length)];
  return {
    a: a.map((reading, i) => ({ termWeights: reading.termWeights, shares: itemAt(sharesA, i) })),
    b: b.map((reading, j) => ({ termWeights: reading.termWeights, shares: itemAt(sharesB, j) })),
  };
}

function listTermOccurrences(readings: readonly TermsOfSentence[]): TermOccurrence[] {
  const terms = new Map<number, TermOccurrence>();
  readings.forEach(({ stems, idfOf, names }, place) => {
    const written = [...idfOf.keys()];
    let at = 0;
    for (const id of stems.keys()) {
      const stem = itemAt(written, at++);
      const known = terms.get(id);
      if (known === undefined)
        terms.set(id, { id, stem, isName: names.has(id), passages: [place], links: new Map() });
      else known.passages.push(place);
    }
  });
  return [...terms.values()];
}

function linkByForm(terms: readonly TermOccurrence[], others: readonly TermOccurrence[]): void {
  const byStem = new Map(others.map((other) => [other.id, other]));
  const byFamily = groupBy(others, familyOf);
  const byBeginning = groupBy(others, beginningOf);
  for (const word of terms) {
    for (const other of byBeginning.get(beginningOf(word)) ?? []) word.links.set(other, OF_BEGINNING);
    for (const other of byFamily.get(familyOf(word)) ?? []) word.links.set(other, OF_FAMILY);
    const same = byStem.get(word.id);
    if (same !== undefined) word.links.set(same, 1);
  }
}

const familyOf = ({ stem }: TermOccurrence): number | undefined => SYNONYM_SETS.get(stem);
const beginningOf = ({ stem }: TermOccurrence): string | undefined =>
  stem.length < BEGINNING || /^\d/.test(stem) ? undefined : stem.slice(0, BEGINNING);

function groupBy<Key>(
  terms: readonly TermOccurrence[],
  keyOf: (word: TermOccurrence) => Key | undefined,
): Map<Key | undefined, TermOccurrence[]> {
  const groups = new Map<Key | undefined, TermOccurrence[]>();
  for (const word of terms) {
    const key = keyOf(word);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return groups;
}

/** Only stems without a link by form: for the others similar embeddings add competitors and little else. */
function linkByEmbedding(
  termsA: readonly TermOccurrence[],
  termsB: readonly TermOccurrence[],
  wordVectors: Embeddings,
): void {
  const open = ({ isName, links, stem }: TermOccurrence): boolean =>
    !isName && links.size === 0 && wordVectors.numbers.has(stem);
  const [a, b] = [termsA.filter(open), termsB.filter(open)];
  const [ofA, ofB] = [unitVectors(wordVectors, a.map(stemOf)), unitVectors(wordVectors, b.map(stemOf))];
  forEachSimilar(ofA, ofB, wordVectors.dimensions, MIN_COSINE, (i, j, alike) => {
    itemAt(a, i).links.set(itemAt(b, j), alike);
    itemAt(b, j).links.set(itemAt(a, i), alike);
  });
}

const stemOf = ({ stem }: TermOccurrence): string => stem;

/** Distributes each stem over the passages of the other text that it links to, by the square of the strongest link. */
function distribute(terms: readonly TermOccurrence[], passages: number): Vector[] {
  const ids = Array.from({ length: passages }, (): number[] => []);
  const weights = Array.from({ length: passages }, (): number[] => []);
  const best = new Float64Array(passages);
  const scale = lengthNormalization(passages);
  for (const { id, links } of terms) {
    const touched: number[] = [];
    for (const [{ passages: places }, how] of links) {
      for (const place of places) {
        if (best[place] === 0) touched.push(place);
        if (best[place]! < how) best[place] = how;
      }
    }
    let sum = NULL_WEIGHT;
    // In text order, so that the sum does not depend on the order of the links.
    touched.sort((x, y) => x - y);
    // Never below what the best passage has, so that no share exceeds 1.
    let all = 0;
    let most = 0;
    for (const place of touched) {
      all += best[place]! ** 2;
      most = Math.max(most, best[place]! ** 2);
    }
    sum += Math.max(most, all * scale);
    for (const place of touched) {
      itemAt(ids, place).push(id);
      itemAt(weights, place).push(best[place]! ** 2 / sum);
      best[place] = 0;
    }
  }
  return ids.map((list, k) => ({
    ids: Int32Array.from(list),
    weights: Float32Array.from(itemAt(weights, k)),
  }));
}
