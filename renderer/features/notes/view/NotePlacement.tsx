import { Check, Link2Off, MapPin, MoveVertical, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { isFromEnd } from '@core/annotations/links';
import type { ArticleId } from '@core/contract/ids';
import type { PlacedAnnotation, Placement } from '@core/contract/annotation';
import { t } from '../../../app/messages';
import { openNotePlaces } from '../../../app/note-places';
import { useLibrary } from '../../../app/queries';
import { Button } from '../../../ui/Button';

type State = Exclude<Placement['state'], 'whole' | 'exact'>;

const ICONS: Readonly<Record<State, ReactNode>> = {
  moved: <MoveVertical aria-hidden="true" />,
  changed: <PencilLine aria-hidden="true" />,
  orphan: <Link2Off aria-hidden="true" />,
};

/** What has become of the passage of a note in the present text, where it does not stand as it stood. */
export function NotePlacement({ placed }: { readonly placed: PlacedAnnotation }): ReactNode {
  const { annotation, placement } = placed;
  const { target } = annotation;
  if (target.on !== 'passage' || placement.state === 'whole' || placement.state === 'exact') return null;
  const { state } = placement;
  return (
    <div className={`note-placement is-${state}`}>
      <p>
        {ICONS[state]} {t('notes.placement', { state })}
      </p>
      {state === 'moved' ? null : <PutElsewhere placed={placed} articleId={target.articleId} />}
    </div>
  );
}

/** That a passage stands as it stood, beside its place: a sign and a hidden sentence, for nearly all notes do. */
export function ExactPlacement({ placement }: Pick<PlacedAnnotation, 'placement'>): ReactNode {
  if (placement.state !== 'exact') return null;
  const said = t('notes.placement', { state: placement.state });
  return (
    <span className="note-exact" title={said}>
      <Check aria-hidden="true" />
      <span className="visually-hidden">{said}</span>
    </span>
  );
}

interface PutProps {
  readonly placed: PlacedAnnotation;
  readonly articleId: ArticleId;
}

/** Of an article that is gone there is no text to put a note on. */
function PutElsewhere({ placed, articleId }: PutProps): ReactNode {
  const { annotation, placement } = placed;
  const end = isFromEnd(placed) ? 'linkedTo' : 'target';
  const isThere = useLibrary().data?.articles.some(({ id }) => id === articleId) === true;
  if (!isThere) return null;
  return (
    <Button icon={<MapPin />} onPress={() => void openNotePlaces(annotation.id, end)}>
      {t('notes.put-back', { state: placement.state })}
    </Button>
  );
}
