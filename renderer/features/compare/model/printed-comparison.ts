/** What stands on the paper of a comparison in place of what the window shows by position and colour. */
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { BlockId } from '@core/contract/ids';
import { passageNumbers } from '@core/text/passage-number';
import { nameOfAccount } from '../../../app/condition-labels';
import { t } from '../../../app/messages';
import type { Column } from './column';

/** "A · Title", with the one whose account is read where it is not the whole text. */
export const namesOnPaper = (columns: readonly Column[]): readonly string[] =>
  columns.map(({ article, subject }, at) => {
    const account = article.accounts.find(({ id }) => id === subject.accountId);
    const title = article.citation.title;
    return t('print.comparison.column', {
      letter: letterOf(at),
      title:
        account === undefined
          ? title
          : t('print.comparison.account', { title, account: nameOfAccount(account) }),
    });
  });

export const letterOf = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);

/**
 * Of each passage the numbers of those that correspond to it, by column: "B 3, 7 · C 2". Headings have no number and are
 * named by the word.
 */
export function partnersOnPaper(
  columns: readonly Column[],
  joins: readonly ReviewedCorrespondence[],
): (column: Column, id: BlockId) => string {
  const partners = new Map<string, Map<number, Set<BlockId>>>();
  const add = (subject: number, id: BlockId, other: number, partner: BlockId): void => {
    const key = `${subject} ${id}`;
    const own = partners.get(key) ?? new Map<number, Set<BlockId>>();
    own.set(other, (own.get(other) ?? new Set<BlockId>()).add(partner));
    partners.set(key, own);
  };
  for (const { a, b, from, to } of joins) {
    add(a, from.blockId, b, to.blockId);
    add(b, to.blockId, a, from.blockId);
  }
  return ({ at }, id) =>
    [...(partners.get(`${at} ${id}`) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([other, ids]) => `${letterOf(other)} ${numbersOf(columns[other], ids)}`)
      .join(' · ');
}

function numbersOf(column: Column | undefined, ids: ReadonlySet<BlockId>): string {
  if (column === undefined) return '';
  const numbers = passageNumbers(column.article);
  return column.article.blocks
    .filter(({ id }) => ids.has(id))
    .map(({ id }) => String(numbers.get(id) ?? t('print.heading')))
    .join(', ');
}
