import type { ReactNode } from 'react';
import { isFromEnd, isWithinArticle, keptOf } from '@core/annotations/links';
import type { PlacedAnnotation } from '@core/contract/annotation';
import { showControls } from '@core/text/direction-controls';
import { formatInstant } from '../../../app/dates';
import { t } from '../../../app/messages';
import { dispatch, useWindow } from '../../../app/window-store';
import { originWords } from '../model/origin-words';
import { LazyNoteEditor } from './LazyNoteEditor';
import { NoteBody } from './NoteBody';
import { NoteHead } from './NoteHead';
import { NoteLink } from './NoteLink';
import { ExactPlacement, NotePlacement } from './NotePlacement';
import { NoteQuote } from './NoteQuote';
import './notes.css';

interface Props {
  readonly placed: PlacedAnnotation;
  /** Where it stands, in words: the article, the passage's number, who speaks. */
  readonly place: string;
  /** True where the passage is Synoptic's wording, which is never shown as a quotation. */
  readonly isDigest: boolean;
  readonly onOpen: (() => void) | null;
}

/** One note of the reader's: what it is, the passage it is on, and its words, which can be edited in place. */
export function NoteCard({ placed, place, isDigest, onOpen }: Props): ReactNode {
  const { annotation } = placed;
  const { id, kind, colour, modified, origin, secondOf } = annotation;
  // Of a link within one article two cards stand in one list: it is written in one of them.
  const isTwin = isFromEnd(placed) && isWithinArticle(annotation);
  const isEditing = useWindow((state) => state.editing === id) && !isTwin;
  const kept = keptOf(placed).annotation;
  const isShown = useWindow((state) => state.shown?.id === id);
  const edit = (): void => dispatch({ do: 'edit', annotationId: id });
  return (
    <article
      className={`note-card ${colour === null ? '' : `note-edge-${colour}`} is-${kind} ${isShown ? 'is-shown' : ''}`}
      aria-current={isShown ? 'true' : undefined}
      aria-label={t('notes.card.label', { kind: t(`notes.kind.${kind}`), place })}
      data-annotation={id}
      data-end={isFromEnd(placed) ? 'linked' : undefined}
    >
      <NoteHead annotation={kept} isFromEnd={isFromEnd(placed)} onEdit={edit} />
      <NoteQuote target={annotation.target} isDigest={isDigest} onOpen={onOpen} />
      <NotePlacement placed={placed} />
      <NoteLink placed={placed} />
      {isEditing ? (
        <LazyNoteEditor annotation={kept} />
      ) : (
        <NoteBody annotation={annotation} isShown={isShown} onEdit={edit} />
      )}
      {secondOf === undefined ? null : <p className="note-second">{t('notes.second')}</p>}
      {origin === undefined ? null : (
        <p className="note-author">
          {originWords(origin)}
          {origin.written === undefined
            ? null
            : ` ${t('notes.in-document-written', { written: showControls(origin.written) })}`}
        </p>
      )}
      <footer>
        <span className="note-where">
          {onOpen === null ? (
            <span>{place}</span>
          ) : (
            <button type="button" className="note-place" onClick={onOpen}>
              {place}
            </button>
          )}
          <ExactPlacement placement={placed.placement} />
        </span>
        <time dateTime={modified}>{formatInstant(modified)}</time>
      </footer>
    </article>
  );
}
