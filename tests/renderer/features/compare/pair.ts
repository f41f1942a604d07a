import type { Article } from '@core/contract/article';
import type { Discrepancy, DiscrepancyKind, DiscrepancySide } from '@core/contract/discrepancy';
import type { ReviewedDifference } from '@core/contract/discrepancy-review';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { reviewDiscrepancies } from '@core/comparison/reviewed-discrepancies';
import { buildTopicIndex } from '@core/comparison/topic-index';
import type { Column } from '../../../../renderer/features/compare/model/column';
import { rowsOf, type DifferenceRow } from '../../../../renderer/features/compare/model/difference-rows';
import { plainArticle } from '../../../support/plain-article';

const published = (containerTitle: string, text: string): Article => {
  const article = plainArticle(containerTitle, containerTitle, text);
  return { ...article, citation: { ...article.citation, containerTitle } };
};

/** Two reports of one accident, in which the values of the tests stand. */
export const HARBOUR = published(
  'The Harbour News',
  'On 3 May the fall injured 52 people at 7.10.\nRain fell.',
);
export const QUAY = published(
  'The Quay Post',
  'The fall killed 14 people on 4 May at 7.40.\nNobody was asked.',
);

export const pairColumns = (): readonly Column[] =>
  [HARBOUR, QUAY].map((article, at) => ({
    ...{ key: `${article.id}/`, at, subject: { articleId: article.id, accountId: null }, article },
    index: buildTopicIndex(article, null, null),
    ...{ statuses: new Map(), answers: new Map(), numbers: new Map() },
  }));

export interface FoundValues {
  readonly kind: DiscrepancyKind;
  readonly status: Discrepancy['status'];
  readonly because?: Discrepancy['because'];
  /** The literal values in the two reports. */
  readonly a: string;
  readonly b: string;
  readonly contexts?: readonly [string, string];
}

function sideOf({ text }: Article, value: string, context = value): DiscrepancySide {
  const excerpt = (words: string) => {
    const start = text.indexOf(words);
    return { text: words, start, end: start + words.length };
  };
  return { ...excerpt(value), context: excerpt(context), about: '', claimant: null };
}

/** The first passages of the two reports, matched, with these differences. */
export function pairJoin(found: readonly FoundValues[]): ReviewedCorrespondence {
  const [from, to] = [HARBOUR, QUAY].map(({ blocks }) => blocks[0]!);
  return {
    ...{ a: 0, b: 1, score: 0.9, reasons: [], values: [], verdict: null, note: '' },
    from: { blockId: from!.id, start: from!.start, end: from!.end },
    to: { blockId: to!.id, start: to!.start, end: to!.end },
    differences: found.map(({ kind, status, because = null, a, b, contexts }) => ({
      ...{ kind, status, because },
      a: sideOf(HARBOUR, a, contexts?.[0]),
      b: sideOf(QUAY, b, contexts?.[1]),
    })),
  };
}

export const rowsOfPair = (
  found: readonly FoundValues[],
  reviews: readonly ReviewedDifference[] = [],
): readonly DifferenceRow[] =>
  rowsOf(reviewDiscrepancies([pairJoin(found)], [HARBOUR, QUAY], reviews), pairColumns());
