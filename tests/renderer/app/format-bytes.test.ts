import { expect, it } from 'vitest';
import { formatBytes } from '../../../renderer/app/format-bytes';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1_023, '1,023 bytes'],
  [1_024, '1.0 kB'],
  [1_023_000, '999 kB'],
  [1_024_000, '1.0 MB'],
  [50 * 1_048_576, '50 MB'],
  [3 * 1_048_576 * 1_048_576, '3,072 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
