import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { LEXICON } from '../../support/lexicon';

interface LabelledPassages {
  readonly kind: 'figure' | 'date' | 'negation' | 'name' | 'place';
  readonly label: 'same' | 'compatible' | 'conflict' | 'not-comparable';
  readonly a: string;
  readonly b: string;
}

const listPairs = (name: string): LabelledPassages[] =>
  readFileSync(join(import.meta.dirname, '../../baselines', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledPassages);
const names = [...listPairs('differences-names.jsonl'), ...listPairs('differences-names-held-out.jsonl')];
const pairs = [...listPairs('differences.jsonl'), ...names];

const isCalledDifferent = ({ a, b }: LabelledPassages): boolean =>
  comparePassages({ text: a, reference: null }, { text: b, reference: null }, LEXICON).differences.some(
    ({ status }) => status === 'differs',
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

test('names and places are set against each other only where one was due', () => {
  const called = names.filter(isCalledDifferent);
  const wrong = called.filter(({ label }) => label !== 'conflict');
  const conflicts = names.filter(({ label }) => label === 'conflict');
  const right = called.length - wrong.length;
  console.log(
    `names and places: precision ${(right / called.length).toFixed(3)}, recall ${(right / conflicts.length).toFixed(3)} of ${names.length} pairs`,
  );
  expect(wrong.length).toBeLessThanOrEqual(called.length * 0.1);
  expect(right).toBeGreaterThanOrEqual(conflicts.length * 0.4);
});

test('passages that say the same are never called different', () => {
  const wrong = pairs.filter((pair) => pair.label === 'same' && isCalledDifferent(pair));
  expect(wrong).toEqual([]);
});
