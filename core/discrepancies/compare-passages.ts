/** All that is said of two passages that tell the same thing: what differs, and their values beside each other. */
import type { Discrepancy, DiscrepancySide, ValueRow } from '../contract/discrepancy';
import { findCountAndNameDiscrepancies } from './count-and-name-discrepancies';
import { findStatedDifferences } from './find-stated-differences';
import { judgeValues, type JudgedPair } from './judge-values';
import { NO_LEXICON, type Lexicon } from './lexicon';
import { readPassage, type PassageContext, type PassageReading, type Value } from './read-passage';
import { withDoubt } from './doubtful-rows';
import { rowsOf } from './value-rows';
import { valueDifferences } from './value-differences';
import { itemAt } from '../text/item-at';
import { isUncertainAt } from '../text/uncertain-sign';

export interface PassageComparison {
  readonly differences: readonly Discrepancy[];
  readonly values: readonly ValueRow[];
}

/** What an alignment adds to the evidence that two values are about one thing. */
const ALIGNED = 0.3;

/** @param isAligned whether the passages are known to tell the same thing, and not only given side by side */
export function comparePassages(
  a: PassageContext,
  b: PassageContext,
  words: Lexicon = NO_LEXICON,
  isAligned = false,
): PassageComparison {
  const lexicon = isAligned ? { ...words, prior: ALIGNED } : words;
  const [readA, readB] = [readPassage(a, lexicon), readPassage(b, lexicon)];
  const pairs = judgeValues(readA, readB, lexicon);
  if (a.text === b.text)
    return { differences: [], values: withDoubt(rowsOf(readA, readB, pairs, [], lexicon), a.text, b.text) };
  // Red tickets and blue ones have two prices: then the colour tells two things apart.
  const isOfTwoThings = pairs.some(({ because }) => because === 'other-count');
  const isOfTwoScopes =
    pairs.some(({ status }) => status === 'different-scope') || haveOtherSums(readA, readB, pairs);
  const found: Discrepancy[] = [];
  for (const list of [
    valueDifferences(readA, readB, pairs),
    findCountAndNameDiscrepancies(readA, readB).filter((one) => isOfValues(readA, readB, one, pairs)),
    findStatedDifferences(readA, readB, lexicon),
  ])
    for (const one of list)
      if (
        !isOfDoubt(a.text, one.a) &&
        !isOfDoubt(b.text, one.b) &&
        !found.some((known) => isOnSame(known, one)) &&
        !(one.kind === 'attribute' && isOfTwoThings) &&
        // Two sums or days that are of two acts make what is denied of them two things too.
        !(one.kind === 'polarity' && isOfTwoScopes)
      )
        found.push(one);
  return {
    differences: found,
    values: withDoubt(rowsOf(readA, readB, pairs, found, lexicon), a.text, b.text),
  };
}

/** What was read in doubt cannot differ until it is checked; it stands in the table of values. */
const isOfDoubt = (text: string, { start, end }: DiscrepancySide): boolean => isUncertainAt(text, start, end);

/** Each side names a sum and none is the other's: "refused eight crowns", "accepted ten" are two offers. */
const haveOtherSums = (a: PassageReading, b: PassageReading, pairs: readonly JudgedPair[]): boolean =>
  [a, b].every(({ values }) => values.some(({ kind }) => kind === 'money')) &&
  !pairs.some(({ a: one, status }) => one.kind === 'money' && /^(?:same-value|compatible)$/.test(status));

/**
 * A number of the older rules counts only where it is a number for the readers of values too, and no measure, and where
 * they do not read it as the other's: "forty-odd" and 47.
 */
function isOfValues(
  a: PassageReading,
  b: PassageReading,
  { kind, status, a: one, b: other }: Discrepancy,
  pairs: readonly JudgedPair[],
): boolean {
  if (kind !== 'count') return true;
  const isOf = ({ words }: PassageReading, { from, to }: Value, side: DiscrepancySide): boolean =>
    itemAt(words, from).start < side.end && itemAt(words, to - 1).end > side.start;
  const isEqual = pairs.some(
    (pair) =>
      /^(?:same-value|compatible)$/.test(pair.status) && isOf(a, pair.a, one) && isOf(b, pair.b, other),
  );
  if (isEqual && status === 'differs') return false;
  const isNumber = (read: PassageReading, side: DiscrepancySide): boolean =>
    read.values.some((value) => value.kind === 'number' && isOf(read, value, side));
  return isNumber(a, one) && isNumber(b, other);
}

/** Whether two findings are about the same words of either passage. */
const isOnSame = (one: Discrepancy, other: Discrepancy): boolean =>
  overlap(one.a, other.a) || overlap(one.b, other.b);

const overlap = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean => a.start < b.end && b.start < a.end;
