import { Check, Copy, Eye, PencilLine, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { HIGHLIGHT_COLOURS, type Annotation, type InferenceAbout } from '@core/contract/annotation';
import type { Failure } from '@core/contract/failure';
import { copyText } from '../../state/clipboard';
import { findAnnotation, removeAnnotation, saveAnnotation } from '../../state/annotating';
import { ask, failureOf } from '../../state/ask';
import { colourName } from '../../state/colours';
import { endDraft } from '../../state/drafts';
import { openLink } from '../../state/links';
import { dropAnnotation, keepAnnotation, useSettings } from '../../state/queries';
import { sentenceOf } from '../../state/sentences';
import { dispatch } from '../../state/window-store';
import { recordDeed } from '../../state/undo';
import { Button, IconButton } from '../../ui/Button';
import { NoteText } from './NoteText';
import { TagField } from './TagField';

export interface NoteEditorProps {
  readonly annotation: Annotation;
  /** True while the note is not on disk yet. */
  readonly isDraft: boolean;
}

type SaveState =
  | { readonly is: 'clean' | 'dirty' | 'saving' | 'saved' }
  | { readonly is: 'failed'; readonly failure: Failure };

const SAVE_AFTER_MS = 350;
const ABOUT: readonly { readonly value: InferenceAbout; readonly label: string }[] = [
  { value: 'passage', label: 'what the passage says' },
  { value: 'date', label: 'a date' },
  { value: 'provenance', label: 'a detail of provenance' },
];

/** Writes a note that saves itself. Where saving fails the words stay here, with a way to try again or take them along. */
export function NoteEditor({ annotation, isDraft }: NoteEditorProps): ReactNode {
  const [current, setCurrent] = useState(annotation);
  const [state, setState] = useState<SaveState>({ is: 'clean' });
  const [isPreview, setPreview] = useState(false);
  const onDisk = useRef(!isDraft);
  const latest = useRef(annotation);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const running = useRef<Promise<void>>(Promise.resolve());
  const settings = useSettings();
  const id = useId();

  const save = useCallback((): Promise<void> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    // One save at a time, so that an older text never lands after a newer one.
    running.current = running.current.then(async () => {
      const wanted = latest.current;
      if (!onDisk.current && isEmpty(wanted)) return;
      setState({ is: 'saving' });
      try {
        await saveAnnotation(wanted);
        if (!onDisk.current) recordCreation(wanted);
        onDisk.current = true;
        setState({ is: latest.current === wanted ? 'saved' : 'dirty' });
      } catch (error) {
        setState({ is: 'failed', failure: failureOf(error) });
      }
    });
    return running.current;
  }, []);

  const change = (fields: Partial<Annotation>): void => {
    const next = { ...latest.current, ...fields, modified: new Date().toISOString() };
    latest.current = next;
    setCurrent(next);
    setState({ is: 'dirty' });
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), SAVE_AFTER_MS);
  };

  const close = useCallback(async () => {
    if (timer.current !== null) await save();
    await running.current;
    endDraft(annotation.id);
    dispatch({ do: 'edit', annotationId: null });
  }, [annotation.id, save]);

  useEffect(
    () => () => {
      if (timer.current !== null) void save();
    },
    [save],
  );

  return (
    <div
      className="note-editor"
      onKeyDown={(event) => {
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          event.preventDefault();
          event.stopPropagation();
          void close();
        }
      }}
      onBlur={() => {
        if (timer.current !== null) void save();
      }}
    >
      {current.kind === 'bookmark' ? (
        <label className="field">
          <span>Label</span>
          <input
            autoFocus
            value={current.label}
            onChange={(event) => change({ label: event.target.value })}
          />
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
            autoFocus={current.kind !== 'bookmark'}
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
      <TagField
        tags={current.tags}
        isFocused={current.kind === 'tag'}
        onChange={(tags) => change({ tags })}
      />
      {current.target.on === 'passage' && current.kind !== 'bookmark' && current.kind !== 'tag' ? (
        <div className="note-colours" role="radiogroup" aria-label="Colour">
          {HIGHLIGHT_COLOURS.map((colour) => (
            <button
              key={colour}
              type="button"
              role="radio"
              aria-checked={current.colour === colour}
              aria-label={colourName(settings, colour)}
              title={colourName(settings, colour)}
              className={`dot dot-${colour}`}
              onClick={() => change({ colour })}
            />
          ))}
        </div>
      ) : null}
      {state.is === 'failed' ? (
        <div className="note-trouble" role="alert">
          <p>Not saved. {sentenceOf(state.failure)}</p>
          <div>
            <Button tone="primary" onPress={() => void save()}>
              Try again
            </Button>
            <Button icon={<Copy />} onPress={() => void copyText(latest.current.text)}>
              Copy the text
            </Button>
          </div>
        </div>
      ) : null}
      <div className="note-foot">
        <output aria-live="polite" className="note-state">
          {state.is === 'saving' || state.is === 'dirty' ? 'Saving …' : state.is === 'saved' ? 'Saved' : ''}
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
        <IconButton
          label="Remove"
          onPress={() => {
            if (timer.current !== null) clearTimeout(timer.current);
            timer.current = null;
            const there = findAnnotation(annotation.id);
            endDraft(annotation.id);
            dispatch({ do: 'edit', annotationId: null });
            if (there !== null)
              void running.current.then(() => removeAnnotation(latest.current, 'Note removed'));
          }}
        >
          <Trash2 />
        </IconButton>
        <Button tone="primary" icon={<Check />} onPress={() => void close()}>
          Done
        </Button>
      </div>
    </div>
  );
}

const isEmpty = ({ text, label, tags }: Annotation): boolean =>
  text.trim() === '' && label.trim() === '' && tags.length === 0;

function recordCreation(annotation: Annotation): void {
  recordDeed({
    label: 'Note written',
    undo: async () => {
      await ask('annotations:remove', { annotationId: annotation.id });
      dropAnnotation(annotation.id);
    },
    redo: async () => keepAnnotation(await ask('annotations:restore', { annotationId: annotation.id })),
  });
}
