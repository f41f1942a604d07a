/** The file of word vectors: a line of JSON that names the stems, then their components, one byte each. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { NO_EMBEDDINGS, type Embeddings } from '@core/language/embeddings';

const LINE_END = 10;

const header = v.object({
  format: v.literal('synoptic-word-vectors-1'),
  dimensions: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
  stems: v.string(),
});

export function serializeWordVectors({ dimensions, numbers, components }: Embeddings): Uint8Array {
  const stems = [...numbers.keys()].join(' ');
  const line = JSON.stringify({ format: 'synoptic-word-vectors-1', dimensions, stems });
  return Buffer.concat([
    Buffer.from(`${line}\n`, 'utf8'),
    Buffer.from(components.buffer, components.byteOffset, components.byteLength),
  ]);
}

/** Comparison works without embeddings, with lower recall: a file that is missing or incomplete gives none. */
export function openWordVectors(path: string): Embeddings {
  try {
    return parseWordVectors(readFileSync(path));
  } catch (error) {
    process.emitWarning(String(error), { code: 'NO_WORD_VECTORS' });
    return NO_EMBEDDINGS;
  }
}

function parseWordVectors(bytes: Buffer): Embeddings {
  const end = bytes.indexOf(LINE_END);
  const { dimensions, stems } = v.parse(header, JSON.parse(bytes.toString('utf8', 0, Math.max(end, 0))));
  const numbers = new Map(stems.split(' ').map((stem, number) => [stem, number]));
  const components = new Int8Array(bytes.subarray(end + 1));
  if (components.length !== numbers.size * dimensions)
    throw new Error('the file of word vectors is not whole');
  return { dimensions, numbers, components };
}
