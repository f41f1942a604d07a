import { CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BlockId } from '@core/contract/ids';
import { findBlock } from '@core/text/blocks';
import { t } from '../../../app/messages';
import { sayOnlyHere } from '../../../app/review-actions';
import { Button } from '../../../ui/Button';
import type { Column } from '../model/column';

interface Props {
  readonly column: Column;
  readonly blockId: BlockId;
}

/** That no other text has a passage is the reader's to say: the program only says that it found no match. */
export function OnlyHereChoice({ column, blockId }: Props): ReactNode {
  const status = column.statuses.get(blockId)?.status;
  const block = findBlock(column.article, blockId);
  if (block === null || status === undefined || status === 'same-subject' || status === 'linked') return null;
  const isOnlyHere = status === 'only-here';
  const side = { article: column.article, start: block.start, end: block.end };
  return (
    <div className="match-actions">
      {isOnlyHere ? (
        <span className="verdict">
          <CircleDot aria-hidden="true" /> {t('compare.onlyHere.said')}
        </span>
      ) : null}
      <Button
        {...(isOnlyHere ? { tone: 'quiet' as const } : {})}
        onPress={() => void sayOnlyHere(side, !isOnlyHere)}
      >
        {t(isOnlyHere ? 'compare.takeBack' : 'compare.onlyHere.mark')}
      </Button>
    </div>
  );
}
