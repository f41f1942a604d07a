import type { Article } from '../contract/article';
import type { Citation } from '../contract/citation';
import { canonicalLine } from '../text/canonical-text';
import { parseFrontMatter } from '../import/markdown/front-matter';
import { articleFromDraft } from '../import/draft';
import { UNKNOWN_CITATION, type ImportSource } from '../import/imported-article';
import { noticeIf } from '../import/notices';
import { partTurns, withLabelledTurns } from '../import/transcripts/labelled-blocks';
import { citationFrom } from '../import/plain-text/plain-text-citation';
import { readMarkdown, type MarkdownBlock } from '../import/markdown/markdown-blocks';
import { hasRemarks } from '../import/markdown/markdown-rules';
import { digestFrom } from './parse-digest';
import type { Hash } from '../text/hash';

/**
 * Markdown that the reader brings, with or without front matter. One of our own digests keeps its accounts, voices
 * and block ids; anything else is a text.
 * @throws ReaderError `broken-document` for front matter that cannot be read, `empty-document` where nothing is said
 */
export function parseMarkdown(source: string, from: ImportSource, hash: Hash): Article {
  const front = parseFrontMatter(source);
  if (front !== null && front.data['kind'] === 'digest')
    return { ...digestFrom(front, from.id, hash), added: from.added, fileName: from.fileName };
  const citation = front === null ? UNKNOWN_CITATION : citationFrom(front.data);
  const body = front === null ? source : front.body;
  const titled = takeTitle(readMarkdown(partTurns(body)), citation);
  const draft = withLabelledTurns({ ...titled, notices: noticeIf(hasRemarks(body), 'remarks-left-out') });
  return articleFromDraft(draft, from, hash);
}

/**
 * The first level-1 heading is the title and leaves the text, unless words stand before it or nothing stands after
 * it: taken from there, it would leave a hole.
 */
function takeTitle(
  blocks: readonly MarkdownBlock[],
  citation: Citation,
): { readonly citation: Citation; readonly blocks: readonly MarkdownBlock[] } {
  const visible = blocks.filter((block) => textOf(block) !== '');
  const index = visible.findIndex((block) => block.kind === 'heading' && block.level === 1);
  const heading = visible[index];
  if (heading === undefined) return { citation, blocks: visible };
  const title = citation.title === '' ? textOf(heading) : citation.title;
  const isTitle = index === 0 && visible.length > 1 && title === textOf(heading);
  return { citation: { ...citation, title }, blocks: isTitle ? visible.slice(1) : visible };
}

const textOf = (block: MarkdownBlock): string => canonicalLine(block.runs.map((run) => run.text).join(''));
