/**
 * What a value is about: the words of content around it, weighted by rarity and by how near they stand, in the manner
 * of a context vector (Schütze 1998). Two values are compared by the words that their contexts share, a synonym or a
 * near word embedding counting in part.
 */
import { EVENT_SETS } from '../language/en/event-synonyms';
import { SYNONYM_SETS } from '../language/en/synonym-sets';
import { cosine } from '../language/embeddings';
import { relatednessOf, type Thesaurus } from '../language/thesaurus';
import type { Lexicon } from './lexicon';
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

/** 0–1: how much two words can stand for one thing. */
export function relatedness(a: string, b: string, lexicon: Lexicon): number {
  if (a === b) return 1;
  let known = relations.get(lexicon.thesaurus);
  if (known === undefined) relations.set(lexicon.thesaurus, (known = new Map()));
  const key = a < b ? `${a} ${b}` : `${b} ${a}`;
  let value = known.get(key);
  if (value === undefined) {
    value = relate(a, b, lexicon);
    if (known.size >= MAX_RELATIONS) known.clear();
    known.set(key, value);
  }
  return value;
}

/** By thesaurus the pairs of stems that were looked up: every rule asks for the same ones. */
const relations = new WeakMap<Thesaurus, Map<string, number>>();
const MAX_RELATIONS = 200_000;

function relate(a: string, b: string, { vectors, thesaurus }: Lexicon): number {
  const sets = EVENT_SETS.get(a);
  if (sets !== undefined && EVENT_SETS.get(b)?.some((set) => sets.includes(set)) === true) return 0.85;
  const known = relatednessOf(thesaurus, a, b);
  if (known >= 0.7) return known;
  const family = SYNONYM_SETS.get(a);
  if (family !== undefined && SYNONYM_SETS.get(b) === family) return 0.7;
  const near = cosine(vectors, a, b);
  return Math.max(known, near >= NEAR ? near * 0.7 : 0);
}
const NEAR = 0.6;

/** Share of the weight of each profile that the other answers: of the less answered, and of both together. */
export function similarity(
  a: Profile,
  b: Profile,
  lexicon: Lexicon,
): { readonly least: number; readonly most: number } {
  const [ofA, ofB] = [answered(a, b, lexicon), answered(b, a, lexicon)];
  return { least: Math.min(ofA, ofB), most: Math.max(ofA, ofB) };
}

function answered(one: Profile, other: Profile, lexicon: Lexicon): number {
  if (one.total === 0) return 0;
  let sum = 0;
  for (const { stem, weight } of one.terms) {
    let best = 0;
    for (const term of other.terms) {
      const how = relatedness(stem, term.stem, lexicon);
      if (how > best) best = how;
      if (best === 1) break;
    }
    sum += weight * best;
  }
  return sum / one.total;
}
