import { setImmediate } from 'node:timers/promises';
import type { Article, Reference } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { Attachment } from '@core/contract/requests';
import { CitedArticles, citationKeys, type Describable } from '@core/import/citations/match-reference';
import { attachReference } from './attach-reference';
import type { ImportedIndex } from '../articles/article-index';
import type { ImportedTexts } from '../articles/article-cache';
import type { LibraryChanges } from '../articles/change-batcher';

/** A reference that the reader brought in, whether it has met its article or not. */
interface IncomingReference {
  readonly reference: Reference;
  readonly from: ArticleId;
  readonly fileName: string | null;
}

type Arrived = Pick<Article, 'id' | 'fileName' | 'citation' | 'references'>;

export interface ReferenceMatching {
  /** Brings references and the articles that they describe together, whichever of the two came in last. */
  attach(arrived: Arrived): Promise<readonly Attachment[]>;
  /** To be called when articles came, went or were corrected otherwise than by `attach`. */
  forget(): void;
}

/** The reader's own articles that references are matched with. */
export interface Imported {
  readonly index: ImportedIndex;
  readonly texts: ImportedTexts;
}

/** References after which the thread yields. */
const SLICE = 200;

/**
 * What is known of the library is looked up when the first reference or, where references wait, the first article
 * comes; a library without a bibliography never pays for it.
 */
export function createReferenceMatching(
  bundled: readonly Article[],
  { index, texts }: Imported,
  changes: LibraryChanges,
): ReferenceMatching {
  let articles: CitedArticles | null = null;
  let byKey: Map<string, IncomingReference[]> | null = null;

  const cited = (): CitedArticles => (articles ??= new CitedArticles(describable(bundled, index)));
  const indexAll = (
    into: Map<string, IncomingReference[]>,
    { id, fileName, references = [] }: Arrived,
  ): void => {
    for (const reference of references)
      for (const { key } of citationKeys(reference.citation)) {
        const others = into.get(key);
        if (others === undefined) into.set(key, [{ reference, from: id, fileName }]);
        else others.push({ reference, from: id, fileName });
      }
  };
  const waiting = (): Map<string, IncomingReference[]> => {
    if (byKey !== null) return byKey;
    const found = new Map<string, IncomingReference[]>();
    for (const id of index.bibliographies()) {
      const article = texts.find(id);
      if (article !== null) indexAll(found, article);
    }
    return (byKey = found);
  };

  const match = (
    { reference, from, fileName }: IncomingReference,
    wanted: ArticleId | null,
  ): Attachment | null => {
    const found = cited().match(reference.citation);
    if (found === null || (wanted !== null && found.articleId !== wanted)) return null;
    const { articleId, by } = found;
    // A digest of the bundle states what it states; the reader still hears that the reference is of it.
    const fields = attachReference(texts, articleId, reference.citation, { from, fileName, by });
    if (fields !== null) changes.collect({ put: [articleId], gone: [] });
    return { articleId, bibliographyId: from, by, fields: fields ?? [] };
  };

  return {
    async attach(arrived) {
      if (arrived.references === undefined) {
        if (index.bibliographies().length === 0) return [];
        cited().put(arrived);
        for (const { key } of citationKeys(arrived.citation))
          for (const one of waiting().get(key) ?? []) {
            const attachment = match(one, arrived.id);
            if (attachment !== null) return [attachment];
          }
        return [];
      }
      if (byKey !== null) indexAll(byKey, arrived);
      const attachments = new Map<ArticleId, Attachment>();
      for (const [at, reference] of arrived.references.entries()) {
        const attachment = match({ reference, from: arrived.id, fileName: arrived.fileName }, null);
        // Of two references to one article the first counts.
        if (attachment !== null && !attachments.has(attachment.articleId))
          attachments.set(attachment.articleId, attachment);
        if (attachment !== null || at % SLICE === SLICE - 1) await setImmediate();
      }
      return [...attachments.values()];
    },
    forget() {
      articles = null;
      byKey = null;
    },
  };
}

function* describable(bundled: readonly Article[], index: ImportedIndex): Generator<Describable> {
  yield* bundled;
  yield* index.describable();
}
