import { expect, test } from 'vitest';
import { alignPair } from '@core/alignment/align-pair';
import { listSecondPass } from '@core/alignment/second-pass';
import type { Passage } from '@core/alignment/sentence';
import { countDocumentFrequencies } from '@core/language/document-frequencies';
import { WORD_VECTORS } from '../../support/word-vectors';

/** A table of two rows and two columns, given row by row. */
const table = (scores: readonly [number, number, number, number]) => ({
  cells: {
    rows: 2,
    starts: Int32Array.of(0, 2, 4),
    columnOf: Int32Array.of(0, 1, 0, 1),
    columnStarts: Int32Array.of(0, 2, 4),
  },
  ranks: Float64Array.from(scores),
  probabilities: Float64Array.from(scores),
});
const FIRST = [{ a: 0, b: 0 }];

test('two passages that are each other’s best correspond a little below the threshold', () => {
  expect(listSecondPass(table([0.9, 0, 0, 0.3]), FIRST, 0.36)).toEqual([{ a: 1, b: 1, score: 0.3 }]);
  expect(listSecondPass(table([0.9, 0, 0, 0.2]), FIRST, 0.36)).toEqual([]);
});

test('one whose best has a correspondence already is left alone', () => {
  expect(listSecondPass(table([0.9, 0, 0.3, 0.28]), FIRST, 0.36)).toEqual([]);
});

test('where no other passages meet there is no second pass', () => {
  expect(listSecondPass(table([0.1, 0, 0, 0.3]), [], 0.36)).toEqual([]);
});

test('what is linked below the threshold shares a word that the reader sees', () => {
  const passages = (...texts: string[]): Passage[] =>
    texts.map((text) => ({ text, start: 0, end: text.length, blockId: null }));
  const a = passages(
    'The dike at Ellern gave way at dawn on Sunday.',
    'Wardens went from door to door with lanterns.',
  );
  const b = passages(
    'At dawn on Sunday the Ellern dike broke.',
    'No warden was seen in the lower streets before the water came.',
  );
  const statistics = countDocumentFrequencies([...a, ...b].map(({ text }) => text));
  const { correspondences } = alignPair(a, b, { statistics, wordVectors: WORD_VECTORS });
  for (const { reasons } of correspondences) expect(reasons.length).toBeGreaterThan(0);
});
