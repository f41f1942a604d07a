import type { ReaderApi } from '@core/contract/api';
import { createHttpTransport } from './http-transport';

declare global {
  interface Window {
    /** Put there by the preload script of the desktop; absent in the browser host. */
    readonly reader?: ReaderApi;
  }
}

/** The one way from the window to the main process, whichever host carries it. */
export const reader: ReaderApi = isBridge(window.reader) ? guarded(window.reader) : createHttpTransport();

/** An element whose id is "reader" is `window.reader` as well. */
function isBridge(found: ReaderApi | undefined): found is ReaderApi {
  return typeof found?.ask === 'function';
}

/** A call that the main process refuses or cannot answer rejects; the window knows one value for that. */
function guarded(api: ReaderApi): ReaderApi {
  return {
    on: api.on,
    ask: (channel, input) =>
      api.ask(channel, input).catch(() => ({ ok: false, failure: { code: 'unreachable' } }) as const),
  };
}
