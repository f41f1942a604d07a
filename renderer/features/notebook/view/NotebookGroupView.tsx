import { Columns2, Link2Off } from 'lucide-react';
import { useCallback, useMemo, type ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { passageNumbers } from '@core/text/passage-number';
import { t } from '../../../app/messages';
import { openArticle } from '../../../app/navigation';
import { useArticle } from '../../../app/queries';
import { dispatch, useWindow } from '../../../app/window-store';
import { VirtualList } from '../../../ui/VirtualList';
import type { NotebookGroup, Subject } from '../model/notebook-groups';
import { locationLabel } from '../model/location-label';

/** A note ready to be drawn. What draws it belongs to another feature, so the view hands it in. */
export interface NotebookCard {
  readonly placed: PlacedAnnotation;
  readonly place: string;
  readonly isDigest: boolean;
  readonly onOpen: (() => void) | null;
}
export type DrawCard = (card: NotebookCard) => ReactNode;

interface Props {
  readonly group: NotebookGroup;
  readonly draw: DrawCard;
}

/** Height of a card with a quotation of two lines, and the room between two as in `.notebook-cards`, CSS pixels. */
const CARD = 104;
const GAP = 8;
const idOf = ({ annotation }: PlacedAnnotation): string => annotation.id;

export function NotebookGroupView({ group: { subject, notes }, draw }: Props): ReactNode {
  const editing = useWindow((state) => state.editing);
  const isGone = subject?.is === 'gone';
  const drawPlaced = useCallback(
    (placed: PlacedAnnotation) => <Placed placed={placed} draw={draw} isGone={isGone} />,
    [draw, isGone],
  );
  const title = subject === null ? t('notebook.orphans.title') : subject.title;
  return (
    <section className="notebook-group" aria-label={title}>
      <header>
        <h2 dir="auto">
          {subject === null ? <Link2Off aria-hidden="true" /> : null}
          {subject?.is === 'comparison' ? <Columns2 aria-hidden="true" /> : null}
          {subject === null || subject.is === 'gone' ? (
            title
          ) : (
            <button type="button" onClick={() => openSubject(subject)}>
              {title}
            </button>
          )}
        </h2>
        <span className="notebook-count">{notes.length.toLocaleString('en')}</span>
      </header>
      {subject === null ? <p className="notebook-help">{t('notebook.orphans.hint')}</p> : null}
      <VirtualList
        items={notes}
        keyOf={idOf}
        label={title}
        className="notebook-cards"
        estimate={CARD}
        gap={GAP}
        wanted={editing}
        draw={drawPlaced}
      />
    </section>
  );
}

function openSubject(subject: Exclude<Subject, { is: 'gone' }>): void {
  if (subject.is === 'article') return openArticle(subject.id);
  dispatch({ do: 'open-comparison', comparisonId: subject.id });
  dispatch({ do: 'go', place: 'compare' });
}

interface PlacedProps {
  readonly placed: PlacedAnnotation;
  readonly draw: DrawCard;
  readonly isGone: boolean;
}

function Placed({ placed, draw, isGone }: PlacedProps): ReactNode {
  const { target } = placed.annotation;
  if (target.on === 'comparison') {
    const { comparisonId } = target;
    return draw({
      placed,
      place: t('notebook.place.comparison'),
      isDigest: false,
      onOpen: isGone ? null : () => openSubject({ is: 'comparison', id: comparisonId, title: '' }),
    });
  }
  return isGone ? (
    draw({ placed, place: t('notebook.gone.article'), isDigest: false, onOpen: null })
  ) : (
    <InArticle placed={placed} articleId={target.articleId} draw={draw} />
  );
}

function InArticle({
  placed,
  articleId,
  draw,
}: Omit<PlacedProps, 'isGone'> & { readonly articleId: Article['id'] }): ReactNode {
  const { data: article, error } = useArticle(articleId);
  const place = useMemo(() => {
    if (error !== null) return t('notebook.gone.article');
    return article === undefined || article === null
      ? ''
      : locationLabel(placed.placement, article, passageNumbers(article));
  }, [article, error, placed.placement]);
  const { placement } = placed;
  const range = placement.state === 'whole' || placement.state === 'orphan' ? null : placement;
  return draw({
    placed,
    place,
    isDigest: article?.kind === 'digest',
    onOpen: article === undefined || article === null ? null : () => openArticle(articleId, range),
  });
}
