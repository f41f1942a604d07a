/** How much two words can stand for one thing: event synonyms, WordNet, synonym sets, then word embeddings. */
import { EVENT_SETS } from '../language/en/event-synonyms';
import { SYNONYM_SETS } from '../language/en/synonym-sets';
import { cosine } from '../language/embeddings';
import { relatednessOf, type Thesaurus } from '../language/thesaurus';
import type { Lexicon } from './lexicon';

/** 0–1, the same in both directions. */
export const relatedness = (a: string, b: string, lexicon: Lexicon): number => relatednessIn(lexicon)(a, b);

/** `relatedness` for many pairs of one lexicon. */
export function relatednessIn(lexicon: Lexicon): (a: string, b: string) => number {
  const known = cachedOf(lexicon.thesaurus);
  return (a, b) => {
    if (a === b) return 1;
    const [one, other] = [numberOf(known, a), numberOf(known, b)];
    const [row, column] = one < other ? [one, other] : [other, one];
    const values = known.rows[row];
    let value = values?.get(column);
    if (value === undefined) {
      value = relate(a, b, lexicon);
      values?.set(column, value);
    }
    return value;
  };
}

/** The pairs of stems that were looked up: every rule asks for the same ones. Stems are numbered as they come. */
interface Relations {
  readonly numbers: Map<string, number>;
  readonly rows: Map<number, number>[];
}

const relations = new WeakMap<Thesaurus, Relations>();
/** Stems beyond which all is forgotten: some 2,000 pages of text. */
const MAX_STEMS = 20_000;

function cachedOf(thesaurus: Thesaurus): Relations {
  let known = relations.get(thesaurus);
  if (known === undefined || known.rows.length >= MAX_STEMS) {
    known = { numbers: new Map(), rows: [] };
    relations.set(thesaurus, known);
  }
  return known;
}

function numberOf({ numbers, rows }: Relations, stem: string): number {
  const known = numbers.get(stem);
  if (known !== undefined) return known;
  numbers.set(stem, rows.length);
  return rows.push(new Map()) - 1;
}

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
const NEAR = 0.5;
