/**
 * Keys that are pressed while the program is still on its way: they are held in their order until the window can answer.
 * It imports nothing, so that it costs the first paint nothing.
 */
export interface HeldKeys {
  /** Gives what was held, once, and holds no more. */
  take(): readonly KeyboardEvent[];
}

/** More than anyone presses in the first second. */
const MAX_KEYS = 100;
/** Of the keys with Ctrl, those for which a browser opens a panel of its own, which would take the keys after them. */
const TAKEN_BY_BROWSERS = 'fkog';

export function holdKeys(): HeldKeys {
  let held: readonly KeyboardEvent[] = [];
  const onKey = (event: KeyboardEvent): void => {
    if (held.length >= MAX_KEYS || event.isComposing) return;
    held = [...held, event];
    const isOfBrowser = TAKEN_BY_BROWSERS.includes(event.key.toLowerCase());
    if ((event.ctrlKey || event.metaKey) && isOfBrowser) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return {
    take() {
      window.removeEventListener('keydown', onKey);
      const keys = held;
      held = [];
      return keys;
    },
  };
}
