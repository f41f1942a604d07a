import { Check, Copy, Eye, PencilLine, Trash2 } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import {
  HIGHLIGHT_COLOURS,
  type Annotation,
  type AnnotationKind,
  type InferenceAbout,
} from '@core/contract/annotation';
import { copyText } from '../../../app/clipboard';
import { findAnnotation, removeAnnotation } from '../../../app/annotation-actions';
import { colourName } from '../../../app/colours';
import { endDraft } from '../../../app/drafts';
import { openLink } from '../../../app/links';
import { recordRewriting } from '../../../app/note-actions';
import { dropWritten, flushNote, useWritten, writeNote } from '../../../app/note-autosave';
import { paneHandle } from '../../../app/pane-handles';
import { useAnnotations, useSettings } from '../../../app/queries';
import { messageOf } from '../../../app/failure-messages';
import { paneOf } from '../../../app/window-state';
import { dispatch, useWindow, windowState } from '../../../app/window-store';
import { Button, IconButton } from '../../../ui/Button';
import { NoteText } from './NoteText';
import { TagField } from './TagField';
import { moveByArrows } from '../../../ui/roving-tabindex';

export interface NoteEditorProps {
  readonly annotation: Annotation;
  /** True while the note is not on disk yet. */
  readonly isDraft: boolean;
}

const ABOUT: readonly { readonly value: InferenceAbout; readonly label: string }[] = [
  { value: 'passage', label: 'what the passage says' },
  { value: 'date', label: 'a date' },
  { value: 'provenance', label: 'a detail of provenance' },
];

/** Where writing begins. */
const FIRST_FIELD: Readonly<Record<AnnotationKind, string>> = {
  bookmark: 'input',
  highlight: 'textarea',
  note: 'textarea',
  inference: 'textarea',
  tag: '.tag-field input',
};

/** Writes a note that saves itself. Where saving fails the words stay here, with a way to try again or take them along. */
export function NoteEditor({ annotation, isDraft }: NoteEditorProps): ReactNode {
  const written = useWritten(annotation.id);
  const known = useAnnotations().data?.find((placed) => placed.annotation.id === annotation.id)?.annotation;
  const kept = known ?? annotation;
  const current: Annotation = { ...kept, ...written?.fields };
  const [opened] = useState(kept);
  const [hasSaved, setSaved] = useState(false);
  const [isPreview, setPreview] = useState(false);
  const settings = useSettings();
  const id = useId();
  const editor = useRef<HTMLDivElement>(null);
  const isEnded = useRef(false);
  const isWriting = useWindow((state) => state.editing === annotation.id);

  // A draft stands open also while the reader is elsewhere: it takes the keys only where writing was asked for.
  useLayoutEffect(() => {
    if (isWriting && !isPreview)
      editor.current?.querySelector<HTMLElement>(FIRST_FIELD[annotation.kind])?.focus();
  }, [isWriting, isPreview, annotation.kind]);

  const change = (fields: Partial<Annotation>): void => {
    setSaved(true);
    writeNote(kept, fields);
  };
  const retry = (): void => void flushNote(annotation.id);

  /** Ends the writing only once the words are on disk: where they are not, the editor stays open with them. */
  const close = async (): Promise<void> => {
    if (!(await flushNote(annotation.id))) return;
    const now = findAnnotation(annotation.id);
    if (!isDraft && now !== null) recordRewriting(opened, now);
    isEnded.current = true;
    leave(annotation.id);
  };

  const remove = async (): Promise<void> => {
    await flushNote(annotation.id);
    const now = findAnnotation(annotation.id);
    dropWritten(annotation.id);
    isEnded.current = true;
    leave(annotation.id);
    if (now !== null) await removeAnnotation(now, 'Note removed');
  };

  useEffect(() => {
    const end = async (): Promise<void> => {
      const isSaved = await flushNote(annotation.id);
      const now = findAnnotation(annotation.id);
      // What another place took the reader away from can be undone like what was ended here.
      if (isSaved && !isEnded.current && !isDraft && now !== null) recordRewriting(opened, now);
    };
    return () => void end();
  }, [annotation.id, isDraft, opened]);

  return (
    <div
      className="note-editor"
      ref={editor}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          event.preventDefault();
          event.stopPropagation();
          void close();
        }
      }}
      onBlur={retry}
    >
      {current.kind === 'bookmark' ? (
        <label className="field">
          <span>Label</span>
          <input value={current.label} onChange={(event) => change({ label: event.target.value })} />
        </label>
      ) : null}
      {current.kind === 'inference' ? (
        <label className="field">
          <span>What I infer is about</span>
          <select
            value={current.about ?? 'passage'}
            onChange={(event) =>
              change({ about: ABOUT.find(({ value }) => value === event.target.value)?.value ?? 'passage' })
            }
          >
            {ABOUT.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {current.kind === 'tag' ? null : isPreview ? (
        <div className="note-preview">
          <NoteText source={current.text} onLink={openLink} />
        </div>
      ) : (
        <>
          <label className="visually-hidden" htmlFor={id}>
            {current.kind === 'inference' ? 'My inference, in Markdown' : 'Note, in Markdown'}
          </label>
          <textarea
            id={id}
            rows={4}
            spellCheck
            placeholder={
              current.kind === 'inference'
                ? 'What I conclude, and from what …'
                : 'Write in Markdown; it saves itself.'
            }
            value={current.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </>
      )}
      <TagField tags={current.tags} onChange={(tags) => change({ tags })} />
      {current.target.on === 'passage' && current.kind !== 'bookmark' && current.kind !== 'tag' ? (
        <div className="note-colours" role="radiogroup" aria-label="Colour" onKeyDown={moveByArrows}>
          {HIGHLIGHT_COLOURS.map((colour, at) => (
            <button
              key={colour}
              type="button"
              role="radio"
              aria-checked={current.colour === colour}
              tabIndex={(current.colour === null ? at === 0 : current.colour === colour) ? 0 : -1}
              aria-label={colourName(settings, colour)}
              title={colourName(settings, colour)}
              className={`dot dot-${colour}`}
              onClick={() => change({ colour })}
            />
          ))}
        </div>
      ) : null}
      {written?.failure == null ? null : (
        <div className="note-trouble" role="alert">
          <p>Not saved. {messageOf(written.failure)}</p>
          <div>
            <Button tone="primary" onPress={retry}>
              Try again
            </Button>
            <Button icon={<Copy />} onPress={() => void copyText(current.text)}>
              Copy the text
            </Button>
          </div>
        </div>
      )}
      <div className="note-foot">
        <output aria-live="polite" className="note-state">
          {written !== null ? 'Saving …' : hasSaved ? 'Saved' : ''}
        </output>
        {current.kind === 'tag' ? null : (
          <IconButton
            label={isPreview ? 'Write' : 'Preview'}
            isOn={isPreview}
            onPress={() => setPreview(!isPreview)}
          >
            {isPreview ? <PencilLine /> : <Eye />}
          </IconButton>
        )}
        <IconButton label="Remove" onPress={() => void remove()}>
          <Trash2 />
        </IconButton>
        <Button tone="primary" icon={<Check />} onPress={() => void close()}>
          Done
        </Button>
      </div>
    </div>
  );
}

/** Closes the editor and gives the focus back to the passage that the note is on. */
function leave(id: Annotation['id']): void {
  endDraft(id);
  dispatch({ do: 'edit', annotationId: null });
  const { activePane } = windowState();
  const { focus } = paneOf(windowState(), activePane);
  if (focus !== null) paneHandle(activePane)?.focusPassage(focus);
}
