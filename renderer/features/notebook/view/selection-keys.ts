import type { KeyboardEvent } from 'react';
import { isAnnotationId } from '@core/contract/ids';
import { isInOverlay, isInTextField } from '../../../app/keys';
import { clearSelection, selectAllNotes, selectedNotes, selectTo, toggleNote } from '../model/selection';

/** Keys that choose notes: Ctrl+A all, Shift with an arrow the next too, Escape none. */
export function onSelectionKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.defaultPrevented || isInTextField(event.target) || isInOverlay(event.target)) return;
  const isAll = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'a';
  const by = event.shiftKey && !event.ctrlKey && !event.altKey ? (STEPS[event.key] ?? 0) : 0;
  if (isAll) selectAllNotes();
  else if (by !== 0 && !stepFrom(event, by)) return;
  else if (by === 0) {
    if (event.key !== 'Escape' || selectedNotes().size === 0) return;
    clearSelection();
  }
  event.preventDefault();
  event.stopPropagation();
}

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowDown: 1, ArrowUp: -1 };

/** From the card that has the keys to the next one, of which the neighbours of that card are always drawn. */
function stepFrom({ currentTarget, target }: KeyboardEvent<HTMLElement>, by: -1 | 1): boolean {
  const boxes = [...currentTarget.querySelectorAll<HTMLInputElement>('.notebook-check')];
  const item = target instanceof Element ? target.closest('.notebook-item') : null;
  const at = boxes.findIndex((box) => item?.contains(box) === true);
  const [here, next] = [noteOf(boxes[at]), noteOf(boxes[at + by])];
  if (here === null || next === null) return false;
  if (!selectedNotes().has(here)) toggleNote(here);
  selectTo(next);
  boxes[at + by]?.focus();
  return true;
}

function noteOf(box: HTMLInputElement | undefined) {
  const id = box?.closest<HTMLElement>('.notebook-item')?.dataset['note'];
  return id !== undefined && isAnnotationId(id) ? id : null;
}
