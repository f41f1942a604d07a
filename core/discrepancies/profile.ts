/**
 * What a value is about: the words of content around it, weighted by rarity and by how near they stand, in the manner
 * of a context vector (Schütze 1998). Two values are compared by the words that their contexts share, a synonym or a
 * near word embedding counting in part.
 */
import type { Lexicon } from './lexicon';
import { relatednessIn } from './relatedness';
import { distance, type Word } from './words';

export interface Term {
  readonly stem: string;
  readonly weight: number;
  readonly isVerb: boolean;
}

export interface Profile {
  readonly terms: readonly Term[];
  readonly total: number;
}

/** Words, boundaries counted in, over which the weight of a word falls by e. */
const REACH = 9;
const MIN_WEIGHT = 0.05;

/** @param from,to the value's words, left out but for `heads` */
export function profileOf(
  words: readonly Word[],
  { from, to, heads }: { readonly from: number; readonly to: number; readonly heads: readonly number[] },
  lexicon: Lexicon,
): Profile {
  const best = new Map<string, Term>();
  for (const [at, word] of words.entries()) {
    if (!word.isContent || (at >= from && at < to && !heads.includes(at))) continue;
    const away = at < from ? distance(words, at, from) : distance(words, at, Math.max(from, to - 1));
    const weight = rarity(word, lexicon) * Math.exp(-away / REACH) * (heads.includes(at) ? 1.5 : 1);
    const known = best.get(word.stem);
    if (weight >= MIN_WEIGHT && (known === undefined || known.weight < weight))
      best.set(word.stem, { stem: word.stem, weight, isVerb: word.isVerb });
  }
  const terms = [...best.values()];
  return { terms, total: terms.reduce((sum, { weight }) => sum + weight, 0) };
}

/** 0.3–1.2, from the rank by frequency that the vectors are ordered by; a name is rarer than its letters. */
function rarity(word: Word, { vectors: { numbers } }: Lexicon): number {
  if (word.isCapital) return 1.2;
  const rank = numbers.get(word.stem);
  if (rank === undefined) return 1;
  return 0.3 + 0.7 * (Math.log(1 + rank) / Math.log(1 + numbers.size));
}

/** 0–1: the mean of the shares of the weight of each profile that the other answers. */
export function similarity(a: Profile, b: Profile, lexicon: Lexicon): number {
  const related = relatednessIn(lexicon);
  const bestOfB = new Float64Array(b.terms.length);
  let sumA = 0;
  for (const { stem, weight } of a.terms) {
    let best = 0;
    for (const [j, term] of b.terms.entries()) {
      const how = related(stem, term.stem);
      if (how > best) best = how;
      if (how > bestOfB[j]!) bestOfB[j] = how;
    }
    sumA += weight * best;
  }
  const sumB = b.terms.reduce((sum, { weight }, j) => sum + weight * bestOfB[j]!, 0);
  const ofA = a.total === 0 ? 0 : sumA / a.total;
  const ofB = b.total === 0 ? 0 : sumB / b.total;
  return (ofA + ofB) / 2;
}
