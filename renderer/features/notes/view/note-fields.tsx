import { useId, useRef, type ReactNode } from 'react';
import {
  LINK_RELATIONS,
  type Annotation,
  type InferenceAbout,
  type LinkRelation,
} from '@core/contract/annotation';
import { t } from '../../../app/messages';
import type { NoteFields } from '../../../app/note-autosave';
import { useKeptCaret } from '../../../ui/use-kept-caret';

type OnChange = (fields: NoteFields) => void;

interface LabelProps {
  readonly label: string;
  readonly onChange: OnChange;
}

/** The name of a bookmark. */
export function LabelField({ label, onChange }: LabelProps): ReactNode {
  return (
    <label className="note-form-field">
      <span>{t('notes.editor.label')}</span>
      <input value={label} onChange={(event) => onChange({ label: event.target.value })} />
    </label>
  );
}

interface AboutProps {
  readonly about: InferenceAbout | null;
  readonly onChange: OnChange;
}

const ABOUT: readonly InferenceAbout[] = ['passage', 'date', 'provenance'];

/** What a conclusion of the reader's is about. */
export function AboutField({ about, onChange }: AboutProps): ReactNode {
  const choose = (chosen: string): void =>
    onChange({ about: ABOUT.find((one) => one === chosen) ?? 'passage' });
  return (
    <label className="note-form-field">
      <span>{t('notes.editor.about')}</span>
      <select value={about ?? 'passage'} onChange={(event) => choose(event.target.value)}>
        {ABOUT.map((one) => (
          <option key={one} value={one}>
            {t(`notes.about.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface RelationProps {
  readonly relation: LinkRelation;
  /** Takes the keys when it is drawn. */
  readonly isFirst?: boolean;
  readonly onChange: (relation: LinkRelation) => void;
}

/** What the passage that a link is on does to the one to which it leads. */
export function RelationField({ relation, isFirst = false, onChange }: RelationProps): ReactNode {
  const choose = (chosen: string): void => onChange(LINK_RELATIONS.find((one) => one === chosen) ?? relation);
  return (
    <label className="note-form-field">
      <span>{t('link.relation')}</span>
      <select value={relation} autoFocus={isFirst} onChange={(event) => choose(event.target.value)}>
        {LINK_RELATIONS.map((one) => (
          <option key={one} value={one}>
            {t(`link.to.${one}`)}
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
  const field = useRef<HTMLTextAreaElement>(null);
  const rememberCaret = useKeptCaret(field, note.text);
  const isConclusion = note.kind === 'inference';
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {isConclusion ? t('notes.editor.conclusion') : t('notes.editor.text')}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={4}
        spellCheck
        placeholder={isConclusion ? t('notes.editor.conclusion.hint') : t('notes.editor.text.hint')}
        value={note.text}
        onChange={(event) => {
          rememberCaret();
          onChange({ text: event.target.value });
        }}
        onSelect={rememberCaret}
      />
    </>
  );
}
