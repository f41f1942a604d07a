/**
 * How much of one passage another explains, when all passages of the other text compete for each of its words. A word
 * that a single passage answers speaks for that passage with all its weight; one that runs through the whole text speaks
 * for none. A cosine knows nothing of the rivals, and this is what it misses most.
 */
import { crowdShare } from './length-normalization';
import type { NamedReading } from './pair-analysis';
import type { Vector } from './sparse-vectors';
import { WORD_FAMILIES } from '../language/en/synonym-sets';
import { eachAlike, unitVectors, type WordVectors } from '../language/embeddings';

export interface Explaining {
  /** The passage's own words, by number; their weights sum to 1. */
  readonly claims: Vector;
  /** For words of the other text: the share of each that this passage answers for. */
  readonly answers: Vector;
}

/** How well a word answers another: of one family, of one beginning, or the likeness of the company they keep. */
const OF_FAMILY = 0.7;
const OF_BEGINNING = 0.6;
const BEGINNING = 4;
/** Words that keep less alike company are no answer. */
const LEAST_ALIKE = 0.3;
/** What of a word "nothing answers this" claims, against 1 for each passage that holds it. */
const UNANSWERED = 0.3;

/** A word of one text and where it stands. */
interface Told {
  readonly id: number;
  readonly stem: string;
  readonly isName: boolean;
  readonly passages: number[];
  /** By a word of the other text: how well it answers, 0–1. */
  readonly answeredBy: Map<Told, number>;
}

export function weighExplaining(
  a: readonly NamedReading[],
  b: readonly NamedReading[],
  wordVectors: WordVectors,
): { readonly a: readonly Explaining[]; readonly b: readonly Explaining[] } {
  const [toldA, toldB] = [listTold(a), listTold(b)];
  answerByForm(toldA, toldB);
  answerByForm(toldB, toldA);
  answerByCompany(toldA, toldB, wordVectors);
  const [answersA, answersB] = [shareOut(toldB, a.length), shareOut(toldA, b.length)];
  return {
    a: a.map((reading, i) => ({ claims: reading.claims, answers: answersA[i]! })),
    b: b.map((reading, j) => ({ claims: reading.claims, answers: answersB[j]! })),
  };
}

function listTold(readings: readonly NamedReading[]): Told[] {
  const told = new Map<number, Told>();
  readings.forEach(({ stems, rarityOf, names }, place) => {
    const written = rarityOf.keys();
    for (const id of stems.keys()) {
      const stem = written.next().value!;
      const known = told.get(id);
      if (known === undefined)
        told.set(id, { id, stem, isName: names.has(id), passages: [place], answeredBy: new Map() });
      else known.passages.push(place);
    }
  });
  return [...told.values()];
}

function answerByForm(told: readonly Told[], others: readonly Told[]): void {
  const byStem = new Map(others.map((other) => [other.id, other]));
  const byFamily = groupBy(others, familyOf);
  const byBeginning = groupBy(others, beginningOf);
  for (const word of told) {
    for (const other of byBeginning.get(beginningOf(word)) ?? []) word.answeredBy.set(other, OF_BEGINNING);
    for (const other of byFamily.get(familyOf(word)) ?? []) word.answeredBy.set(other, OF_FAMILY);
    const same = byStem.get(word.id);
    if (same !== undefined) word.answeredBy.set(same, 1);
  }
}

const familyOf = ({ stem }: Told): number | undefined => WORD_FAMILIES.get(stem);
const beginningOf = ({ stem }: Told): string | undefined =>
  stem.length < BEGINNING || /^\d/.test(stem) ? undefined : stem.slice(0, BEGINNING);

function groupBy<Key>(
  told: readonly Told[],
  keyOf: (word: Told) => Key | undefined,
): Map<Key | undefined, Told[]> {
  const groups = new Map<Key | undefined, Told[]>();
  for (const word of told) {
    const key = keyOf(word);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return groups;
}

/** Only words that nothing answers by form: for the others likeness adds rivals and little else. */
function answerByCompany(toldA: readonly Told[], toldB: readonly Told[], wordVectors: WordVectors): void {
  const open = ({ isName, answeredBy, stem }: Told): boolean =>
    !isName && answeredBy.size === 0 && wordVectors.numbers.has(stem);
  const [a, b] = [toldA.filter(open), toldB.filter(open)];
  const [ofA, ofB] = [unitVectors(wordVectors, a.map(stemOf)), unitVectors(wordVectors, b.map(stemOf))];
  eachAlike(ofA, ofB, wordVectors.dimensions, LEAST_ALIKE, (i, j, alike) => {
    a[i]!.answeredBy.set(b[j]!, alike);
    b[j]!.answeredBy.set(a[i]!, alike);
  });
}

const stemOf = ({ stem }: Told): string => stem;

/** Parts each word among the passages of the other text that answer it, by the square of how well. */
function shareOut(told: readonly Told[], passages: number): Vector[] {
  const ids = Array.from({ length: passages }, (): number[] => []);
  const weights = Array.from({ length: passages }, (): number[] => []);
  const best = new Float64Array(passages);
  const scale = crowdShare(passages);
  for (const { id, answeredBy } of told) {
    const touched: number[] = [];
    for (const [{ passages: places }, how] of answeredBy) {
      for (const place of places) {
        if (best[place] === 0) touched.push(place);
        if (best[place]! < how) best[place] = how;
      }
    }
    let sum = UNANSWERED;
    // In text order, so that the sum does not depend on which word was met first.
    touched.sort((x, y) => x - y);
    // Never below what the best of them has: no share is above 1.
    let all = 0;
    let most = 0;
    for (const place of touched) {
      all += best[place]! ** 2;
      most = Math.max(most, best[place]! ** 2);
    }
    sum += Math.max(most, all * scale);
    for (const place of touched) {
      ids[place]!.push(id);
      weights[place]!.push(best[place]! ** 2 / sum);
      best[place] = 0;
    }
  }
  return ids.map((list, k) => ({ ids: Int32Array.from(list), weights: Float32Array.from(weights[k]!) }));
}
