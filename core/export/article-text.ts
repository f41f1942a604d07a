import type { Article } from '../contract/article';
import type { Words } from '../messages/translator';
import { sourceLabel } from '../text/attribution-text';
import { escapeInline } from './markdown-escape';

/** A whole text as Markdown under a heading of its own. */
export function formatArticleText(article: Article, words: Words): readonly string[] {
  return [
    `## ${words('export.text-of', { title: escapeInline(article.citation.title) })}`,
    words('export.source', { source: escapeInline(sourceLabel(article, words)) }),
    ...article.blocks.map(({ kind, level, start, end }) => {
      const line = escapeInline(article.text.slice(start, end));
      if (kind === 'heading') return `${'#'.repeat(Math.min(6, level + 2))} ${line}`;
      if (kind === 'quotation') return `> ${line}`;
      return kind === 'list-item' ? `- ${line}` : line;
    }),
  ];
}
