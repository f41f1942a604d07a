/**
 * Of what a predicate is said, without a parse: the head of the first noun phrase of its clause. Two predicates contradict
 * each other only where they can be said of one thing: a door that "stood open" and girls who "had run" are two.
 */
import { isCollective, isPerson } from '../language/en/person-nouns';
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import { patientOf } from './patient';
import { relatedness } from './relatedness';
import type { Word } from './words';
import { itemAt } from '../text/item-at';

const BOUNDARY =
  /^(?:[.,;:!?()–—]|that|which|who|whom|whose|where|when|while|because|although|though|if|unless|but|so|whether|as|for|before|after|until|than)$/;
const PRONOUN = /^(?:i|we|you|he|she|it|they|nobody|everyone|everybody|anyone|one)$/;
const PREPOSITION =
  /^(?:in|on|at|from|by|with|of|over|under|near|behind|beside|during|along|through|across|inside|outside|to|into|against|above|below|between|among|toward|towards|around|about|throughout|within|since)$/;
const MOMENT =
  /^(?:dawn|morning|noon|midday|afternoon|evening|dusk|night|midnight|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Index of the subject's head before the predicate at `at`; `null` where its clause has none. */
export function subjectAt(words: readonly Word[], at: number): number | null {
  let from = at;
  while (from > 0 && !isBoundary(words, from - 1)) from -= 1;
  // Of a relative clause the subject is the antecedent.
  if (/^(?:which|who|that)$/.test(words[from - 1]?.form ?? '')) return null;
  let isPhrase = false;
  for (let k = from; k < at; k++) {
    const { form, isContent, isVerb } = itemAt(words, k);
    if (PRONOUN.test(form)) return k;
    if (PREPOSITION.test(form)) isPhrase = true;
    // "That night the dyke gave way": when, and not what.
    if (!isContent || /ly$/.test(form)) continue;
    if (MOMENT.test(form)) {
      isPhrase = false;
      continue;
    }
    const isHead = words[k + 1]?.isContent !== true || itemAt(words, k + 1).isVerb || k + 1 >= at;
    if (!isHead || isVerb) continue;
    // "On the harbour nobody heard": what a preposition leads in is no subject.
    if (!isPhrase) return k;
    isPhrase = false;
  }
  // "With the hospital still to follow": the noun before an infinitive.
  if (words[at - 1]?.form !== 'to') return null;
  const before = words
    .slice(from, at)
    .findLastIndex(
      ({ form, isContent, isVerb }) =>
        isContent && !isVerb && !/^(?:still|yet|only|soon|now|then)$/.test(form),
    );
  return before < 0 ? null : from + before;
}

const isBoundary = (words: readonly Word[], at: number): boolean => {
  const { form } = itemAt(words, at);
  // "Ran out and rang the bell": one subject; "and the girls came down": another.
  return BOUNDARY.test(form) || (form === 'and' && startsNounPhrase(words[at + 1]?.form ?? ''));
};
const startsNounPhrase = (form: string): boolean =>
  PRONOUN.test(form) || /^(?:the|a|an|his|her|their|its|our|my|all|every|no|many|some)$/.test(form);

type Kind = 'person' | 'thing' | null;
function kindOf(word: Word, { thesaurus }: Lexicon): Kind {
  if (word.form === 'it') return 'thing';
  if (/^(?:i|we|you|he|she|nobody|everyone|everybody|anyone)$/.test(word.form)) return 'person';
  if (word.form === 'they' || word.form === 'one' || word.isCapital) return null;
  if (isPerson(word) || isCollective(word)) return 'person';
  const field = thesaurus.get(word.stem)?.field;
  return field === 'person'
    ? 'person'
    : field === 'artifact' || field === 'act' || field === 'place'
      ? 'thing'
      : null;
}

/** Whether two predicates can be said of one thing; where a clause has no subject of its own, they can. */
export function canShareSubject(
  a: PassageReading,
  at: number,
  b: PassageReading,
  other: number,
  lexicon: Lexicon,
): boolean {
  const [one, there] = [subjectAt(a.words, at), subjectAt(b.words, other)];
  if (one === null || there === null) return true;
  const [x, y] = [itemAt(a.words, one), itemAt(b.words, there)];
  const [ofX, ofY] = [kindOf(x, lexicon), kindOf(y, lexicon)];
  if (ofX !== null && ofY !== null && ofX !== ofY) return false;
  if (!x.isContent || !y.isContent || (x.isCapital && y.isCapital && one > 0 && there > 0)) return true;
  // "The buffet car" and "the buffet" share a word of the phrase.
  const [phraseX, phraseY] = [phraseAt(a.words, one), phraseAt(b.words, there)];
  if (phraseX.some((stem) => phraseY.includes(stem))) return true;
  if (relatedness(x.stem, y.stem, lexicon) >= ONE) return true;
  // "The bill passed" and "parliament rejected the bill": said of what it is done to.
  const isDoneTo = (stem: string, { words }: PassageReading, verb: number): boolean => {
    const patient = patientOf(words, verb);
    return patient !== null && relatedness(stem, itemAt(words, patient).stem, lexicon) >= ONE;
  };
  return isDoneTo(x.stem, b, other) || isDoneTo(y.stem, a, at);
}
const ONE = 0.5;

/** Stems of a noun and of the words that stand before it and qualify it. */
function phraseAt(words: readonly Word[], head: number): string[] {
  let from = head;
  while (from > 0 && itemAt(words, from - 1).isContent && !itemAt(words, from - 1).isVerb) from -= 1;
  return words.slice(from, head + 1).map(({ stem }) => stem);
}
