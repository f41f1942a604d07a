import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { UnreadableArticle } from '@core/contract/requests';
import { goldenCopy, useWorkers, withGolden } from './open-golden';

useWorkers();

const missing = (file: string, shown: string): Partial<UnreadableArticle> =>
  expect.objectContaining({
    file,
    failure: { code: 'file-damaged', fault: { code: 'missing', detail: '' }, setAside: null, shown },
  }) as Partial<UnreadableArticle>;

interface Library {
  readonly articles: readonly { readonly id: string }[];
  readonly broken: readonly UnreadableArticle[];
}

/** What two starts answer without a file. @param awaited an article that is read anew on another thread */
async function libraryWithout(
  lost: string,
  awaited?: string,
): Promise<{ readonly first: Library; readonly later: Library }> {
  const folder = goldenCopy();
  rmSync(join(folder, lost));
  const seen: Library[] = [];
  for (let start = 0; start < 2; start += 1)
    await withGolden(folder, async (ask) => {
      const list = async (): Promise<Library> => (await ask('library:list', {})) as Library;
      await vi.waitFor(
        async () => {
          const ids = (await list()).articles.map(({ id }) => id);
          if (awaited !== undefined) expect(ids).toContain(awaited);
        },
        { timeout: 30_000 },
      );
      seen.push(await list());
    });
  return { first: seen[0] as Library, later: seen[1] as Library };
}

describe('a file that is gone with every copy of it', () => {
  test('of corrections is told of, for the list of articles knows that there were some', async () => {
    const file = 'articles/sha256-b222c3bf33f9850c/corrections.json';
    const { first, later } = await libraryWithout(file);
    expect(first.broken).toContainEqual(missing(file, 'without-corrections'));
    expect(later.broken).toEqual([]);
  });

  test('of a removed text brings the article back, made anew from its file', async () => {
    const id = 'sha256-e1dc004e3ad5d8b4';
    const { first, later } = await libraryWithout(`trash/${id}/content.json`, id);
    expect(first.broken).toContainEqual(missing(expect.any(String) as string, 'original'));
    expect(later.articles.map((article) => article.id)).toContain(id);
    expect(later.broken).toEqual([]);
  });

  test('of what was removed for good never brings it back, though its file could not be deleted', async () => {
    const id = 'sha256-e1dc004e3ad5d8b4';
    const folder = goldenCopy();
    rmSync(join(folder, `trash/${id}/content.json`));
    rmSync(join(folder, `articles/${id}`), { recursive: true });
    await withGolden(folder, async (ask) => {
      const { articles, broken } = (await ask('library:list', {})) as Library;
      expect(articles.map((article) => article.id)).not.toContain(id);
      expect(broken).toEqual([]);
    });
  });

  test('of a removed chapter is told of once', async () => {
    const file = 'trash/sha256-be56bf5f7cc84991-25037bd958c5/content.json';
    const { first, later } = await libraryWithout(file);
    // Its book is there, and with other chapters of it: what stays for them is no loss.
    expect([first.broken, later.broken]).toEqual([[missing(file, 'nothing')], []]);
  });
});
