import type { Result } from './failure';

/**
 * A result as it crosses the bridge. A large value is JSON in UTF-8 already, serialized on another thread, so that the
 * thread that answers the window only copies bytes, where parsing and serializing would block it for a second.
 */
export type WireResult<T> = Result<T> | { readonly ok: true; readonly preserialized: Uint8Array };
