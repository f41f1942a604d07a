import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '@core/library/count-words';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const byAnnex = (text: string): number =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).length;

describe('the words of a text', () => {
  it('are counted in scripts that put no space between them', () => {
    expect(countWords('私は港で船を見た。')).toBe(byAnnex('私は港で船を見た。'));
    expect(countWords('One line\nanother')).toBe(3);
    expect(countWords('')).toBe(0);
  });

  it('are those of Unicode’s own rules, whichever way they are counted', () => {
    const plain = fc.constantFrom(...`aZéßЯія09_.,;:'’‘"“”-–—…!?@$/( )`);
    fc.assert(
      fc.property(fc.string({ unit: plain, maxLength: 24 }), (text) => {
        expect([text, countWords(text)]).toEqual([text, byAnnex(text)]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('are so of every letter that is counted the short way', () => {
    const letters = Array.from({ length: 0x450 - 0x20 }, (_, at) => String.fromCharCode(0x20 + at));
    for (const letter of letters)
      for (const text of [letter, `a${letter}b`, `1${letter}2`, `${letter}.${letter}`, `_${letter}`])
        expect([text, countWords(text)]).toEqual([text, byAnnex(text)]);
  });
});
