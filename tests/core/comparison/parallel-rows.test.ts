import { describe, expect, test } from 'vitest';
import type { BlockId } from '@core/contract/ids';
import { parallelRows } from '@core/comparison/parallel-rows';

const ids = (names: string): readonly BlockId[] => (names === '' ? [] : (names.split(' ') as BlockId[]));
const range = (blockId: string) => ({ blockId: blockId as BlockId, start: 0, end: 1 });
const link = (from: string, to: string, score = 0.5, a = 0, b = 1) => ({
  ...{ a, b, score },
  from: range(from),
  to: range(to),
});
const shown = (subjects: readonly string[], links: readonly ReturnType<typeof link>[]): readonly string[] =>
  parallelRows(subjects.map(ids), links).map((row) => row.map((cell) => cell.join('+') || '·').join(' | '));

describe('texts beside each other on paper', () => {
  test('what corresponds stands in one row, and the rest by itself between', () => {
    expect(shown(['a1 a2 a3', 'b1 b2 b3'], [link('a1', 'b2'), link('a3', 'b3')])).toEqual([
      '· | b1',
      'a1 | b2',
      'a2 | ·',
      'a3 | b3',
    ]);
  });

  test('of crossing correspondences the heavier ones keep their rows, and both texts their order', () => {
    const links = [link('a1', 'b3', 0.9), link('a2', 'b1', 0.6), link('a3', 'b2', 0.6)];
    expect(shown(['a1 a2 a3', 'b1 b2 b3'], links)).toEqual(['a1 | ·', 'a2 | b1', 'a3 | b2', '· | b3']);
    expect(shown(['a1 a2', 'b1 b2'], [link('a1', 'b2', 0.9), link('a2', 'b1', 0.6)])).toEqual([
      '· | b1',
      'a1 | b2',
      'a2 | ·',
    ]);
  });

  test('one passage has several beside it where several tell it', () => {
    expect(shown(['a1 a2', 'b1 b2 b3'], [link('a1', 'b1'), link('a1', 'b2'), link('a2', 'b3')])).toEqual([
      'a1 | b1+b2',
      'a2 | b3',
    ]);
  });

  test('every passage stands once, also where several of the first text tell what one tells', () => {
    expect(shown(['a1 a2', 'b1'], [link('a1', 'b1', 0.4), link('a2', 'b1', 0.8)])).toEqual([
      'a1 | ·',
      'a2 | b1',
    ]);
  });

  test('a third and fourth text stand beside the first by their own correspondences, given in either order', () => {
    const links = [
      link('a1', 'b1'),
      link('a2', 'c1', 0.5, 0, 2),
      link('d1', 'a2', 0.5, 3, 0),
      link('b1', 'c2', 0.9, 1, 2),
    ];
    expect(shown(['a1 a2', 'b1', 'c1 c2', 'd1'], links)).toEqual([
      'a1 | b1 | · | ·',
      'a2 | · | c1 | d1',
      '· | · | c2 | ·',
    ]);
  });

  test('without correspondences and without texts nothing is lost', () => {
    expect(shown(['a1', 'b1'], [])).toEqual(['a1 | ·', '· | b1']);
    expect(shown(['', 'b1'], [])).toEqual(['· | b1']);
    expect(shown([], [])).toEqual([]);
  });

  test('each passage stands once and in order, whatever the correspondences', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 200; round += 1) {
      const subjects = ['a', 'b', 'c'].map((name) =>
        Array.from({ length: random(9) }, (_, at) => `${name}${at}`),
      );
      const links = Array.from({ length: random(20) }, () => {
        const b = 1 + random(2);
        const [from, to] = [subjects[0] ?? [], subjects[b] ?? []].map(
          (own) => own[random(own.length || 1)] ?? 'x',
        );
        return link(from ?? 'x', to ?? 'x', random(100) / 100, 0, b);
      });
      const rows = parallelRows(subjects as unknown as readonly BlockId[][], links);
      subjects.forEach((own, at) => expect(rows.flatMap((row) => row[at] ?? [])).toEqual(own));
      for (const row of rows) expect(row.flat().length).toBeGreaterThan(0);
    }
  });
});
