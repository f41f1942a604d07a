import { describe, expect, test } from 'vitest';
import { dropUnsupported } from '@core/alignment/evidence-filter';
import type { Correspondence, Reason } from '@core/alignment/sentence';
import { analysePair } from '@core/alignment/pair-analysis';
import { createAnalyser } from '@core/alignment/sentence-analysis';
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
  reasons: [{ kind, text: '', weight: 1 }],
});
const kept = (found: readonly Correspondence[]): number[] =>
  dropUnsupported(found, pair.a, pair.b, createAnalyser(statistics).maxIdf).map((one) => one.a);

describe('where hardly a passage meets another', () => {
  test('a join must rest on rare words that both use', () => {
    expect(kept([join(0), join(1)])).toEqual([1]);
  });

  test('a quotation that both hold is enough', () => {
    expect(kept([join(0, 'quotation')])).toEqual([0]);
  });
});

test('where many meet, everyday words may join two passages', () => {
  expect(kept([0, 1, 2, 3].map((at) => join(at)))).toEqual([0, 1, 2, 3]);
});
