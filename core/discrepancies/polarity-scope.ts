/** What limits a negation, so that the other passage's assertion does not contradict it: time, place, subject, degree. */
import { OPPOSITES } from '../language/en/opposites';
import { isPerson } from '../language/en/person-nouns';
import type { Lexicon } from './lexicon';
import { listNegations } from './negation';
import type { PassageReading } from './read-passage';
import { nearest } from './stated';
import { distance } from './words';
import { itemAt } from '../text/item-at';

/** "During the march" and "after the march": asserted and negated of two times. */
export function isOtherTime(a: PassageReading, at: number, b: PassageReading, other: number): boolean {
  const near = ({ words }: PassageReading, place: number): string[] =>
    words.flatMap(({ form }, k) =>
      /^(?:during|after|before)$/.test(form) && distance(words, k, place) <= TIME_REACH ? [form] : [],
    );
  const [ofA, ofB] = [near(a, at), near(b, other)];
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((form) => ofB.includes(form));
}
const TIME_REACH = 12;

/** "Not one survived" and "all died": the other passage asserts the opposite of what is negated. */
export const isAnsweredByOpposite = (
  a: PassageReading,
  scope: readonly number[],
  b: PassageReading,
): boolean =>
  scope.some((at) => b.words.some(({ stem }) => OPPOSITES.get(itemAt(a.words, at).stem)?.has(stem) === true));

/** Whether a cue stands near the word, before or after it: "the hikers had not been warned" negates the hikers' warning. */
export const isDeniedAt = ({ words }: PassageReading, at: number): boolean =>
  listNegations(words).some(({ cue }) => distance(words, cue, at) <= DENIED_REACH);
const DENIED_REACH = 6;

/** "Had not slept when the cornice broke", "was not seen again": denied of a time, and not for good. */
export const isLimited = ({ words }: PassageReading, cue: number): boolean =>
  words
    .slice(cue, cue + 7)
    .some(
      ({ form }) =>
        /^(?:when|until|till|by|again|since|anymore)$/.test(form) ||
        (form === 'before' && words[cue]?.form !== 'never'),
    );

/** "Did not land in the lake" and "landed in a field": each word goes with another place. */
export function areOfOtherPlaces(
  a: PassageReading,
  at: number,
  b: PassageReading,
  other: number,
  lexicon: Lexicon,
): boolean {
  const [ofA, ofB] = [placeAfter(a, at), placeAfter(b, other)];
  return ofA !== null && ofB !== null && nearest([ofA], [ofB], lexicon) < 0.5;
}
function placeAfter({ words }: PassageReading, at: number): string | null {
  const preposition = words.findIndex(
    ({ form }, k) => k > at && k <= at + 3 && /^(?:in|at|on|into|near|from)$/.test(form),
  );
  if (preposition < 0) return null;
  return words.slice(preposition + 1, preposition + 5).find(({ isContent }) => isContent)?.stem ?? null;
}

/** Whether a number or an article stands before the noun. */
export const isCounted = ({ words, values }: PassageReading, at: number): boolean =>
  values.some(({ kind, heads, hasNoun }) => kind === 'number' && hasNoun && heads.includes(at)) ||
  /^(?:a|an|several|many|some)$/.test(words[at - 1]?.form ?? '');

/** "Gave up their swords", "ran out of powder", "asked for water": whoever does it has none, or none any more. */
export const isGone = ({ words }: PassageReading, at: number): boolean => {
  const clause: string[] = [];
  for (let k = at - 1; k >= 0 && k >= at - GONE_REACH; k--) {
    const word = itemAt(words, k);
    if (word.isPunctuation) break;
    clause.unshift(word.form);
  }
  return GONE.test(clause.join(' '));
};
const GONE_REACH = 6;
const GONE =
  /\b(?:(?:give|gave|given|giving)s? (?:away|up)|(?:hand|turn|deliver)(?:s|ed|ing)? (?:in|over|up)|(?:lose|lost|losing|loses|lack\w*|surrender\w*|yield\w*|need\w*|want\w*|demand\w*|sought|seek\w*|forb[ai]d\w*|bann\w*|missing|sold|sell\w*|dropp\w*|abandon\w*|destroy\w*|ruin\w*)|(?:ask|beg|look|search|call|wait|hop|long)\w* for|(?:run|ran|running)s? (?:out|short) of|(?:depriv|robb|stripp)\w* of|(?:left|leave|leaving) behind|(?:threw|throw\w*) (?:away|down)|(?:took|take|taken|taking) away|laid down)\b/u;

/** "Not yet thirty": a value is negated, and values are compared as such. */
export const isOfValue = ({ values }: PassageReading, cue: number): boolean =>
  values.some(({ from, to, kind }) => kind !== 'name' && kind !== 'place' && to > cue && from <= cue + 4);

/** To negate these is to affirm. */
export const DENIALS: ReadonlySet<string> = new Set(
  'deni refus fail oppos prevent reject miss lack forget hesit'.split(' '),
);

/** Whether the persons named beside the two words can be one: "the driver was unhurt" and "two passengers were hurt". */
export function haveOneSubject(
  a: PassageReading,
  at: number,
  b: PassageReading,
  other: number,
  lexicon: Lexicon,
): boolean {
  const near = ({ words }: PassageReading, place: number): string[] =>
    words.flatMap((word, k) =>
      isPerson(word) && distance(words, k, place) <= SUBJECT_REACH ? [word.stem] : [],
    );
  const [ofA, ofB] = [near(a, at), near(b, other)];
  return ofA.length === 0 || ofB.length === 0 || nearest(ofA, ofB, lexicon) >= 0.6;
}
const SUBJECT_REACH = 8;
