import { expect, test } from 'vitest';
import { measureCase, type CaseRow } from '../../bench/anchor/measure';
import { sampleTexts } from '../../bench/anchor/sample-texts';

/** A reduced run of `npm run bench -- anchor`: what the full one must reach, held over 200 passages a case. */
const texts = await sampleTexts(15);
const measure = (name: string, rounds = 1): CaseRow =>
  measureCase(name, texts, { rounds, passages: 20, seed: 15 });

test.each([
  ['unchanged', 1],
  ['edited elsewhere', 0.99],
  ['edited 10 %', 0.98],
  ['edited 30 %', 0.95],
  ['moved section', 0.95],
  ['moved section, edited 10 %', 0.95],
  ['repeated', 0.98],
])('%s: of the passages of the example texts a share of %d or more is found at its place', (name, floor) => {
  expect(measure(name).synoptic.right).toBeGreaterThanOrEqual(floor);
});

test('of 600 passages that were deleted none gets a place', () => {
  expect(measure('deleted', 3).synoptic.wrong).toBe(0);
});

test('the simple ways fall behind where the benchmark says that they do', () => {
  const { synoptic, exact, position } = measure('edited 10 %');
  expect(exact.right).toBeLessThan(synoptic.right);
  expect(position.right).toBeLessThan(synoptic.right);
});
