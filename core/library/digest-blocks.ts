import type { BlockId } from '../contract/ids';
import { canonicalLine, type DraftBlock, type Run } from '../text/canonical-text';
import { brokenDigest } from '../import/markdown/front-matter';
import { readMarkdown } from '../import/markdown/markdown-blocks';

const ID = /\{#(b[0-9]{1,7})\}$/;

/**
 * The blocks of a digest under the ids that its author wrote: notes and topics hold on to them through every new
 * version of the digest.
 * @param bodyLine line of the file, from 1, on which `body` begins
 * @throws ReaderError `broken-digest` for a block without id, an id used twice and a digest without blocks
 */
export function readDigestBlocks(body: string, bodyLine: number): readonly DraftBlock[] {
  const lines = new Map<string, number>();
  const blocks = readMarkdown(body).flatMap((block): readonly DraftBlock[] => {
    const line = bodyLine + block.line;
    const text = block.runs
      .map((run) => run.text)
      .join('')
      .trimEnd();
    if (canonicalLine(text) === '') return [];
    const id = ID.exec(text)?.[1];
    if (id === undefined) throw brokenDigest('block-without-id', line, { value: beginning(text) });
    const before = lines.get(id);
    if (before !== undefined)
      throw brokenDigest('block-id-twice', line, { value: id, expected: String(before) });
    lines.set(id, line);
    const runs = withoutId(block.runs);
    if (canonicalLine(runs.map((run) => run.text).join('')) === '')
      throw brokenDigest('empty-block', line, { value: id });
    return [{ ...block, id: id as BlockId, runs }];
  });
  if (blocks.length === 0) throw brokenDigest('no-text', bodyLine);
  return blocks;
}

/** Markdown keeps an id in one run, for it holds no sign of Markdown's own. */
function withoutId(runs: readonly Run[]): readonly Run[] {
  const last = runs.findLastIndex((run) => ID.test(run.text.trimEnd()));
  return runs
    .slice(0, last + 1)
    .map((run, index) => (index === last ? { ...run, text: run.text.trimEnd().replace(ID, '') } : run));
}

const beginning = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
