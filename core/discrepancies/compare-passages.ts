/** All that is said of the values of two passages that tell the same thing. */
import type { Discrepancy, ValueRow } from '../contract/discrepancy';
import { findDiscrepancies } from './discrepancies';
import { listValues, type PassageContext } from './passage-values';
import { pairValues } from './value-rows';

export interface PassageComparison {
  readonly differences: readonly Discrepancy[];
  readonly values: readonly ValueRow[];
}

export const comparePassages = (a: PassageContext, b: PassageContext): PassageComparison => ({
  differences: findDiscrepancies(a, b),
  values: pairValues(listValues(a), listValues(b)),
});
