/** Read by reader.css: room above the first passage of a column, CSS pixels. */
const ROOM = '--room-above';
const known = new WeakMap<HTMLElement, number>();

/**
 * Scrolls a column so that a passage comes to a height, also one near the beginning that could not come so far down:
 * room is made above the text, as far as it takes, and taken away again with the next move that needs less.
 * @param wanted scroll position in CSS pixels; below zero where the text does not reach so far
 */
export function scrollWithRoom(view: HTMLElement, wanted: number, behavior: ScrollBehavior): void {
  const before = known.get(view) ?? 0;
  const room = Math.max(0, Math.ceil(before - wanted));
  if (room !== before) {
    const shift = room - before;
    const { scrollTop } = view;
    known.set(view, room);
    view.style.setProperty(ROOM, `${room}px`);
    // What is in view stays where it is while the room above it changes.
    view.scrollTop = scrollTop + shift;
    wanted += shift;
  }
  view.scrollTo({ top: wanted, behavior });
}
