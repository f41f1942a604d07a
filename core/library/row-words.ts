import type { ArticleSummary } from '../contract/article';
import type { Condition } from '../contract/account';
import type { Words } from '../messages/translator';
import { countAccounts } from '../text/count-accounts';
import { formatDate } from '../text/format-date';

export interface RowChip {
  readonly label: string;
  readonly tone: 'plain' | 'custody';
}

/** What the row of an article says below its title. */
export interface RowWords {
  /** Who wrote it, when, and how long it is. */
  readonly facts: string;
  /** Who published it and who heard the testimony; empty where neither is to be named. */
  readonly outlet: string;
  /** At most three. */
  readonly chips: readonly RowChip[];
}

/** Words a minute of a careful reader. */
const PACE = 220;

export const rowWords = (article: ArticleSummary, words: Words): RowWords => ({
  facts: factsOf(article, words),
  outlet: outletLine(article, words),
  chips: chipsOf(article, words),
});

function factsOf(article: ArticleSummary, words: Words): string {
  return [
    article.creators || words('article.no-author'),
    article.issued === null ? words('article.no-date') : formatDate(article.issued, words, 'short'),
    lengthOf(article, words),
  ].join(' · ');
}

/**
 * Who published it and who heard the testimony: two things, and the second is no sign of the first. A chapter stands
 * under its book, which is not named a second time.
 */
function outletLine({ outlet, heardBy, chapterOf }: ArticleSummary, words: Words): string {
  if (heardBy === null) return chapterOf === undefined ? (outlet ?? '') : '';
  return words('library.heard-by', { outlet: outlet ?? words('library.no-publisher'), name: heardBy });
}

/** A list of references is looked up in and not read from end to end. */
const lengthOf = (article: ArticleSummary, words: Words): string =>
  article.references === undefined
    ? words('library.minutes', { count: Math.max(1, Math.round(article.words / PACE)) })
    : words('library.references', { count: article.references });

/** Who speaks, then the conditions that most of them share with the one on freedom first. */
function chipsOf(article: ArticleSummary, words: Words): readonly RowChip[] {
  const { witnesses } = article;
  if (witnesses.length === 0)
    return article.kind === 'digest' ? [] : [{ label: originOf(article, words), tone: 'plain' }];
  const conditions = [...new Set(witnesses.flatMap((witness) => witness.conditions))];
  conditions.sort((a, b) => Number(b === 'custody') - Number(a === 'custody'));
  const accounts = countAccounts(witnesses);
  const shown: readonly Condition[] = conditions.slice(0, accounts > 4 ? 1 : 2);
  return [
    ...shown.map((condition): RowChip => ({
      label: words(`condition.${condition}`),
      tone: condition === 'custody' ? 'custody' : 'plain',
    })),
    { label: words('accounts.count', { count: accounts }), tone: 'plain' },
  ];
}

function originOf({ isBook, chapterOf, references }: ArticleSummary, words: Words): string {
  if (isBook === true) return words('library.origin-book');
  if (chapterOf !== undefined) return words('library.origin-chapter');
  return words(references === undefined ? 'library.origin-imported' : 'library.origin-references');
}
