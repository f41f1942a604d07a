import type { Voice } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import { accountOf } from '@core/text/attribution-text';
import { nameOfAccount } from '../../../app/condition-labels';
import { t } from '../../../app/messages';

/** What was done, once passages were attributed to a voice. */
export function attributionLabel(article: Article, voice: Voice): string {
  const account = accountOf(article, voice);
  if (account !== null) return t('correct.attribute.done', { name: nameOfAccount(account) });
  if (voice.by === 'source') return t('correct.attribute.done', { name: voice.source });
  return voice.by === 'article' ? t('correct.attribute.done.article') : t('correct.attribute.done.unknown');
}
