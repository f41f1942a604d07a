import type { ReactNode } from 'react';
import type { Annotation } from '@core/contract/annotation';
import { t } from '../../../app/messages';
import { nameOfNote } from '../model/note-name';
import { selectTo, toggleNote, useIsSelected } from '../model/selection';

interface Props {
  readonly annotation: Annotation;
  readonly children: ReactNode;
}

/** A card of the notebook with what chooses it. */
export function NotebookItem({ annotation, children }: Props): ReactNode {
  const { id } = annotation;
  const isSelected = useIsSelected(id);
  return (
    <div className={`notebook-item ${isSelected ? 'is-selected' : ''}`}>
      <input
        type="checkbox"
        className="notebook-check"
        aria-label={t('notebook.select.note', { name: nameOfNote(annotation) })}
        data-note={id}
        checked={isSelected}
        onChange={({ nativeEvent }) => {
          if ('shiftKey' in nativeEvent && nativeEvent.shiftKey === true) selectTo(id);
          else toggleNote(id);
        }}
      />
      {children}
    </div>
  );
}
