import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { ArticleId, BlockId } from '@core/contract/ids';
import type { PreserializedJson } from '../../../main/dispatch';
import { LARGE_BYTES } from '../../../main/articles/large-texts';
import type { LibraryService } from '../../../main/articles/library-service';
import { buildImportWorker, dropWorker } from '../../support/build-worker';
import { failureOf } from '../../support/failure-of';
import { file, importOne, libraryFolder, type LibraryFolder } from '../articles/library-folder';
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

async function libraryWithOne(bytes = bytesOf(1.2 * LARGE_BYTES, 40)) {
  const folder = libraryFolder();
  const library = await folder.open();
  const { id } = await importOne(library, file('log.txt', bytes));
  return { folder, library, id };
}
const block = (number: number): BlockId => `b${number}` as BlockId;
const LIST: readonly Correction[] = [
  { do: 'join', blockId: block(1), nextId: block(2), separator: ' ' },
  { do: 'set-kind', blockId: block(3), kind: 'quotation', level: 0 },
];
const built = (printed: PreserializedJson<Article> | null): Article | null =>
  printed === null ? null : (JSON.parse(Buffer.from(printed.json).toString()) as Article);
/** The files of an article as they lie on the disk. */
const filesOf = ({ at }: LibraryFolder, id: ArticleId): readonly string[] =>
  ['content.json', 'corrections.json'].map((name) => fs.readFileSync(at('articles', id, name), 'utf8'));
const told = (library: LibraryService): string[] => {
  const texts: string[] = [];
  library.onChange((change) => texts.push(...(change?.put ?? []).map((id) => library.open(id).text)));
  return texts;
};

describe('correcting a large text', () => {
  it('answers, stores and lists what the thread that answers would', async () => {
    const here = await libraryWithOne();
    const there = await libraryWithOne();
    const shown = here.library.correct(here.id, LIST);
    const news = told(there.library);
    expect(built(await there.library.correctLarge(there.id, LIST))).toEqual(shown);
    expect(filesOf(there.folder, there.id)).toEqual(filesOf(here.folder, here.id));
    expect(there.library.list()).toEqual(here.library.list());
    await vi.waitUntil(() => news.length > 0);
    expect(news).toEqual([shown.text]);
    expect(there.library.open(there.id)).toEqual(shown);
    expect((await there.folder.open()).open(there.id)).toEqual(shown);
  });

  it('takes one change after another, and the last back', async () => {
    const { library, id } = await libraryWithOne();
    const [first] = LIST.slice(0, 1);
    const answers = await Promise.all([
      library.correctLarge(id, LIST),
      library.correctLarge(id, first === undefined ? [] : [first]),
    ]);
    expect(answers.map((one) => built(one)?.corrected?.corrections.length)).toEqual([2, 1]);
    expect(library.open(id).corrected?.corrections).toEqual([first]);
  });

  it('is opened as it is once the changes before are stored', async () => {
    const { library, id } = await libraryWithOne();
    const [changed, opened] = await Promise.all([library.correctLarge(id, LIST), library.openLarge(id)]);
    expect(built(opened)).toEqual(built(changed));
  });

  it('refuses what does not fit, and changes nothing', async () => {
    const { folder, library, id } = await libraryWithOne();
    await library.correctLarge(id, LIST);
    const before = filesOf(folder, id);
    const misfit: Correction = { do: 'set-kind', blockId: block(999_999), kind: 'heading', level: 1 };
    expect(await failureOf(() => library.correctLarge(id, [...LIST, misfit]))).toMatchObject({
      code: 'bad-request',
    });
    expect(filesOf(folder, id)).toEqual(before);
  });

  it('is shown as it is stored where the disk takes no more', async () => {
    const { library, id } = await libraryWithOne();
    vi.spyOn(fs, 'renameSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    expect(await failureOf(() => library.correctLarge(id, LIST))).toMatchObject({ code: 'storage-full' });
    const reading = await library.readLargeAs(id, 'windows-1252');
    expect(reading?.before?.corrected?.corrections ?? []).toEqual([]);
  });

  it('leaves small texts, digests and damaged files to the thread that answers', async () => {
    const { folder, library, id } = await libraryWithOne();
    const small = await importOne(library, file('note.txt', 'The harbour burnt.\n\nNobody was hurt.'));
    fs.appendFileSync(folder.at('articles', id, 'content.json'), 'torn');
    for (const one of [small.id, 'harbour-fire' as ArticleId, id]) {
      expect(await library.correctLarge(one, [])).toBeNull();
      expect(await library.readLargeAs(one, 'utf-8')).toBeNull();
    }
  });
});

describe('reading a large text in another encoding', () => {
  it('answers, stores and lists what the thread that answers would, with both readings', async () => {
    const here = await libraryWithOne();
    const there = await libraryWithOne();
    const before = here.library.correct(here.id, LIST);
    await there.library.correctLarge(there.id, LIST);
    const news = told(there.library);
    const shown = await here.library.readAs(here.id, 'koi8-u');
    const reading = await there.library.readLargeAs(there.id, 'koi8-u');
    expect(built(reading?.printed ?? null)).toEqual(shown);
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
    expect(await library.readLargeAs(id, 'koi8-u')).toBeNull();
    expect(spy).toHaveBeenCalled();
    expect(JSON.stringify(library.list())).not.toContain(id);
  });

  it('refuses where corrections would not fit, and leaves no file behind', async () => {
    const { folder, library, id } = await libraryWithOne();
    await library.correctLarge(id, LIST);
    const before = filesOf(folder, id);
    expect(await failureOf(() => library.readLargeAs(id, 'utf-16le'))).toEqual({
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
  const { folder, library, id } = await libraryWithOne(bytesOf(5 * LARGE_BYTES, 1));
  const start = worked();
  JSON.stringify(library.correct(id, LIST));
  const here = worked() - start;

  const other = await openWithWorker(workerPath, folder.dataDir);
  onTestFinished(() => other.close());
  const news = told(other);
  const begin = worked();
  expect(await other.correctLarge(id, [])).not.toBeNull();
  await vi.waitUntil(() => news.length > 0);
  expect(worked() - begin).toBeLessThan(here / 2);

  const again = worked();
  expect(await other.readLargeAs(id, 'koi8-u')).not.toBeNull();
  expect(worked() - again).toBeLessThan(here);
});
