import type { PassageMatch, SearchSubject, TextRange } from '@core/contract/search';
import type { ComparisonId } from '@core/contract/ids';
import type { SearchPage } from '../../../app/search-answer';

/** What stands under one title: the passages of an article, or the reader's notes on a comparison. */
export interface ResultGroup {
  readonly of: SearchSubject;
  readonly title: string;
  readonly titleMarks: readonly TextRange[];
  readonly passages: readonly PassageMatch[];
  readonly passagesFound: number;
  /** Of the others, where they are asked for and are not there yet. */
  readonly others?: 'awaited' | 'failed';
}

/** One result that can be opened: a passage, or one of the reader's notes. */
export interface PassageLine {
  readonly group: ResultGroup;
  readonly passage: PassageMatch;
  readonly id: string;
}

/** A line of the list; one without a passage opens the others of its group. */
export type Line = PassageLine | (Omit<PassageLine, 'passage'> & { readonly passage: null });

/** Passages of one group that can be listed; no more of them are answered. */
export const MAX_LISTED = 500;

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

export const passageLinesOf = (group: ResultGroup): readonly PassageLine[] =>
  group.passages.map((passage, index) => ({ group, passage, id: `hit-${group.of.id}-${index}` }));

/** Its passages, and the line that opens the others where there are any to open. */
export const linesOf = (group: ResultGroup): readonly Line[] =>
  othersOf(group) === 0 || group.passages.length >= MAX_LISTED
    ? passageLinesOf(group)
    : [...passageLinesOf(group), { group, passage: null, id: moreIdOf(group.of) }];

/** How many that were found are not shown. */
export const othersOf = ({ passages, passagesFound }: ResultGroup): number =>
  Math.max(0, passagesFound - passages.length);

const moreIdOf = ({ id }: SearchSubject): string => `more-${id}`;

/** The line that stands first where the others of a group are opened: the one after those that were shown. */
export const firstOpened = ({ of, passages }: ResultGroup): string => `hit-${of.id}-${passages.length}`;
