import { CircleDashed, CircleDot, EqualNot, Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import type { BlockState } from './passage-props';

/** What the colour of the margin says, in a word and by a shape; a screen reader has it with the passage. */
export function CorrespondenceSigns({ join }: { readonly join: BlockState }): ReactNode {
  const isOnlyHere = join.status === 'only-here';
  const isPossible = join.status === 'possible-match';
  if (!join.differs && !join.isLinked && !isOnlyHere && !isPossible) return null;
  return (
    <div className="passage-join" aria-hidden="true">
      {join.differs ? (
        <span className="passage-join-differs">
          <EqualNot /> {t(join.isClaims ? 'reader.passage.claimsDiffer' : 'reader.passage.differs')}
          {join.numbers === '' ? null : <b>{join.numbers}</b>}
        </span>
      ) : null}
      {join.isLinked ? (
        <span>
          <Link2 /> {t('reader.passage.linked')}
        </span>
      ) : null}
      {isPossible ? (
        <span className="passage-join-possible">
          <CircleDashed /> {t('reader.passage.possibleMatches')}
        </span>
      ) : null}
      {isOnlyHere ? (
        <span>
          <CircleDot /> {t('reader.passage.onlyHere')}
        </span>
      ) : null}
    </div>
  );
}
