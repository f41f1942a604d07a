import { Check, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Match } from '@core/comparison/rank-matches';
import { reviewCorrespondence } from '../../../app/review-actions';
import { useCurrentComparison } from '../../../app/current-comparison';
import { t } from '../../../app/messages';
import { endNote } from '../../../app/note-autosave';
import { keyOfReviewNote } from '../../../app/review-note';
import { Button } from '../../../ui/Button';
import type { Column } from '../model/column';
import { sidesOfMatch, type MatchSides } from '../model/match-sides';
import type { SyncSource } from '../model/scroll-sync';
import { ReviewNote } from './ReviewNote';

interface Props {
  readonly source: Column;
  readonly column: Column;
  readonly lead: SyncSource;
  readonly match: Match;
}

/** What the reader says of the match beside the passage in focus, and his note on it. */
export function MatchReview({ source, column, lead, match }: Props): ReactNode {
  const [isWriting, setWriting] = useState(false);
  const comparison = useCurrentComparison();
  const sides = sidesOfMatch(match, source, lead.blockId, column);
  if (sides === null) return null;
  const [a, b] = sides;
  const { verdict = null, note = '' } = match.joins[0] ?? {};
  if (verdict === null) return <Unreviewed sides={sides} isProposed={match.joins.length > 0} />;
  const at = comparison === null ? null : { comparisonId: comparison.id, a, b };
  // The words that are being written go with the verdict, and come back with it.
  const takeBack = async (): Promise<void> => {
    if (at === null || (await endNote(keyOfReviewNote(at)))) await reviewCorrespondence(a, b, null);
  };
  return (
    <>
      <div className="match-actions">
        <span className="verdict">
          <Check aria-hidden="true" />{' '}
          {t(verdict === 'added' ? 'compare.match.linked' : 'compare.match.confirmed')}
        </span>
        <Button onPress={() => setWriting(!isWriting)}>
          {t(note === '' ? 'compare.match.note' : 'compare.match.editNote')}
        </Button>
        <Button tone="quiet" onPress={() => void takeBack()}>
          {t('compare.takeBack')}
        </Button>
      </div>
      {at === null ? null : (
        <ReviewNote
          at={at}
          kept={note}
          label={t('compare.match.noteLabel')}
          isWriting={isWriting}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  );
}

/** A proposal is confirmed or dismissed; two passages that only a topic joins can be linked. */
function Unreviewed({
  sides,
  isProposed,
}: {
  readonly sides: MatchSides;
  readonly isProposed: boolean;
}): ReactNode {
  return (
    <div className="match-actions">
      <Button
        tone="primary"
        icon={<Check />}
        onPress={() => void reviewCorrespondence(...sides, isProposed ? 'confirmed' : 'added')}
      >
        {t(isProposed ? 'compare.match.confirm' : 'compare.match.link')}
      </Button>
      {isProposed ? (
        <Button icon={<X />} onPress={() => void reviewCorrespondence(...sides, 'dismissed')}>
          {t('compare.match.dismiss')}
        </Button>
      ) : null}
    </div>
  );
}
