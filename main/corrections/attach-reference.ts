import type { Citation } from '@core/contract/citation';
import type { Correction } from '@core/contract/correction';
import type { ArticleId } from '@core/contract/ids';
import { missingFields, type AttachedField } from '@core/import/citations/fill-citation';
import type { ImportedTexts } from '../articles/article-cache';

/**
 * Fills what an article leaves unknown from a reference that describes it. `null` where that is nothing, or where the
 * article is none of the reader's or cannot be written. Leaves the index to its `write`.
 */
export function attachReference(
  texts: ImportedTexts,
  id: ArticleId,
  reference: Citation,
  origin: Omit<Extract<Correction, { readonly do: 'apply-reference' }>, 'do' | 'fields'>,
): readonly AttachedField[] | null {
  try {
    const shown = texts.find(id);
    const read = texts.asRead(id);
    if (shown === null || read === null) return null;
    const fields = missingFields(reference, read, shown);
    if (Object.keys(fields).length === 0) return null;
    const attached: Correction = { do: 'apply-reference', fields, ...origin };
    texts.store(read, [...(shown.corrected?.corrections ?? []), attached]);
    return Object.keys(fields) as AttachedField[];
  } catch {
    return null;
  }
}
