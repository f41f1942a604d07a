import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_EMBEDDINGS } from '@core/language/embeddings';
import { openWordVectors, serializeWordVectors } from '../../../main/alignment/word-vectors-file';
import { WORD_VECTORS, WORD_VECTORS_FILE } from '../../support/word-vectors';

const dir = mkdtempSync(join(tmpdir(), 'synoptic-vectors-'));
const file = join(dir, 'vectors');
const complaints = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
beforeEach(() => complaints.mockClear());
afterAll(() => rmSync(dir, { recursive: true }));

describe('the file of word vectors', () => {
  test('gives back what was printed', () => {
    const vectors = {
      dimensions: 2,
      numbers: new Map([
        ['snow', 0],
        ['ice', 1],
      ]),
      components: Int8Array.of(-127, 0, 1, 127),
    };
    writeFileSync(file, serializeWordVectors(vectors));
    expect(openWordVectors(file)).toEqual(vectors);
    expect(complaints).not.toHaveBeenCalled();
  });

  test('is whole as it is shipped', () => {
    expect(WORD_VECTORS.numbers.size).toBeGreaterThan(15_000);
    expect(WORD_VECTORS.components).toHaveLength(WORD_VECTORS.numbers.size * WORD_VECTORS.dimensions);
  });

  test.each([
    ['missing', null],
    ['cut short', readFileSync(WORD_VECTORS_FILE).subarray(0, -1)],
    ['of another kind', Buffer.from('{"format":"other"}\n')],
    ['without an end of line', Buffer.from('snow')],
  ])('gives none where it is %s, and says so', (_, bytes) => {
    rmSync(file, { force: true });
    if (bytes !== null) writeFileSync(file, bytes);
    expect(openWordVectors(file)).toBe(NO_EMBEDDINGS);
    expect(complaints).toHaveBeenCalledOnce();
  });
});
