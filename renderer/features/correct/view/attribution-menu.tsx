import { Mic } from 'lucide-react';
import type { Voice } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import { nameOfAccount } from '../../../app/condition-labels';
import type { correctArticle } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import type { MenuEntry } from '../../../ui/Menu';
import { attributionLabel } from '../model/attribution-label';
import { chosenBlocks, giveTo } from '../model/block-corrections';

/** Makes an entry's run of a correction and what is said of it. */
export type Correct = (label: string, make: Parameters<typeof correctArticle>[2]) => () => void;

/** To whom the passages that the selection touches, else the one, can be attributed. */
export function attributionEntries(
  article: Article,
  block: Block,
  selected: { readonly start: number; readonly end: number } | null,
  correct: Correct,
): readonly MenuEntry[] {
  const blockIds = chosenBlocks(article, block, selected);
  const count = blockIds.length;
  const entry = (id: string, label: string, voice: Voice): MenuEntry => ({
    id: `attribute-${id}`,
    label,
    icon: <Mic />,
    run: correct(attributionLabel(article, voice), () => giveTo(blockIds, voice)),
  });
  return [
    ...article.accounts.map((account) =>
      entry(account.id, t('correct.attribute.toAccount', { count, name: nameOfAccount(account) }), {
        by: 'account',
        accountId: account.id,
      }),
    ),
    entry('to-article', t('correct.attribute.toArticle', { count }), { by: 'article' }),
    entry('to-unknown', t('correct.attribute.unknown'), { by: 'unknown' }),
  ];
}
