import { Check, Link2Off, MapPin, MoveVertical, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { isFromEnd } from '@core/annotations/links';
import type { ArticleId } from '@core/contract/ids';
import type { PlacedAnnotation, Placement } from '@core/contract/annotation';
import { t } from '../../../app/messages';
import { openNotePlaces } from '../../../app/note-places';
import { useLibrary } from '../../../app/queries';
import { Button } from '../../../ui/Button';

type State = Exclude<Placement['state'], 'whole'>;

const ICONS: Readonly<Record<State, ReactNode>> = {
  exact: <Check aria-hidden="true" />,
  moved: <MoveVertical aria-hidden="true" />,
  changed: <PencilLine aria-hidden="true" />,
  orphan: <Link2Off aria-hidden="true" />,
};

/**
 * What has become of the passage of a note in the present text. Where it stands as it stood, that is a sign and a hidden
 * sentence: of nearly all notes there is nothing else to say.
 */
export function NotePlacement({ placed }: { readonly placed: PlacedAnnotation }): ReactNode {
  const { annotation, placement } = placed;
  const { target } = annotation;
  if (target.on !== 'passage' || placement.state === 'whole') return null;
  const { state } = placement;
  if (state === 'exact')
    return (
      <p className="note-placement is-exact" title={t('notes.placement', { state })}>
        {ICONS.exact}
        <span className="visually-hidden">{t('notes.placement', { state })}</span>
      </p>
    );
  return (
    <div className={`note-placement is-${state}`}>
      <p>
        {ICONS[state]} {t('notes.placement', { state })}
      </p>
      {state === 'moved' ? null : <PutElsewhere placed={placed} articleId={target.articleId} />}
    </div>
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
