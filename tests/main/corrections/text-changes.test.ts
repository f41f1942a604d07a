import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Correction } from '@core/contract/correction';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { PreserializedJson } from '../../../main/dispatch';
import { LARGE_BYTES } from '../../../main/articles/shown-texts';
import type { LibraryService } from '../../../main/articles/library-service';
import { ReaderError } from '@core/contract/failure';
import type { ImportClient } from '../../../main/import/import-client';
import { createInProcessImport } from '../../support/in-process-import';
import { buildImportWorker, dropWorker } from '../../support/build-worker';
import { failureOf } from '../../support/failure-of';
import {
  built,
  correctText,
  file,
  importOne,
  libraryFolder,
  type LibraryFolder,
  readTextAs,
  textIn,
} from '../articles/library-folder';
import { openWithWorker } from '../articles/library-with-worker';

let workerPath = '';
beforeAll(async () => {
  workerPath = await buildImportWorker();
});
afterAll(() => dropWorker(workerPath));

const LINE = 'The fire in the harbour broke out before midnight, and the café was put out by morning.';
/** In windows-1252, in which every "é" is one byte. */
const bytesOf = (size: number, lines: number): Buffer =>
  Buffer.from(
    Array.from(
      { length: Math.ceil(size / lines / LINE.length) },
      (_, at) => `${at}. ${Array.from({ length: lines }, () => LINE).join(' ')}`,
    ).join('\n\n'),
    'latin1',
  );

async function libraryWithOne(bytes = bytesOf(1.2 * LARGE_BYTES, 40), openReader = createInProcessImport) {
  const folder = libraryFolder();
  const library = await folder.open(openReader);
  const { id } = await importOne(library, file('log.txt', bytes));
  return { folder, library, id };
}
const block = (number: number): BlockId => `b${number}` as BlockId;
const LIST: readonly Correction[] = [
  { do: 'join', blockId: block(1), nextId: block(2), separator: ' ' },
  { do: 'set-kind', blockId: block(3), kind: 'quotation', level: 0 },
];
/** A reader whose thread is lost with every change, which is then made on the thread that answers. */
const withoutThread = (): ImportClient => ({
  ...createInProcessImport(),
  correct: () => Promise.reject(new ReaderError({ code: 'reader-crashed', isOutOfMemory: false })),
});
/** The files of an article as they lie on the disk. */
const filesOf = ({ at }: LibraryFolder, id: ArticleId): readonly string[] =>
  ['content.json', 'corrections.json'].map((name) => fs.readFileSync(at('articles', id, name), 'utf8'));
const told = (library: LibraryService): string[] => {
  const texts: string[] = [];
  library.onChange((change) => texts.push(...(change?.put ?? []).map((id) => textIn(library, id).text)));
  return texts;
};

describe('correcting a large text', () => {
  it('answers, stores and lists what the thread that answers would', async () => {
    const here = await libraryWithOne(undefined, withoutThread);
    const there = await libraryWithOne();
    const shown = await correctText(here.library, here.id, LIST);
    const news = told(there.library);
    const printed = await there.library.correct(there.id, LIST);
    expect(printed).toBeInstanceOf(PreserializedJson);
    expect(built(printed)).toEqual(shown);
    expect(filesOf(there.folder, there.id)).toEqual(filesOf(here.folder, here.id));
    expect(there.library.list()).toEqual(here.library.list());
    await vi.waitUntil(() => news.length > 0);
    expect(news).toEqual([shown.text]);
    expect(textIn(there.library, there.id)).toEqual(shown);
    expect(textIn(await there.folder.open(), there.id)).toEqual(shown);
  });

  it('takes one change after another, and the last back', async () => {
    const { library, id } = await libraryWithOne();
    const [first] = LIST.slice(0, 1);
    const answers = await Promise.all([
      library.correct(id, LIST),
      library.correct(id, first === undefined ? [] : [first]),
    ]);
    expect(answers.map((one) => built(one).corrected?.corrections.length)).toEqual([2, 1]);
    expect(textIn(library, id).corrected?.corrections).toEqual([first]);
  });

  it('is opened as it is once the changes before are stored', async () => {
    const { library, id } = await libraryWithOne();
    const [changed, opened] = await Promise.all([library.correct(id, LIST), library.open(id)]);
    expect(built(opened)).toEqual(built(changed));
  });

  it('refuses what does not fit, and changes nothing', async () => {
    const { folder, library, id } = await libraryWithOne();
    await library.correct(id, LIST);
    const before = filesOf(folder, id);
    const misfit: Correction = { do: 'set-kind', blockId: block(999_999), kind: 'heading', level: 1 };
    expect(await failureOf(() => library.correct(id, [...LIST, misfit]))).toMatchObject({
      code: 'bad-request',
    });
    expect(filesOf(folder, id)).toEqual(before);
  });

  it('is shown as it is stored where the disk takes no more', async () => {
    const { library, id } = await libraryWithOne();
    vi.spyOn(fs, 'renameSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    expect(await failureOf(() => library.correct(id, LIST))).toMatchObject({ code: 'storage-full' });
    const reading = await library.setEncoding(id, 'windows-1252');
    expect(reading.before.corrected?.corrections ?? []).toEqual([]);
  });

  it('gives a small text itself, refuses a digest, and mends a damaged file first', async () => {
    const { folder, library, id } = await libraryWithOne();
    const small = await importOne(library, file('note.txt', 'The harbour burnt.\n\nNobody was hurt.'));
    expect(await library.correct(small.id, [])).toBe(library.find(small.id));
    const digest = 'harbour-fire' as ArticleId;
    expect(await failureOf(() => library.correct(digest, []))).toMatchObject({ code: 'bad-request' });
    expect(await failureOf(() => library.setEncoding(digest, 'utf-8'))).toMatchObject({
      code: 'bad-request',
    });
    fs.appendFileSync(folder.at('articles', id, 'content.json'), 'torn');
    expect(built(await library.correct(id, LIST)).corrected?.corrections).toEqual(LIST);
    fs.appendFileSync(folder.at('articles', id, 'content.json'), 'torn');
    expect((await library.setEncoding(id, 'utf-8')).after?.origin?.encoding).toBe('utf-8');
  });
});

describe('reading a large text in another encoding', () => {
  it('answers, stores and lists what the thread that answers would, with both readings', async () => {
    const here = await libraryWithOne();
    const there = await libraryWithOne();
    const before = await correctText(here.library, here.id, LIST);
    await there.library.correct(there.id, LIST);
    const news = told(there.library);
    const shown = await readTextAs(here.library, here.id, 'koi8-u');
    const reading = await there.library.setEncoding(there.id, 'koi8-u');
    expect(built(reading.shown)).toEqual(shown);
    expect(reading).toMatchObject({ before: { text: before.text }, after: { text: shown.text } });
    expect(news.at(-1)).toBe(shown.text);
    expect(filesOf(there.folder, there.id)).toEqual(filesOf(here.folder, here.id));
    expect(there.library.list()).toEqual(here.library.list());
  });

  it('lists no article that was removed while it was being stored', async () => {
    const { library, id } = await libraryWithOne();
    const { rename } = fs.promises;
    const spy = vi.spyOn(fs.promises, 'rename').mockImplementation(async (from, to) => {
      await rename(from, to);
      if (String(to).endsWith('content.json')) library.remove(id);
    });
    onTestFinished(() => spy.mockRestore());
    expect(await failureOf(() => library.setEncoding(id, 'koi8-u'))).toMatchObject({ code: 'not-found' });
    expect(spy).toHaveBeenCalled();
    expect(JSON.stringify(library.list())).not.toContain(id);
  });

  it('refuses where corrections would not fit, and leaves no file behind', async () => {
    const { folder, library, id } = await libraryWithOne();
    await library.correct(id, LIST);
    const before = filesOf(folder, id);
    expect(await failureOf(() => library.setEncoding(id, 'utf-16le'))).toEqual({
      code: 'corrections-misfit',
      count: LIST.length,
    });
    expect(filesOf(folder, id)).toEqual(before);
    const names = fs.readdirSync(folder.at('articles', id));
    expect(names.filter((name) => name.includes('.tmp-'))).toEqual([]);
  });
});

/** Milliseconds that this thread has worked: what else the machine does is not among them. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

it('costs the thread that answers far less than changing the text there', async () => {
  const { folder, library, id } = await libraryWithOne(bytesOf(5 * LARGE_BYTES, 1), withoutThread);
  const start = worked();
  JSON.stringify(await correctText(library, id, LIST));
  const here = worked() - start;

  const other = await openWithWorker(workerPath, folder.dataDir);
  onTestFinished(() => other.close());
  const news = told(other);
  const begin = worked();
  expect(await other.correct(id, [])).not.toBeNull();
  await vi.waitUntil(() => news.length > 0);
  expect(worked() - begin).toBeLessThan(here / 2);

  const again = worked();
  expect(await other.setEncoding(id, 'koi8-u')).not.toBeNull();
  expect(worked() - again).toBeLessThan(here);
});
