import type { ReactNode } from 'react';
import type { Annotation } from '@core/contract/annotation';
import { t } from '../../../app/messages';
import { useArrangement } from '../model/arrangement';
import { nameOfNote } from '../model/note-name';
import { selectTo, toggleNote, useIsSelected } from '../model/selection';
import { HandHandle, useDrop } from './HandHandle';

interface Props {
  readonly annotation: Annotation;
  readonly children: ReactNode;
}

/** A card of the notebook with what chooses it, and in the order by hand with what moves it. */
export function NotebookItem({ annotation, children }: Props): ReactNode {
  const { id } = annotation;
  const isSelected = useIsSelected(id);
  const isByHand = useArrangement().sort === 'hand';
  const { side, handlers } = useDrop(id, isByHand);
  const name = nameOfNote(annotation);
  return (
    <div
      className={`notebook-item ${isSelected ? 'is-selected' : ''} ${side === null ? '' : `is-drop-${side}`}`}
      data-note={id}
      {...handlers}
    >
      <div className="notebook-item-side">
        <input
          type="checkbox"
          className="notebook-check"
          aria-label={t('notebook.select.note', { name })}
          checked={isSelected}
          onChange={({ nativeEvent }) => {
            if ('shiftKey' in nativeEvent && nativeEvent.shiftKey === true) selectTo(id);
            else toggleNote(id);
          }}
        />
        {isByHand ? <HandHandle id={id} name={name} /> : null}
      </div>
      {children}
    </div>
  );
}
