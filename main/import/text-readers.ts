import type { Article } from '@core/contract/article';
import type { readTextNow } from './read-document';

let reader: typeof readTextNow | null = null;

/** Loads what reads damaged texts anew on the thread that asks. The start does without it: it is a megabyte. */
export async function loadTextReaders(): Promise<void> {
  reader ??= (await import('./read-document')).readTextNow;
}

/** As `readTextNow`; `null` also before it is loaded, and then the import thread reads the text. */
export const readTextIfLoaded = (...given: Parameters<typeof readTextNow>): Article | null =>
  reader?.(...given) ?? null;
