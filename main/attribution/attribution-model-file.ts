/** The file of the attribution model: a line of JSON, then its numbers (`core/attribution/model.ts`). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseAttributionModel, type AttributionModel } from '@core/attribution/model';
import type { Embeddings } from '@core/language/embeddings';

const LINE_END = 10;

/** @throws Error where the file is missing, is not whole, or belongs to other word vectors */
export function openAttributionModel(path: string, { numbers }: Embeddings): AttributionModel {
  const bytes = readFileSync(path);
  const end = bytes.indexOf(LINE_END);
  const { sha256, ...head } = JSON.parse(bytes.toString('utf8', 0, Math.max(end, 0))) as {
    readonly sha256?: unknown;
  };
  const body = bytes.subarray(end + 1);
  if (sha256 !== createHash('sha256').update(body).digest('hex'))
    throw new Error('The attribution model is not the file that was written: its hash is another.');
  return parseAttributionModel(head, body, [...numbers.keys()]);
}
