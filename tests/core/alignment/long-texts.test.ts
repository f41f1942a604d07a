import { describe, expect, test } from 'vitest';
import { alignPair } from '@core/alignment/align-pair';
import { densePairs, sparsePairs } from '@core/alignment/sparse-pairs';
import { generateCandidates } from '@core/alignment/candidate-generation';
import type { Passage } from '@core/alignment/sentence';
import { analysePair } from '@core/alignment/pair-analysis';
import { countDocumentFrequencies } from '@core/language/document-frequencies';
import { longAccounts } from '../../support/long-accounts';
import { WORD_VECTORS } from '../../support/word-vectors';

const passages = (texts: readonly string[]): Passage[] =>
  texts.map((text) => ({ text, start: 0, end: text.length, blockId: null }));

describe('two texts of 50,000 words', () => {
  const { a, b, planted } = longAccounts(2_501);
  const context = { statistics: countDocumentFrequencies([...a, ...b]), wordVectors: WORD_VECTORS };
  const shares: number[] = [];
  const { correspondences, candidatesOfA, candidatesOfB } = alignPair(passages(a), passages(b), {
    ...context,
    onShare: (share) => shares.push(share),
  });

  test('find what both tell, wherever it stands', () => {
    const key = (i: number, j: number): string => `${i} ${j}`;
    const told = new Set(planted.map(([i, j]) => key(i, j)));
    const right = correspondences.filter((found) => told.has(key(found.a, found.b)));
    expect(right.length / planted.length).toBeGreaterThan(0.75);
    expect(right.length / correspondences.length).toBeGreaterThan(0.95);
  });

  test('rank the partner first from either side', () => {
    const first = (list: typeof candidatesOfA, at: number): number | undefined => list[at]?.[0]?.index;
    const ofA = planted.filter(([i, j]) => first(candidatesOfA, i) === j);
    const ofB = planted.filter(([i, j]) => first(candidatesOfB, j) === i);
    expect(ofA.length / planted.length).toBeGreaterThan(0.95);
    expect(ofB.length / planted.length).toBeGreaterThan(0.95);
  });

  test('have few of their cells weighed, among them every one that counts', () => {
    const pair = analysePair(a, b, context.statistics, undefined, WORD_VECTORS);
    const cells = generateCandidates(pair.a, pair.b, pair.terms);
    expect(cells.count).toBeLessThan(33 * (a.length + b.length));
    const missed = planted.filter(([i, j]) => cells.find(i, j) < 0);
    expect(missed.length / planted.length).toBeLessThan(0.01);
  });

  test('say how far they are all along', () => {
    expect(shares).toEqual(shares.toSorted((x, y) => x - y));
    const steps = shares.map((share, k) => share - (shares[k - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(0.25);
  });
});

describe('two texts too long to be weighed whole', () => {
  const { a, b } = longAccounts(401);
  const context = { statistics: countDocumentFrequencies([...a, ...b]), wordVectors: WORD_VECTORS };
  const { correspondences } = alignPair(passages(a), passages(b), context);

  test('end where the asker has left', () => {
    let heard = 0;
    const left = new Error('left');
    const align = () =>
      alignPair(passages(a), passages(b), {
        ...context,
        onShare: () => {
          if (++heard === 20) throw left;
        },
      });
    expect(align).toThrow(left);
  });

  test('correspond throughout where one is a copy of the other', () => {
    const list = passages(a);
    const joins = alignPair(list, list, context).correspondences;
    expect(joins.map((found) => [found.a, found.b, found.score])).toEqual(a.map((_, k) => [k, k, 1]));
  });

  test('find the same when they change places', () => {
    const turned = alignPair(passages(b), passages(a), context).correspondences;
    const key = (i: number, j: number, score: number): string => `${i} ${j} ${score.toFixed(4)}`;
    expect(turned.map((found) => key(found.b, found.a, found.score)).sort()).toEqual(
      correspondences.map((found) => key(found.a, found.b, found.score)).sort(),
    );
  });
});

describe('the cells of a table', () => {
  const chosen = sparsePairs(3, 4, Float64Array.of(7, 2, 7, 11, 0));
  const list = ({ starts, columnOf }: typeof chosen): number[][] =>
    Array.from(starts.subarray(1), (end, i) => [...columnOf.subarray(starts[i], end)]);

  test('stand in their rows and columns, each once', () => {
    expect(list(chosen)).toEqual([[0, 2], [3], [3]]);
    expect([...chosen.byColumn]).toEqual([0, 1, 2, 3]);
    expect([...chosen.columnStarts]).toEqual([0, 1, 1, 2, 4]);
    expect(list(densePairs(2, 3))).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  test('are found by row and column, and none that is not weighed', () => {
    const at = (row: number, column: number): number => chosen.find(row, column);
    expect([at(0, 0), at(0, 2), at(1, 3), at(2, 3)]).toEqual([0, 1, 2, 3]);
    expect([at(0, 1), at(2, 0), at(-1, 3), at(3, 0), at(0, 4)]).toEqual([-1, -1, -1, -1, -1]);
    expect([densePairs(2, 3).find(1, 2), densePairs(2, 3).find(2, 0)]).toEqual([5, -1]);
  });
});
