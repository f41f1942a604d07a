import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alignPair } from '@core/alignment/align-pair';
import type { Passage } from '@core/alignment/sentence';
import { countDocumentFrequencies } from '@core/language/document-frequencies';
import { WORD_VECTORS } from '../../support/word-vectors';

interface SavedPair {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly joins: readonly (readonly [number, number])[];
  /** Not sure enough for a join, for the sentence of `b` tells two of `a`; but the likeliest answer. */
  readonly likely: readonly (readonly [number, number])[];
  /** Passages that nothing in the other text answers. */
  readonly apart: { readonly a: readonly number[]; readonly b: readonly number[] };
}

const saved = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../baselines/pair.json'), 'utf8'),
) as SavedPair;
const passages = (texts: readonly string[]): Passage[] =>
  texts.map((text) => ({ text, start: 0, end: text.length, blockId: null }));

test('the saved pair still aligns', () => {
  const { correspondences, candidatesOfA } = alignPair(passages(saved.a), passages(saved.b), {
    statistics: countDocumentFrequencies([...saved.a, ...saved.b]),
    wordVectors: WORD_VECTORS,
  });
  expect(correspondences.map(({ a, b }) => [a, b])).toEqual(expect.arrayContaining([...saved.joins]));
  expect(saved.likely.map(([a]) => [a, candidatesOfA[a]?.[0]?.index])).toEqual(saved.likely);
  expect(
    correspondences.filter(({ a, b }) => saved.apart.a.includes(a) || saved.apart.b.includes(b)),
  ).toEqual([]);
});
