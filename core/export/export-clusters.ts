import type { Article } from '../contract/article';
import type { Comparison } from '../contract/comparison';
import type { ArticleId } from '../contract/ids';
import { escapeInline, plainBlock, quoteBlock } from './markdown-escape';
import { passageSource, sourceFields } from './passage-source';
import { formatFields } from './format-fields';

/** UTF-16 offsets into the canonical text, end exclusive. */
export interface PassagePlace {
  readonly articleId: ArticleId;
  readonly start: number;
  readonly end: number;
}

/** Passages of several texts that tell one thing. */
export interface PassageCluster {
  /** Texts that tell it, of so many that were compared. */
  readonly sharedBy: number;
  readonly of: number;
  readonly passages: readonly PassagePlace[];
}

/**
 * What several texts of a comparison tell, in a section of its own: the program found it, the reader has not judged it.
 */
export function exportClusters(
  { title }: Pick<Comparison, 'title'>,
  clusters: readonly PassageCluster[],
  openArticle: (id: ArticleId) => Article | null,
): readonly string[] {
  if (clusters.length === 0) return [];
  return [
    `## Told by several: ${title === '' ? 'unnamed' : escapeInline(title)}`,
    'Put together by the program, under your word on the matches.',
    ...clusters.flatMap(({ sharedBy, of, passages }) => [
      `### Told by ${sharedBy} of ${of}`,
      ...passages.flatMap(({ articleId, start, end }) => {
        const article = openArticle(articleId);
        if (article === null) return [];
        const words = article.text.slice(start, end);
        const source = passageSource(article, start, end);
        return [
          `${escapeInline(source.label)}:`,
          article.kind === 'text' ? quoteBlock(words) : plainBlock(words),
          formatFields(sourceFields(source)),
        ];
      }),
    ]),
  ];
}
