import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SegmentBuilder } from '@core/search/segment-builder';
import { matchWord } from '@core/search/word-match';

const VOCABULARY =
  'resign resigned resigning resignation resignations resigns general generals generally generalise gender gene soldier soldiers solder солдат солдаты'.split(
    ' ',
  );

function segmentOf(words: readonly string[]) {
  const builder = new SegmentBuilder(['text']);
  builder.add({ id: 'a', rev: '1', texts: { text: words.join(' ') } });
  return builder.build();
}

test('the index finds exactly the words that a snippet would mark', () => {
  const segment = segmentOf(VOCABULARY);
  const word = fc.oneof(
    fc.constantFrom(...VOCABULARY),
    fc.tuple(fc.constantFrom(...VOCABULARY), fc.nat(8)).map(([text, length]) => text.slice(0, 1 + length)),
    fc
      .tuple(fc.constantFrom(...VOCABULARY), fc.nat(8), fc.constantFrom('', 'x', 'e'))
      .map(([text, at, letter]) => text.slice(0, at) + letter + text.slice(at + 1)),
  );
  fc.assert(
    fc.property(word, fc.boolean(), fc.constantFrom(0, 1, 2), (asked, isPrefix, distance) => {
      fc.pre(asked.length > 0);
      const matcher = matchWord({ word: asked, isPrefix, distance });
      const found = new Map(
        matcher.findTerms(segment).map(({ term, closeness }) => [segment.terms[term], closeness]),
      );
      for (const term of segment.terms)
        expect([term, found.get(term) ?? null]).toEqual([term, matcher.closenessOf(term)]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['soldeir', 1, 'soldier'],
  ['soldr', 1, 'solder'],
  ['resignatoin', 2, 'resignation'],
])('%s~%i finds %s', (word, distance, expected) => {
  const segment = segmentOf(VOCABULARY);
  const found = matchWord({ word, isPrefix: false, distance }).findTerms(segment);
  expect(found.map(({ term }) => segment.terms[term])).toContain(expected);
});
