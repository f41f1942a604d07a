/** All that is said of two passages that tell the same thing: what differs, and their values beside each other. */
import type { Discrepancy, ValueRow } from '../contract/discrepancy';
import { findDiscrepancies } from './discrepancies';
import { findStatedDifferences } from './find-stated-differences';
import { judgeValues } from './judge-values';
import { NO_LEXICON, type Lexicon } from './lexicon';
import { readPassage, type PassageContext } from './read-passage';
import { rowsOf } from './value-rows';
import { valueDifferences } from './value-differences';

export interface PassageComparison {
  readonly differences: readonly Discrepancy[];
  readonly values: readonly ValueRow[];
}

export function comparePassages(
  a: PassageContext,
  b: PassageContext,
  lexicon: Lexicon = NO_LEXICON,
): PassageComparison {
  const [readA, readB] = [readPassage(a, lexicon), readPassage(b, lexicon)];
  const pairs = judgeValues(readA, readB, lexicon);
  const found: Discrepancy[] = [];
  for (const list of [
    valueDifferences(readA, readB, pairs),
    findDiscrepancies(a, b),
    findStatedDifferences(readA, readB, lexicon),
  ])
    for (const one of list) if (!found.some((known) => isOnSame(known, one))) found.push(one);
  return { differences: found, values: rowsOf(readA, readB, pairs) };
}

/** Whether two findings are about the same words of either passage. */
const isOnSame = (one: Discrepancy, other: Discrepancy): boolean =>
  overlap(one.a, other.a) || overlap(one.b, other.b);

const overlap = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean => a.start < b.end && b.start < a.end;
