import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from '@core/history/word-difference';

const side = (runs: ReturnType<typeof wordDifference>, without: string): string =>
  runs
    .filter(({ is }) => is !== without)
    .map(({ text }) => text)
    .join('');

describe('the difference of two versions in words', () => {
  it('names the words that went and came, and no others', () => {
    expect(wordDifference('The ferry left at nine.', 'The last ferry left at ten.')).toEqual([
      { is: 'same', text: 'The ' },
      { is: 'inserted', text: 'last ' },
      { is: 'same', text: 'ferry left at ' },
      { is: 'removed', text: 'nine' },
      { is: 'inserted', text: 'ten' },
      { is: 'same', text: '.' },
    ]);
  });

  it('is one run where nothing changed, and none of nothing', () => {
    expect(wordDifference('Крига скресла.', 'Крига скресла.')).toEqual([
      { is: 'same', text: 'Крига скресла.' },
    ]);
    expect(wordDifference('', '')).toEqual([]);
  });

  it('holds both versions whole, whatever they are', () => {
    const words = fc.array(fc.constantFrom('ice', 'ferry', ' ', '\n', '👩‍🚒', 'лід', '.'), { maxLength: 60 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const runs = wordDifference(a.join(''), b.join(''));
        expect(side(runs, 'inserted')).toBe(a.join(''));
        expect(side(runs, 'removed')).toBe(b.join(''));
      }),
    );
  });

  it('of texts that have nothing in common is shown as two', () => {
    const runs = wordDifference('a '.repeat(5_000), 'b\n'.repeat(5_000));
    expect(runs.map(({ is }) => is)).toEqual(['removed', 'inserted']);
  });
});
