import type { Page } from 'playwright/test';

/** What only a pointer makes, and a click with the number of its presses; one made by a key has none. */
const BY_POINTER = ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'dragstart'] as const;

interface Pressed {
  pressedByPointer?: string[];
}

/** Notes from now on whatever a pointer does in the page; `takenByPointer` tells what it was. */
export const watchPointer = (page: Page): Promise<void> =>
  page.evaluate((kinds) => {
    const pressed: string[] = [];
    (window as Pressed).pressedByPointer = pressed;
    const note = (event: Event): void => void (event.isTrusted && pressed.push(event.type));
    for (const kind of kinds) window.addEventListener(kind, note, { capture: true, passive: true });
    window.addEventListener('click', (event) => event.detail > 0 && note(event), { capture: true });
  }, BY_POINTER);

/** What a pointer did since {@link watchPointer}. Throws where nobody watched. */
export const takenByPointer = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { pressedByPointer } = window as Pressed;
    if (pressedByPointer === undefined) throw new Error('nobody watched the pointer');
    return pressedByPointer;
  });
