import { expect, test } from 'vitest';
import { areDerived } from '@core/language/en/derivation';
import { stemWord } from '@core/language/tokens';

const areOne = (pair: string): boolean => {
  const [a = '', b = ''] = pair.split(' ').map(stemWord);
  return areDerived(a, b);
};

test('words of one derivation are known by their beginning and their suffixes', () => {
  for (const pair of [
    'inspection inspectors',
    'north northward',
    'explode explosion',
    'electric electrician',
  ])
    expect(areOne(pair), pair).toBe(true);
});

test('words that only begin alike are not', () => {
  for (const pair of [
    'contract contrast',
    'station state',
    'police policy',
    'minister miner',
    'captain capital',
  ])
    expect(areOne(pair), pair).toBe(false);
});
