/**
 * Buffers the keys that are pressed while the program still loads, in order, until the window can handle them. It
 * imports nothing, so that it does not delay the first paint.
 */
export interface BufferedKeys {
  /** Returns the buffered keys, once, and stops buffering. */
  take(): readonly KeyboardEvent[];
}

/** More than anyone presses in the first second. */
const MAX_KEYS = 100;
/** Of the keys with Ctrl, those for which a browser opens a panel of its own, which would take the keys after them. */
const TAKEN_BY_BROWSERS = 'fkog';

export function bufferKeys(): BufferedKeys {
  let buffer: readonly KeyboardEvent[] = [];
  const onKey = (event: KeyboardEvent): void => {
    if (buffer.length >= MAX_KEYS || event.isComposing) return;
    buffer = [...buffer, event];
    const isOfBrowser = TAKEN_BY_BROWSERS.includes(event.key.toLowerCase());
    if ((event.ctrlKey || event.metaKey) && isOfBrowser) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return {
    take() {
      window.removeEventListener('keydown', onKey);
      const keys = buffer;
      buffer = [];
      return keys;
    },
  };
}
