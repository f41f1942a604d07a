import { describe, expect, test } from 'vitest';
import { alignPair } from '@core/alignment/align-pair';
import { densePairs } from '@core/alignment/sparse-pairs';
import type { Passage } from '@core/alignment/sentence';
import { countDocumentFrequencies } from '@core/language/document-frequencies';
import {
  cosines,
  forEachSimilar,
  cosine as cosineOfWords,
  NO_EMBEDDINGS,
  sentenceEmbedding,
  removeCommonComponent,
  type SentenceEmbedding,
} from '@core/language/embeddings';
import { stemWord } from '@core/language/tokens';
import { WORD_VECTORS } from '../../support/word-vectors';

const alike = (one: string, other: string): number =>
  cosineOfWords(WORD_VECTORS, stemWord(one), stemWord(other));
const meaningOf = (words: string): Float32Array | null =>
  sentenceEmbedding(
    WORD_VECTORS,
    words.split(' ').map((word) => [stemWord(word), 1] as const),
  );

describe('the vectors that are shipped', () => {
  test('put words of one field closer than words of two', () => {
    expect(alike('mayor', 'councillor')).toBeGreaterThan(alike('mayor', 'glacier') + 0.2);
    expect(alike('blizzard', 'snowstorm')).toBeGreaterThan(0.5);
    expect(alike('blizzard', 'blizzard')).toBeCloseTo(1);
  });

  test('say nothing of words that they do not hold', () => {
    expect(alike('blizzard', 'qqxyz')).toBe(0);
    expect(meaningOf('qqxyz xqzzy')).toBeNull();
    expect(sentenceEmbedding(NO_EMBEDDINGS, [['snow', 1]])).toBeNull();
  });
});

const cosine = (one: SentenceEmbedding, other: SentenceEmbedding): number =>
  cosines([one], [other], densePairs(1, 1), () => NaN)[0]!;

describe('words that keep alike company', () => {
  const unit = (angle: number): readonly number[] => [Math.cos(angle), Math.sin(angle)];
  const listOf = (size: number, step: number): Float32Array =>
    Float32Array.from(Array.from({ length: size }, (_, k) => unit(k * step)).flat());

  test.each([
    [0, 3],
    [1, 1],
    [2, 4],
    [3, 2],
    [4, 5],
    [5, 5],
  ])('are found among %i and %i of them, each two once', (rows, columns) => {
    const [a, b] = [listOf(rows, 0.4), listOf(columns, 0.7)];
    const found: string[] = [];
    forEachSimilar(a, b, 2, 0.5, (i, j, product) => found.push(`${i} ${j} ${product.toFixed(5)}`));
    const expected: string[] = [];
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const product = Math.cos(i * 0.4 - j * 0.7);
        if (product >= 0.5) expected.push(`${i} ${j} ${product.toFixed(5)}`);
      }
    }
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});

describe('meanings', () => {
  test('are of unit length, and what both texts share is taken out of them', () => {
    const [snow, ice, mayor, vote] = ['snow blizzard', 'ice glacier', 'mayor council', 'vote ballot'].map(
      meaningOf,
    );
    const own = removeCommonComponent([snow!, mayor!], [ice!, vote!]);
    for (const meaning of [...own.a, ...own.b, snow!]) expect(cosine(meaning, meaning)).toBeCloseTo(1);
    expect(cosine(own.a[0]!, own.b[1]!)).toBeLessThan(cosine(snow!, vote!));
  });

  test('join what is told in other words, and the reasons name them', () => {
    const passages = (...texts: string[]): Passage[] =>
      texts.map((text) => ({ text, start: 0, end: text.length, blockId: null }));
    const a = passages(
      'A blizzard closed the pass.',
      'The mayor thanked the volunteers.',
      'Sheep were counted in spring.',
    );
    const b = passages(
      'A snowstorm shut the pass to traffic.',
      'The councillor praised the volunteers warmly.',
      'A choir sang.',
    );
    const statistics = countDocumentFrequencies([...a, ...b].map(({ text }) => text));
    const join = (wordVectors = WORD_VECTORS) =>
      alignPair(a, b, { statistics, wordVectors }).correspondences.map(({ a: from, b: to }) => [from, to]);
    expect(join()).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const [first] = alignPair(a, b, { statistics, wordVectors: WORD_VECTORS }).correspondences;
    expect(first?.reasons.map(({ text }) => text)).toContain('blizzard ~ snowstorm');
  });
});
