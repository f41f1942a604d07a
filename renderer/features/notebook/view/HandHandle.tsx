import { GripVertical } from 'lucide-react';
import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { isAnnotationId, type AnnotationId } from '@core/contract/ids';
import { isInOverlay, isInTextField } from '../../../app/keys';
import { t } from '../../../app/messages';
import { movedWith, putByHand } from '../model/move-by-hand';
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

/** Alt with an arrow moves the card that has the keys by one, among those of its group; what is chosen with it goes along. */
export function onHandKeys(event: KeyboardEvent<HTMLElement>): void {
  if (isInTextField(event.target) || isInOverlay(event.target)) return;
  const by = event.altKey && !event.ctrlKey && !event.metaKey ? (STEPS[event.key] ?? 0) : 0;
  const focused = event.target instanceof HTMLElement ? event.target : null;
  const item = focused?.closest<HTMLElement>('.notebook-item') ?? null;
  const id = noteOf(item);
  if (by === 0 || item === null || id === null) return;
  event.preventDefault();
  event.stopPropagation();
  const of = nextStaying(item, by, movedWith(id));
  if (of === null) return;
  const refocus = focused?.classList.item(0) ?? null;
  void putByHand(id, { side: by < 0 ? 'before' : 'after', of }, announce).then((isMoved) => {
    // The card that moved is another element of the page, or lost the keys on its way.
    if (isMoved && refocus !== null)
      requestAnimationFrame(() =>
        document
          .querySelector<HTMLElement>(`.notebook-item[data-note="${id}"] .${CSS.escape(refocus)}`)
          ?.focus(),
      );
  });
}

/** The nearest card of the group in that direction which is not moved itself. */
function nextStaying(item: HTMLElement, by: -1 | 1, moved: readonly AnnotationId[]): AnnotationId | null {
  const items = [...(item.closest('.notebook-group')?.querySelectorAll<HTMLElement>('.notebook-item') ?? [])];
  const at = items.indexOf(item);
  const onward = by < 0 ? items.slice(0, at).toReversed() : items.slice(at + 1);
  return onward.map(noteOf).find((id) => id !== null && !moved.includes(id)) ?? null;
}

function noteOf(item: HTMLElement | null): AnnotationId | null {
  const id = item?.dataset['note'];
  return id !== undefined && isAnnotationId(id) ? id : null;
}

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowDown: 1, ArrowUp: -1 };
