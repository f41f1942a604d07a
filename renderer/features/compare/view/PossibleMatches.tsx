import { Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { blockText, findBlock } from '@core/text/blocks';
import { t } from '../../../app/messages';
import { reviewCorrespondence } from '../../../app/review-actions';
import { goToPassage } from '../../../app/go-to-passage';
import { Button } from '../../../ui/Button';
import type { Column } from '../model/column';
import type { Suggestion } from '@core/comparison/suggested-matches';

interface Props {
  readonly source: Column;
  readonly column: Column;
  readonly suggestions: readonly Suggestion[];
}

/** Words that a suggestion names. */
const SHARED = 5;

/** The best candidates for a passage without a match, closed until the reader wants them; one press links a pair. */
export function PossibleMatches({ source, column, suggestions }: Props): ReactNode {
  if (suggestions.length === 0) return null;
  return (
    <details className="possible-matches">
      <summary>
        {t('compare.possibleMatches')} <span className="side-tab-count">{suggestions.length}</span>
      </summary>
      {suggestions.map(({ near, far, shared }) => {
        const block = findBlock(column.article, far.blockId);
        return block === null ? null : (
          <div key={`${near.start} ${far.start}`} className="possible-match">
            <button type="button" onClick={() => goToPassage(column.key, far.blockId)}>
              {blockText(column.article, block)}
            </button>
            <small>
              {t('compare.possibleHint')} {shared.slice(0, SHARED).join(', ')}
            </small>
            <Button
              icon={<Link2 />}
              onPress={() =>
                void reviewCorrespondence(
                  { article: source.article, start: near.start, end: near.end },
                  { article: column.article, start: far.start, end: far.end },
                  'added',
                )
              }
            >
              {t('compare.linkPossible')}
            </Button>
          </div>
        );
      })}
    </details>
  );
}
