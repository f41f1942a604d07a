import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '@core/contract/article';
import type { IndexState } from '@core/contract/search';
import { createFileRepository } from '../../../main/articles/file-repository';
import { createSearch, type SearchService } from '../../../main/search/search-service';
import { buildSearchWorker } from '../../support/build-worker';
import { plainArticle } from '../../support/plain-article';

let workerPath = '';
beforeAll(async () => {
  workerPath = await buildSearchWorker();
});

let folder = '';
let indexDir = '';
let states: IndexState[] = [];
const running: SearchService[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-search-'));
  indexDir = join(folder, 'index');
  states = [];
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((search) => search.close()));
  rmSync(folder, { recursive: true, force: true });
});

function start(path = workerPath, onUnreadable: (id: string) => void = () => undefined): SearchService {
  const search = createSearch({
    workerPath: path,
    indexDir,
    dataDir: folder,
    onUnreadable,
    announce: (event, payload) => {
      if (event === 'search:state') states.push(payload as IndexState);
    },
  });
  running.push(search);
  return search;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}
const ready = (search: SearchService, total: number): Promise<void> =>
  until(() => search.state().phase === 'ready' && search.state().total === total);
const find = async (search: SearchService, text: string): Promise<string[]> =>
  (await search.query({ text, limit: 50 })).matches.map(({ articleId }) => articleId);

const harbour = plainArticle('harbour', 'The flood', 'The harbour master resigned in March.');
const bridge = plainArticle('bridge', 'The bridge', 'The bridge held through the winter.');
const many = (count: number): Article[] =>
  Array.from({ length: count }, (_, at) =>
    plainArticle(`a${at}`, `Report ${at}`, `Water at gauge number${at}.`),
  );

/** The real worker, but with words that make it hang or die, and a note of each start and each built article. */
function frailWorker(): string {
  const path = join(folder, 'frail.mjs');
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', (message) => {
       if (message.do !== 'query') return;
       if (message.query.text === 'hang ') { parentPort.postMessage({ say: 'begun', number: message.number }); for (;;); }
       if (message.query.text === 'die ') process.exit(3);
     });
     await import(${JSON.stringify(workerPath)});`,
  );
  return path;
}

const indexFiles = (): string[] => readdirSync(indexDir).sort();
const fileTimes = (): string[] =>
  indexFiles().map((name) => `${name} ${statSync(join(indexDir, name)).mtimeMs}`);

describe('a library in a worker', () => {
  test('is searched, follows changes, and tells how far it is', async () => {
    const search = start();
    search.setLibrary([harbour]);
    await ready(search, 1);
    expect(await find(search, 'resign')).toEqual(['harbour']);
    expect(states.map(({ phase }) => phase)).toContain('building');
    search.setLibrary([harbour, bridge]);
    await until(() => search.state().done === 2);
    expect(await find(search, 'bridge')).toEqual(['bridge']);
    search.setLibrary([bridge]);
    await ready(search, 1);
    expect(await find(search, 'resign')).toEqual([]);
  });

  test('answers while it is still being built', async () => {
    const search = start();
    search.setLibrary(many(4000));
    await until(() => states.some(({ phase, done }) => phase === 'building' && done > 0));
    const { found } = await search.query({ text: 'water ', limit: 5 });
    expect(found).toBeGreaterThan(0);
    await ready(search, 4000);
    expect((await search.query({ text: 'water ', limit: 5 })).found).toBe(4000);
  });

  test('an empty library is ready and finds nothing', async () => {
    const search = start();
    search.setLibrary([]);
    await ready(search, 0);
    expect(await find(search, 'water')).toEqual([]);
  });

  test('a query typed before the worker is up is answered', async () => {
    const search = start();
    search.setLibrary([harbour]);
    expect(Array.isArray(await find(search, 'harbour'))).toBe(true);
  });

  test('only the last of the waiting queries is answered', async () => {
    const search = start();
    search.setLibrary([harbour]);
    await ready(search, 1);
    const asked = ['h', 'ha', 'har'].map((text) => search.query({ text, limit: 5 }));
    const [first, second, third] = await Promise.allSettled(asked);
    expect(first?.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { failure: { code: 'cancelled' } } });
    expect(third?.status).toBe('fulfilled');
  });
});

describe('the saved index', () => {
  const buildOnce = async (articles: readonly Article[]): Promise<void> => {
    const search = start();
    search.setLibrary(articles);
    await ready(search, articles.length);
    await until(() => indexFiles().length > 0);
    await search.close();
  };

  test('is loaded at the next start and not built again', async () => {
    await buildOnce(many(900));
    const before = fileTimes();
    states = [];
    const search = start();
    search.setLibrary(many(900));
    await ready(search, 900);
    expect(states.map(({ phase }) => phase)).not.toContain('building');
    expect(await find(search, 'number17 ')).toEqual(['a17']);
    expect(fileTimes()).toEqual(before);
  });

  test('forgets what is no longer in the library and learns what changed', async () => {
    await buildOnce([harbour, bridge]);
    const search = start();
    search.setLibrary([plainArticle('harbour', 'The flood', 'Nobody stepped down.')]);
    await ready(search, 1);
    expect(await find(search, 'bridge')).toEqual([]);
    expect(await find(search, 'resign')).toEqual([]);
    expect(await find(search, 'stepped')).toEqual(['harbour']);
  });

  test.each(['cut short', 'changed', 'emptied', 'not a segment at all'])(
    'is built again where a file was %s',
    async (damage) => {
      await buildOnce(many(10));
      for (const name of indexFiles()) {
        const path = join(indexDir, name);
        const bytes = readFileSync(path);
        if (damage === 'cut short') writeFileSync(path, bytes.subarray(0, bytes.length >> 1));
        if (damage === 'changed') writeFileSync(path, bytes.fill(7, bytes.length - 40));
        if (damage === 'emptied') writeFileSync(path, '');
        if (damage === 'not a segment at all') writeFileSync(path, '{"version":"2.3.9"}');
      }
      const search = start();
      search.setLibrary(many(10));
      await ready(search, 10);
      expect(await find(search, 'number7 ')).toEqual(['a7']);
    },
  );

  test('may have nowhere to be saved', async () => {
    writeFileSync(indexDir, 'a file where the folder should be');
    const search = start();
    search.setLibrary([harbour]);
    await ready(search, 1);
    expect(await find(search, 'resign')).toEqual(['harbour']);
  });
});

describe('a worker in trouble', () => {
  test('that hangs is ended after a second; the query fails and the next is answered', async () => {
    const search = start(frailWorker());
    search.setLibrary([harbour]);
    await ready(search, 1);
    const began = performance.now();
    await expect(search.query({ text: 'hang ', limit: 5 })).rejects.toMatchObject({
      failure: { code: 'search-unavailable' },
    });
    expect(performance.now() - began).toBeGreaterThan(900);
    await ready(search, 1);
    expect(await find(search, 'resign')).toEqual(['harbour']);
  });

  test('that dies is started again once', async () => {
    const search = start(frailWorker());
    search.setLibrary([harbour]);
    await ready(search, 1);
    await expect(search.query({ text: 'die ', limit: 5 })).rejects.toMatchObject({
      failure: { code: 'search-unavailable' },
    });
    await ready(search, 1);
    expect(await find(search, 'resign')).toEqual(['harbour']);
  });

  test('that keeps dying is given up, and every query says so', async () => {
    const path = join(folder, 'broken.mjs');
    writeFileSync(path, 'throw new Error("broken");');
    const search = start(path);
    search.setLibrary([harbour]);
    await until(() => search.state().phase === 'failed');
    await expect(search.query({ text: 'x', limit: 5 })).rejects.toMatchObject({
      failure: { code: 'search-unavailable' },
    });
  });

  test('closing fails what is waiting and answers nothing more', async () => {
    const search = start();
    const asked = search.query({ text: 'x', limit: 5 });
    await search.close();
    await expect(asked).rejects.toMatchObject({ failure: { code: 'search-unavailable' } });
    await expect(search.query({ text: 'x', limit: 5 })).rejects.toMatchObject({
      failure: { code: 'search-unavailable' },
    });
  });
});

describe('articles that the worker reads by itself', () => {
  const store = (article: Article): { readonly id: Article['id']; readonly bytes: number } => {
    createFileRepository(folder).write(article);
    return { id: article.id, bytes: article.text.length };
  };

  test('are found like those that were sent, as their reader corrected them, and again after a change', async () => {
    const search = start();
    const stored = store(bridge);
    search.setLibrary([harbour, stored]);
    await ready(search, 2);
    expect(await find(search, 'winter')).toEqual(['bridge']);
    search.changeLibrary([store(plainArticle('bridge', 'The bridge', 'It fell in the spring.'))], []);
    await until(async () => (await find(search, 'spring')).length > 0);
    expect(await find(search, 'spring')).toEqual(['bridge']);
    expect(await find(search, 'winter')).toEqual([]);
    search.changeLibrary([], [bridge.id]);
    await ready(search, 1);
    expect(await find(search, 'spring')).toEqual([]);
  });

  test('whose files are not sound are told, and the others are found', async () => {
    const told: string[] = [];
    const search = start(workerPath, (id) => told.push(id));
    const stored = store(bridge);
    writeFileSync(join(folder, 'articles', 'bridge', 'content.json'), 'torn');
    search.setLibrary([harbour, stored]);
    await ready(search, 1);
    expect(await find(search, 'harbour')).toEqual(['harbour']);
    expect(told).toEqual(['bridge']);
  });
});

test('what is expunged leaves no trace in the files of the index, and the rest is found', async () => {
  const search = start();
  search.setLibrary([harbour, bridge]);
  search.setNotes([]);
  await ready(search, 2);
  const holds = (word: string): boolean =>
    readdirSync(indexDir).some((name) => readFileSync(join(indexDir, name)).includes(word));
  await until(() => holds('winter'));
  search.changeLibrary([], [bridge.id]);
  search.expunge();
  await until(() => !holds('winter'));
  expect(holds('resign')).toBe(true);
  expect(await find(search, 'harbour')).toEqual([harbour.id]);
});
