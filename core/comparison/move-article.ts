import type { Anchor } from '../contract/annotation';
import type { Comparison, PaneSubject } from '../contract/comparison';
import type { AccountId, ArticleId } from '../contract/ids';
import { distinctSubjects } from '../contract/comparison';

/** From one article to another that takes its place. */
export interface ArticleMove {
  readonly from: ArticleId;
  readonly to: ArticleId;
  /** The accounts of the other article: a pane of one that it has not shows it whole. */
  readonly accounts: ReadonlySet<AccountId>;
  /** Which passages go along. */
  readonly isMoved: (anchor: Anchor) => boolean;
}

/**
 * A comparison in which an article gives its place to a version of it: its pane, the passages in topics and the reader's
 * reviews. What the reader said of the whole text stays with the text that he said it of: that it says nothing on a topic,
 * and against which texts a passage stands alone. `null` where it is not in it, and where both are side by side.
 */
export function moveInComparison(comparison: Comparison, move: ArticleMove): Comparison | null {
  const { from, to } = move;
  const isIn = (id: ArticleId): boolean => comparison.panes.some(({ articleId }) => articleId === id);
  if (isIn(to)) return null;
  const moved = movePassages(comparison.passages, move);
  const both = <R extends { readonly a: Side; readonly b: Side }>(list: readonly R[]): readonly R[] =>
    list.map((one) => ({ ...one, a: moveSide(one.a, move), b: moveSide(one.b, move) }));
  const next = {
    ...comparison,
    panes: distinctSubjects(comparison.panes.map((pane) => movePane(pane, move))),
    passages: moved ?? comparison.passages,
    judgements: both(comparison.judgements),
    ...(comparison.onlyHere === undefined
      ? {}
      : { onlyHere: comparison.onlyHere.map((one) => moveSide(one, move)) }),
    ...(comparison.differences === undefined ? {} : { differences: both(comparison.differences) }),
  };
  return isIn(from) || moved !== null || JSON.stringify(next) !== JSON.stringify(comparison) ? next : null;
}

/** The same of passages in topics alone. `null` where none goes along. */
export function movePassages<P extends Side>(passages: readonly P[], move: ArticleMove): readonly P[] | null {
  const moved = passages.map((passage) => moveSide(passage, move));
  return moved.some((passage, at) => passage !== passages[at]) ? moved : null;
}

interface Side {
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
}

const moveSide = <S extends Side>(side: S, { from, to, isMoved }: ArticleMove): S =>
  side.articleId === from && isMoved(side.anchor) ? { ...side, articleId: to } : side;

function movePane({ articleId, accountId }: PaneSubject, { from, to, accounts }: ArticleMove): PaneSubject {
  if (articleId !== from) return { articleId, accountId };
  return { articleId: to, accountId: accountId !== null && accounts.has(accountId) ? accountId : null };
}
