import { describe, expect, test } from 'vitest';
import { extractPairFeatures } from '@core/alignment/pair-features';
import { analysePair } from '@core/alignment/pair-analysis';
import { countDocumentFrequencies } from '@core/language/document-frequencies';
import { WORD_VECTORS } from '../../support/word-vectors';

/** By passage of the first text: the share of it that each passage of the second explains. */
function explained(a: readonly string[], b: readonly string[]): number[][] {
  const reading = analysePair(a, b, countDocumentFrequencies([...a, ...b]), undefined, WORD_VECTORS);
  const { ofA } = extractPairFeatures(reading).softAlignment;
  return a.map((_, i) => b.map((__, j) => ofA[i * b.length + j]!));
}

describe('what explains a passage', () => {
  test('a word counts less for each passage that could answer it too', () => {
    const [alone] = explained(['The ferry sank.'], ['A ferry.', 'Sheep grazed.']);
    const [among] = explained(['The ferry sank.'], ['A ferry.', 'The ferry.', 'That ferry.']);
    expect(alone![0]).toBeGreaterThan(2 * among![0]!);
    expect(alone![1]).toBe(0);
    expect(among![0]).toBeCloseTo(among![2]!);
  });

  test('a longer passage with the same words explains more of its own, and none more than all', () => {
    const [row] = explained(
      ['Eleven sailors left the burning freighter.'],
      ['The freighter.', 'Eleven sailors left a burning freighter.', 'The sailors.'],
    );
    expect(row![1]).toBeGreaterThan(row![0]! + row![2]!);
    expect(row!.reduce((sum, share) => sum + share, 0)).toBeLessThan(1);
  });

  test('a word that nothing answers by its form is answered by one of like company', () => {
    const [row] = explained(['A blizzard came.'], ['The choir sang.', 'A snowstorm came.']);
    expect(row![1]).toBeGreaterThan(row![0]! + 0.3);
  });

  test('a passage without words explains nothing and is not explained', () => {
    expect(explained(['…', 'A ferry.'], ['A ferry.'])).toEqual([[0], [expect.closeTo(1 / 1.3)]]);
  });
});
