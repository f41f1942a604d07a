import { expect, test } from 'vitest';
import { createWordTest } from '@core/search/answers-in-words';

test.each([
  ['van', 'The van stood at the gate.', true],
  ['van', 'Two vans stood at the gate.', true],
  ['van', 'Vandals broke the gate.', false],
  ['the van', 'The vandals broke the gate.', false],
  ['"the van"', 'Behind the van it was dark.', true],
  ['gates -van', 'Vandals broke the gate.', true],
  ['vandals~1', 'A vandal broke it.', true],
  ['the', 'The gate.', true],
])('the query %s and “%s”', (query, text, isAnswered) => {
  expect(createWordTest(query)(text)).toBe(isAnswered);
});
