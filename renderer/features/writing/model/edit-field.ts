/** UTF-16 units that are put in as if they had been typed; of more the browser would make a minute's work. */
const MOST_TYPED = 20_000;

/**
 * Changes a field as if it had been typed, so that the field's own undo takes it back in one step. The keys go back to
 * where they were, but for `isKept`. UTF-16 offsets, end exclusive.
 */
export function replaceInField(
  field: HTMLTextAreaElement,
  { start, end, text }: { readonly start: number; readonly end: number; readonly text: string },
  isKept = false,
): void {
  if (field.value.slice(start, end) === text) return;
  const before = document.activeElement;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  if (!typeIn(text, end - start)) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (!isKept && before instanceof HTMLElement && before !== field && before !== document.body)
    before.focus({ preventScroll: true });
}

/** Deprecated, and the one way of writing into the history of a field. */
function typeIn(text: string, replaced: number): boolean {
  if (text.length + replaced > MOST_TYPED) return false;
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
}

/** Makes the text of a field another one, and touches what is unlike alone: the field's undo then takes back no more. */
export function rewriteField(field: HTMLTextAreaElement, text: string): void {
  const { value } = field;
  const most = Math.min(value.length, text.length);
  let start = 0;
  while (start < most && value[start] === text[start]) start += 1;
  let same = 0;
  while (same < most - start && value.at(-1 - same) === text.at(-1 - same)) same += 1;
  const [end, part] = [value.length - same, text.slice(start, text.length - same)];
  replaceInField(field, { start, end, text: part }, true);
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
