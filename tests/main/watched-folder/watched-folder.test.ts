import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Announce } from '../../../main/event-bus';
import type { ImportReport } from '@core/contract/requests';
import type { WatchedFolder } from '@core/contract/watched-folder';
import { fileSource } from '../../../main/import/file-source';
import { openStore } from '../../../main/storage/conf';
import { createWatchedFolder, type WatchedFolderService } from '../../../main/watched-folder/watched-folder';
import type { ImportFiles } from '../../../main/watched-folder/intake';
import { failureOf } from '../../support/failure-of';
import { libraryFolder } from '../articles/library-folder';

const PAGE = (title: string): string =>
  `${title}\n\nThe ferry left the pier at nine.\n\nNobody was hurt, the harbour master says.\n`;
/** A file has to rest for a second before it counts as written, and looks are 0.2 s apart. */
const WAIT = { timeout: 15_000, interval: 50 };

async function world() {
  const folder = libraryFolder();
  const watched = path.join(path.dirname(folder.dataDir), 'clippings');
  fs.mkdirSync(watched);
  const library = await folder.open();
  const reports: ImportReport[] = [];
  const states: WatchedFolder[] = [];
  const errors: unknown[] = [];
  const announce: Announce = (event, payload) => {
    if (event === 'watch:brought-in') reports.push(payload as ImportReport);
    if (event === 'watch:state') states.push(payload as WatchedFolder);
  };
  const start = (
    pickFolder?: () => Promise<string | null>,
    importFiles: ImportFiles = (files) => library.importAll(files.map(fileSource)),
  ): WatchedFolderService => {
    const service = createWatchedFolder({
      dataDir: folder.dataDir,
      openStore,
      announce,
      importFiles,
      reportError: (error) => errors.push(error),
      isWritable: () => true,
      ...(pickFolder === undefined ? {} : { pickFolder }),
    });
    onTestFinished(() => service.close());
    return service;
  };
  const save = (name: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(watched, name)), { recursive: true });
    fs.writeFileSync(path.join(watched, name), text);
  };
  const titles = (): readonly string[] =>
    library
      .list()
      .articles.filter(({ added }) => added !== null)
      .map(({ title }) => title)
      .sort();
  /** What was to come before it has mostly come when this one is in; a file just written to is looked at once more. */
  const untilLast = async (): Promise<void> => {
    save('last.txt', PAGE('The last one'));
    await vi.waitFor(() => expect(titles()).toContain('The last one'), WAIT);
  };
  return { folder, watched, library, reports, states, errors, start, save, titles, untilLast };
}

describe('the watched folder', () => {
  it('is off until one is chosen', async () => {
    const { watched, start, save, titles, untilLast } = await world();
    save('a.txt', PAGE('Fire on the ferry'));
    const service = start();
    expect(await service.state()).toEqual({ folder: null, fault: null, underWay: null });
    await service.start(watched, false);
    await untilLast();
    expect(titles()).toEqual(['The last one']);
  });

  it('brings in what is saved there from now on, in subfolders too, and leaves the files as they are', async () => {
    const { watched, start, save, titles, reports, errors } = await world();
    save('old.txt', PAGE('An old page'));
    const service = start();
    expect(await service.start(watched, false)).toMatchObject({ folder: watched, fault: null });
    save('a.txt', PAGE('Fire on the ferry'));
    save('scans/b.md', '# Storm over the bay\n\nThe storm came at noon.\n');
    const before = fs.statSync(path.join(watched, 'a.txt')).mtimeMs;
    await vi.waitFor(() => expect(titles()).toEqual(['Fire on the ferry', 'Storm over the bay']), WAIT);
    await vi.waitFor(() => expect(reports.flatMap(({ added }) => added)).toHaveLength(2), WAIT);
    expect(fs.readFileSync(path.join(watched, 'a.txt'), 'utf8')).toBe(PAGE('Fire on the ferry'));
    expect(fs.statSync(path.join(watched, 'a.txt')).mtimeMs).toBe(before);
    expect(fs.readdirSync(watched).sort()).toEqual(['a.txt', 'old.txt', 'scans']);
    expect(errors).toEqual([]);
  });

  it('brings in what lies there already where that is asked for', async () => {
    const { watched, start, save, titles } = await world();
    save('old.txt', PAGE('An old page'));
    await start().start(watched, true);
    await vi.waitFor(() => expect(titles()).toEqual(['An old page']), WAIT);
  });

  it('passes over what is hidden, unfinished, of no kind that is read, a link, or beside a saved page', async () => {
    const { watched, start, save, titles, reports, untilLast } = await world();
    await start().start(watched, false);
    save('.hidden.txt', PAGE('Hidden'));
    save('page.html.part', PAGE('Unfinished'));
    save('notes.xyz', PAGE('No kind'));
    save('Page.html', '<title>A saved page</title><p>The ferry left the pier at nine.</p>');
    save('Page_files/frame.html', '<h1>A frame</h1><p>Advertisement of the day.</p>');
    fs.symlinkSync('/etc/hostname', path.join(watched, 'link.txt'));
    await untilLast();
    await vi.waitFor(() => expect(titles()).toEqual(['A saved page', 'The last one']), WAIT);
    expect(reports.flatMap(({ refused }) => refused)).toEqual([]);
  });

  it('brings each in once: touched, renamed, removed from the library, and after a restart', async () => {
    const { watched, library, start, save, titles, untilLast } = await world();
    const first = start();
    await first.start(watched, false);
    save('a.txt', PAGE('Fire on the ferry'));
    await vi.waitFor(() => expect(titles()).toHaveLength(1), WAIT);
    const [row] = library.list().articles.filter(({ added }) => added !== null);
    if (row === undefined) throw new Error('nothing came in');
    library.remove(row.id);
    fs.utimesSync(path.join(watched, 'a.txt'), new Date(), new Date());
    fs.copyFileSync(path.join(watched, 'a.txt'), path.join(watched, 'b.txt'));
    await untilLast();
    expect(titles()).toEqual(['The last one']);
    await first.close();
    const second = start();
    expect(await second.state()).toMatchObject({ folder: watched, fault: null });
    save('later.txt', PAGE('A later one'));
    await vi.waitFor(() => expect(titles()).toContain('A later one'), WAIT);
    expect(titles()).toEqual(['A later one', 'The last one']);
  });

  it('brings in at the next start what came while it was closed, and a file whose words changed', async () => {
    const { watched, start, save, titles } = await world();
    const first = start();
    await first.start(watched, false);
    save('a.txt', PAGE('Fire on the ferry'));
    await vi.waitFor(() => expect(titles()).toHaveLength(1), WAIT);
    await first.close();
    save('b.txt', PAGE('Storm over the bay'));
    save('a.txt', PAGE('Fire on the night ferry'));
    await start().state();
    await vi.waitFor(
      () => expect(titles()).toEqual(['Fire on the ferry', 'Fire on the night ferry', 'Storm over the bay']),
      WAIT,
    );
  });

  it('waits until a file is written to its end', async () => {
    const { watched, start, titles, library } = await world();
    await start().start(watched, false);
    const file = path.join(watched, 'long.txt');
    fs.writeFileSync(file, 'Fire on the ferry\n\nThe ferry left the pier at nine.\n');
    let parts = 0;
    const writing = setInterval(() => {
      fs.appendFileSync(file, `\nPart ${String(parts)} of the report was written.\n`);
      parts += 1;
      if (parts === 6) clearInterval(writing);
    }, 400);
    await vi.waitFor(() => expect(titles()).toHaveLength(1), WAIT);
    expect(parts).toBe(6);
    const [row] = library.list().articles.filter(({ added }) => added !== null);
    expect(row?.words).toBeGreaterThan(35);
  });

  it('tells of a file that cannot be read, once', async () => {
    const { watched, start, save, reports, untilLast } = await world();
    await start().start(watched, false);
    save('broken.docx', 'no zip container');
    await vi.waitFor(
      () => expect(reports.flatMap(({ refused }) => refused)).toMatchObject([{ file: 'broken.docx' }]),
      WAIT,
    );
    fs.utimesSync(path.join(watched, 'broken.docx'), new Date(), new Date());
    await untilLast();
    expect(reports.flatMap(({ refused }) => refused)).toHaveLength(1);
  });

  it('tells at which page of a scan it is', async () => {
    const { library, watched, states, start, save } = await world();
    const service = start(undefined, async (files, onPage) => {
      if (files[0]?.path.endsWith('.pdf') === true) onPage({ page: 3, pages: 9 });
      return library.importAll(files.map(fileSource), { onPage });
    });
    await service.start(watched, false);
    save('scan.pdf', 'no pdf');
    const told = () => states.map(({ underWay }) => underWay);
    await vi.waitFor(
      () => expect(told()).toContainEqual(expect.objectContaining({ page: { page: 3, pages: 9 } })),
      WAIT,
    );
    expect(told()).toContainEqual(expect.objectContaining({ page: null }));
  });

  it('stops, and takes nothing more', async () => {
    const { watched, start, save, titles, untilLast } = await world();
    const service = start();
    await service.start(watched, false);
    expect(await service.stop()).toEqual({ folder: null, fault: null, underWay: null });
    save('a.txt', PAGE('Fire on the ferry'));
    await service.start(watched, false);
    await untilLast();
    expect(titles()).toEqual(['The last one']);
  });

  it('says that the folder is gone, and goes on when it is back', async () => {
    const { watched, start, save, states, titles } = await world();
    await start().start(watched, false);
    fs.renameSync(watched, `${watched}-away`);
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ fault: 'missing' }), WAIT);
    fs.renameSync(`${watched}-away`, watched);
    save('a.txt', PAGE('Fire on the ferry'));
    await vi.waitFor(() => expect(titles()).toEqual(['Fire on the ferry']), {
      timeout: 25_000,
      interval: 100,
    });
    expect(states.at(-1)).toMatchObject({ folder: watched, fault: null });
  });

  it('refuses what is no folder of its own, and changes nothing then', async () => {
    const { folder, watched, start, save } = await world();
    save('a.txt', PAGE('Fire on the ferry'));
    const service = start();
    await service.start(watched, false);
    const refusal = (path: string) => failureOf(() => service.start(path, false));
    expect(await refusal('clippings')).toMatchObject({ code: 'unwatchable-folder', reason: 'relative' });
    expect(await refusal(path.join(watched, 'no'))).toMatchObject({ reason: 'missing' });
    expect(await refusal(path.join(watched, 'a.txt'))).toMatchObject({ reason: 'no-folder' });
    expect(await refusal(folder.dataDir)).toMatchObject({ reason: 'data-folder' });
    expect(await refusal(folder.at('articles'))).toMatchObject({ code: 'unwatchable-folder' });
    expect(await service.state()).toMatchObject({ folder: watched, fault: null });
  });

  it('takes only a folder that the reader pointed at, where the host can ask', async () => {
    const { watched, start } = await world();
    const service = start(() => Promise.resolve(watched));
    expect(await failureOf(() => service.start(watched, false))).toMatchObject({ reason: 'relative' });
    expect(await service.pick()).toBe(watched);
    expect(await service.start(watched, false)).toMatchObject({ folder: watched });
  });

  it('never takes its own data in, where the data folder lies in it', async () => {
    const { folder, watched, start, save, titles, errors, untilLast } = await world();
    const around = path.dirname(folder.dataDir);
    await start().start(around, false);
    save('a.txt', PAGE('Fire on the ferry'));
    await vi.waitFor(() => expect(titles()).toEqual(['Fire on the ferry']), WAIT);
    await untilLast();
    expect([titles(), errors, watched.startsWith(around)]).toEqual([
      ['Fire on the ferry', 'The last one'],
      [],
      true,
    ]);
  });

  it('lets no file that grows and grows hold up another, or the end', async () => {
    const { watched, start, save, titles, reports } = await world();
    const service = start();
    await service.start(watched, false);
    const writing = setInterval(() => fs.appendFileSync(path.join(watched, 'a-log.txt'), 'One more.\n'), 200);
    onTestFinished(() => clearInterval(writing));
    save('b.txt', PAGE('Fire on the ferry'));
    await vi.waitFor(() => expect(reports.flatMap(({ added }) => added)).toHaveLength(1), WAIT);
    expect(titles()).toEqual(['Fire on the ferry']);
    await service.stop();
  });

  it('brings in what was written over a file while it was read', async () => {
    const { watched, library, start, save, titles } = await world();
    const importFiles: ImportFiles = async (files) => {
      const report = await library.importAll(files.map(fileSource));
      if (titles().length === 1) save('a.txt', PAGE('Fire on the night ferry'));
      return report;
    };
    await start(undefined, importFiles).start(watched, false);
    save('a.txt', PAGE('Fire on the ferry'));
    await vi.waitFor(() => expect(titles()).toEqual(['Fire on the ferry', 'Fire on the night ferry']), WAIT);
  });

  it('tries again at the next start what a full disk kept out', async () => {
    const { watched, start, save, titles, reports } = await world();
    const first = start(undefined, ([one]) =>
      Promise.resolve({
        ...{ added: [], existing: [], likenesses: [], attached: [] },
        refused: [{ file: path.basename(one?.path ?? ''), failure: { code: 'storage-full' as const } }],
      }),
    );
    await first.start(watched, false);
    save('a.txt', PAGE('Fire on the ferry'));
    await vi.waitFor(() => expect(reports).toHaveLength(1), WAIT);
    await first.close();
    await start().state();
    await vi.waitFor(() => expect(titles()).toEqual(['Fire on the ferry']), WAIT);
  });

  it('stops, also while it ends another folder or begins', async () => {
    const { watched, start, save, titles, untilLast } = await world();
    const service = start();
    const begun = service.start(watched, false);
    const stopped = service.stop();
    await Promise.all([begun, stopped]);
    save('a.txt', PAGE('Fire on the ferry'));
    expect(await service.state()).toEqual({ folder: null, fault: null, underWay: null });
    await service.start(watched, false);
    await untilLast();
    expect(titles()).toEqual(['The last one']);
  });

  it('is followed where its path is a link, and passes over what lay there', async () => {
    const { watched, start, save, titles, untilLast } = await world();
    save('old.txt', PAGE('An old page'));
    const link = `${watched}-link`;
    fs.symlinkSync(watched, link);
    expect(await start().start(link, false)).toMatchObject({ folder: link, fault: null });
    await untilLast();
    expect(titles()).toEqual(['The last one']);
  });
});
