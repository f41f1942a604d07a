import fs from 'node:fs';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { ArticleId } from '@core/contract/ids';
import { createInProcessImport } from '../../support/in-process-import';
import { createFileRepository } from '../../../main/articles/file-repository';
import { ImportedIndex } from '../../../main/articles/article-index';
import { ImportedTexts } from '../../../main/articles/article-cache';
import { createShownTexts, LARGE_BYTES } from '../../../main/articles/shown-texts';
import type { LibraryService } from '../../../main/articles/library-service';
import { PreserializedJson } from '../../../main/dispatch';
import { failureOf } from '../../support/failure-of';
import { buildImportWorker, dropWorker } from '../../support/build-worker';
import {
  built,
  correctText,
  file,
  importOne,
  libraryFolder,
  NOW,
  readTextAs,
  textIn,
} from './library-folder';
import { openWithWorker } from './library-with-worker';

let workerPath = '';
beforeAll(async () => {
  workerPath = await buildImportWorker();
});
afterAll(() => dropWorker(workerPath));

const LINE = 'The fire in the harbour broke out before midnight, and пожежа was put out by morning.';
/** @param lines of one passage */
const textOf = (bytes: number, lines: number): string =>
  Array.from(
    { length: Math.ceil(bytes / lines / 95) },
    (_, at) => `${at}. ${Array.from({ length: lines }, () => LINE).join(' ')}`,
  ).join('\n\n');

async function libraryWithOne(bytes = 1.2 * LARGE_BYTES, lines = 40) {
  const folder = libraryFolder();
  const library = await folder.open();
  const { id } = await importOne(library, file('log.txt', textOf(bytes, lines)));
  return { folder, library, id };
}
const quoted = ({ blocks: [first] }: Article): Correction => {
  if (first === undefined) throw new Error('the article has no passage');
  return { do: 'set-kind', blockId: first.id, kind: 'quotation', level: 0 };
};
/** What the window would build of the answer, where another thread printed it; `null` where this one gives the text. */
const opened = async (library: LibraryService, id: ArticleId): Promise<Article | null> => {
  const shown = await library.open(id);
  return shown instanceof PreserializedJson ? built(shown) : null;
};

it('gives a large text as it lies on the disk, and a corrected one as it is shown', async () => {
  const { library, id } = await libraryWithOne();
  expect(await opened(library, id)).toEqual(textIn(library, id));
  const shown = await correctText(library, id, [quoted(textIn(library, id))]);
  expect(shown.blocks[0]?.kind).toBe('quotation');
  expect(await opened(library, id)).toEqual(shown);
});

it('leaves a small text, a digest and what is not there to whoever answers', async () => {
  const { library } = await libraryWithOne();
  const small = await importOne(library, file('note.txt', 'The harbour burnt.\n\nNobody was hurt.'));
  const ids = [small.id, 'harbour-fire' as ArticleId, 'sha256-0000000000000000' as ArticleId];
  for (const id of ids.slice(0, 2)) expect(await library.open(id)).toBe(library.find(id));
  expect(await failureOf(() => library.open(ids[2] as ArticleId))).toMatchObject({ code: 'not-found' });
});

it('leaves a damaged text to whoever mends it', async () => {
  const { folder, library, id } = await libraryWithOne();
  const content = folder.at('articles', id, 'content.json');
  fs.writeFileSync(content, fs.readFileSync(content, 'utf8').replaceAll('midnight', 'midnicht'));
  expect(await opened(library, id)).toBeNull();
  expect(textIn(library, id).text).toContain(LINE);
});

it('leaves a text whose change of encoding was cut short to whoever reads it again', async () => {
  const { folder, library, id } = await libraryWithOne();
  await readTextAs(library, id, 'windows-1251');
  fs.rmSync(folder.at('articles', id, 'corrections.json'));
  expect(await opened(library, id)).toBeNull();
});

it('holds the text afterwards, for notes and comparisons, unless it was corrected meanwhile', async () => {
  const { folder, library, id } = await libraryWithOne();
  const shown = textIn(library, id);
  const openAgain = () => {
    const articles = createFileRepository(folder.dataDir);
    const index = new ImportedIndex(articles);
    const texts = new ImportedTexts(index, articles, () => NOW);
    const reader = createInProcessImport();
    const { open, hold } = createShownTexts({
      dataDir: folder.dataDir,
      index,
      texts,
      reader,
      find: (one) => texts.find(one),
    });
    return { texts, open, hold };
  };
  const { texts, open } = openAgain();
  await open(id);
  await vi.waitUntil(() => texts.isHeld(id));
  expect(texts.find(id)).toEqual(shown);

  const other = openAgain();
  await other.open(id);
  const corrected = other.texts.store(shown, [quoted(shown)]);
  // After the one that the opening began.
  await other.hold(id);
  expect(other.texts.find(id)).toBe(corrected);
});

/** Milliseconds that this thread has worked: what else the machine does is not among them. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

it('never holds the thread that answers as long as reading and printing would', async () => {
  // Long enough for what the start of a thread costs to be little of it.
  const { folder, id } = await libraryWithOne(12 * LARGE_BYTES, 1);
  const whole = await folder.open();
  const start = worked();
  JSON.stringify(textIn(whole, id));
  const here = worked() - start;

  const library = await openWithWorker(workerPath, folder.dataDir);
  onTestFinished(() => library.close());
  const begin = worked();
  const printed = await library.open(id);
  expect(worked() - begin).toBeLessThan(here / 3);
  expect(printed).toBeInstanceOf(PreserializedJson);
  expect((printed as PreserializedJson<Article>).json.length).toBeGreaterThan(12 * LARGE_BYTES);
});
