import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { LEXICON } from '../../support/lexicon';

interface LabelledPassages {
  readonly kind: string;
  readonly label: 'conflict' | 'compatible' | 'same' | 'not-comparable';
  readonly a: string;
  readonly b: string;
  readonly aIssued?: string;
  readonly bIssued?: string;
}

const listPairs = (...names: readonly string[]): LabelledPassages[] =>
  names.flatMap((name) =>
    readFileSync(join(import.meta.dirname, '../../baselines', `${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LabelledPassages),
  );

const isCalledDifferent = ({ a, b, aIssued, bIssued }: LabelledPassages): boolean =>
  comparePassages(
    { text: a, reference: aIssued ?? null },
    { text: b, reference: bIssued ?? null },
    LEXICON,
  ).differences.some(({ status }) => status === 'differs');

function measure(pairs: readonly LabelledPassages[]) {
  const called = pairs.filter(isCalledDifferent);
  const share = (label: LabelledPassages['label'], of: readonly LabelledPassages[]): number =>
    of.filter((pair) => pair.label === label).length;
  const right = share('conflict', called);
  return {
    precision: right / called.length,
    recall: right / share('conflict', pairs),
    ofNotComparable: share('not-comparable', called) / share('not-comparable', pairs),
    ofCompatible: share('compatible', called) / share('compatible', pairs),
  };
}

const print = (figures: Readonly<Record<string, number>>): string =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${value.toFixed(3)}`)
    .join(', ');

test('over sixteen kinds of discrepancy, nine of ten that are called different contradict each other', () => {
  const figures = measure(listPairs('discrepancies'));
  console.log(`sixteen kinds: ${print(figures)}`);
  expect(figures.precision).toBeGreaterThanOrEqual(0.92);
  expect(figures.recall).toBeGreaterThanOrEqual(0.7);
  expect(figures.ofNotComparable).toBeLessThanOrEqual(0.07);
  expect(figures.ofCompatible).toBeLessThanOrEqual(0.05);
});

test('sentences alike but for one word are called different no more often than before', () => {
  const figures = measure(listPairs('differences', 'differences-names', 'differences-names-held-out'));
  console.log(`alike but for a word: ${print(figures)}`);
  expect(figures.precision).toBeGreaterThanOrEqual(0.95);
  expect(figures.recall).toBeGreaterThanOrEqual(0.817);
});

test('in free paraphrase hardly any two things are taken for one that differs', () => {
  const figures = measure(listPairs('discrepancies-held-out', 'discrepancies-paraphrased'));
  console.log(`free paraphrase: ${print(figures)}`);
  expect(figures.precision).toBeGreaterThanOrEqual(0.95);
  expect(figures.recall).toBeGreaterThanOrEqual(0.6);
  expect(figures.ofNotComparable).toBeLessThanOrEqual(0.03);
  expect(figures.ofCompatible).toBeLessThanOrEqual(0.03);
});

test('in wordings far from each other little is called different that is not', () => {
  const figures = measure(listPairs('discrepancies-wordings'));
  console.log(`far wordings: ${print(figures)}`);
  expect(figures.precision).toBeGreaterThanOrEqual(0.95);
  expect(figures.recall).toBeGreaterThanOrEqual(0.62);
  expect(figures.ofNotComparable).toBeLessThanOrEqual(0.05);
  expect(figures.ofCompatible).toBeLessThanOrEqual(0.03);
});

test('in retellings with another predicate and another order half of what contradicts is found', () => {
  const figures = measure(listPairs('discrepancies-events'));
  console.log(`free retellings: ${print(figures)}`);
  expect(figures.precision).toBeGreaterThanOrEqual(0.96);
  expect(figures.recall).toBeGreaterThanOrEqual(0.47);
  expect(figures.ofNotComparable).toBeLessThanOrEqual(0.04);
  expect(figures.ofCompatible).toBeLessThanOrEqual(0.04);
});

test('in pairs that no rule was fitted on, six of seven that are called different are', () => {
  const figures = measure(listPairs('discrepancies-unread'));
  console.log(`unread: ${print(figures)}`);
  expect(figures.precision).toBeGreaterThanOrEqual(0.85);
  expect(figures.recall).toBeGreaterThanOrEqual(0.4);
  expect(figures.ofCompatible).toBe(0);
});
