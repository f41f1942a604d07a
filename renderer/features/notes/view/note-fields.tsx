import { useId, type ReactNode } from 'react';
import type { Annotation, InferenceAbout } from '@core/contract/annotation';
import type { NoteFields } from '../../../app/note-autosave';

type OnChange = (fields: NoteFields) => void;

interface LabelProps {
  readonly label: string;
  readonly onChange: OnChange;
}

/** The name of a bookmark. */
export function LabelField({ label, onChange }: LabelProps): ReactNode {
  return (
    <label className="field">
      <span>Label</span>
      <input value={label} onChange={(event) => onChange({ label: event.target.value })} />
    </label>
  );
}

interface AboutProps {
  readonly about: InferenceAbout | null;
  readonly onChange: OnChange;
}

const ABOUT: readonly { readonly value: InferenceAbout; readonly label: string }[] = [
  { value: 'passage', label: 'what the passage says' },
  { value: 'date', label: 'a date' },
  { value: 'provenance', label: 'a detail of provenance' },
];

/** What a conclusion of the reader's is about. */
export function AboutField({ about, onChange }: AboutProps): ReactNode {
  const choose = (chosen: string): void =>
    onChange({ about: ABOUT.find(({ value }) => value === chosen)?.value ?? 'passage' });
  return (
    <label className="field">
      <span>What I infer is about</span>
      <select value={about ?? 'passage'} onChange={(event) => choose(event.target.value)}>
        {ABOUT.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextProps {
  readonly note: Annotation;
  readonly onChange: OnChange;
}

/** The words of the note, in Markdown. */
export function NoteTextField({ note, onChange }: TextProps): ReactNode {
  const id = useId();
  const isInference = note.kind === 'inference';
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {isInference ? 'My inference, in Markdown' : 'Note, in Markdown'}
      </label>
      <textarea
        id={id}
        rows={4}
        spellCheck
        placeholder={isInference ? 'What I conclude, and from what …' : 'Write in Markdown; it saves itself.'}
        value={note.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
    </>
  );
}
