import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { ArticleRepository } from './article-repository';
import { cutArticle, type ArticlePiece } from './article-chunks';
import { isReadAsWanted, readEffective } from './effective-article';

/** Where an article lies whose text is too large for the thread that answers. */
export interface StoredArticle {
  readonly dataDir: string;
  readonly id: ArticleId;
}

/**
 * An article as it is shown, as JSON in UTF-8; `null` where its files are not sound, which is for others to mend. A
 * text that was never corrected lies on the disk as the window wants it, and is proved whole without being built.
 */
export function serializeArticle(articles: ArticleRepository, id: ArticleId): Uint8Array | null {
  const verbatim = readVerbatim(articles, id);
  if (verbatim !== null) return verbatim;
  const article = readSound(articles, id);
  return article === null ? null : new TextEncoder().encode(JSON.stringify(article));
}

/** Sends one article at a time in chunks, and keeps it in memory until the last chunk is taken. */
export interface Pieces {
  /** Counted from 0; `null` after the last. @throws Error where another article came in between */
  take(articles: ArticleRepository, id: ArticleId, at: number): ArticlePiece | null;
  /** What `take` is to begin with, so that it need not be read: it must be on the disk by then. `null` forgets it. */
  begin(article: Article | null): void;
}

export function createPieces(): Pieces {
  let open: { readonly id: ArticleId; readonly pieces: Iterator<ArticlePiece>; next: number } | null = null;
  let ready: Article | null = null;
  return {
    take(articles, id, at) {
      if (at === 0) {
        const article = ready?.id === id ? ready : readSound(articles, id);
        ready = null;
        if (article === null) return null;
        open = { id, pieces: cutArticle(article), next: 0 };
      }
      // A request for another article in between drops this one.
      if (open?.id !== id || open.next !== at) throw new Error('the pieces are of another article');
      const { done, value } = open.pieces.next() as IteratorResult<ArticlePiece, undefined>;
      open.next += 1;
      if (done === true) open = null;
      return value ?? null;
    },
    begin(article) {
      ready = article;
      open = null;
    },
  };
}

function readSound(articles: ArticleRepository, id: ArticleId): Article | null {
  const article = readEffective(articles, id);
  return article !== null && isReadAsWanted(articles, article) ? article : null;
}

function readVerbatim(articles: ArticleRepository, id: ArticleId): Uint8Array | null {
  const bytes = articles.hasCorrections(id) ? null : articles.readJson(id);
  if (bytes === null) return null;
  const json = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = `{"id":${JSON.stringify(id)},`;
  // An encoding that was chosen, with nothing beside it that says so, is a change that was cut short. Inside a text
  // these
  // quotation marks would be escaped.
  const isOwn = json.toString('utf8', 0, Buffer.byteLength(head)) === head;
  return isOwn && !json.includes('"isEncodingChosen":true') ? json : null;
}
