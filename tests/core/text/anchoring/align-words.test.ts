import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignWords } from '@core/text/anchoring/align-words';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
const ones = (length: number): readonly number[] => Array.from({ length }, () => 1);

it('finds a run of words wherever it stands, each at its own place', () => {
  fc.assert(
    fc.property(words, fc.array(fc.constantFrom('x', 'y'), { maxLength: 9 }), words, (run, before, after) => {
      const pattern = run.map((word) => `${word}!`);
      const { partners, score } = alignWords(pattern, [...before, ...pattern, ...after], ones(run.length));
      expect([...partners]).toEqual(run.map((_, at) => before.length + at));
      expect(score).toBe(run.length);
    }),
  );
});

it('keeps the order of the words and gives no word twice', () => {
  fc.assert(
    fc.property(words, words, (pattern, text) => {
      const found = [...alignWords(pattern, text, ones(pattern.length)).partners].filter((at) => at >= 0);
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
      for (const at of found) expect(at).toBeLessThan(text.length);
    }),
  );
});

/** The best score of a pattern that ends anywhere in the text, by trying every way. */
function bestScore(pattern: readonly string[], text: readonly string[]): number {
  const from = (p: number, t: number): number => {
    if (p === pattern.length) return 0;
    const dropped = from(p + 1, t) - 0.5;
    if (t === text.length) return dropped;
    const same = from(p + 1, t + 1) + (pattern[p] === text[t] ? 1 : -0.5);
    return Math.max(dropped, same, from(p, t + 1) - 0.5);
  };
  return Math.max(...Array.from({ length: text.length + 1 }, (_, start) => from(0, start)));
}

it('scores what the best of all alignments scores', () => {
  const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 });
  fc.assert(
    fc.property(short, short, (pattern, text) => {
      expect(alignWords(pattern, text, ones(pattern.length)).score).toBeCloseTo(bestScore(pattern, text));
    }),
  );
});

it('rather keeps a rare word than two common ones', () => {
  const { partners } = alignWords(['in', 'the', 'lighthouse'], ['lighthouse', 'in', 'the'], [1, 1, 6]);
  expect(partners[2]).toBe(0);
});
