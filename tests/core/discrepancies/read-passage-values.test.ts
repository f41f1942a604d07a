import { expect, test } from 'vitest';
import { readPassage } from '@core/discrepancies/read-passage';
import { LEXICON } from '../../support/lexicon';

const valuesOf = (text: string): string[] => {
  const { values, words } = readPassage({ text, reference: null }, LEXICON);
  return values.map(({ kind, from, to, spans }) => {
    const written = words.slice(from, to).map(({ form }) => form);
    return `${kind} ${written.join(' ')} ${spans.map((span) => span.map((x) => Math.round(x * 1000) / 1000).join('–')).join('|')}`;
  });
};

test('old money is read in all its coins', () => {
  expect(valuesOf('The saddle cost £3 10s 6d.')).toEqual(['money £ 3 10 s 6 d 3.525–3.525']);
  expect(valuesOf('The saddle cost 3s 6d.')).toEqual(['money 3 s 6 d 0.175–0.175']);
  expect(valuesOf('He gave five pounds ten, and left.')).toEqual(['money five pounds ten 5.5–5.5']);
  expect(valuesOf('They charged sixpence.')).toEqual(['money sixpence 0.025–0.025']);
});

test('half of a scale is half of that scale', () => {
  expect(valuesOf('They counted one and a half million sheep.')).toEqual([
    'number one and a half million 1500000–1500000',
  ]);
});

test('an age by its bound is read as a stretch', () => {
  expect(valuesOf('The keeper was a man past sixty.')).toEqual(['age sixty 60–69']);
  expect(valuesOf('An octogenarian kept the key.')).toEqual(['age octogenarian 80–89']);
});

test('degrees below zero are negative, and a temperature', () => {
  const [value] = readPassage({ text: 'It was four degrees below zero.', reference: null }, LEXICON).values;
  expect(value).toMatchObject({ dimension: 'temperature', spans: [[-4, -4]] });
});

test('a name with initials is one name, at the start of a sentence too', () => {
  expect(valuesOf('J. R. Harrow signed.')).toEqual(['name j . r . harrow ']);
});
