import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { fileSource } from '../../../main/import/file-source';
import type { LibraryService } from '../../../main/articles/library-service';
import { listFiles } from '../../../main/import/list-files';
import { buildImportWorker, dropWorker } from '../../support/build-worker';
import { watchProgram } from '../../support/child';
import { startProgram } from '../annotations/start-program';
import { tempFolder } from '../storage/temp-folder';
import { file, libraryFolder, textIn } from '../articles/library-folder';
import { openWithWorker } from '../articles/library-with-worker';

let importWorker = '';
beforeAll(async () => {
  importWorker = await buildImportWorker();
});
afterAll(() => dropWorker(importWorker));

const PROGRAM = '../import/import-a-folder.ts';
const PAGE = (at: number): string =>
  `<html><head><title>Page number ${at} of the harbour</title></head><body><article>${`<p>On day ${at}, the warden counted the boats, all of them, and wrote it down in the book.</p>`.repeat(8)}</article>`;
const TEXT = (at: number): string =>
  `Report number ${at} of the harbour\n\n${`On day ${at} the warden counted the boats and wrote it down.\n\n`.repeat(20)}`;

/** A folder of texts, Markdown and pages by turns. */
function makeFolder(count: number): string {
  const folder = tempFolder();
  for (let at = 0; at < count; at += 1) {
    const [extension, content] = [
      ['txt', TEXT(at)],
      ['md', `# Note ${at}\n\n${TEXT(at)}`],
      ['html', PAGE(at)],
    ][at % 3] as [string, string];
    fs.writeFileSync(path.join(folder, `${String(at).padStart(5, '0')}.${extension}`), content);
  }
  return folder;
}
const importFolder = (library: LibraryService, folder: string) =>
  library.importAll(listFiles([folder]).files.map(fileSource));
/** Every article that the list names opens with its whole text. */
function expectWhole(library: LibraryService): void {
  const { articles } = library.list();
  for (const { id, words } of articles) {
    const article = textIn(library, id);
    expect(article.text.length).toBeGreaterThan(words);
    expect(article.blocks.at(-1)?.end).toBe(article.text.length);
  }
}

describe('a thousand documents', () => {
  it('are all there, the thread is free in between, and a second import adds nothing', async () => {
    const folder = makeFolder(1_000);
    const dataDir = tempFolder();
    const library = await openWithWorker(importWorker, dataDir);
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 5);
    const first = await importFolder(library, folder);
    clearInterval(beat);
    expect([first.added.length, first.existing.length, first.refused.length]).toEqual([1_000, 0, 0]);
    // How long they wait is the benchmark's to judge; a thread that is never free has no turns at all.
    expect(turns).toBeGreaterThan(100);

    const second = await importFolder(library, folder);
    expect([second.added.length, second.existing.length]).toEqual([0, 1_000]);
    await library.close();
    const again = await openWithWorker(importWorker, dataDir);
    expect(again.list().articles).toHaveLength(1_000);
    expectWhole(again);
    await again.close();
  });

  it('are told in few changes, which together name each of them once', async () => {
    const folder = makeFolder(90);
    const library = await openWithWorker(importWorker, tempFolder());
    const told: ArticleId[][] = [];
    library.onChange((change) => told.push([...(change?.put ?? [])]));
    await importFolder(library, folder);
    await library.close();
    expect(new Set(told.flat()).size).toBe(90);
    expect(told.flat()).toHaveLength(90);
    expect(told.length).toBeLessThan(45);
  });
});

describe('an import that is cut short', () => {
  it('by a kill leaves a library that opens, each finished document in it whole, and can be done again', async () => {
    const folder = makeFolder(300);
    const dataDir = tempFolder();
    for (let round = 0; round < 5; round += 1) {
      const program = watchProgram(startProgram(PROGRAM, [dataDir, folder]));
      await program.waitFor(new RegExp(`^at ${20 + round * 50}$`, 'm'));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
      program.child.kill('SIGKILL');
      await program.ended;
      const begun = Math.max(
        ...[...program.output().matchAll(/^at (\d+)$/gm)].map((match) => Number(match[1])),
      );
      const library = await openWithWorker(importWorker, dataDir);
      const { articles, broken } = library.list();
      expect(articles.length).toBeGreaterThanOrEqual(begun);
      expect(broken).toEqual([]);
      expectWhole(library);
      await library.close();
    }
    const library = await openWithWorker(importWorker, dataDir);
    await importFolder(library, folder);
    expect(library.list().articles).toHaveLength(300);
    await library.close();
  });

  it('by a disk that takes no more refuses the rest with that reason (limit on the size of files)', async () => {
    const folder = makeFolder(6);
    fs.writeFileSync(path.join(folder, '99999.txt'), TEXT(7).repeat(2_000));
    const dataDir = tempFolder();
    const program = watchProgram(startProgram(PROGRAM, [dataDir, folder], 'ulimit -f 512;'));
    await program.ended;
    expect(program.output()).toContain('added 6 refused 1 storage-full');
    const library = await openWithWorker(importWorker, dataDir);
    expect(library.list()).toMatchObject({ broken: [] });
    expect(library.list().articles).toHaveLength(6);
    expectWhole(library);
    await library.close();
  });

  it('by a cancel keeps what is in and stops at once', async () => {
    const folder = makeFolder(300);
    const library = await openWithWorker(importWorker, tempFolder());
    const report = library.importAll(listFiles([folder]).files.map(fileSource), {
      onProgress: (done) => (done === 30 ? library.cancelImport() : undefined),
    });
    const { added, refused } = await report;
    expect(added.length).toBeGreaterThanOrEqual(30);
    expect(added.length + refused.length).toBeLessThan(33);
    expect(library.list().articles).toHaveLength(added.length);
    await library.close();
  });
});

describe('the same bytes in two imports at once', () => {
  it('are one article', async () => {
    const library = await openWithWorker(importWorker, tempFolder());
    const document = file('a.txt', TEXT(1));
    const reports = await Promise.all([library.import([document]), library.import([document])]);
    expect(reports.flatMap(({ added }) => added)).toHaveLength(1);
    expect(reports.flatMap(({ existing }) => existing)).toHaveLength(1);
    await library.close();
  });
});

describe('a page whose text was damaged', () => {
  it('is read again in the worker from its original, which is unchanged', async () => {
    const dataDir = tempFolder();
    const library = await openWithWorker(importWorker, dataDir);
    const { added } = await library.import([file('a.html', PAGE(1))]);
    const id = added[0]?.id ?? ('' as ArticleId);
    const before = textIn(library, id);
    await library.close();
    expect(fs.readFileSync(path.join(dataDir, 'articles', id, 'original.html'), 'utf8')).toBe(PAGE(1));
    fs.writeFileSync(path.join(dataDir, 'articles', id, 'content.json'), 'torn');
    const again = await openWithWorker(importWorker, dataDir);
    await new Promise<void>((resolve) => again.onChange(() => resolve()));
    expect(textIn(again, id)).toEqual(before);
    expect(again.list().broken).toHaveLength(1);
    await again.close();
  });
});

describe('a file above 50 MB on the disk', () => {
  it('is refused by its size, without a byte of it read', async () => {
    const folder = tempFolder();
    const big = path.join(folder, 'big.txt');
    fs.closeSync(fs.openSync(big, 'w'));
    fs.truncateSync(big, 600 * 1_048_576);
    const library = await libraryFolder().open();
    const before = process.memoryUsage().rss;
    const { refused } = await importFolder(library, folder);
    expect(refused).toEqual([
      { file: 'big.txt', failure: { code: 'too-large', limitBytes: 52_428_800, bytes: 629_145_600 } },
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});
