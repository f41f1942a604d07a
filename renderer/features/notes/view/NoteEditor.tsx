import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { hasField } from '@core/annotations/kinds';
import type { Annotation, AnnotationKind } from '@core/contract/annotation';
import { openLink } from '../../../app/links';
import type { Writing } from '../../../app/window-state';
import { useWindow } from '../../../app/window-store';
import { ColourChoice } from './ColourChoice';
import { NoteFoot } from './NoteFoot';
import { AboutField, LabelField, NoteTextField, RelationField } from './note-fields';
import { NoteText } from './NoteText';
import { SaveFailure } from './SaveFailure';
import { TagField } from './TagField';
import { useNoteEditing } from './use-note-editing';

export interface NoteEditorProps {
  readonly annotation: Annotation;
}

/** Where writing begins. */
function fieldOf({ field }: Writing, kind: AnnotationKind): string {
  if (field === 'tags') return '.note-tag-input';
  if (hasField(kind, 'label')) return 'input';
  return hasField(kind, 'text') ? 'textarea' : '.note-tag-input';
}

/** Writes a note that saves itself. Where saving fails the words stay here, with a way to try again or take them along. */
export function NoteEditor({ annotation }: NoteEditorProps): ReactNode {
  const { note, saving, failure, change, save, close, remove } = useNoteEditing(annotation);
  const [isPreview, setPreview] = useState(false);
  const editor = useRef<HTMLDivElement>(null);
  const writing = useWindow((state) => (state.editing === annotation.id ? state.writing : null));
  const hasText = hasField(note.kind, 'text');

  // A draft stands open also while the reader is elsewhere: it takes the keys only where writing was asked for.
  useLayoutEffect(() => {
    if (writing !== null && !isPreview)
      editor.current?.querySelector<HTMLElement>(fieldOf(writing, annotation.kind))?.focus();
  }, [writing, isPreview, annotation.kind]);

  return (
    <div className="note-editor" ref={editor} onKeyDown={closeBy(close)} onBlur={save}>
      {hasField(note.kind, 'label') ? <LabelField label={note.label} onChange={change} /> : null}
      {hasField(note.kind, 'about') ? <AboutField about={note.about} onChange={change} /> : null}
      {note.relation === undefined ? null : (
        <RelationField relation={note.relation} onChange={(relation) => change({ relation })} />
      )}
      {hasText && isPreview ? (
        <div className="note-preview">
          <NoteText source={note.text} onLink={openLink} />
        </div>
      ) : null}
      {hasText && !isPreview ? <NoteTextField note={note} onChange={change} /> : null}
      <TagField tags={note.tags} onChange={(tags) => change({ tags })} />
      {isColoured(note) ? <ColourChoice chosen={note.colour} onChange={change} /> : null}
      {failure === null ? null : <SaveFailure failure={failure} text={note.text} onRetry={save} />}
      <NoteFoot
        saving={saving}
        isPreview={isPreview}
        onPreview={hasText ? setPreview : null}
        onRemove={remove}
        onDone={close}
      />
    </div>
  );
}

const isColoured = ({ target, kind }: Annotation): boolean =>
  target.on === 'passage' && hasField(kind, 'colour');

/** Escape and Ctrl+Enter end the writing, but for a word that is being composed: those keys are the input method's. */
const closeBy =
  (close: () => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
