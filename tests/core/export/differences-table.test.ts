import { english } from '@core/messages/english';
import { expect, it } from 'vitest';
import type { FoundDifference, OwnDifference } from '@core/comparison/reviewed-discrepancies';
import { differencesTable, type DifferencesTableWords } from '@core/export/differences-table';
import { plainArticle } from '../../support/plain-article';

const articles = [
  plainArticle('mill', 'The mill', 'Snow fell.\nThe storm took 6 roofs in the lower village.'),
  plainArticle('dam', 'The dam', 'The storm took 9 roofs, the mayor said.'),
];
const sideColumns = { value: 'Value', words: 'Words', speaker: 'Who', source: 'Source', place: 'Place' };
const WORDS: DifferencesTableWords = {
  text: english.text,
  title: 'Differences',
  remark: '',
  columns: {
    ...{ number: 'No.', kind: 'Kind', finding: 'Finding', review: 'Review', note: 'Note' },
    sides: [sideColumns, sideColumns],
  },
  kindOf: ({ kind }) => kind ?? 'own',
  findingOf: (one) => (one.by === 'program' ? one.status : one.verdict),
  reviewOf: (one) => (one.by === 'reader' ? 'Marked by you' : (one.verdict ?? 'Not reviewed')),
};
function placeOf(subject: number, words: string, claimant: string | null = null, context = words) {
  const { text, blocks } = articles[subject]!;
  const range = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const value = range(words);
  const blockId = blocks.find(({ start, end }) => start <= value.start && end >= value.end)!.id;
  return { subject, blockId, value, context: range(context), passage: value, claimant };
}
const found: FoundDifference = {
  ...{ by: 'program', key: 'one', kind: 'count', status: 'differs', because: null, verdict: null },
  ...{ note: '', stored: null },
  a: placeOf(0, '6', null, 'took 6 roofs in the lower village'),
  b: placeOf(1, '9', 'the mayor', '9 roofs'),
};

it('a row has both values with their words, who says each, source and place, and that nobody reviewed it', () => {
  const table = differencesTable([found], articles, WORDS);
  expect(table.rows).toEqual([
    [
      ...['1', 'count', 'differs'],
      ...['6', 'took 6 roofs in the lower village', '“The mill”', '“The mill”', 'passage 2'],
      ...['9', '9 roofs', 'the mayor', '“The dam”', 'passage 1'],
      ...['Not reviewed', ''],
    ],
  ]);
  expect(table.columns).toHaveLength(table.rows[0]!.length);
});

it('what the reader marked says so, and what he set aside has no number', () => {
  const own: OwnDifference = {
    ...{ by: 'reader', key: 'own', kind: null, verdict: 'agreement', note: 'One storm.', stored: null },
    a: placeOf(0, 'Snow fell.'),
    b: found.b,
  };
  const rows = differencesTable([{ ...found, verdict: 'dismissed' }, own], articles, WORDS).rows;
  expect(rows.map((row) => [row[0], row.at(-2), row.at(-1)])).toEqual([
    ['', 'dismissed', ''],
    ['', 'Marked by you', 'One storm.'],
  ]);
});
