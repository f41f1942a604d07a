import {
  Bookmark,
  Lightbulb,
  Link2Off,
  NotebookPen,
  PencilLine,
  Tag,
  Trash2,
  Highlighter,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { AnnotationKind, PlacedAnnotation } from '@core/contract/annotation';
import { removeAnnotation } from '../../../app/annotation-actions';
import { formatInstant } from '../../../app/dates';
import { openLink } from '../../../app/links';
import { dispatch, useWindow } from '../../../app/window-store';
import { IconButton } from '../../../ui/Button';
import { NoteText } from './NoteText';
import { LazyNoteEditor } from './LazyNoteEditor';
import './notes.css';

interface Props {
  readonly placed: PlacedAnnotation;
  /** Where it stands, in words: the article, the passage's number, who speaks. */
  readonly place: string;
  /** True where the passage is Synoptic's wording, which is never shown as a quotation. */
  readonly isDigest: boolean;
  readonly onOpen: (() => void) | null;
}

const KINDS: Readonly<Record<AnnotationKind, { readonly label: string; readonly icon: ReactNode }>> = {
  bookmark: { label: 'Bookmark', icon: <Bookmark /> },
  highlight: { label: 'Highlight', icon: <Highlighter /> },
  note: { label: 'Note', icon: <NotebookPen /> },
  tag: { label: 'Tags', icon: <Tag /> },
  inference: { label: 'My inference', icon: <Lightbulb /> },
};

export function NoteCard({ placed, place, isDigest, onOpen }: Props): ReactNode {
  const { annotation, placement } = placed;
  const isEditing = useWindow((state) => state.editing === annotation.id);
  const isShown = useWindow((state) => state.shown?.id === annotation.id);
  const edit = (): void => dispatch({ do: 'edit', annotationId: annotation.id });
  const kind = KINDS[annotation.kind];
  const quote = annotation.target.on === 'passage' ? annotation.target.anchor.exact : null;
  return (
    <article
      className={`note-card ${annotation.colour === null ? '' : `edge-${annotation.colour}`} is-${annotation.kind} ${isShown ? 'is-shown' : ''}`}
      aria-current={isShown ? 'true' : undefined}
      aria-label={`${kind.label}, ${place}`}
      data-annotation={annotation.id}
    >
      <header>
        <span className="note-kind">
          {kind.icon}
          {annotation.label === '' ? kind.label : annotation.label}
          {annotation.about === null || annotation.about === 'passage' ? null : ` · ${annotation.about}`}
        </span>
        <span className="note-tools">
          <IconButton label={`Edit this ${kind.label.toLowerCase()}`} onPress={edit}>
            <PencilLine />
          </IconButton>
          <IconButton
            label={`Remove this ${kind.label.toLowerCase()}`}
            onPress={() => void removeAnnotation(annotation, `${kind.label} removed`)}
          >
            <Trash2 />
          </IconButton>
        </span>
      </header>
      {quote === null ? null : onOpen === null ? (
        <p className={`note-quote ${isDigest ? 'digest' : ''}`}>{shorten(quote)}</p>
      ) : (
        <button type="button" className={`note-quote ${isDigest ? 'digest' : ''}`} onClick={onOpen}>
          {shorten(quote)}
        </button>
      )}
      {placement.state === 'orphan' ? (
        <p className="note-orphan">
          <Link2Off aria-hidden="true" /> The passage is no longer in the text. The note is kept.
        </p>
      ) : null}
      {placement.state === 'changed' ? (
        <p className="note-orphan">The wording of the passage has changed.</p>
      ) : null}
      {isEditing ? (
        <LazyNoteEditor annotation={annotation} />
      ) : (
        <>
          {annotation.text === '' ? null : <NoteText source={annotation.text} onLink={openLink} />}
          {isShown ? (
            <button type="button" className="note-field" onClick={edit}>
              {annotation.text === '' ? 'Write a note …' : 'Change the note …'}
            </button>
          ) : null}
          {annotation.tags.length === 0 ? null : (
            <div className="chips">
              {annotation.tags.map((tag) => (
                <span key={tag} className="tag">
                  {tag}
                </span>
              ))}
            </div>
          )}
        </>
      )}
      <footer>
        {onOpen === null ? (
          <span>{place}</span>
        ) : (
          <button type="button" className="note-place" onClick={onOpen}>
            {place}
          </button>
        )}
        <time dateTime={annotation.modified}>{formatInstant(annotation.modified)}</time>
      </footer>
    </article>
  );
}

const SHOWN = 220;
const shorten = (quote: string): string =>
  quote.length <= SHOWN ? quote : `${quote.slice(0, SHOWN).trimEnd()} …`;
