import { MapPin } from 'lucide-react';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import type { Annotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { rankPlaces, type RankedPlace } from '@core/text/anchoring/rank-places';
import { t } from '../../../app/messages';
import { closeNotePlaces, putNoteOn, type NoteEnd } from '../../../app/note-places';
import { openArticle } from '../../../app/navigation';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { PlaceChoice } from './PlaceChoice';
import './note-places.css';

interface Props {
  readonly annotation: Annotation;
  readonly end: NoteEnd;
  /** The article as it reads now. */
  readonly article: Article;
}

const FORM = 'note-places';

/** The passages of the present text that a note may belong to, best first, for the reader to put it on one of them. */
export function NotePlacesDialog({ annotation, end, article }: Props): ReactNode {
  const target = annotation[end];
  const anchor = target?.on === 'passage' ? target.anchor : null;
  const places = useMemo(() => (anchor === null ? [] : rankPlaces(article, anchor)), [article, anchor]);
  const [at, setAt] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const chosen = places[at];
  const put = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (chosen === undefined || isSaving) return;
    setSaving(true);
    const isPut = await putNoteOn(annotation.id, article, chosen, end);
    setSaving(false);
    if (!isPut) return;
    closeNotePlaces();
    openArticle(article.id, chosen);
  };
  return (
    <Dialog
      title={t('note-places.title')}
      isOpen
      onClose={closeNotePlaces}
      size="wide"
      actions={
        <>
          <Button onPress={closeNotePlaces}>{t('ui.cancel')}</Button>
          <Button
            type="submit"
            form={FORM}
            tone="primary"
            icon={<MapPin />}
            isIdle={chosen === undefined || isSaving}
          >
            {t('note-places.put')}
          </Button>
        </>
      }
    >
      <form id={FORM} className="note-places" onSubmit={(event) => void put(event)}>
        <h3>{t('note-places.quotation')}</h3>
        <p className="note-places-quote" dir="auto">
          {anchor?.exact}
        </p>
        {places.length === 0 ? (
          <p>{t('note-places.none')}</p>
        ) : (
          <Choices places={places} article={article} at={at} onChoose={setAt} />
        )}
      </form>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly places: readonly RankedPlace[];
  readonly article: Article;
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

function Choices({ places, article, at, onChoose }: ChoicesProps): ReactNode {
  return (
    <>
      <p className="muted">{t('note-places.hint')}</p>
      <div className="note-places-list" role="radiogroup" aria-label={t('note-places.list')}>
        {places.map((place, index) => (
          <PlaceChoice
            key={place.start}
            article={article}
            place={place}
            isChosen={index === at}
            onChoose={() => onChoose(index)}
          />
        ))}
      </div>
    </>
  );
}
