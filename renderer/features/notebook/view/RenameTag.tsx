import { useState, type ReactNode } from 'react';
import { cleanTags } from '@core/annotations/create';
import { t } from '../../../app/messages';
import { useAnnotations } from '../../../app/queries';
import { renameTag } from '../../../app/tag-actions';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { changeNotebookFilter } from '../model/notebook-filter';
import { TagColourChoice } from './TagColourChoice';

interface Props {
  readonly tag: string;
  readonly onClose: () => void;
}

/** Renames a tag, and gives it a colour, on all notes, also on those outside the collection that is shown. */
export function RenameTag({ tag, onClose }: Props): ReactNode {
  const all = useAnnotations().data ?? [];
  const [text, setText] = useState(tag);
  const [name = ''] = cleanTags([text]);
  const countOf = (wanted: string): number =>
    all.filter(({ annotation }) => annotation.tags.includes(wanted)).length;
  const isSame = name === '' || name === tag;
  const others = isSame ? 0 : countOf(name);
  const rename = (): void => {
    onClose();
    void renameTag(tag, name).then((isDone) => {
      // The former name leads to no note any more.
      if (isDone) changeNotebookFilter({ tags: [] });
    });
  };
  return (
    <Dialog
      title={t('notebook.tag.title', { tag })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button tone="primary" isDisabled={isSame} onPress={rename}>
            {others > 0 ? t('notebook.tag.merge') : t('notebook.tag.confirm')}
          </Button>
        </>
      }
    >
      <form
        className="notebook-rename"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSame) rename();
        }}
      >
        <label htmlFor="notebook-rename-name">{t('notebook.tag.name')}</label>
        <input
          id="notebook-rename-name"
          autoFocus
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      <TagColourChoice tag={tag} />
      <p role="status">
        {others > 0
          ? t('notebook.tag.merges', { tag: name, count: others })
          : t('notebook.tag.everywhere', { count: countOf(tag) })}
      </p>
    </Dialog>
  );
}
