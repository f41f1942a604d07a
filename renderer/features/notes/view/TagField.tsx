import { X } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { cleanTags } from '@core/annotations/create';
import { t } from '../../../app/messages';
import { useAnnotations } from '../../../app/queries';
import { TagDot } from '../../../ui/TagDot';
import '../../../ui/menu.css';

interface Props {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** Tags of the reader's own, offered again once they were used. Enter or a comma sets one. */
export function TagField({ tags, onChange }: Props): ReactNode {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const offered = useOtherTags(tags);
  const add = (raw: string): void => {
    const next = cleanTags([...tags, raw.replace(/,$/, '').slice(0, 200)]);
    if (next.length > tags.length) onChange(next);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    // The list closes alone; the next Escape is that of the note.
    if (event.key === 'Escape' && isOpen) event.stopPropagation();
    // One that is lit is taken by the list itself.
    const isLit = isOpen && event.currentTarget.getAttribute('aria-activedescendant') !== null;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && text.trim() !== '' && !isLit) {
      event.preventDefault();
      add(text);
    }
    if (event.key === 'Backspace' && text === '' && tags.length > 0) onChange(tags.slice(0, -1));
  };
  return (
    <div className="note-tag-field">
      {tags.map((tag) => (
        <span key={tag} className="note-tag">
          <TagDot tag={tag} />
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
      <ComboBox
        className="note-tag-box"
        aria-label={t('notes.tag.add')}
        allowsCustomValue
        shouldFocusWrap
        defaultItems={offered}
        inputValue={text}
        onInputChange={(value) => (value.endsWith(',') ? add(value) : setText(value))}
        selectedKey={null}
        onSelectionChange={(key) => {
          if (key !== null) add(String(key));
        }}
        onOpenChange={setOpen}
      >
        <Input
          className="note-tag-input"
          placeholder={t('notes.tag.add')}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (text.trim() !== '') add(text);
          }}
        />
        <Popover className="menu-popover" placement="bottom start" offset={4}>
          <ListBox className="menu">
            {({ tag }: { readonly tag: string }) => (
              <ListBoxItem id={tag} textValue={tag} className="menu-item note-tag-choice">
                {tag}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}

/** The tags of all notes, in order, without those that the note has. */
function useOtherTags(tags: readonly string[]): readonly { readonly tag: string }[] {
  const all = useAnnotations().data;
  return useMemo(() => {
    const known = new Set((all ?? []).flatMap(({ annotation }) => annotation.tags));
    return [...known]
      .filter((tag) => !tags.includes(tag))
      .sort((a, b) => a.localeCompare(b))
      .map((tag) => ({ tag }));
  }, [all, tags]);
}
