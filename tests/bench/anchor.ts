/**
 * Anchors through edits: `npm run bench -- anchor [--texts DIR] [--old FILE --new FILE] [--json]`. Makes later versions
 * of texts in which it is known where each passage stands, and counts how many are found there, elsewhere, or nowhere;
 * beside the first verbatim occurrence and the old position. With `--old` and `--new`, one real revision.
 */
import { measureCases } from './anchor/measure';
import { measureRevision } from './anchor/real-revision';
import { readTexts, sampleTexts } from './anchor/sample-texts';
import { option } from './options';
import type { BenchReport } from './report';

const PLAN = { rounds: 5, passages: 20, seed: 15 };

export async function run(args: readonly string[]): Promise<BenchReport> {
  const [oldFile, newFile] = [option(args, 'old'), option(args, 'new')];
  if (oldFile !== null && newFile !== null) {
    const [before, after] = [await readTexts(oldFile), await readTexts(newFile)];
    return { bench: 'anchor', ...measureRevision(before, after) };
  }
  if (oldFile !== null || newFile !== null) throw new Error('--old FILE and --new FILE go together');
  const dir = option(args, 'texts');
  const all = await (dir === null ? sampleTexts(PLAN.seed) : readTexts(dir));
  const texts = all.filter(({ text }) => text.includes('\n'));
  if (texts.length === 0) throw new Error('no text of two paragraphs or more was found');
  return {
    bench: 'anchor',
    texts: texts.map(({ name }) => name),
    ...PLAN,
    cases: measureCases(texts, PLAN),
  };
}
