import type { ArticleMatch, PassageMatch, TextRange } from '@core/contract/search';
import type { ComparisonId } from '@core/contract/ids';
import type { SearchPage } from '../../../app/search-answer';

/** What stands under one title: the passages of an article, or the reader's notes on a comparison. */
export interface ResultGroup {
  readonly of:
    | { readonly is: 'article'; readonly id: ArticleMatch['articleId'] }
    | { readonly is: 'comparison'; readonly id: ComparisonId };
  readonly title: string;
  readonly titleMarks: readonly TextRange[];
  readonly passages: readonly PassageMatch[];
  readonly passagesFound: number;
}

/** One result that can be opened: a passage, or one of the reader's notes. */
export interface Line {
  readonly group: ResultGroup;
  readonly passage: PassageMatch;
  readonly id: string;
}

const UNMARKED: readonly TextRange[] = [];

/** Articles and comparisons together, best first. A comparison without a title is one that is no longer there. */
export function groupResults(
  answer: SearchPage,
  titleOf: (comparisonId: ComparisonId) => string | null,
): readonly ResultGroup[] {
  const articles = answer.matches.map(({ articleId, score, ...match }) => ({
    score,
    group: { ...match, of: { is: 'article', id: articleId } } satisfies ResultGroup,
  }));
  const comparisons = answer.comparisons.flatMap(({ comparisonId, score, ...match }) => {
    const title = titleOf(comparisonId);
    const of = { is: 'comparison', id: comparisonId } as const;
    return title === null ? [] : [{ score, group: { ...match, of, title, titleMarks: UNMARKED } }];
  });
  if (comparisons.length === 0) return articles.map(({ group }) => group);
  return [...articles, ...comparisons].sort((a, b) => b.score - a.score).map(({ group }) => group);
}

export const linesOf = (group: ResultGroup): readonly Line[] =>
  group.passages.map((passage, index) => ({ group, passage, id: `hit-${group.of.id}-${index}` }));
