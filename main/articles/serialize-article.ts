import fs from 'node:fs';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { openEnvelope } from '../storage/envelope';
import { articlesIn, contentFile } from './article-folder';
import { cutArticle, type ArticlePiece } from './article-chunks';
import { hasCorrections, isReadAsWanted, readEffective } from './effective-article';

/** Where an article lies whose text is too large for the thread that answers. */
export interface KeptArticle {
  readonly dataDir: string;
  readonly id: ArticleId;
}

/**
 * An article as it is shown, as JSON in UTF-8; `null` where its files are not sound, which is for others to mend. A text
 * that was never corrected lies on the disk as the window wants it, and is proved whole without being built.
 */
export function serializeArticle(kept: KeptArticle): Uint8Array | null {
  const verbatim = readVerbatim(kept);
  if (verbatim !== null) return verbatim;
  const article = readSound(kept);
  return article === null ? null : new TextEncoder().encode(JSON.stringify(article));
}

/** Cuts one article at a time into its pieces and holds it until the last is taken. */
export interface Pieces {
  /** Counted from 0; `null` after the last. @throws Error where another article came in between */
  take(kept: KeptArticle, at: number): ArticlePiece | null;
  /** What `take` is to begin with, so that it need not be read: it must be on the disk by then. `null` forgets it. */
  begin(article: Article | null): void;
}

export function createPieces(): Pieces {
  let open: { readonly id: ArticleId; readonly pieces: Iterator<ArticlePiece>; next: number } | null = null;
  let ready: Article | null = null;
  return {
    take(kept, at) {
      if (at === 0) {
        const article = ready?.id === kept.id ? ready : readSound(kept);
        ready = null;
        if (article === null) return null;
        open = { id: kept.id, pieces: cutArticle(article), next: 0 };
      }
      // Whoever comes in between begins anew and takes it from the one before.
      if (open?.id !== kept.id || open.next !== at) throw new Error('the pieces are of another article');
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

function readSound({ dataDir, id }: KeptArticle): Article | null {
  const article = readEffective(dataDir, id);
  return article !== null && isReadAsWanted(dataDir, article) ? article : null;
}

function readVerbatim({ dataDir, id }: KeptArticle): Uint8Array | null {
  if (hasCorrections(dataDir, id)) return null;
  const opened = openEnvelope(fs.readFileSync(contentFile(articlesIn(dataDir), id)));
  if (opened.state !== 'good') return null;
  const json = Buffer.from(opened.json.buffer, opened.json.byteOffset, opened.json.byteLength);
  const head = `{"id":${JSON.stringify(id)},`;
  // An encoding that was chosen, with nothing beside it that says so, is a change that was cut short. Inside a text these
  // quotation marks would be escaped.
  const isOwn = json.toString('utf8', 0, Buffer.byteLength(head)) === head;
  return isOwn && !json.includes('"isEncodingChosen":true') ? json : null;
}
