/**
 * Shown proposals drawn at random, each with the person it names and the text around it, to be judged by reading:
 * `tsx --tsconfig .tsconfig.base.json tests/bench/attribution/print-drawn.ts FILE.jsonl [SEED] [COUNT]`.
 */
import { join } from 'node:path';
import { openAttributionModel } from '../../../main/attribution/attribution-model-file';
import { WORD_VECTORS } from '../../support/word-vectors';
import { readDocuments } from './documents';
import { draw, namedProposals } from './named-speakers';

const MODEL_FILE = join(import.meta.dirname, '../../../resources/models/attribution-en.model');
const BEFORE = 420;
const AFTER = 120;

const [file = '', seed = '16', count = '200'] = process.argv.slice(2);
const model = openAttributionModel(MODEL_FILE, WORD_VECTORS);
const documents = readDocuments(file);
const textOf = new Map(documents.map(({ id, text }) => [id, text]));
const all = documents.flatMap((document) => namedProposals(document, model));
console.log(`seed ${seed}, ${count} of ${String(all.length)}`);
draw(all, Number(count), Number(seed)).forEach(({ document, source, content, named }, at) => {
  const text = textOf.get(document) ?? '';
  const from = source[0]?.[0] ?? content[0]?.[0] ?? 0;
  const words = source.map((span) => text.slice(...span)).join(' | ');
  const who = named === null ? 'nobody' : text.slice(...named);
  const around = `${text.slice(Math.max(0, from - BEFORE), from)} << ${text.slice(from, from + AFTER)}`;
  console.log(`${String(at)} ${document} ${JSON.stringify({ source, content, named })}`);
  console.log(`  [${words}] => ${who}\n  ${around.replaceAll('\n', ' / ')}`);
});
