import type { ArticleId } from '@core/contract/ids';
import type { SimilarText } from '@core/contract/requests';
import type { BatchReport } from './import-report';

/** Files that are not in for one reason: a thousand pictures in a folder are one sentence and a list of names. */
export interface RefusedGroup {
  readonly reason: string;
  readonly files: readonly string[];
}

/** The most frequent reason last: what happened to a single file is what its reader will want to know. */
export function groupRefused(refused: BatchReport['refused']): readonly RefusedGroup[] {
  const groups = new Map<string, string[]>();
  for (const { file, reason } of refused) {
    const files = groups.get(reason);
    if (files === undefined) groups.set(reason, [file]);
    else files.push(file);
  }
  return [...groups]
    .map(([reason, files]) => ({ reason, files }))
    .sort((a, b) => a.files.length - b.files.length);
}

/**
 * The files that are not in as text for a letter or a to-do list: each reason, and below it the names. Names may hold
 * anything; a line stays a line.
 */
export const formatRefused = (refused: BatchReport['refused']): string =>
  groupRefused(refused)
    .map(({ reason, files }) => [reason, ...files.map((file) => `  ${plainName(file)}`)].join('\n'))
    .join('\n\n');

const plainName = (name: string): string =>
  name.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

/** What one new article is like: the likeliest, and how many others. */
export interface LikenessGroup {
  readonly articleId: ArticleId;
  readonly first: SimilarText;
  readonly others: number;
}

const WEIGHT: Readonly<Record<SimilarText['because'], number>> = { title: 0, text: 1, facts: 1 };
const weightOf = ({ as, because }: SimilarText): number =>
  (as === 'original-of-digest' ? 0 : 2) + WEIGHT[because];

/** One row an article: ten copies of one wire story are forty-five pairs. */
export function groupLikenesses(likenesses: readonly SimilarText[]): readonly LikenessGroup[] {
  const groups = new Map<ArticleId, { first: SimilarText; others: number }>();
  for (const likeness of likenesses) {
    const group = groups.get(likeness.articleId);
    if (group === undefined) groups.set(likeness.articleId, { first: likeness, others: 0 });
    else {
      group.others += 1;
      if (weightOf(likeness) < weightOf(group.first)) group.first = likeness;
    }
  }
  return [...groups].map(([articleId, group]) => ({ articleId, ...group }));
}
