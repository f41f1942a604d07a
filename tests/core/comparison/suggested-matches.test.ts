import { describe, expect, it } from 'vitest';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { suggestMatches } from '@core/comparison/suggested-matches';
import type { PossibleMatch } from '@core/contract/correspondence';
import type { BlockId } from '@core/contract/ids';

const b = (id: string): BlockId => id as BlockId;
const place = (id: string): PossibleMatch['from'] => ({ blockId: b(id), start: 0, end: 4 });
const candidate = (
  [a, from]: [number, string],
  [other, to]: [number, string],
  ranks: Partial<Pick<PossibleMatch, 'rankFrom' | 'rankTo'>>,
): PossibleMatch => ({
  ...{ a, b: other, from: place(from), to: place(to), score: 0.3, rankFrom: null, rankTo: null },
  reasons: [
    { kind: 'word', text: 'lantern', weight: 1 },
    { kind: 'neighbours', text: '', weight: 1 },
  ],
  ...ranks,
});
const farOf = (found: ReturnType<typeof suggestMatches>, subject: number, id: string): string[] =>
  found.of(subject, b(id)).map(({ other, far }) => `${other} ${far.blockId}`);

describe('the possible matches of a passage', () => {
  const possible = [
    candidate([0, 'b1'], [2, 'b7'], { rankFrom: 1 }),
    candidate([0, 'b1'], [1, 'b5'], { rankFrom: 2 }),
    candidate([0, 'b1'], [1, 'b4'], { rankFrom: 1, rankTo: 1 }),
  ];

  it('are those of which it is asked, by column and the best first', () => {
    expect(farOf(suggestMatches(possible, []), 0, 'b1')).toEqual(['1 b4', '1 b5', '2 b7']);
    expect(farOf(suggestMatches(possible, []), 1, 'b4')).toEqual(['0 b1']);
    expect(farOf(suggestMatches(possible, []), 1, 'b5')).toEqual([]);
  });

  it('name what the two share, and nothing where that has no words', () => {
    expect(suggestMatches(possible, []).of(1, b('b4'))[0]?.shared).toEqual(['lantern']);
  });

  it('are suggested no more once the reader reviewed them', () => {
    for (const verdict of ['added', 'dismissed'] as const) {
      const join = { ...candidate([0, 'b1'], [1, 'b4'], {}), verdict } as unknown as ReviewedCorrespondence;
      expect(farOf(suggestMatches(possible, [join]), 0, 'b1')).toEqual(['1 b5', '2 b7']);
    }
  });
});
