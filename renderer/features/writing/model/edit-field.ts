/**
 * Changes a field as if it had been typed, so that the field's own undo takes it back in one step. The keys go back to
 * where they were, but for `isKept`. UTF-16 offsets, end exclusive.
 */
export function replaceInField(
  field: HTMLTextAreaElement,
  { start, end, text }: { readonly start: number; readonly end: number; readonly text: string },
  isKept = false,
): void {
  const before = document.activeElement;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // Deprecated, and the one way of writing into the history of a field.
  const isDone =
    text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!isDone && (text !== '' || start !== end)) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (!isKept && before instanceof HTMLElement && before !== field && before !== document.body)
    before.focus({ preventScroll: true });
}

/** Selects a range and scrolls to it, which a field does by itself only for what is typed. */
export function showInField(field: HTMLTextAreaElement, start: number, end: number): void {
  field.focus();
  field.setSelectionRange(start, end);
  const line = Number.parseFloat(getComputedStyle(field).lineHeight);
  const share = start / Math.max(1, field.value.length);
  const top = share * field.scrollHeight;
  if (top < field.scrollTop || top > field.scrollTop + field.clientHeight - 2 * line)
    field.scrollTop = Math.max(0, top - field.clientHeight / 3);
}
