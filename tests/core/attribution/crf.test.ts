import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forwardBackward, viterbi, type Lattice } from '@core/attribution/crf';
import { KeyTable } from '@core/attribution/key-table';
import { beginOf, insideOf, mayFollow, spansOf } from '@core/attribution/labels';

const LABELS = 3;

/** Scores of a short sequence over three labels, with nothing forbidden. */
const lattices = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc
    .tuple(
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
        minLength: size * LABELS,
        maxLength: size * LABELS,
      }),
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
        minLength: size * LABELS * LABELS,
        maxLength: size * LABELS * LABELS,
      }),
    )
    .map(([emissions, transitions]): Lattice => ({
      size,
      labels: LABELS,
      emissions: Float64Array.from(emissions),
      transitions: Float64Array.from(transitions),
    })),
);

function* labellings(size: number): Generator<number[]> {
  for (let code = 0; code < LABELS ** size; code++)
    yield Array.from({ length: size }, (_, at) => Math.floor(code / LABELS ** at) % LABELS);
}

function scoreOf({ emissions, transitions }: Lattice, labels: ArrayLike<number>): number {
  let score = 0;
  for (let at = 0; at < labels.length; at++) {
    score += emissions[at * LABELS + labels[at]!]!;
    if (at > 0) score += transitions[at * LABELS * LABELS + labels[at - 1]! * LABELS + labels[at]!]!;
  }
  return score;
}

describe('the conditional random field', () => {
  test('finds the labelling of the highest score', () => {
    fc.assert(
      fc.property(lattices, (lattice) => {
        const best = Math.max(...[...labellings(lattice.size)].map((labels) => scoreOf(lattice, labels)));
        expect(scoreOf(lattice, viterbi(lattice))).toBeCloseTo(best, 9);
      }),
    );
  });

  test('gives each label the probability that all labellings give it together', () => {
    fc.assert(
      fc.property(lattices, (lattice) => {
        const { nodes } = forwardBackward(lattice);
        const expected = new Float64Array(lattice.size * LABELS);
        let total = 0;
        for (const labels of labellings(lattice.size)) {
          const weight = Math.exp(scoreOf(lattice, labels));
          total += weight;
          labels.forEach((label, at) => (expected[at * LABELS + label]! += weight));
        }
        nodes.forEach((value, at) => expect(value).toBeCloseTo(expected[at]! / total, 9));
      }),
    );
  });
});

describe('labels', () => {
  test('an inside follows the same role alone', () => {
    expect(mayFollow(beginOf('cue'), insideOf('cue'))).toBe(true);
    expect(mayFollow(insideOf('source'), insideOf('cue'))).toBe(false);
    expect(mayFollow(-1, insideOf('content'))).toBe(false);
  });

  test('two spans of one role that touch are two', () => {
    const labels = [beginOf('content'), insideOf('content'), beginOf('content'), 0];
    expect(spansOf(labels)).toEqual([
      { role: 'content', start: 0, end: 2 },
      { role: 'content', start: 2, end: 3 },
    ]);
  });
});

describe('the table of feature keys', () => {
  test('keeps every key through its growth', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 300 }), (keys) => {
        const table = new KeyTable(4);
        keys.forEach((key, slot) => expect(table.put(key)).toBe(slot));
        keys.forEach((key, slot) => expect(table.get(key)).toBe(slot));
        expect([...table.keys()]).toEqual(keys);
      }),
    );
  });
});
