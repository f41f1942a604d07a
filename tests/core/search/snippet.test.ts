import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSnippet, SNIPPET_LENGTH } from '@core/search/snippet';

const WORDS = Array.from({ length: 100 }, (_, at) => `word${at}`).join(' ');
const rangeOf = (word: string) => {
  const start = WORDS.indexOf(word);
  return { start, end: start + word.length };
};

test('a passage that fits is shown whole', () => {
  const snippet = buildSnippet('A short passage.', 0, 16, [{ start: 2, end: 7 }]);
  expect(snippet).toEqual({ text: 'A short passage.', marks: [{ start: 2, end: 7 }] });
});

test('a long passage is cut between words around what was found', () => {
  const { text, marks } = buildSnippet(WORDS, 0, WORDS.length, [rangeOf('word50'), rangeOf('word52')]);
  expect(text).toMatch(/^…word\d+ .* word\d+…$/);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['word50', 'word52']);
});

test('where not all fits, the densest part is shown', () => {
  const found = [rangeOf('word10'), rangeOf('word80'), rangeOf('word81'), rangeOf('word82')];
  const { text, marks } = buildSnippet(WORDS, 0, WORDS.length, found);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['word80', 'word81', 'word82']);
});

test('overlapping finds become one mark', () => {
  const { marks } = buildSnippet('press conference', 0, 16, [
    { start: 0, end: 16 },
    { start: 6, end: 16 },
  ]);
  expect(marks).toEqual([{ start: 0, end: 16 }]);
});

test('whatever is found, marks are in order, inside, and name the same text as in the passage', () => {
  const text = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(60)), { maxLength: 8 }), (parts, finds) => {
      const passage = parts.join(' ').replace(/\s/g, ' ');
      const ranges = finds
        .map(([at, length]) => ({ start: at % (passage.length + 1), length }))
        .map(({ start, length }) => ({ start, end: Math.min(passage.length, start + length) }))
        .filter(({ start, end }) => start < end);
      const snippet = buildSnippet(passage, 0, passage.length, ranges);
      expect(snippet.text.length).toBeLessThanOrEqual(Math.max(SNIPPET_LENGTH, 0) + 2);
      let last = 0;
      for (const { start, end } of snippet.marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(snippet.text.length);
        expect(passage).toContain(snippet.text.slice(start, end));
        last = end;
      }
      expect(passage).toContain(snippet.text.replace(/^…|…$/g, ''));
    }),
  );
});
