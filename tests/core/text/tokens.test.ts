import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldString } from '@core/text/fold';
import { tokensOf } from '@core/text/tokens';

const terms = (text: string): string[] => tokensOf(text).map(({ term }) => term);

test.each([
  ["The officer's letter", ['the', 'officer', 'letter']],
  ['The officer’s letter', ['the', 'officer', 'letter']],
  ["They don't call-up", ['they', 'dont', 'call', 'up']],
  ["l'homme d’hier", ['l', 'homme', 'd', 'hier']],
  ['6,000 men, 29.5 percent.', ['6000', 'men', '29.5', 'percent']],
  ['in 2022, 2023', ['in', '2022', '2023']],
  ['40² people, 10⁶ litres', ['40', 'people', '10', 'litres']],
  ['40[1] people[12], [12] boats', ['40', 'people', '12', 'boats']],
  ['12 m² of H₂O', ['12', 'm2', 'of', 'h2o']],
  ['soft\u00adhyphen', ['softhyphen']],
  ['Привет, мир!', ['привет', 'мир']],
  ['שלום עולם', ['שלום', 'עולם']],
  ['مرحبا بالعالم', ['مرحبا', 'بالعالم']],
  ['𝐁𝐨𝐥𝐝 𐐷𐐲', ['bold', '𐐷𐐲']],
  ['👨‍👩‍👧 … — ', []],
])('%j is read as %j', (text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test('scripts without spaces are cut into words', () => {
  expect(terms('日本語のテキスト')).toContain('テキスト');
  expect(terms('ภาษาไทย').length).toBeGreaterThan(1);
  expect(terms('日本語abc')).toEqual([...terms('日本語'), 'abc']);
});

test('words stand in order, do not overlap, and their ranges hold what they were folded from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      let last = 0;
      for (const { term, start, end } of tokensOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(term.length).toBeGreaterThan(0);
        expect(term).toBe(foldString(term));
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a very long word is cut for matching and kept whole in the text', () => {
  const [word] = tokensOf('x'.repeat(5000));
  expect(word?.term.length).toBe(64);
  expect(word?.end).toBe(5000);
});
