/** Whether two passages tell of one thing at all, whatever they count or measure. */
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import { relatedness } from './relatedness';

/** Whether a word of content beside the values themselves has its like in the other passage: units and prices have all. */
export function haveCommonThing(a: PassageReading, b: PassageReading, lexicon: Lexicon): boolean {
  const ofB = thingsOf(b);
  return thingsOf(a).some((x) => ofB.some((y) => relatedness(x, y, lexicon) >= COMMON));
}
const COMMON = 0.6;

const thingsOf = ({ words, values }: PassageReading): string[] =>
  words.flatMap(({ stem, isContent }, at) =>
    isContent &&
    !OF_ANY_SUM.has(stem) &&
    !values.some(({ kind, from, to }) => kind !== 'name' && kind !== 'place' && at >= from && at < to)
      ? [stem]
      : [],
  );

/** What is said of any price, length or time. */
const OF_ANY_SUM: ReadonlySet<string> = new Set(
  `cost pai pay price sum worth figur amount total come stand last take took second hour minut dai week month year pound
crown dollar mark`.split(/\s+/),
);
