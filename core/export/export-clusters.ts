import type { Article } from '../contract/article';
import type { Comparison } from '../contract/comparison';
import type { ArticleId } from '../contract/ids';
import type { Words } from '../messages/translator';
import { escapeInline, plainBlock, quoteBlock } from './markdown-escape';
import { passageSource, sourceFields } from './passage-source';
import { formatFields } from './format-fields';
import { quotedWords } from '../text/uncertain-sign';

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
 * Passages that several texts of a comparison have in common, in a section of their own: found by the program and not
 * reviewed by the reader.
 */
export function exportClusters(
  { title }: Pick<Comparison, 'title'>,
  clusters: readonly PassageCluster[],
  openArticle: (id: ArticleId) => Article | null,
  words: Words,
): readonly string[] {
  if (clusters.length === 0) return [];
  return [
    `## ${words('export.clusters', { title: title === '' ? words('export.unnamed') : escapeInline(title) })}`,
    words('export.clusters-text'),
    ...clusters.flatMap(({ sharedBy, of, passages }) => [
      `### ${words('export.cluster', { sharedBy, of })}`,
      ...passages.flatMap(({ articleId, start, end }) => {
        const article = openArticle(articleId);
        if (article === null) return [];
        const passage = quotedWords(article.text, start, end);
        const source = passageSource(article, start, end, words);
        return [
          words('export.label', { source: escapeInline(source.label) }),
          article.kind === 'text' ? quoteBlock(passage) : plainBlock(passage),
          formatFields(sourceFields(source, words), words),
        ];
      }),
    ]),
  ];
}
