/** The columns of a comparison, with everything that is said of their passages. */
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { Correspondences } from '@core/contract/correspondence';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { differencesOf } from '@core/comparison/differences-by-block';
import { statusOfPassages, type StatusOfPassage } from '@core/comparison/passage-status';
import { locateReviewed, type ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { isCounted, numberDifferences, type Difference } from '@core/comparison/reviewed-discrepancies';
import { buildTopicIndex } from '@core/comparison/topic-index';
import { blockAt } from '@core/text/blocks';
import { paneKeyOf } from '../../../app/current-comparison';
import type { Column } from './column';
import { describeStatus } from './status-labels';

/** The subjects that are there, in the order of the panes: joins count them by this order. */
export function buildColumns(
  comparison: Comparison,
  articles: ReadonlyMap<ArticleId, Article>,
  found: Correspondences | null,
  joins: readonly ReviewedCorrespondence[],
  differences: readonly Difference[],
): readonly Column[] {
  const present = comparison.panes.flatMap((subject) => {
    const article = articles.get(subject.articleId);
    if (article === undefined) return [];
    const topics = buildTopicIndex(article, subject.accountId, comparison);
    return [{ subject, article, topics, onlyHere: placeOnlyHere(article, comparison) }];
  });
  const statuses = statusOfPassages(present, found, joins, differences);
  const numbers = numberDifferences(differences);
  return present.map(({ subject, article, topics }, at): Column => {
    const own = statuses[at] ?? new Map<BlockId, StatusOfPassage>();
    return {
      key: paneKeyOf(subject),
      at,
      subject,
      article,
      index: topics,
      statuses: own,
      answers: new Map([...own].map(([id, status]) => [id, describeStatus(status)])),
      numbers: numbersOf(at, own.keys(), differences, numbers),
    };
  });
}

/** Of each passage with differences their numbers in the list. */
function numbersOf(
  subject: number,
  ids: Iterable<BlockId>,
  differences: readonly Difference[],
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<BlockId, string> {
  return new Map(
    [...ids].flatMap((blockId) => {
      const own = differencesOf(differences, { subject, blockId }).filter(isCounted);
      return own.length === 0 ? [] : [[blockId, own.map(({ key }) => numbers.get(key)).join(', ')]];
    }),
  );
}

/**
 * Passages of which the reader says that only this text has them, of all that stand beside it and where their words are
 * unchanged.
 */
function placeOnlyHere(
  article: Article,
  { panes, onlyHere = [] }: Pick<Comparison, 'panes' | 'onlyHere'>,
): ReadonlySet<BlockId> {
  const beside = panes.filter(({ articleId }) => articleId !== article.id);
  return new Set(
    onlyHere
      .filter(
        ({ articleId, against }) =>
          articleId === article.id && beside.every((pane) => against.includes(pane.articleId)),
      )
      .flatMap(({ anchor }) => {
        const placed = locateReviewed(article, anchor);
        const block = placed === null || placed.isChanged ? null : blockAt(article, placed.start);
        return block === null ? [] : [block.id];
      }),
  );
}
