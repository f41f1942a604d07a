import type { ReactNode } from 'react';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { reviewCorrespondence } from '../../../app/review-actions';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import type { Column } from '../model/column';
import { sidesOfJoin } from '../model/match-sides';

interface Props {
  readonly source: Column;
  readonly column: Column;
  readonly joins: readonly ReviewedCorrespondence[];
}

/** What the reader dismissed stays in reach, so that he can think again. */
export function DismissedMatches({ source, column, joins }: Props): ReactNode {
  if (joins.length === 0) return null;
  return (
    <div className="match-dismissed">
      {t('compare.match.dismissed', { count: joins.length })}
      {joins.map((join) => (
        <Button
          key={`${join.from.start}-${join.to.start}`}
          tone="quiet"
          onPress={() => void reviewCorrespondence(...sidesOfJoin(join, source, column), null)}
        >
          {t('compare.match.bringBack')}
        </Button>
      ))}
    </div>
  );
}
