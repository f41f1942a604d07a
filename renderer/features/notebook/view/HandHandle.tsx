import { GripVertical } from 'lucide-react';
import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { isAnnotationId, type AnnotationId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import { putByHand } from '../model/move-by-hand';
import { announce } from '../model/announcement';

/** A type of our own: no other program takes what is dragged. */
const TYPE = 'application/x-synoptic-note';

interface Props {
  readonly id: AnnotationId;
  readonly name: string;
}

/** By what a card is moved in the order by hand: dragged, or with Alt and an arrow while it has the keys. */
export const HandHandle = ({ id, name }: Props): ReactNode => (
  <button
    type="button"
    className="notebook-handle"
    aria-label={t('notebook.hand.move', { name })}
    title={t('notebook.hand.hint')}
    draggable
    onDragStart={(event) => {
      event.dataTransfer.setData(TYPE, id);
      event.dataTransfer.effectAllowed = 'move';
      const card = event.currentTarget.closest('.notebook-item');
      if (card !== null) event.dataTransfer.setDragImage(card, 12, 12);
    }}
  >
    <GripVertical aria-hidden="true" />
  </button>
);

/** Where a card is dropped: before or behind the one over which it is held. */
export function useDrop(id: AnnotationId, isOn: boolean) {
  const [side, setSide] = useState<'before' | 'after' | null>(null);
  if (!isOn) return { side: null, handlers: {} };
  const sideOf = ({ currentTarget, clientY }: DragEvent): 'before' | 'after' => {
    const { top, height } = currentTarget.getBoundingClientRect();
    return clientY < top + height / 2 ? 'before' : 'after';
  };
  return {
    side,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(TYPE)) return;
        event.preventDefault();
        setSide(sideOf(event));
      },
      onDragLeave: () => setSide(null),
      onDrop: (event: DragEvent) => {
        const dragged = event.dataTransfer.getData(TYPE);
        setSide(null);
        if (!isAnnotationId(dragged)) return;
        event.preventDefault();
        void putByHand(dragged, { side: sideOf(event), of: id }, announce);
      },
    },
  };
}

/** Alt with an arrow moves the card that has the keys by one, among those of its group. */
export function onHandKeys(event: KeyboardEvent<HTMLElement>): void {
  const by = event.altKey && !event.ctrlKey && !event.metaKey ? (STEPS[event.key] ?? 0) : 0;
  const focused = event.target instanceof HTMLElement ? event.target : null;
  const item = focused?.closest<HTMLElement>('.notebook-item') ?? null;
  const id = item?.dataset['note'];
  if (by === 0 || item === null || id === undefined || !isAnnotationId(id)) return;
  event.preventDefault();
  event.stopPropagation();
  const items = [...(item.closest('.notebook-group')?.querySelectorAll<HTMLElement>('.notebook-item') ?? [])];
  const of = items[items.indexOf(item) + by]?.dataset['note'];
  if (of === undefined || !isAnnotationId(of)) return;
  const refocus = focused?.className.split(' ')[0] ?? '';
  void putByHand(id, { side: by < 0 ? 'before' : 'after', of }, announce).then((isMoved) => {
    // The card that moved is another element of the page, or lost the keys on its way.
    if (isMoved)
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`.notebook-item[data-note="${id}"] .${refocus}`)?.focus(),
      );
  });
}

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowDown: 1, ArrowUp: -1 };
