import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { Ask } from './bridge';
import { BOOK } from './book';
import { BIBLIOGRAPHIES } from './bibliographies';
import { DOCUMENTS, type Document } from './documents';

/** The articles that the reader brought, by what they are. */
export type Imported = Readonly<Record<keyof typeof DOCUMENTS | 'book', Article>>;

/** Bibliographies on either side of what they describe: a reference may wait for its article, and an article for it. */
export async function importArticles(ask: Ask): Promise<Imported> {
  const [first, ...others] = BIBLIOGRAPHIES;
  await importOne(ask, first);
  const entries: [string, Article][] = [];
  for (const [what, document] of Object.entries({ ...DOCUMENTS, book: BOOK }))
    entries.push([what, await importOne(ask, document)]);
  for (const bibliography of others) await importOne(ask, bibliography);
  // A reference that came later has changed what the import answered.
  const articles = await Promise.all(
    entries.map(async ([what, { id }]) => [what, await ask('library:open', { articleId: id })] as const),
  );
  return Object.fromEntries(articles) as Imported;
}

async function importOne(ask: Ask, { name, bytes }: Document): Promise<Article> {
  const report = await ask('library:import', { documents: [{ name, base64: bytes.toString('base64') }] });
  const [added] = report.added;
  if (added === undefined) throw new Error(`${name}: ${JSON.stringify(report)}`);
  return ask('library:open', { articleId: added.id });
}

/**
 * Splits the book twice over and takes one chapter out again, so that there are chapters of two depths and one that is
 * gone.
 */
export async function splitBook(ask: Ask, book: ArticleId): Promise<readonly Article[]> {
  await ask('library:split', { articleId: book, depth: 1 });
  await ask('library:split', { articleId: book, depth: 2 });
  const { levels } = await ask('library:chapters', { articleId: book });
  const ids = [...new Set(levels.flatMap(({ chapters }) => chapters.map(({ id }) => id)))];
  return Promise.all(ids.map((articleId) => ask('library:open', { articleId })));
}
