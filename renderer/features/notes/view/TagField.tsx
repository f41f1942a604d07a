import { X } from 'lucide-react';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { cleanTags } from '@core/annotations/create';
import { t } from '../../../app/messages';
import { useAnnotations } from '../../../app/queries';

interface Props {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** Tags of the reader's own, offered again once they were used. Enter or a comma sets one. */
export function TagField({ tags, onChange }: Props): ReactNode {
  const [text, setText] = useState('');
  const id = useId();
  const all = useAnnotations().data;
  const known = useMemo(
    () =>
      [...new Set((all ?? []).flatMap(({ annotation }) => annotation.tags))].sort((a, b) =>
        a.localeCompare(b),
      ),
    [all],
  );
  const add = (raw: string): void => {
    const next = cleanTags([...tags, raw.replace(/,$/, '').slice(0, 200)]);
    if (next.length > tags.length) onChange(next);
    setText('');
  };
  return (
    <div className="note-tag-field">
      {tags.map((tag) => (
        <span key={tag} className="note-tag">
          {tag}
          <button
            type="button"
            aria-label={t('notes.tag.remove', { tag })}
            onClick={() => onChange(tags.filter((t) => t !== tag))}
          >
            <X />
          </button>
        </span>
      ))}
      <input
        className="note-tag-input"
        aria-label={t('notes.tag.add')}
        placeholder={t('notes.tag.add')}
        list={id}
        value={text}
        onChange={(event) =>
          event.target.value.endsWith(',') ? add(event.target.value) : setText(event.target.value)
        }
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && text.trim() !== '') {
            event.preventDefault();
            add(text);
          }
          if (event.key === 'Backspace' && text === '' && tags.length > 0) onChange(tags.slice(0, -1));
        }}
        onBlur={() => {
          if (text.trim() !== '') add(text);
        }}
      />
      <datalist id={id}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}
