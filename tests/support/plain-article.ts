import { createHash } from 'node:crypto';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { ArticleId, BlockId } from '@core/contract/ids';

/** An article of nothing but a title and paragraphs, one for each line of `text`; `rest` overrides. */
export function plainArticle(id: string, title: string, text: string, rest: Partial<Article> = {}): Article {
  const blocks: Block[] = [];
  const lines = text.split('\n').map((line) => line.normalize('NFC').replace(/\s+/g, ' ').trim());
  const kept = lines.filter((line) => line !== '');
  let start = 0;
  for (const [at, line] of kept.entries()) {
    blocks.push({
      id: `b${at + 1}` as BlockId,
      kind: 'paragraph',
      level: 0,
      start,
      end: start + line.length,
    });
    start += line.length + 1;
  }
  const canonical = kept.join('\n');
  return {
    id: id as ArticleId,
    kind: 'text',
    citation: {
      title,
      titleIsOurs: false,
      author: [],
      issued: null,
      containerTitle: null,
      publisher: null,
      language: null,
      url: null,
    },
    heardBy: null,
    text: canonical,
    articleRev: createHash('sha256').update(canonical).digest('hex'),
    blocks,
    marks: [],
    chain: [],
    accounts: [],
    voices: {},
    topics: {},
    sourceNote: null,
    added: null,
    fileName: null,
    ...rest,
  };
}
