import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Article } from '@core/contract/article';
import type { ArticleId, WritingId } from '@core/contract/ids';
import type { ArticleVersion } from '@core/contract/version';
import { checkQuotation, type CheckedQuotation } from '@core/writing/check-quotation';
import { quotationsIn } from '@core/writing/quotation-blocks';
import { articleQuery, useVersions } from '../../../app/queries';
import { quotationsOf } from '../../../app/writings';

export interface CheckedText {
  /** The text that was checked: what is typed meanwhile is checked a moment later. */
  readonly text: string;
  readonly quotations: readonly CheckedQuotation[];
  /** Articles are still on their way. */
  readonly isPending: boolean;
  /** The article in which a quotation was looked for; `null` where it is not in the library. */
  readonly articleOf: (quotation: CheckedQuotation) => Article | null;
}

/** The quotations of a text, each checked against what its source says now, in its latest version. */
export function useCheckedText(id: WritingId, text: string): CheckedText {
  const blocks = useMemo(() => quotationsIn(text), [text]);
  const versions = useVersions();
  const ids = useMemo(
    () => [...new Set(blocks.flatMap(({ articleId }) => [articleId, latestOf(articleId, versions)]))],
    [blocks, versions],
  );
  const { articles, isPending } = useQueries({
    queries: ids.map(articleQuery),
    combine: (answers) => ({
      isPending: answers.some((answer) => answer.isPending),
      // What was removed since is still known from before.
      articles: answers.map(({ data, isError }) => (isError ? null : (data ?? null))),
    }),
  });
  return useMemo(() => {
    const known = new Map(articles.flatMap((article) => (article === null ? [] : [[article.id, article]])));
    const sourceOf = (articleId: ArticleId): Article | null =>
      known.get(latestOf(articleId, versions)) ?? known.get(articleId) ?? null;
    const own = new Map(quotationsOf(id).map((quotation) => [quotation.key, quotation]));
    return {
      text,
      isPending,
      articleOf: ({ block }) => sourceOf(block.articleId),
      quotations: isPending
        ? []
        : blocks.map((block) => checkQuotation(block, own.get(block.key) ?? null, sourceOf(block.articleId))),
    };
  }, [id, text, blocks, articles, isPending, versions]);
}

/** The version that took over what was noted on this one, and so on to the last; itself where there is none. */
function latestOf(id: ArticleId, versions: readonly ArticleVersion[]): ArticleId {
  const later = versions.find(({ earlier }) => earlier === id)?.later;
  return later === undefined ? id : latestOf(later, versions);
}
