import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { blockIndexAt } from '@core/text/blocks';
import type { TextRange } from '@core/text/readings';

/** UTF-16 units on either side, to the next space. */
const AROUND = 110;

interface Props {
  readonly article: Article;
  readonly range: TextRange;
}

/** Words with those around them in their passage. */
export function WordsInContext({ article, range }: Props): ReactNode {
  const { text, blocks } = article;
  const block = blocks[blockIndexAt(article, range.start)] ?? { start: 0, end: text.length };
  const from = text.lastIndexOf(' ', Math.max(block.start, range.start - AROUND));
  const to = text.indexOf(' ', Math.min(block.end, range.end + AROUND));
  const start = from < block.start || range.start - AROUND <= block.start ? block.start : from + 1;
  const end = to < 0 || to > block.end ? block.end : to;
  return (
    <blockquote className="correct-context" dir="auto" lang={article.citation.language ?? undefined}>
      {start > block.start ? '… ' : ''}
      {text.slice(start, range.start)}
      <mark>{text.slice(range.start, range.end)}</mark>
      {text.slice(range.end, end)}
      {end < block.end ? ' …' : ''}
    </blockquote>
  );
}
