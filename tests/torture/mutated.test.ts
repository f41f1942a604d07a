import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleTarget, createNote } from '@core/annotations/create';
import type { Channel } from '@core/contract/requests';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { askOf, type Ask, type OpenBuild } from '../../tools/golden-data-folder/bridge';
import {
  copyDataFolder,
  isCache,
  readDataFiles,
  type DataFiles,
} from '../../tools/golden-data-folder/data-files';
import { copyGolden, opened } from '../../tools/golden-data-folder/golden';
import { openPresentBuild } from '../../tools/golden-data-folder/present-build';
import { buildWorkers } from '../../tools/golden-data-folder/workers';
import { tempFolder } from '../main/storage/temp-folder';
import { correctTitle, importSubject, saveCollection, saveComparison, saveNote } from './reader-acts';
import { MUTATIONS, mutate, type Mutation } from './mutate';
import { rounds, seeded, timeFor } from './scale';

const RUNS = rounds(120, 5_000);

let workers: Awaited<ReturnType<typeof buildWorkers>>;
beforeAll(async () => void (workers = await buildWorkers()));
afterAll(() => workers.drop());
const open = (dataDir: string): Promise<OpenBuild> => openPresentBuild(dataDir, workers.dir);

/** What a question was answered with, or the failure that it was told instead. */
type Answers = Readonly<Record<string, unknown>>;

/** A folder with every kind of file: one that older versions wrote, in which a reader went on working. */
async function makeFolder(dataDir: string): Promise<void> {
  copyGolden(dataDir);
  await opened(dataDir, open, async ({ carry }) => {
    const ask = askOf(carry);
    const subject = await importSubject(ask);
    for (let value = 0; value < 3; value += 1) {
      await saveNote(subject, value % 2, value, 40).do(ask);
      await saveComparison(subject, 0, value).do(ask);
      await saveCollection(0, value).do(ask);
      await correctTitle(subject, value).do(ask);
    }
    // What a version of before wrote names less; here each file is one of this version.
    for (const { id: articleId } of (await ask('library:list', {})).articles) await touch(ask, articleId);
    for (const comparison of await ask('comparisons:list', {}))
      await ask('comparisons:save', { comparison: { ...comparison, title: `${comparison.title} again` } });
    const [article] = (await ask('annotations:list', {})).flatMap(({ annotation: { target } }) =>
      target.on === 'passage' ? [target.articleId] : [],
    );
    const id = '00000000-0000-4000-8000-d00000000001' as AnnotationId;
    const now = '2024-05-06T07:08:09.000Z';
    if (article !== undefined)
      await ask('annotations:save', {
        annotation: createNote({ id, now }, articleTarget(article), 'Added.'),
      });
  });
}

/** Has the corrections of an article written anew, where there are any. */
async function touch(ask: Ask, articleId: ArticleId): Promise<void> {
  const { corrected } = await ask('library:open', { articleId });
  if (corrected === undefined || corrected.corrections.length === 0) return;
  const [first, ...rest] = [...corrected.corrections].reverse();
  if (first === undefined) return;
  await ask('library:correct', { articleId, corrections: [...rest].reverse() });
  await ask('library:correct', { articleId, corrections: corrected.corrections });
}

async function answersOf(
  ask: Ask,
  articles: readonly ArticleId[],
  notes: readonly AnnotationId[],
): Promise<Answers> {
  const answers: Record<string, unknown> = {};
  const put = async (name: string, question: () => Promise<unknown>): Promise<void> => {
    try {
      answers[name] = await question();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      answers[name] = { failed: error.message };
    }
  };
  // The session is not among them: where the reader stood is put back from the version before, and is told to nobody.
  const plain: readonly Channel[] = [
    'annotations:list',
    'comparisons:list',
    'collections:list',
    'versions:list',
    'settings:read',
  ];
  for (const channel of plain) await put(channel, () => ask(channel, {} as never));
  // The order of the list is that in which it was read, which the window sorts.
  await put('library:list', async () => {
    const { articles: rows, ...rest } = await ask('library:list', {});
    return { ...rest, articles: [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  });
  // When an article of an older version was removed is the time of its folder, which no copy has.
  await put('trash:list', async () =>
    (await ask('trash:list', {})).map(({ ref }) => JSON.stringify(ref)).sort(),
  );
  for (const articleId of articles) {
    await put(`open ${articleId}`, () => ask('library:open', { articleId }));
    await put(`original ${articleId}`, () => ask('library:original', { articleId }));
  }
  for (const annotationId of notes)
    await put(`history ${annotationId}`, () => ask('annotations:history', { annotationId }));
  return answers;
}

const isFailure = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && Object.hasOwn(answer, 'failed');

/** What the program tells of the folder by itself. */
async function reportsOf(ask: Ask): Promise<number> {
  const [recoveries, { broken }] = [await ask('app:recoveries', {}), await ask('library:list', {})];
  return recoveries.length + broken.length;
}

describe('a data folder of which a file is damaged', () => {
  it(
    `answers as before, or says what is wrong, in ${RUNS} mutations of every kind of file`,
    async () => {
      const whole = tempFolder();
      await makeFolder(whole);
      const files = readDataFiles(whole);
      const named = [...files.keys()].filter((name) => !isCache(name) && !name.endsWith('.log'));
      const random = seeded('mutations');
      const ids = await opened(copied(whole), open, async ({ carry }) => {
        const ask = askOf(carry);
        const articles = (await ask('library:list', {})).articles.map(({ id }) => id);
        const notes = (await ask('annotations:list', {})).map(({ annotation }) => annotation.id);
        return { articles, notes };
      });
      const ask = (dataDir: string): Promise<{ answers: Answers; reports: number }> =>
        opened(dataDir, open, async ({ carry }) => {
          const answers = await answersOf(askOf(carry), ids.articles, ids.notes);
          return { answers, reports: await reportsOf(askOf(carry)) };
        });
      const truth = await ask(copied(whole));
      const untold: string[] = [];
      const tally = { same: 0, told: 0 };
      for (let run = 0; run < RUNS; run += 1) {
        const name = named[random.below(named.length)] ?? '';
        const kind = MUTATIONS[run % MUTATIONS.length] ?? '';
        const other = otherOfKind(files, named, name, random.below(1_000));
        const mutation = mutate(kind, files.get(name) ?? Buffer.of(), random, other);
        if (mutation === null || isBeyondTelling(name, mutation)) continue;
        const folder = copied(whole);
        write(folder, name, mutation, random.below(2) === 0);
        const found = await ask(folder);
        fs.rmSync(folder, { recursive: true });
        const wrong = Object.keys(truth.answers).filter(
          (one) =>
            !isFailure(found.answers[one]) &&
            JSON.stringify(found.answers[one]) !== JSON.stringify(truth.answers[one]),
        );
        const isTold =
          found.reports > truth.reports ||
          Object.values(found.answers).filter(isFailure).length >
            Object.values(truth.answers).filter(isFailure).length;
        if (wrong.length > 0 && !isTold) untold.push(`${name}, ${kind}: ${wrong.join(', ')}`);
        else if (isTold) tally.told += 1;
        else tally.same += 1;
      }
      console.log(`mutations: ${JSON.stringify(tally)} of ${RUNS}, silently wrong ${untold.length}`);
      expect(untold).toEqual([]);
    },
    timeFor(RUNS, 2_000),
  );
});

/**
 * A history that is gone as a whole, or cut exactly between two lines, cannot be told from a shorter one: the store files
 * keep the format of versions that knew none (`docs/decisions/journal.md`).
 */
const isBeyondTelling = (name: string, { name: kind, bytes }: Mutation): boolean =>
  name.endsWith('.history') &&
  (kind === 'gone' || (kind === 'cut short' && bytes?.toString('utf8').endsWith('\n') === true));

function copied(folder: string): string {
  const copy = fs.mkdtempSync(path.join(tempFolder(), 'copy-'));
  copyDataFolder(folder, copy);
  return copy;
}

/** A file of the same name in another folder, else any other. */
function otherOfKind(files: DataFiles, named: readonly string[], name: string, at: number): Buffer {
  const same = named.filter((one) => one !== name && path.basename(one) === path.basename(name));
  const others = same.length > 0 ? same : named.filter((one) => one !== name);
  return files.get(others[at % others.length] ?? '') ?? Buffer.of();
}

/** @param isUnseen the file keeps its time, as where a disk lost a bit */
function write(folder: string, name: string, { bytes }: Mutation, isUnseen: boolean): void {
  const file = path.join(folder, name);
  if (bytes === null) return fs.rmSync(file);
  const { atime, mtime } = fs.statSync(file);
  fs.writeFileSync(file, bytes);
  if (isUnseen) fs.utimesSync(file, atime, mtime);
}
