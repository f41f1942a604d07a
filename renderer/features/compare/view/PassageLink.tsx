import type { ReactNode } from 'react';
import type { BlockId } from '@core/contract/ids';
import { passageNumbers } from '@core/text/passage-number';
import { goToPassage } from '../../../app/go-to-passage';
import { t } from '../../../app/messages';
import type { Column } from '../model/column';

interface Props {
  readonly column: Column;
  readonly blockId: BlockId;
}

/** The number of a passage, which leads to it; a heading has none and is called so. */
export function PassageLink({ column: { key, article }, blockId }: Props): ReactNode {
  const number = passageNumbers(article).get(blockId);
  const { title } = article.citation;
  return (
    <button
      type="button"
      className="text-button"
      aria-label={
        number === undefined ? t('compare.headingIn', { title }) : t('compare.passageIn', { number, title })
      }
      onClick={() => goToPassage(key, blockId)}
    >
      {number ?? t('compare.headingWord')}
    </button>
  );
}
