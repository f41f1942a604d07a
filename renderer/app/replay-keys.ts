import { isInTextField } from './keys';

/**
 * Replays buffered keys. A key that the window handles runs its command; any other letter is typed into the field that
 * has the focus by then.
 */
export function replayKeys(held: readonly KeyboardEvent[]): void {
  for (const event of held) {
    const target = document.activeElement ?? document.body;
    const again = new KeyboardEvent('keydown', {
      key: event.key,
      code: event.code,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      altKey: event.altKey,
      shiftKey: event.shiftKey,
      modifierAltGraph: event.getModifierState('AltGraph'),
      repeat: event.repeat,
      bubbles: true,
      cancelable: true,
    });
    if (target.dispatchEvent(again) && isLetter(event)) write(document.activeElement, event.key);
  }
}

const isLetter = (event: KeyboardEvent): boolean =>
  [...event.key].length === 1 &&
  (event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey));

function write(target: Element | null, letter: string): void {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (!isField || !isInTextField(target)) return;
  target.setRangeText(letter, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end');
  target.dispatchEvent(new InputEvent('input', { data: letter, inputType: 'insertText', bubbles: true }));
}
