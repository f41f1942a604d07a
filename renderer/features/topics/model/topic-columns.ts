import { buildTopicIndex, type TopicEntry } from '@core/comparison/topic-index';
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
 * `free` leaves out who spoke while held.
 */
export type VoiceFilter = 'all' | 'first-hand' | 'free' | 'officials';

const isHeard: Readonly<Record<VoiceFilter, (account: Account | null) => boolean>> = {
  all: () => true,
  'first-hand': (account) => account?.standing === 'witness' && !account.conditions.includes('read-out'),
  free: (account) => account !== null && !account.conditions.includes('custody'),
  officials: (account) => account?.standing === 'official',
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
    const accountOfEntry = (entry: TopicEntry): Account | null =>
      article.accounts.find(({ id }) => id === speakerOf(article, entry)) ?? null;
    const entries = buildTopicIndex(article, null, sheet).entries.filter(
      (entry) => shown?.has(entry.topicId) !== false && isHeard[filter](accountOfEntry(entry)),
    );
    if (grouping === 'article') {
      return [{ key: article.id, article, voice: { is: 'all' }, entries }];
    }
    const byAccount = article.accounts.map((account): TopicColumn => ({
      key: `${article.id}/${account.id}`,
      article,
      voice: { is: 'account', account },
      entries: entries.filter((entry) => speakerOf(article, entry) === account.id),
    }));
    const rest: TopicColumn = {
      key: `${article.id}/`,
      article,
      voice: { is: 'rest' },
      entries: entries.filter((entry) => speakerOf(article, entry) === null),
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

function speakerOf(article: Article, { blockId }: TopicEntry): AccountId | null {
  const voice = voiceOf(article, blockId);
  return voice.by === 'account' ? voice.accountId : null;
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
