import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alignPair } from '@core/alignment/align-pair';
import type { Passage } from '@core/alignment/sentence';
import { countDocumentFrequencies } from '@core/language/document-frequencies';
import { WORD_VECTORS } from '../../support/word-vectors';

interface ReportPair {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly joins: readonly (readonly [number, number])[];
}

const REPORTS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../baselines/report-pairs.json'), 'utf8'),
) as ReportPair[];
/** The second text tells the reports in an order of its own. */
const ORDER = [5, 2, 7, 0, 3, 6, 1, 4];

const passages = (texts: readonly string[]): Passage[] =>
  texts.map((text) => ({ text, start: 0, end: text.length, blockId: null }));
const statistics = countDocumentFrequencies(REPORTS.flatMap(({ a, b }) => [...a, ...b]));
const key = (report: number, a: number, b: number): string => `${report}: ${a} ${b}`;
const expected = new Set(REPORTS.flatMap(({ joins }, k) => joins.map(([a, b]) => key(k, a, b))));
const align = (a: readonly string[], b: readonly string[]) =>
  alignPair(passages(a), passages(b), { statistics, wordVectors: WORD_VECTORS }).correspondences;

const alone = new Set(
  REPORTS.flatMap((report, k) => align(report.a, report.b).map((found) => key(k, found.a, found.b))),
);
const together = new Set(
  align(
    REPORTS.flatMap(({ a }) => a),
    ORDER.flatMap((k) => REPORTS[k]!.b),
  ).map((found) => {
    const [k, a] = placeOf(
      REPORTS.map((_, report) => report),
      'a',
      found.a,
    );
    const [l, b] = placeOf(ORDER, 'b', found.b);
    return k === l ? key(k, a, b) : 'of two reports';
  }),
);

/** Which report a passage of a long text belongs to, and its place in it. */
function placeOf(order: readonly number[], side: 'a' | 'b', at: number): readonly [number, number] {
  let rest = at;
  for (const report of order) {
    const { length } = REPORTS[report]![side];
    if (rest < length) return [report, rest];
    rest -= length;
  }
  throw new Error('beyond the text');
}

const shareOf = (found: ReadonlySet<string>): number =>
  [...expected].filter((join) => found.has(join)).length / expected.size;

describe('eight reports that are told twice', () => {
  test('meet where they stand alone', () => {
    expect(shareOf(alone)).toBeGreaterThan(0.85);
  });

  test('meet as well where they are laid one behind the other and told in another order', () => {
    expect(shareOf(together)).toBeGreaterThan(0.85);
  });

  test('never meet another report', () => {
    expect(together.has('of two reports')).toBe(false);
  });
});
