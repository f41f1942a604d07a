import type { CarriedApi, ReaderApi } from '@core/contract/api';
import { createHttpTransport } from './http-transport';
import { unpack } from './unpack';

declare global {
  interface Window {
    /** Put there by the preload script of the desktop; absent in the browser host. */
    readonly reader?: CarriedApi;
  }
}

/** The one way from the window to the main process, whichever host carries it. */
export const reader: ReaderApi = isBridge(window.reader) ? guarded(window.reader) : createHttpTransport();

/** An element whose id is "reader" is `window.reader` as well. */
function isBridge(found: CarriedApi | undefined): found is CarriedApi {
  return typeof found?.ask === 'function';
}

/** A call that the main process refuses or cannot answer rejects; the window knows one value for that. */
function guarded(api: CarriedApi): ReaderApi {
  return {
    on: api.on,
    ask: (channel, input) =>
      api
        .ask(channel, input)
        .then(unpack)
        .catch(() => ({ ok: false, failure: { code: 'unreachable' } }) as const),
  };
}
