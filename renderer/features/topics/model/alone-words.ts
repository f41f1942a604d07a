import { nameOfAccount } from '../../../app/condition-labels';
import { t } from '../../../app/messages';
import type { TopicColumn } from './topic-columns';

/**
 * Who is alone on a topic, of those who have a column. A passage that nobody has put there yet is not known of, so no more
 * is said than how the table stands.
 */
export const aloneWords = ({ article, voice }: TopicColumn): string =>
  t('topics.alone', {
    name: voice.is === 'account' ? nameOfAccount(voice.account) : article.citation.title,
  });
