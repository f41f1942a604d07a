import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldString, foldText } from '@core/text/fold';

test.each([
  ['Café', 'cafe'],
  ['CAFE\u0301', 'cafe'],
  ['ｃａｆé', 'cafe'],
  ['ПРИВЕТ', 'привет'],
  ['ёлка', 'елка'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['İstanbul', 'istanbul'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['مُحَمَّد', 'محمد'],
  ['שָׁלוֹם', 'שלום'],
  ['ﬁnal', 'final'],
  ['m²', 'm2'],
  ['40² boats', '40² boats'],
])('%s is found as %s', (written, folded) => {
  expect(foldString(written)).toBe(folded);
});

test('vowel signs of Devanagari and tone marks of Thai are not accents', () => {
  expect(foldString('हिन्दी')).toBe('हिन्दी'.normalize('NFKD'));
  expect(foldString('ภาษาไทยที่')).toContain('\u0e48');
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldString(foldString(text))).toBe(foldString(text));
    }),
  );
});

test('every range of a folded text leads back to whole characters of the original', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.nat(), fc.nat(), (text, a, b) => {
      const folded = foldText(text);
      const size = folded.text.length;
      const [start, end] = [a % (size + 1), b % (size + 1)].sort((x, y) => x - y) as [number, number];
      const range = folded.sourceRange(start, end);
      expect(range.start).toBeLessThanOrEqual(range.end);
      expect(range.end).toBeLessThanOrEqual(text.length);
      expect(foldText(text.slice(range.start, range.end)).text).toContain(folded.text.slice(start, end));
    }),
  );
});

test('an accent belongs to the letter before it', () => {
  const text = 'un cafe\u0301 noir';
  const folded = foldText(text);
  const at = folded.text.indexOf('cafe');
  const { start, end } = folded.sourceRange(at, at + 4);
  expect(text.slice(start, end)).toBe('cafe\u0301');
});
