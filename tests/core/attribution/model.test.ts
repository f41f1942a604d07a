import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAttributionModel } from '@core/attribution/model';
import { ATTRIBUTION_MODEL_FILE } from '../../support/attribution-model';
import { WORD_VECTORS } from '../../support/word-vectors';

const bytes = readFileSync(ATTRIBUTION_MODEL_FILE);
const end = bytes.indexOf(10);
const body = bytes.subarray(end + 1);
const { sha256, ...head } = JSON.parse(bytes.toString('utf8', 0, end)) as Record<string, unknown>;
const stems = [...WORD_VECTORS.numbers.keys()];

describe('the attribution model that is shipped', () => {
  test('is the file that was written', () => {
    expect(sha256).toBe(createHash('sha256').update(body).digest('hex'));
  });

  test('is read with the word vectors that are shipped', () => {
    const { first, second, decision } = parseAttributionModel(head, body, stems);
    expect(first.unaryKeys.size).toBeGreaterThan(0);
    expect(second.edgeKeys.size).toBeGreaterThan(0);
    expect(decision.threshold).toBeGreaterThan(0.5);
  });

  test('has no word but common ones in lower case', () => {
    const words = String(head['vocabulary']).split(' ');
    expect(words.length).toBeGreaterThan(1_000);
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
    // Names that no general vocabulary would have.
    const names = [
      'john',
      'mary',
      'david',
      'smith',
      'london',
      'paris',
      'washington',
      'texas',
      'russia',
      'american',
    ];
    expect(names.filter((name) => words.includes(name))).toEqual([]);
  });

  test.each([
    ['cut', head, body.subarray(0, -1), stems, /Offset|whole/],
    ['with more behind it', head, Buffer.concat([body, Buffer.from([0])]), stems, /whole/],
    ['of another version', { ...head, format: 'synoptic-attribution-0' }, body, stems, /format/],
    ['of other word vectors', head, body, stems.slice(1), /word vectors/],
  ] as const)('is refused where it is %s', (_, one, rest, own, reason) => {
    expect(() => parseAttributionModel(one, rest, own)).toThrow(reason);
  });
});
