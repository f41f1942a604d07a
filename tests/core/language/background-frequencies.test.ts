import { describe, expect, test } from 'vitest';
import { parseBackgroundFrequencies } from '@core/language/background-frequencies';
import { blendedIdf, countDocumentFrequencies } from '@core/language/document-frequencies';
import { ENGLISH_FREQUENCIES } from '@core/language/english-frequencies';

const file = {
  version: 1,
  language: 'en',
  source: 'Made up for this test',
  passages: 100,
  buckets: [
    [50, 'river'],
    [2, 'weir sluic'],
  ],
};

describe('background document frequencies', () => {
  test('are read by stem', () => {
    const { passages, counts } = parseBackgroundFrequencies(file);
    expect(passages).toBe(100);
    expect([...counts]).toEqual([
      ['river', 50],
      ['weir', 2],
      ['sluic', 2],
    ]);
  });

  test.each([
    ['another version', { ...file, version: 2 }, 'version'],
    ['no source', { ...file, source: '' }, 'source'],
    ['a frequency of zero', { ...file, buckets: [[0, 'river']] }, 'buckets.0.0'],
    ['an empty bucket', { ...file, buckets: [[1, '']] }, 'buckets.0.1'],
    ['a stem that is listed twice', { ...file, buckets: [[1, 'weir weir']] }, '"weir" twice'],
    ['more passages with a stem than there are', { ...file, buckets: [[101, 'weir']] }, '101 of 100'],
  ])('are refused with %s', (_, raw, why) => {
    expect(() => parseBackgroundFrequencies(raw)).toThrow(why);
  });

  test('that are shipped know common words from rare ones', () => {
    const { passages, counts } = ENGLISH_FREQUENCIES;
    const shareOf = (stem: string): number => (counts.get(stem) ?? 0) / passages;
    expect(shareOf('water')).toBeGreaterThan(shareOf('sluic'));
    expect(shareOf('sai')).toBeLessThan(shareOf('said'));
  });
});

describe('idf over a library and its language', () => {
  const library = countDocumentFrequencies(['The river rose at the weir.', 'The weir held.']);

  test('knows a common word that the library has not', () => {
    const idfOf = blendedIdf(library, ENGLISH_FREQUENCIES);
    expect(idfOf('govern')).toBeLessThan(idfOf('sluic'));
  });

  test('is higher for no stem than for one that was never seen', () => {
    const idfOf = blendedIdf(library, ENGLISH_FREQUENCIES);
    for (const stem of ['river', 'weir', 'the', 'sluic']) expect(idfOf(stem)).toBeLessThanOrEqual(idfOf(''));
  });

  test('is that of the library alone where the language has no background', () => {
    const idfOf = blendedIdf(library, null);
    expect(idfOf('the')).toBe(idfOf('weir'));
    expect(idfOf('weir')).toBeLessThan(idfOf('river'));
  });
});
