import { expect, it } from 'vitest';
import { splitSentences } from '@core/text/sentences';
import { isUncertainAt } from '@core/text/uncertain-sign';
import { comparePassages } from '@core/discrepancies/compare-passages';

const sentencesIn = (text: string): readonly string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

it('a sign of doubt ends no sentence, and stands within one that ends behind it', () => {
  expect(sentencesIn('Five [?] barges lay there. On the Marten [?] Captain Holt slept.')).toEqual([
    'Five [?] barges lay there.',
    'On the Marten [?] Captain Holt slept.',
  ]);
  expect(sentencesIn('They were nine [?]. Then came six.')).toEqual([
    'They were nine [?].',
    'Then came six.',
  ]);
});

it('words with the sign in them or behind them are doubtful, and no others', () => {
  const text = 'Nine barges [?] and 14 [?] boats of 20';
  const isDoubtful = (words: string): boolean =>
    isUncertainAt(text, text.indexOf(words), text.indexOf(words) + words.length);
  expect(['Nine', 'barges', 'and', '14', '14 [?] boats', 'boats', '20'].map(isDoubtful)).toEqual([
    false,
    true,
    false,
    true,
    true,
    false,
    false,
  ]);
});

it('what was read in doubt does not differ until it is checked', () => {
  const differ = (a: string, b: string): readonly string[] =>
    comparePassages({ text: a, reference: null }, { text: b, reference: null }).differences.map(
      ({ kind }) => kind,
    );
  const other = 'The fire on the ferry killed 19 people.';
  expect(differ('The fire on the ferry killed 14 people.', other)).toEqual(['count']);
  expect(differ('The fire on the ferry killed 14 [?] people.', other)).toEqual([]);
  expect(differ(other, 'The fire on the ferry killed 14 [?] people.')).toEqual([]);
});

it('what was read in doubt stands in the table of values with its sign, and is not decided', () => {
  const { values } = comparePassages(
    { text: 'The fire on the ferry killed 14 [?] people.', reference: null },
    { text: 'The fire on the ferry killed 19 people.', reference: null },
  );
  expect(values.map(({ a, b, status }) => [a?.text, b?.text, status])).toEqual([
    ['14 [?]', '19', 'undecided'],
  ]);
});
