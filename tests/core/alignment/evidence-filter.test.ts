import { describe, expect, test } from 'vitest';
import { alignPair } from '@core/alignment/align-pair';
import { dropUnsupported, hasOwnEvidence } from '@core/alignment/evidence-filter';
import type { Correspondence, Passage, Reason } from '@core/alignment/sentence';
import { analysePair } from '@core/alignment/pair-analysis';
import { createAnalyser } from '@core/alignment/sentence-analysis';
import { WORD_VECTORS } from '../../support/word-vectors';
import { countDocumentFrequencies } from '@core/language/document-frequencies';

const EVERYDAY = 'An old man waited there.';
const NAMED = 'The quarryman Ludovic Sarn climbed the belfry.';
const a = [EVERYDAY, NAMED, ...Array.from({ length: 18 }, (_, k) => `Bell number ${k} was cast.`)];
const b = [
  'The man was old.',
  'Ludovic Sarn stood in the belfry.',
  ...Array.from({ length: 18 }, (_, k) => `Ferry ${k} left.`),
];
const statistics = countDocumentFrequencies([
  ...a,
  ...b,
  ...Array.from({ length: 8 }, () => 'The old man slept.'),
]);
const pair = analysePair(a, b, statistics);
const join = (at: number, kind: Reason['kind'] = 'word'): Correspondence => ({
  a: at,
  b: at,
  score: 0.6,
  reasons: [kind, 'word' as const].map((one) => ({ kind: one, text: '', weight: 0.5 })),
});
const kept = (found: readonly Correspondence[]): number[] =>
  dropUnsupported(found, pair.a, pair.b, createAnalyser(statistics).maxIdf).map((one) => one.a);

describe('where hardly a passage meets another', () => {
  test('a join must rest on rare words that both use', () => {
    expect(kept([join(0), join(1)])).toEqual([1]);
  });

  test('one reason is not enough', () => {
    const single = { ...join(1), reasons: join(1).reasons.slice(1) };
    expect(kept([single])).toEqual([]);
    const many = Array.from({ length: 8 }, (_, at) => join(at + 2));
    expect(kept([single, ...many])).toContain(1);
  });

  test('a quotation that both hold is enough', () => {
    expect(kept([join(0, 'quotation')])).toEqual([0]);
  });
});

test('where many meet, everyday words may join two passages', () => {
  expect(kept([0, 1, 2, 3].map((at) => join(at)))).toEqual([0, 1, 2, 3]);
});

describe('what stands between two good matches', () => {
  const own = (...texts: string[]): Passage[] =>
    texts.map((text) => ({ text, start: 0, end: text.length, blockId: null }));
  const OPENING = 'The Orle rose four metres above the quay of Castrin on 9 June 1962.';
  const CLOSING = 'The miller Josip Renn rowed eleven children to the roof of the granary.';

  test.each([
    ['The bridge held through the night.', 'A school was closed for a day.'],
    ['The next morning they went.', 'Each of them was asked about that day.'],
  ])('is no match without anything of its own: “%s”, “%s”', (one, other) => {
    const a = own(OPENING, one, CLOSING);
    const b = own(OPENING.replace('rose', 'climbed'), other, CLOSING.replace('rowed', 'took'));
    const statistics = countDocumentFrequencies([...a, ...b].map(({ text }) => text));
    const { correspondences } = alignPair(a, b, { statistics, wordVectors: WORD_VECTORS, threshold: 0.01 });
    const found = correspondences.map((each) => `${each.a} ${each.b}`);
    expect(found).toEqual(expect.arrayContaining(['0 0', '2 2']));
    expect(found).not.toContain('1 1');
  });

  test('is one where a word of middling frequency or a synonym is shared', () => {
    const rarest = createAnalyser(statistics).maxIdf;
    const hasOwn = (one: string, other: string): boolean => {
      const { a, b } = analysePair([one], [other], statistics);
      return hasOwnEvidence(a[0]!, b[0]!, rarest);
    };
    expect(hasOwn('The dam broke.', 'They watched the dam.')).toBe(true);
    expect(hasOwn('The blaze was put out.', 'The fire went on.')).toBe(true);
    expect(hasOwn('The day was long.', 'A day of rain.')).toBe(false);
  });
});
