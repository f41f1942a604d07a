import { expect, it } from 'vitest';
import { partitionPoint } from '../../../../../renderer/features/reader/model/partition-point';

it('finds the border in a list of every length, at every place', () => {
  for (let length = 0; length < 20; length += 1) {
    const items = Array.from({ length }, (_, at) => at);
    for (let border = 0; border <= length; border += 1)
      expect(partitionPoint(items, (at) => at < border)).toBe(border);
  }
});
