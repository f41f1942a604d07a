import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ComparedText } from '@core/comparison/compared-passages';
import { createAlignmentClient, type AlignmentClient } from '../../../main/alignment/alignment-client';
import { buildComparisonWorker } from '../../support/build-worker';
import { WORD_VECTORS_FILE } from '../../support/word-vectors';
import { plainArticle } from '../../support/plain-article';

let workerPath = '';
beforeAll(async () => {
  workerPath = await buildComparisonWorker();
});

let client: AlignmentClient;
const start = (path = workerPath): AlignmentClient =>
  (client = createAlignmentClient(path, WORD_VECTORS_FILE));
afterEach(() => client.close());

const FIRST = plainArticle('first', 'Mill', 'The flour mill at Aldery burned down.\nThe river was low.');
const SECOND = plainArticle('second', 'Fire', 'Fire destroyed the Aldery flour mill.');
const text = (article: typeof FIRST): ComparedText => ({ article, accountId: null });
const joins = ({ pairs }: Awaited<ReturnType<AlignmentClient['compare']>>) =>
  pairs.flatMap((pair) => pair.correspondences.map(({ a, b }) => [a, b]));

const SUBJECTS = ['ferry', 'miller', 'carter', 'orchard', 'station', 'chapel', 'quarry', 'sexton'];
const DEEDS = ['closed', 'repaired', 'counted', 'painted', 'sold', 'flooded', 'guarded', 'measured'];
/** Sentences that differ and share words, as many as are asked for. */
const longText = (id: string, sentences: number) =>
  plainArticle(
    id,
    id,
    Array.from(
      { length: sentences },
      (_, k) =>
        `The ${SUBJECTS[k % 8]} of parish ${k % 97} ${DEEDS[(k * 5) % 8]} the ${SUBJECTS[(k * 3 + 1) % 8]} near mile ${k}.`,
    ).join('\n'),
  );

describe('the alignment client', () => {
  test('compares on its thread and reports progress', async () => {
    const steps: [number, number][] = [];
    const result = await start().compare([text(FIRST), text(SECOND)], {
      onProgress: (done, total) => steps.push([done, total]),
    });
    expect(joins(result)).toEqual([[0, 0]]);
    expect(steps.filter(([done]) => done > 0)).toEqual([[1, 1]]);
  });

  test('answers each of several questions asked at once', async () => {
    start().addToCorpus([FIRST, SECOND]);
    const [one, two] = await Promise.all([
      client.compare([text(FIRST), text(SECOND)]),
      client.compare([text(SECOND), text(FIRST)]),
    ]);
    expect(joins(one)).toEqual([[0, 0]]);
    expect(joins(two)).toEqual([[0, 0]]);
  });

  test('a book that was split weighs no more than the book alone', async () => {
    const book = longText('book', 40);
    const chapterOf = { book: book.id, start: 0, end: 1, total: 1 };
    start().addToCorpus([FIRST, SECOND, book]);
    const alone = await client.compare([text(FIRST), text(SECOND)]);
    client.addToCorpus([{ ...longText('chapter', 40), chapterOf }]);
    expect(await client.compare([text(FIRST), text(SECOND)])).toEqual(alone);
    client.addToCorpus([longText('other', 40)]);
    expect(await client.compare([text(FIRST), text(SECOND)])).not.toEqual(alone);
  });

  test('a cancelled comparison ends as cancelled and the next one runs', async () => {
    const stop = new AbortController();
    const long = start().compare([text(longText('long', 1500)), text(longText('longer', 1600))], {
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(), 50);
    await expect(long).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(joins(await client.compare([text(FIRST), text(SECOND)]))).toEqual([[0, 0]]);
  });

  test('tells how far it is while one long pair is compared', async () => {
    const shares: number[] = [];
    await start().compare([text(longText('long', 900)), text(longText('longer', 1000))], {
      onProgress: (done, _, share) => {
        if (done === 0) shares.push(share);
      },
    });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((x, y) => x - y));
    // Nothing of the pair is done while its words are counted, which a busy machine takes its time for.
    expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
    expect(shares.at(-1)).toBeGreaterThan(0);
  });

  test('warmed up, it answers a request while the warm-up still runs', async () => {
    start().addToCorpus([FIRST, SECOND, longText('long', 300), longText('longer', 300)]);
    client.warmUp();
    expect(joins(await client.compare([text(FIRST), text(SECOND)]))).toEqual([[0, 0]]);
  });

  test('a text of 50,000 words is compared pair by pair, and can be ended between two', async () => {
    const book = text(longText('book', 4700));
    expect(book.article.text.split(/\s+/).length).toBeGreaterThan(50_000);
    const steps = new Set<number>();
    const heard: number[] = [];
    const all = await start().compare([text(FIRST), book, text(SECOND)], {
      onProgress: (done) => steps.add(done),
      onPair: (pair) => heard.push(pair.joins.length),
    });
    expect([...steps].filter((done) => done > 0)).toEqual([1, 2, 3]);
    expect(heard).toEqual(all.pairs.map(({ correspondences }) => correspondences.length));

    const stop = new AbortController();
    const ended = client.compare([text(FIRST), book, text(SECOND)], {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(ended).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  });

  test('two texts of 50,000 words are compared with progress, and ending them is answered at once', async () => {
    const books = [text(longText('book', 4700)), text(longText('other', 4600))];
    const shares: number[] = [];
    const result = await start().compare(books, { onProgress: (_, __, share) => shares.push(share) });
    expect(result.pairs[0]!.correspondences.length).toBeGreaterThan(0);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((x, y) => x - y));

    const stop = new AbortController();
    let answered = false;
    const ended = client
      .compare(books, { signal: stop.signal, onProgress: () => stop.abort() })
      .finally(() => (answered = true));
    stop.signal.addEventListener('abort', () => setImmediate(() => expect(answered).toBe(true)));
    await expect(ended).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  });

  test('a thread that cannot start is a failure and no hang', async () => {
    const asked = start('/nonexistent/alignment-worker.mjs').compare([text(FIRST), text(SECOND)]);
    await expect(asked).rejects.toMatchObject({ failure: { code: 'unexpected' } });
  });

  test('after closing nothing is compared', async () => {
    await start().close();
    await expect(client.compare([text(FIRST)])).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  });
});
