import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listDifferences } from '@core/comparison/differences';

interface LabelledPassages {
  readonly kind: 'figure' | 'date' | 'negation';
  readonly label: 'same' | 'compatible' | 'conflict' | 'not-comparable';
  readonly a: string;
  readonly b: string;
}

const FILE = join(import.meta.dirname, '../../baselines/differences.jsonl');
const pairs = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LabelledPassages);

const isCalledDifferent = ({ a, b }: LabelledPassages): boolean =>
  listDifferences({ text: a, reference: null }, { text: b, reference: null }).some(
    ({ verdict }) => verdict === 'differs',
  );

test('nine of ten passages that are called different contradict each other', () => {
  const called = pairs.filter(isCalledDifferent);
  const right = called.filter(({ label }) => label === 'conflict');
  const conflicts = pairs.filter(({ label }) => label === 'conflict');
  const [precision, recall] = [right.length / called.length, right.length / conflicts.length];
  console.log(
    `differs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of ${pairs.length} pairs`,
  );
  expect(pairs.length).toBeGreaterThanOrEqual(120);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.7);
});

test('passages that say the same are never called different', () => {
  const wrong = pairs.filter((pair) => pair.label === 'same' && isCalledDifferent(pair));
  expect(wrong).toEqual([]);
});
