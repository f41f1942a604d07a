/** The words of the tables in which differences and values leave Synoptic. */
import type { Difference } from '@core/comparison/reviewed-discrepancies';
import type { ValueTableRow } from '@core/comparison/value-table';
import type { DifferencesTableWords } from '@core/export/differences-table';
import type { ValuesTableWords } from '@core/export/values-table';
import { t } from '../../../app/messages';
import * as words from './compare-words';
import { describeRow } from './value-view';

const sideColumns = (side: number): DifferencesTableWords['columns']['sides'][0] => ({
  value: `Value ${side}`,
  words: `Words ${side}`,
  speaker: `Who says it ${side}`,
  source: `Source ${side}`,
  place: `Place ${side}`,
});

export const differencesWords = (title: string): DifferencesTableWords => ({
  text: t,
  title: title === '' ? 'Differences' : `Differences: ${title}`,
  remark: `${words.MAY_BE_MISSED} Which account is right is not judged here.`,
  columns: {
    ...{ number: 'No.', kind: 'Kind', finding: 'Found', review: 'Review', note: 'Note' },
    sides: [sideColumns(1), sideColumns(2)],
  },
  kindOf: (one) => (one.kind === null ? '' : words.KIND_WORDS[one.kind]),
  findingOf: describeFinding,
  reviewOf: describeReview,
});

export const valuesWords = (title: string): ValuesTableWords => ({
  text: t,
  title: title === '' ? 'Values' : `Values: ${title}`,
  remark: words.MAY_BE_MISSED,
  ...{ kind: 'Kind', outcome: 'Found', review: 'Review' },
  value: (source) => `Value in ${source}`,
  words: (source) => `Words in ${source}`,
  speaker: (source) => `Who says it in ${source}`,
  place: (source) => `Place in ${source}`,
  kindOf: ({ kind }) => words.VALUE_KIND_WORDS[kind],
  outcomeOf: (row) => describeRow(row).words,
  reviewOf: ({ difference }: ValueTableRow) =>
    difference === null ? words.NOT_REVIEWED : describeReview(difference),
});

/** What the program found; what the reader says of it stands in a column of its own. */
function describeFinding(one: Difference): string {
  if (one.by === 'reader') return words.MARK_WORDS[one.verdict];
  if (one.status === 'different-scope') return words.scopeWords(one.because, one.kind);
  return one.status === 'claims-differ' ? words.CLAIMS_DIFFER : words.DIFFERS;
}

function describeReview(one: Difference): string {
  if (one.by === 'reader') return words.MARKED_BY_YOU;
  return one.verdict === null ? words.NOT_REVIEWED : words.VERDICT_WORDS[one.verdict];
}
