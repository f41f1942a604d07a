/** What stands on the paper of the topic table in place of what the window shows by position and buttons. */
import type { Article } from '@core/contract/article';
import { sourceLabel } from '@core/text/attribution-text';
import { nameOfAccount } from '../../../app/condition-labels';
import { t } from '../../../app/messages';
import type { TopicColumn } from './topic-columns';

/** Columns of text beside the topic's name that can be read on paper that lies; more stand in tables of their own. */
const MAX_COLUMNS = 4;

/** The columns in as few parts as paper allows, each about as wide as the others. */
export function partsOf(columns: readonly TopicColumn[]): readonly (readonly TopicColumn[])[] {
  const count = Math.max(1, Math.ceil(columns.length / MAX_COLUMNS));
  const size = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, at) => columns.slice(at * size, (at + 1) * size));
}

export interface SourceOnPaper {
  readonly letter: string;
  readonly label: string;
}

/** The article of each column, once, by the letter with which its passages name it: A to Z, AA, AB. */
export function sourcesOnPaper(columns: readonly TopicColumn[]): ReadonlyMap<Article['id'], SourceOnPaper> {
  const sources = new Map<Article['id'], SourceOnPaper>();
  for (const { article } of columns)
    if (!sources.has(article.id))
      sources.set(article.id, { letter: letterOf(sources.size), label: sourceLabel(article, t) });
  return sources;
}

const LETTERS = 26;
const letterOf = (at: number): string =>
  (at < LETTERS ? '' : letterOf(Math.floor(at / LETTERS) - 1)) +
  String.fromCharCode('A'.charCodeAt(0) + (at % LETTERS));

/** "A · Rosa Klein", with the conditions under which she spoke. */
export function headOnPaper({ article, voice }: TopicColumn, letter: string): string {
  switch (voice.is) {
    case 'account': {
      const { conditions } = voice.account;
      const said = conditions.map((one) => t(`given.${one}`)).join(', ');
      const name = nameOfAccount(voice.account);
      return t('print.topics.head', { letter, name: said === '' ? name : `${name} (${said})` });
    }
    case 'rest':
      return t('print.topics.head', {
        letter,
        name: article.accounts.length > 0 ? t('topics.column.rest') : article.citation.title,
      });
    case 'all':
      return t('print.topics.head', { letter, name: article.citation.title });
  }
}
