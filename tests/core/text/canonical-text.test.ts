import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkKind } from '@core/contract/article';
import { expectSound } from './sound-canonical-text';
import { buildCanonicalText, type CanonicalText, type DraftBlock, type Run } from '@core/text/canonical-text';

const block = (...runs: readonly Run[]): DraftBlock => ({ kind: 'paragraph', level: 0, runs, id: null });
const plain = (text: string): Run => ({ text, marks: [] });
const marked = (text: string, kind: MarkKind = 'emphasis'): Run => ({ text, marks: [{ kind, href: null }] });
const marksOf = ({ text, marks }: CanonicalText): readonly string[] =>
  marks.map(({ start, end }) => text.slice(start, end));

describe('canonical text', () => {
  it('collapses white space of every kind and joins blocks by one line feed', () => {
    const { text, blocks } = buildCanonicalText([
      block(plain('  one\u00A0\n two'), plain(' '), plain('\tthree ')),
      block(plain(' \u2003 ')),
      block(plain('four')),
    ]);
    expect(text).toBe('one two three\nfour');
    expect(blocks).toMatchObject([
      { id: 'b1', start: 0, end: 13 },
      { id: 'b2', start: 14, end: 18 },
    ]);
  });

  it('composes a letter and its accent across two runs, and the mark takes in the whole letter', () => {
    const canonical = buildCanonicalText([block(plain('caffe'), marked('\u0301 latte'), plain(' now'))]);
    expect(canonical.text).toBe('caffé latte now');
    expect(marksOf(canonical)).toEqual(['é latte']);
  });

  it('keeps later marks in place when earlier letters compose', () => {
    const canonical = buildCanonicalText([
      block(plain('e\u0301e\u0301e\u0301 '), marked('word'), plain(' e\u0301')),
    ]);
    expect(marksOf(canonical)).toEqual(['word']);
  });

  it('composes Hangul that is written letter by letter', () => {
    const canonical = buildCanonicalText([block(plain('\u1112'), marked('\u1161\u11AB'), plain(' x'))]);
    expect(canonical.text).toBe('한 x');
    expect(marksOf(canonical)).toEqual(['한']);
  });

  it('joins a mark that runs on, and never marks the space at its edges', () => {
    const canonical = buildCanonicalText([
      block(plain('a'), marked(' b '), marked('c '), plain('d'), marked(' ')),
    ]);
    expect(marksOf(canonical)).toEqual(['b c']);
  });

  it('replaces half of a surrogate pair, which no file can hold', () => {
    expect(buildCanonicalText([block(plain('a\uD83Db'))]).text).toBe('a\uFFFDb');
  });
});

const ALPHABET = [
  'a',
  'B',
  ' ',
  '  ',
  '\n',
  'é',
  'e\u0301',
  '\u0301',
  '\u0327\u0301',
  'א',
  'ש\u05C1',
  'ع',
  '\u200F',
  '👩‍👩‍👧',
  '🇺🇦',
  '한',
  '\u1112\u1161',
  '\u11AB',
  '\u00A0',
  '\u0000',
  '\uD800',
  'ﬁ',
  '\u2126',
  '\u{16D63}\u{16D67}',
];
const words = fc.oneof(
  fc.array(fc.constantFrom(...ALPHABET), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const run: fc.Arbitrary<Run> = fc.record({
  text: words,
  marks: fc.subarray([
    { kind: 'emphasis', href: null },
    { kind: 'strong', href: null },
    { kind: 'link', href: 'https://example.org/' },
  ] as const),
});
const drafts = fc.array(
  fc.array(run, { maxLength: 5 }).map((runs) => block(...runs)),
  { maxLength: 5 },
);

describe('for any runs of any characters', () => {
  it('canonical text is NFC without double spaces, its blocks lie end to end, its marks inside them', () => {
    fc.assert(
      fc.property(drafts, (list) => expectSound(buildCanonicalText(list))),
      { numRuns: 2_000 },
    );
  });

  it('canonical text built from its own blocks is the same text', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const first = buildCanonicalText(list);
        const again = buildCanonicalText(first.text.split('\n').map((line) => block(plain(line))));
        expect(again.text).toBe(first.text);
        expect(again.blocks).toEqual(first.blocks);
      }),
    );
  });

  it('a mark on whole words marks just these words, whatever stands around them', () => {
    fc.assert(
      fc.property(words, words, words, (before, middle, after) => {
        const canonical = buildCanonicalText([
          block(plain(`${before} x`), plain(' '), marked(`m${middle}m`), plain(` y${after}`)),
        ]);
        const alone = buildCanonicalText([block(plain(`m${middle}m`))]).text;
        if (canonical.marks.length > 0) expect(marksOf(canonical)).toEqual([alone]);
      }),
    );
  });
});
