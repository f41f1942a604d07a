/** One thing described in two ways that exclude each other: a white car and a green one, the left cheek and the right. */
import { perPassage } from './per-passage';
import { ATTRIBUTES, isAttributeUse, SEXES, WEAPONS } from '../language/en/attribute-classes';
import { partingReason } from '../language/en/scope-contrasts';
import { relateActs } from './acts';
import { frameContrast } from './frame-contrast';
import { frameLikeness } from './frame-likeness';
import type { Lexicon } from './lexicon';
import { relatedness } from './relatedness';
import type { PassageReading } from './read-passage';
import { likeness, stemsAround, type FoundPair, type Statement } from './stated';
import { itemAt } from '../text/item-at';

interface Described {
  readonly at: number;
  readonly member: number;
  /** Stem of the noun that it describes; empty where none follows. */
  readonly noun: string;
}

export function findAttributes(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  const [ofA, ofB] = [readAttributes(a), readAttributes(b)];
  if (ofA.size === 0 || ofB.size === 0) return [];
  return [...ofA].flatMap(([group, described]): FoundPair[] => {
    const others = ofB.get(group) ?? [];
    const members = new Set(described.map(({ member }) => member));
    // Among several, which one answers which is a guess.
    if (members.size !== 1 || new Set(others.map(({ member }) => member)).size !== 1) return [];
    if (members.has(itemAt(others, 0).member)) return [];
    for (const one of described)
      for (const other of others) {
        const sides = { a: { from: one.at, to: one.at + 1 }, b: { from: other.at, to: other.at + 1 } };
        const isOneNoun = one.noun !== '' && relatedness(one.noun, other.noun, lexicon) >= 0.6;
        // "The northern dike" and "the southern dike" are two; a bow to the east and to the west is one.
        const isModifier = one.noun !== '' || other.noun !== '';
        const near = (read: PassageReading, { from, to }: Statement): string[] =>
          stemsAround(read, { from, to }, PARTING_REACH).filter(
            (stem) => isModifier || stem !== itemAt(read.words, from).stem,
          );
        if (partingReason(near(a, sides.a), near(b, sides.b)) !== null) continue;
        if (frameContrast(a, sides.a, b, sides.b, lexicon) !== null) continue;
        const whole = frameLikeness(a, sides.a, b, sides.b, lexicon);
        const score = whole + likeness(a, sides.a, b, sides.b, lexicon);
        if (group !== WEAPONS && whole < (group === SEXES ? MIN_WHOLE_OF_PERSONS : MIN_WHOLE)) continue;
        // "The left engine burned", "the right engine was undamaged": what is told of each is another thing.
        // A man and a woman are two persons, unless one thing was done to or by one of them.
        if (group === SEXES && relateActs(a, sides.a, b, sides.b, lexicon) !== 'same') continue;
        if (score >= (group === WEAPONS ? MIN_SCORE_WEAPONS : isOneNoun ? MIN_SCORE_ONE_NOUN : MIN_SCORE))
          return [{ kind: 'attribute', ...sides }];
      }
    return [];
  });
}

/** Least sum of the likeness around the words and of the whole passages. */
const MIN_SCORE = 1;
const MIN_SCORE_ONE_NOUN = 0.8;
const MIN_SCORE_WEAPONS = 0.6;
/** Two men can wear two colours: the passages must be alike themselves. */
const MIN_WHOLE = 0.4;
const MIN_WHOLE_OF_PERSONS = 0.6;

const PARTING_REACH = 8;

/** By class of attributes. */
const readAttributes = perPassage(({ words, values }: PassageReading): Map<number, Described[]> => {
  const found = new Map<number, Described[]>();
  words.forEach((word, at) => {
    // "Evening" has the stem of "even".
    const attributes = /^evenings?$/.test(word.form)
      ? undefined
      : ATTRIBUTES.get(word.form === 'shot' ? 'gun' : word.stem);
    const isName = word.isCapital && at > 0 && values.some(({ from, to }) => at >= from && at < to);
    const isDenied = words
      .slice(Math.max(0, at - 3), at)
      .some(({ form }) => /^(?:not|never)$|n't$/.test(form));
    if (
      isDenied ||
      attributes === undefined ||
      isName ||
      !isAttributeUse(word.form, words[at - 1]?.form, words[at + 1]?.form)
    )
      return;
    const noun = words
      .slice(at + 1, at + 4)
      .find(({ isContent, isPunctuation }) => isContent || isPunctuation);
    for (const { group, member } of attributes) {
      const one = { at, member, noun: noun?.isContent === true ? noun.stem : '' };
      found.set(group, [...(found.get(group) ?? []), one]);
    }
  });
  return found;
});
