import type { Article } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import { formatOf, MAX_BYTES } from '@core/import/formats';
import { english } from '@core/messages/english';
import type { ImportSource } from '@core/import/imported-article';
import type { Original } from '../articles/article-repository';
import { sha256 } from '../articles/content-hash';
import { detectLanguage } from './detect-language';
import type { PageReading } from './formats/page-reading';
import { READERS, READERS_AT_ONCE } from './formats/registry';
import { detectFormat } from './detect-format';

/**
 * The bytes of a document and what they are.
 * @throws ReaderError `unsupported-format`, `too-large`, `empty-document`, `undecodable`
 */
export function openBytes(name: string | null, bytes: Uint8Array): Original {
  refuseLarger(bytes.length, MAX_BYTES);
  // An unknown kind is told before an empty one: it would be refused with words in it as well.
  const extension = detectFormat(name, bytes);
  refuseLarger(bytes.length, formatOf(extension).limitBytes);
  if (bytes.length === 0) throw new ReaderError({ code: 'empty-document' });
  return { bytes, extension };
}

/** @throws ReaderError `too-large` */
export function refuseLarger(bytes: number, limitBytes: number): void {
  if (bytes > limitBytes) throw new ReaderError({ code: 'too-large', limitBytes, bytes });
}

/**
 * Reads a document of any kind, in the import worker or, in tests, on the thread that asks.
 * @throws ReaderError why it cannot be read
 */
export async function readDocument(
  original: Original,
  source: ImportSource,
  reading?: PageReading,
): Promise<Article> {
  const { bytes, extension } = original;
  const read = await READERS[extension]();
  return finishArticle(await read(bytes, source, reading), original);
}

/** Adds what is known of every document whatever its format: its file, and its language where it names none. */
export async function finishArticle(read: Article, original: Original): Promise<Article> {
  const article = withTitle(withOrigin(read, original));
  return withLanguage(article, article.citation.language ?? (await detectLanguage(article)));
}

/**
 * As `readDocument`, at once and for text only, whose readers need no thread of their own. A language that was found
 * before need not be looked for; `null` for every other kind.
 */
export function readTextNow(
  original: Original,
  source: ImportSource,
  language: string | null,
): Article | null {
  const read = READERS_AT_ONCE[original.extension];
  if (read === undefined) return null;
  const article = withTitle(withOrigin(read(original.bytes, source), original));
  return withLanguage(article, article.citation.language ?? language);
}

const withLanguage = (article: Article, language: string | null): Article => ({
  ...article,
  citation: { ...article.citation, language },
});

/** Pasted text without a title of its own is called something. */
const withTitle = (article: Article): Article =>
  article.citation.title === ''
    ? { ...article, citation: { ...article.citation, title: english.text('import.untitled') } }
    : article;

const withOrigin = (article: Article, { bytes, extension }: Original): Article => ({
  ...article,
  origin: {
    encoding: null,
    ...article.origin,
    format: extension,
    sha256: sha256(bytes),
    bytes: bytes.length,
  },
});
