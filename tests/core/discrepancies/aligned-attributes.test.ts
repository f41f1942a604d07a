import { expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { LEXICON } from '../../support/lexicon';

const found = (a: string, b: string, isAligned = true): string[] =>
  comparePassages({ text: a, reference: null }, { text: b, reference: null }, LEXICON, isAligned)
    .differences.filter(({ status, kind }) => status === 'differs' && kind === 'attribute')
    .map(({ a: one, b: other }) => `${one.text} / ${other.text}`);

test.each([
  [
    'The porter was struck on the shoulder with a spade.',
    'He was beaten about the arms with a rolling pin.',
    'a spade / a rolling pin',
  ],
  [
    'The cart finished upside down in the ford.',
    'It came to rest on its side, half in the stream.',
    'upside down / on its side',
  ],
  [
    'Her daughter was born on the ferry.',
    'The passenger had a healthy boy before they docked.',
    'daughter / boy',
  ],
  [
    'The first thing they sold was a lamp.',
    'A saddle was the first thing sold that day.',
    'a lamp / A saddle',
  ],
  ['He wore a green woollen cap.', 'The stranger had a black hat on his head.', 'green / black'],
  [
    'The banner, striped white and blue, was torn.',
    'Its brown banner had a long tear.',
    'white and blue / brown',
  ],
])('one thing told in two ways: %s / %s', (a, b, expected) => {
  expect(found(a, b)).toEqual([expected]);
  expect(found(a, b, false)).toEqual([]);
});

test.each([
  ['The porter was struck with a heavy bar.', 'He was beaten with an iron bar.'],
  ['The lid was forced with a crowbar.', 'He was struck with a spade.'],
  ['The porter was struck with a spade.', 'He fell with a cry.'],
  ['The porter was not struck with a spade.', 'He was beaten with a rolling pin.'],
  ['The cart came to rest on its side.', 'The cart was found lying on its left side.'],
  ['Her son went to the school.', 'A girl was born in the village.'],
  ['The last thing they sold was a lamp.', 'A saddle was the first thing sold.'],
  ['He wore a green cap.', 'The stranger had black boots.'],
  ['The sail was red and white.', 'It had a white sail.'],
])('nothing that excludes the other: %s / %s', (a, b) => {
  expect(found(a, b)).toEqual([]);
});
