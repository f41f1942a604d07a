/**
 * Whether two passages tell of two persons or of two things of one sort: the mayor and the bishop, the first appeal and
 * the second. Contradiction needs event coreference first (de Marneffe, Rafferty & Manning 2008), and participants that
 * exclude each other refute it however alike the rest of the sentences is.
 */
import type { ScopeReason } from '../contract/discrepancy';
import { areContrastedModifiers, canModify } from '../language/en/contrasts';
import { isPerson } from '../language/en/person-nouns';
import type { Lexicon } from './lexicon';
import { relatedness } from './relatedness';
import type { PassageReading } from './read-passage';
import type { Statement } from './statement';
import { distance } from './words';
import { itemAt } from '../text/item-at';

/** @param one,other what is set against each other, which tells no participants apart */
export function partParticipants(
  a: PassageReading,
  one: Statement,
  b: PassageReading,
  other: Statement,
  lexicon: Lexicon,
): ScopeReason | null {
  const modified = findContrastedNoun(a, one, b, other, lexicon);
  if (modified !== null) return modified;
  const [ofA, ofB] = [listPersons(a, one), listPersons(b, other)];
  if (ofA.length === 0 || ofB.length === 0) return null;
  return isAnswered(ofA, b, lexicon) || isAnswered(ofB, a, lexicon) ? null : 'other-person';
}

const ONE_NOUN = 0.8;

/** "The older brother" and "the younger brother", "the first bomb" and "the second bomb". */
function findContrastedNoun(
  a: PassageReading,
  one: Statement,
  b: PassageReading,
  other: Statement,
  lexicon: Lexicon,
): ScopeReason | null {
  const ofA = listModified(a, one);
  const ofB = ofA.length === 0 ? [] : listModified(b, other);
  for (const { modifier, noun } of ofA)
    for (const there of ofB)
      if (
        areContrastedModifiers(modifier, there.modifier) &&
        relatedness(noun, there.noun, lexicon) >= ONE_NOUN
      )
        return isPerson({ stem: noun }) ? 'other-person' : 'other-count';
  return null;
}

/** Nouns with the words before them that have an opposite; what is compared is left out. */
const listModified = (
  { words }: PassageReading,
  { from, to }: Statement,
): { readonly modifier: string; readonly noun: string }[] =>
  words.flatMap(({ form, stem, isContent }, at) => {
    if (!isContent || (at >= from && at < to)) return [];
    const isNear = (k: number): boolean =>
      k >= 0 && !(k >= from && k < to) && !itemAt(words, k).isPunctuation;
    return [at - 1, at - 2, modifierOfGenitive(words, at)]
      .filter(
        (k, gap) =>
          isNear(k) &&
          canModify(itemAt(words, k).form) &&
          (gap !== 1 || itemAt(words, at - 1).isContent) &&
          itemAt(words, k).form !== form,
      )
      .map((k) => ({ modifier: itemAt(words, k).form, noun: stem }));
  });

/** "The elder of the two brothers", "the first of the bombs": place of the modifier, -1 where there is none. */
function modifierOfGenitive(words: PassageReading['words'], at: number): number {
  let k = at - 1;
  while (/^(?:the|his|her|their|its|two|three|both)$/.test(words[k]?.form ?? '')) k -= 1;
  return words[k]?.form === 'of' && k < at - 1 ? k - 1 : -1;
}

/** Words that can stand for any person. */
const GENERAL: ReadonlySet<string> = new Set(
  'people person man men woman women crowd mob crew official victim survivor dead casualti accus suspect'
    .split(' ')
    .flatMap((form) => [form, form.replace(/e$/, '')]),
);

/** A person farther from what is compared takes part in something else. */
const REACH = 8;
/** Stems of the nouns for persons; who only says what is told takes no part in it. */
const listPersons = ({ words, claim }: PassageReading, { from, to }: Statement): string[] =>
  words.flatMap((word, at) =>
    isPerson(word) &&
    !word.isVerb &&
    !GENERAL.has(word.stem) &&
    !(at >= from && at < to) &&
    (from < 0 || distance(words, at, from) <= REACH) &&
    !(claim !== null && at >= claim.from && at < claim.to)
      ? [word.stem]
      : [],
  );

const ANSWERED = 0.4;
const isAnswered = (stems: readonly string[], { words }: PassageReading, lexicon: Lexicon): boolean =>
  stems.some((stem) =>
    words.some((word) => word.isContent && relatedness(stem, word.stem, lexicon) >= ANSWERED),
  );
