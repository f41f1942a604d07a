/** Words of two passages that cannot both be said of one thing: "passed" and "failed", "was open" and "was shut". */
import { ATTRIBUTES } from '../language/en/attribute-classes';
import { areContrasted } from '../language/en/contrasts';
import { OPPOSITES } from '../language/en/opposites';
import { lemmaStem } from '../language/en/verbs';
import { isPerson } from '../language/en/person-nouns';
import { areAntonyms } from '../language/thesaurus';
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import { relatedness } from './relatedness';
import type { Word } from './words';
import { itemAt } from '../text/item-at';

export const haveOpposites = (a: PassageReading, b: PassageReading, lexicon: Lexicon): boolean =>
  b.words.some(({ form }) => UN.test(form)) ||
  a.words.some(
    ({ stem, form, isContent }, at) =>
      isContent &&
      (OPPOSITES.has(stem) || UN.test(form) || (lexicon.thesaurus.get(stem)?.antonyms.length ?? 0) > 0) &&
      b.words.some((_, other) => areOpposites(a, at, b, other, lexicon)),
  );

/** Adjectives of a participle that negate it. */
const UN = /^un\w{2,}(?:ed|en|ght|id|lt|rn|wn|ng)$/;

/** "Unbroken" and "smashed": the one negates what the other says in its own word. */
function negates(one: string, other: Word, lexicon: Lexicon): boolean {
  if (!UN.test(one) || UN.test(other.form) || !/(?:ed|en|ght|id|lt|rn|wn|e|t)$/.test(other.form))
    return false;
  return relatedness(lemmaStem(one.slice(2)), other.stem, lexicon) >= NEGATED;
}
const NEGATED = 0.8;

/** By the list, or two predicates that are antonyms in WordNet. */
export function areOpposites(
  a: PassageReading,
  at: number,
  b: PassageReading,
  other: number,
  lexicon: Lexicon,
): boolean {
  const [one, there] = [itemAt(a.words, at), itemAt(b.words, other)];
  if (!one.isContent || !there.isContent || one.stem === there.stem) return false;
  if (NO_PREDICATE.test(one.form) || NO_PREDICATE.test(there.form)) return false;
  if (OPPOSITES.get(one.stem)?.has(there.stem) === true) return true;
  if (negates(one.form, there, lexicon) || negates(there.form, one, lexicon)) return true;
  return (
    areAntonyms(lexicon.thesaurus, one.stem, there.stem) &&
    isPredicate(a.words, at) &&
    isPredicate(b.words, other) &&
    !areContrasted(one.form, there.form) &&
    !isPerson(one) &&
    !ATTRIBUTES.has(one.stem) &&
    !COMPARED.has(one.stem) &&
    !COMPARED.has(there.stem)
  );
}

/** Nouns that share the stem of a predicate: "lights" and "light", "an operation" and "operated". */
const NO_PREDICATE = /^(?:lights|evenings?|\w{3,}(?:ations?|ments?))$/;

const isPredicate = (words: PassageReading['words'], at: number): boolean =>
  itemAt(words, at).isVerb || isState(words, at);

/** Antonyms of which a text has both without a contradiction. */
const COMPARED: ReadonlySet<string> = new Set(
  'first last new old young earli late long short high low big small larg littl day night morn even good bad man woman front back come go give take bui sell ask answer begin end start stop land sea hot cold summer winter husband wife left right north south'.split(
    ' ',
  ),
);

/** Verbs that undo each other, so that one thing can have both done to it. */
export const PHASES: ReadonlySet<string> = new Set(
  'open close shut lock unlock begin start end finish stop arriv depart lose find lift lower rais rise fall'.split(
    ' ',
  ),
);

export const isState = (words: PassageReading['words'], at: number): boolean =>
  words[at + 1]?.form !== 'by' &&
  words
    .slice(Math.max(0, at - 3), at)
    .some(({ form }) => /^(?:was|were|is|are|stood|lay|stayed|remained|found|been)$/.test(form));
