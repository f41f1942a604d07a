/** "The furniture of the school cost 150,000" beside "the school cost two million": of a part, and of the whole. */
import type { Lexicon } from './lexicon';
import type { PassageReading, Value } from './read-passage';
import { itemAt } from '../text/item-at';
import { relatedness } from './relatedness';

/** Whether one value is of a part, by a genitive, of the thing that the other is of. */
export const areOfPartAndThing = (
  a: PassageReading,
  valueA: Value,
  b: PassageReading,
  valueB: Value,
  lexicon: Lexicon,
): boolean => isOfPart(a, valueA, b, lexicon) || isOfPart(b, valueB, a, lexicon);

const NOT_TOLD = 0.5;

function isOfPart(own: PassageReading, value: Value, other: PassageReading, lexicon: Lexicon): boolean {
  const { words } = own;
  const of = words.findIndex(({ form }) => form === 'of');
  const verb = words.findIndex(({ isVerb, isContent }) => isVerb && isContent);
  const [part, thing] = [words[of - 1], words.slice(of + 1, of + 4).find(({ isContent }) => isContent)];
  // The subject alone: it begins the sentence and stands before the verb and the value.
  const isFirst = of === 1 || (of === 2 && /^(?:the|its|his|her|their)$/.test(itemAt(words, 0).form));
  if (!isFirst || of > value.from || (verb >= 0 && verb < of) || part === undefined || thing === undefined)
    return false;
  if (!part.isContent || !/^(?:artifact|place)$/.test(lexicon.thesaurus.get(part.stem)?.field ?? ''))
    return false;
  const isTold = other.words.some(({ stem }) => stem === thing.stem);
  const isPartTold = other.words.some(
    ({ stem, isContent }) =>
      isContent && stem !== thing.stem && relatedness(part.stem, stem, lexicon) >= NOT_TOLD,
  );
  return isTold && !isPartTold;
}
