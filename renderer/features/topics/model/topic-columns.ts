import { buildTopicIndex, type TopicEntry } from '@core/comparison/topic-index';
import { byVoice, together } from '@core/comparison/topic-voices';
import type { Article } from '@core/contract/article';
import type { Account } from '@core/contract/account';
import type { TopicSheet } from '@core/contract/collection';
import type { AccountId, ArticleId, TopicId } from '@core/contract/ids';
import { accountOf, voiceOf } from '@core/text/attribution-text';

/** `rest` gathers what no account of the article says: the article itself and the sources it relays. */
export type ColumnVoice =
  { readonly is: 'account'; readonly account: Account } | { readonly is: 'rest' } | { readonly is: 'all' };

export interface TopicColumn {
  readonly key: string;
  readonly article: Article;
  readonly voice: ColumnVoice;
  readonly entries: readonly TopicEntry[];
}

export type Grouping = 'account' | 'article';

/**
 * Whose words count. `first-hand` is a witness on what he lived, in his own words and not read out by another;
 * `free` leaves out who spoke while held; `anonymous` keeps who is named nowhere by his own wish or that of the outlet.
 */
export type VoiceFilter = 'all' | 'first-hand' | 'free' | 'officials' | 'anonymous';

const isHeard: Readonly<Record<VoiceFilter, (account: Account | null) => boolean>> = {
  all: () => true,
  'first-hand': (account) => account?.standing === 'witness' && !account.conditions.includes('read-out'),
  free: (account) => account !== null && !account.conditions.includes('custody'),
  officials: (account) => account?.standing === 'official',
  anonymous: (account) => account?.conditions.includes('anonymous') === true,
};

/**
 * Lays articles out as columns, one for each account that speaks to any topic, or one for each article. An article that
 * speaks to none has a column too: of the witness who tells the whole of it, or of the article.
 * @param shown the topics that have a row; absent: every topic
 */
export function layColumns(
  articles: readonly Article[],
  sheet: Pick<TopicSheet, 'passages'> | null,
  grouping: Grouping,
  filter: VoiceFilter,
  shown?: ReadonlySet<TopicId>,
): readonly TopicColumn[] {
  return articles.flatMap((article): readonly TopicColumn[] => {
    const told = buildTopicIndex(article, null, sheet)
      .entries.filter(({ topicId }) => shown?.has(topicId) !== false)
      .flatMap((entry) => byVoice(article, entry))
      .filter(({ account }) => isHeard[filter](account));
    if (grouping === 'article') {
      return [{ key: article.id, article, voice: { is: 'all' }, entries: together(article, told) }];
    }
    const byAccount = article.accounts.map((account): TopicColumn => ({
      key: `${article.id}/${account.id}`,
      article,
      voice: { is: 'account', account },
      entries: told.flatMap((one) => (one.account?.id === account.id ? [one.entry] : [])),
    }));
    const rest: TopicColumn = {
      key: `${article.id}/`,
      article,
      voice: { is: 'rest' },
      entries: told.flatMap(({ entry, account }) => (account === null ? [entry] : [])),
    };
    const speaking = [...byAccount, rest].filter((column) => column.entries.length > 0);
    if (speaking.length > 0 || filter !== 'all') return speaking;
    return [byAccount.find(({ voice }) => tellsAll(article, voice)) ?? rest];
  });
}

/** Whether one account answers for the whole text: what it does not speak to, the article does not. */
function tellsAll(article: Article, voice: ColumnVoice): boolean {
  if (voice.is !== 'account') return false;
  const told = article.blocks.filter(({ kind }) => kind !== 'furniture');
  return told.every(({ id }) => accountOf(article, voiceOf(article, id))?.id === voice.account.id);
}

/** The account of a cell that can be declared silent; `null` is the whole article. */
export const accountOfColumn = ({ voice }: TopicColumn): AccountId | null =>
  voice.is === 'account' ? voice.account.id : null;

export function isSilent(
  sheet: Pick<TopicSheet, 'silent'> | null,
  topicId: TopicId,
  column: TopicColumn,
): boolean {
  const articleId: ArticleId = column.article.id;
  return (sheet?.silent ?? []).some(
    (cell) =>
      cell.topicId === topicId && cell.articleId === articleId && cell.accountId === accountOfColumn(column),
  );
}

/** The one column of several in which a topic has passages; `null` where none or more than one has. */
export function aloneOn(columns: readonly TopicColumn[], topicId: TopicId): TopicColumn | null {
  const speaking = columns.filter(({ entries }) => entries.some((entry) => entry.topicId === topicId));
  return columns.length > 1 && speaking.length === 1 ? (speaking[0] ?? null) : null;
}
