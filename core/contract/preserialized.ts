import type { Result } from './failure';

/**
 * A result as it crosses the bridge. The value of a large one is JSON in UTF-8 already: it was printed on a thread of
 * its
 * own, and the thread that answers passes bytes on, which costs it a copy where building and printing cost a second.
 */
export type WireResult<T> = Result<T> | { readonly ok: true; readonly preserialized: Uint8Array };
