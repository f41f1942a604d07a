import type { ImportClient } from '../import/import-client';
import type { ImportedTexts } from './article-cache';
import type { LibraryChanges } from './change-batcher';

/**
 * Reads again, in the import worker, the articles whose text was damaged or never written and whose originals are no
 * plain text. One that cannot be read stays reported as it is: its original is whole, and the next start tries again.
 */
export async function repairWaiting(
  texts: ImportedTexts,
  reader: ImportClient,
  changes: LibraryChanges,
): Promise<void> {
  for (const waiting of texts.takeWaiting()) {
    try {
      const article = await reader.read(waiting.original, waiting.source);
      texts.finishRepair(article, waiting);
      changes.collect({ put: [article.id], gone: [] });
    } catch {
      continue;
    }
  }
}
