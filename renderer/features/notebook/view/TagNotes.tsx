import { X } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { cleanTags } from '@core/annotations/create';
import type { Annotation } from '@core/contract/annotation';
import { t } from '../../../app/messages';
import { addTag, takeTag } from '../../../app/note-acts';
import { useAnnotations } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';

interface Props {
  readonly notes: readonly Annotation[];
  readonly onClose: () => void;
}

/** Gives a tag to several notes, or takes one off. */
export function TagNotes({ notes, onClose }: Props): ReactNode {
  const all = useAnnotations().data;
  const known = useMemo(
    () =>
      [...new Set((all ?? []).flatMap(({ annotation }) => annotation.tags))].sort((a, b) =>
        a.localeCompare(b),
      ),
    [all],
  );
  const own = useMemo(() => countTags(notes), [notes]);
  const [text, setText] = useState('');
  const [name] = cleanTags([text]);
  const ids = notes.map(({ id }) => id);
  const add = (): void => {
    if (name === undefined) return;
    onClose();
    void addTag(ids, name);
  };
  return (
    <Dialog
      title={t('notebook.acts.tag-title', { count: notes.length })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="primary" isDisabled={name === undefined} onPress={add}>
            {t('notebook.acts.add-tag')}
          </Button>
        </>
      }
    >
      <form
        className="notebook-rename"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label htmlFor="notebook-tag-name">{t('notebook.tag.name')}</label>
        <input
          id="notebook-tag-name"
          autoFocus
          list="notebook-tags-known"
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
        <datalist id="notebook-tags-known">
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </form>
      {own.length === 0 ? null : (
        <div className="notebook-own-tags" role="group" aria-label={t('notebook.acts.take-tag')}>
          <h3>{t('notebook.acts.take-tag')}</h3>
          {own.map(([tag, count]) => (
            <Button
              key={tag}
              icon={<X />}
              onPress={() => {
                onClose();
                void takeTag(ids, tag);
              }}
            >
              {t('notebook.filter.counted', { title: tag, count })}
            </Button>
          ))}
        </div>
      )}
    </Dialog>
  );
}

/** The tags of the notes, in the order of the alphabet, and on how many each is. */
function countTags(notes: readonly Annotation[]): readonly (readonly [tag: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { tags } of notes) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}
