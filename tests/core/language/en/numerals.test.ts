import { expect, test } from 'vitest';
import { readNumeral } from '@core/language/en/numerals';
import { parseOrdinal } from '@core/language/en/ordinals';

test.each([
  ['twenty - three', 23],
  ['two and a half', 2.5],
  ['threescore and ten', 70],
  ['a quarter of a million', 250_000],
  ['a score of hens', 20],
  ['3.4 million', 3_400_000],
  ['xj day', 11],
  ['a hundred and fifty of us', 150],
  ['a hundred and fifty - six', 156],
  ['two hundred and fifty - six thousand', 256_000],
  ['a thousand and one', 1_001],
  ['one hundred and two hundred', 100],
  ['one thousand and two thousand', 1_000],
  ['six - and - twenty', 26],
])('%s is %d', (words, value) => {
  expect(readNumeral(words.split(' '), 0)?.value).toBe(value);
});

test('the fraction of a thing is no number', () => {
  expect(readNumeral('a third of the crew'.split(' '), 0)).toBeNull();
});

test('ordinals are read in words and figures', () => {
  expect(parseOrdinal(['twenty', '-', 'first'], 0)).toEqual({ value: 21, length: 3 });
  expect(parseOrdinal(['31st'], 0)).toEqual({ value: 31, length: 1 });
  expect(parseOrdinal(['thirsty'], 0)).toBeNull();
});

test('an ordinal counts nothing, a delay of so many seconds does', () => {
  const at = (words: string, place: number) => readNumeral(words.split(' '), place)?.value;
  expect(at('from the twenty - fourth he rode', 2)).toBeUndefined();
  expect(at('in the twenty - first century', 2)).toBeUndefined();
  expect(at('the thirty - second day', 1)).toBeUndefined();
  expect(at('the hundred and twenty - fourth street', 1)).toBeUndefined();
  expect(at('a thirty - second delay', 1)).toBe(30);
  expect(at('twenty - four hours', 0)).toBe(24);
});

test('between two numbers there is no third, and a hundred thousand is round', () => {
  expect(readNumeral('between a hundred and two thousand'.split(' '), 1)?.value).toBe(100);
  expect(readNumeral('a hundred thousand men'.split(' '), 0)).toMatchObject({
    value: 100_000,
    isRound: true,
  });
});
