import { Columns2, Link2Off } from 'lucide-react';
import { useCallback, useMemo, type ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { ComparisonId } from '@core/contract/ids';
import { passageNumbers } from '@core/text/passage-number';
import { t } from '../../../app/messages';
import { openArticle } from '../../../app/navigation';
import { titleOfComparison } from '../../../app/comparison-title';
import { useArticle, useComparisons, useLibrary } from '../../../app/queries';
import { dispatch, useWindow } from '../../../app/window-store';
import { VirtualList } from '../../../ui/VirtualList';
import type { GroupHeading, NotebookGroup } from '../model/notebook-groups';
import type { Subject } from '../model/subjects';
import { locationLabel } from '../model/location-label';
import { NotebookItem } from './NotebookItem';

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

export function NotebookGroupView({ group: { heading, notes }, draw }: Props): ReactNode {
  const editing = useWindow((state) => state.editing);
  const { is, title } = heading;
  const drawPlaced = useCallback(
    (placed: PlacedAnnotation) => (
      <NotebookItem annotation={placed.annotation}>
        <Placed placed={placed} draw={draw} isUnder={is} />
      </NotebookItem>
    ),
    [draw, is],
  );
  return (
    <section className="notebook-group" aria-label={title}>
      <header>
        <h2 dir="auto">
          {is === 'orphans' ? <Link2Off aria-hidden="true" /> : null}
          {is === 'comparison' ? <Columns2 aria-hidden="true" /> : null}
          {is === 'article' || is === 'comparison' ? (
            <button type="button" onClick={() => openSubject(heading)}>
              {title}
            </button>
          ) : (
            title
          )}
        </h2>
        <span className="notebook-count">{notes.length.toLocaleString('en')}</span>
      </header>
      {is === 'orphans' ? <p className="notebook-help">{t('notebook.orphans.hint')}</p> : null}
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
  readonly isUnder: GroupHeading['is'];
}

function Placed({ placed, draw, isUnder }: PlacedProps): ReactNode {
  const { target } = placed.annotation;
  return target.on === 'comparison' ? (
    <OnComparison placed={placed} comparisonId={target.comparisonId} draw={draw} isUnder={isUnder} />
  ) : isUnder === 'gone' ? (
    draw({ placed, place: t('notebook.gone.article'), isDigest: false, onOpen: null })
  ) : (
    <InArticle placed={placed} articleId={target.articleId} draw={draw} isUnder={isUnder} />
  );
}

function OnComparison({
  placed,
  comparisonId,
  draw,
  isUnder,
}: PlacedProps & { readonly comparisonId: ComparisonId }): ReactNode {
  const comparisons = useComparisons().data;
  const articles = useLibrary().data?.articles;
  const comparison = comparisons?.find(({ id }) => id === comparisonId);
  if (comparison === undefined)
    return draw({ placed, place: t('notebook.gone.comparison'), isDigest: false, onOpen: null });
  const title = titleOfComparison(comparison, (id) => articles?.find((one) => one.id === id)?.title);
  return draw({
    placed,
    place: placeUnder(isUnder, title, t('notebook.place.comparison')),
    isDigest: false,
    onOpen: () => openSubject({ is: 'comparison', id: comparisonId, title }),
  });
}

function InArticle({
  placed,
  articleId,
  draw,
  isUnder,
}: PlacedProps & { readonly articleId: Article['id'] }): ReactNode {
  const { data: article, error } = useArticle(articleId);
  const { placement } = placed;
  const place = useMemo(() => {
    if (error !== null) return t('notebook.gone.article');
    if (article === undefined || article === null) return '';
    const label = locationLabel(placement, article, passageNumbers(article));
    // One that has lost its passage names the article by itself.
    return placement.state === 'orphan' ? label : placeUnder(isUnder, article.citation.title, label);
  }, [article, error, placement, isUnder]);
  const range = placement.state === 'whole' || placement.state === 'orphan' ? null : placement;
  return draw({
    placed,
    place,
    isDigest: article?.kind === 'digest',
    onOpen: article === undefined || article === null ? null : () => openArticle(articleId, range),
  });
}

/** Under any other heading than that of its article or comparison a note says on what it is. */
const placeUnder = (isUnder: GroupHeading['is'], title: string, place: string): string =>
  isUnder === 'value' ? t('notebook.place.of', { title, place }) : place;
