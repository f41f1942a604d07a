import { describe, expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { listValues } from '@core/discrepancies/passage-value';
import { LEXICON } from '../../support/lexicon';

const compare = (a: string, b: string) =>
  comparePassages({ text: a, reference: null }, { text: b, reference: null }, LEXICON, true);
const differing = (a: string, b: string): string[] =>
  compare(a, b)
    .differences.filter(({ status }) => status === 'differs')
    .map((one) => `${one.a.text} / ${one.b.text}`);

describe('who asks states nothing', () => {
  test.each([
    [
      'Was the cellar door locked on the night of the fire?',
      'The cellar door was open on the night of the fire.',
    ],
    ['Mrs. Dale, did you count 14 barges at the lock?', 'I counted nine barges at the lock.'],
    ['Did nobody die in the mill?', 'One man died in the mill.'],
  ])('%s / %s', (a, b) => {
    expect(differing(a, b)).toEqual([]);
    expect(differing(b, a)).toEqual([]);
  });

  test('and says so of a value that he names', () => {
    const [found] = compare(
      'Did you count 14 barges at the lock?',
      'I counted nine barges at the lock.',
    ).differences;
    expect(found).toMatchObject({ status: 'different-scope', because: 'question' });
  });

  test('but an answer beside the question does', () => {
    expect(
      differing(
        'How many barges were there? I counted 14 barges at the lock.',
        'I counted nine barges at the lock.',
      ),
    ).toEqual(['14 / nine']);
  });
});

test.each([
  ['They lived at 14 Tanner Lane.', []],
  ['The shed at 9 Old Rope Street burned.', []],
  ['In all 14 Dutch sailors drowned.', ['number 14']],
])('the number of a house is no count: %s', (text, expected) => {
  const counts = listValues({ text, reference: null }, LEXICON).filter(({ kind }) => kind === 'number');
  expect(counts.map(({ kind, normalized }) => `${kind} ${normalized}`)).toEqual(expected);
});

test('what a value is about is shown to the end of its sentence, over the stops inside it', () => {
  const contexts = (text: string): string[] =>
    listValues({ text, reference: null }, LEXICON).map(({ context }) => context.text);
  expect(contexts('At 11.47 p.m. they reached the mill. It stood.')).toContain(
    'At 11.47 p.m. they reached the mill',
  );
  expect(contexts('They reached the mill at 11.47 p.m. It stood.')).toContain(
    'They reached the mill at 11.47 p.m.',
  );
  expect(contexts('“It gave way,” the miller, Tobias Wren, 44, told the clerk.')).toContain(
    '“It gave way,” the miller, Tobias Wren, 44, told the clerk',
  );
  expect(contexts("One of 12 nuns fell ill in St. Bride's House that week.")[0]).toBe(
    "One of 12 nuns fell ill in St. Bride's House that week",
  );
});

test('a whole of which a part is told is no part itself', () => {
  expect(
    differing(
      'The tram was carrying about 60 passengers, most of them on their way to school.',
      'The tram carried some 90 passengers.',
    ),
  ).toEqual(['about 60 / some 90']);
  const parted = compare(
    'The tug carried 40 people.',
    'The tug carried people, 12 of them children.',
  ).differences;
  expect(parted.filter(({ status }) => status === 'differs')).toEqual([]);
});

test('the day of writing at the head of a report is no day of what another passage tells', () => {
  expect(
    differing(
      'We came into Brackwell on the third of May 1911, in the rain.',
      'Brackwell, 9 May 1911. In the night of Thursday the mill in Brackwell burned.',
    ),
  ).toEqual([]);
});

test('what one states and the other says not to be so is not the same', () => {
  const [first, other] = ['He owed 40,000 crowns to the bank.', 'I owed the bank 14,000 crowns, not 40,000.'];
  expect(differing(first ?? '', other ?? '')).toEqual(['40,000 crowns / 14,000 crowns']);
  expect(compare(first ?? '', other ?? '').values.map(({ status }) => status)).not.toContain('same-value');
});

test.each([
  ['The tram left the rails at 7.52 a.m.', 'The tram left the rails at 8.05 a.m.', 1],
  ['The bell rang at 8.05 a.m.', 'The bell rang at 8.04 a.m.', 0],
  ['The bell rang at eight in the morning.', 'The bell rang at 8.04 a.m.', 0],
])('%s / %s: %d differences', (a, b, count) => {
  expect(differing(a, b)).toHaveLength(count);
});
