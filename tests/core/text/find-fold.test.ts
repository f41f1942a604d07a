import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFold, findFoldText } from '@core/text/find-fold';

test.each([
  ['\u201cback at nine\u201d', '"back at nine"'],
  ['\u00abдома\u00bb', '"дома"'],
  ['didn\u2019t', "didn't"],
  ['Rostov\u2011on\u2011Don', 'rostov-on-don'],
  ['open \u2013 it \u2014 said', 'open - it - said'],
  ['\u221240 degrees', '-40 degrees'],
  ['12\u00a0\u202fMay', '12 may'],
  ['five [?] barges [?]', 'five barges'],
  ['[?]five', 'five'],
  ['re\u00adfused', 'refused'],
  ['one  two\n three', 'one two\n three'],
])('%s is found as %s', (written, folded) => {
  expect(findFold(written)).toBe(folded);
  expect(findFoldText(written).text).toBe(folded);
});

test('a range of the folded text leads back to the whole of what it stands for', () => {
  const source = 'The caf\u00e9 had five [?] barges \u2013 \u201cold\u201d ones.';
  const { text, sourceRange } = findFoldText(source);
  const back = (words: string): string => {
    const { start, end } = sourceRange(text.indexOf(words), text.indexOf(words) + words.length);
    return source.slice(start, end);
  };
  expect(back('five barges')).toBe('five [?] barges');
  expect(back('- "old" ones')).toBe('\u2013 \u201cold\u201d ones');
  expect(back('cafe')).toBe('caf\u00e9');
  expect(back('five')).toBe('five');
});

test('both ways of folding agree, and ranges follow each other', () => {
  const words = fc.constantFrom(
    'Gäte',
    ' ',
    '\u00a0',
    '[?]',
    ' [?]',
    '\u201c',
    '\u2014',
    '\u2019',
    'ß',
    '\n',
    '\u{1f600}',
    '-',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (drawn) => {
      const source = drawn.join('');
      const { text, sourceRange } = findFoldText(source);
      expect(text).toBe(findFold(source));
      let last = 0;
      for (let at = 0; at < text.length; at += 1) {
        const { start, end } = sourceRange(at, at + 1);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = start;
      }
    }),
  );
});
