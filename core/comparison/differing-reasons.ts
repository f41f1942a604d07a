/** A value in which two passages differ is no reason to match them, however alike its words are. */
import type { Reason } from '../alignment/sentence';
import type { Discrepancy } from '../contract/discrepancy';
import { tokenize } from '../language/tokens';

/** The reasons without those whose words belong to a value of only one side, or to a name that differs. */
export function withoutDiffering(
  reasons: readonly Reason[],
  differences: readonly Discrepancy[],
): readonly Reason[] {
  if (differences.length === 0) return reasons;
  const values = differences.map(({ kind, a, b }) => ({
    isName: kind === 'name' || kind === 'place' || kind === 'agent',
    ofA: formsOf(a.text),
    ofB: formsOf(b.text),
  }));
  const isOfValue = (form: string): boolean =>
    values.some(({ isName, ofA, ofB }) =>
      isName ? ofA.has(form) || ofB.has(form) : ofA.has(form) !== ofB.has(form),
    );
  return reasons.filter(({ kind, text }) => kind === 'same-wording' || ![...formsOf(text)].some(isOfValue));
}

const formsOf = (text: string): ReadonlySet<string> => new Set(tokenize(text).map(({ form }) => form));
