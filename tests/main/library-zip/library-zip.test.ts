import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '@core/contract/failure';
import { ReaderError } from '@core/contract/failure';
import { MANIFEST, printManifest } from '../../../main/library-zip/library-manifest';
import { readLibrary } from '../../../main/library-zip/read-library';
import { stageLibrary } from '../../../main/library-zip/stage-library';
import { writeLibrary } from '../../../main/library-zip/write-library';
import { sha256 } from '../../../main/articles/content-hash';
import { readArchive } from '../../../main/import/formats/archive';
import { mergeFolder, type FolderMerge } from '../../../main/merging/merge-folder';
import { openStore } from '../../../main/storage/conf';
import { acts, libraryIn, perform, type Act } from '../../support/random-library';
import { tinyZip, type ZipFile } from '../../support/tiny-zip';
import { tempFolder } from '../storage/temp-folder';

const START = Date.parse('2026-11-30T09:00:00Z');
const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

async function exported(dataDir: string, work = quiet): Promise<string> {
  const folder = tempFolder();
  const name = await writeLibrary({ dataDir, folder, program: '1.0.0', now: () => new Date(START), ...work });
  return path.join(folder, name);
}

async function imported(file: string, dataDir: string): Promise<FolderMerge> {
  const from = path.join(tempFolder(), 'incoming');
  await stageLibrary(file, from, openStore, quiet);
  return mergeFolder({ from, into: dataDir, openStore, onProgress: () => undefined });
}

const filled = (list: readonly Act[]): string => {
  const dataDir = tempFolder();
  perform(dataDir, list, START);
  return dataDir;
};

const SOME: readonly Act[] = [
  { do: 'import', which: 0, words: '' },
  { do: 'note', which: 0, words: 'Which boat?' },
  { do: 'note', which: 0, words: 'Which boat was it?' },
  { do: 'compare', which: 0, words: 'Two ferries' },
  { do: 'collect', which: 0, words: 'The case' },
];

describe('a library zip', () => {
  it('brought into an empty folder gives a library that is equal, with all its histories', async () => {
    await fc.assert(
      fc.asyncProperty(acts(14), async (list) => {
        const [dataDir, empty] = [filled(list), tempFolder()];
        await imported(await exported(dataDir), empty);
        expect(await libraryIn(empty)).toEqual(await libraryIn(dataDir));
      }),
      { numRuns: Number(process.env['SYNOPTIC_RUNS'] ?? 12) },
    );
  }, 3_600_000);

  it('brought in once more changes nothing and says that all is equal', async () => {
    await fc.assert(
      fc.asyncProperty(acts(10), acts(6), acts(6), async (list, mine, theirs) => {
        const [here, there] = [filled(list), filled(list)];
        perform(here, mine, START + 3_600_000);
        perform(there, theirs, START + 3_600_500);
        const file = await exported(there);
        await imported(file, here);
        const once = await libraryIn(here);
        const { counts } = await imported(file, here);
        expect(await libraryIn(here)).toEqual(once);
        for (const { added, updated } of Object.values(counts)) expect(added + updated).toBe(0);
      }),
      { numRuns: Number(process.env['SYNOPTIC_RUNS'] ?? 8) },
    );
  }, 3_600_000);

  it('has the edits of an article in the trash, and brings them together with those of here', async () => {
    const removed: readonly Act[] = [
      { do: 'import', which: 1, words: '' },
      { do: 'correct', which: 1, words: 'Their title' },
      { do: 'remove-article', which: 1, words: '' },
    ];
    const [there, empty, corrected] = [filled(removed), tempFolder(), filled(removed.slice(0, 1))];
    await imported(await exported(there), empty);
    expect(await libraryIn(empty)).toEqual(await libraryIn(there));
    await imported(await exported(there), corrected);
    const [id = ''] = fs.readdirSync(path.join(corrected, 'articles'));
    const file = path.join(corrected, 'articles', id, 'corrections.json');
    expect(fs.readFileSync(file, 'utf8')).toContain('Their title');
    expect(fs.existsSync(path.join(corrected, 'articles', id, 'content.json'))).toBe(true);
  });

  it('leaves a note where it stands that moved and then changed what it says, however often it comes in', async () => {
    const [there, here] = [tempFolder(), tempFolder()];
    const list: readonly Act[] = [
      { do: 'note', which: 2, words: 'a' },
      { do: 'move-note', which: 2, words: 'a' },
      { do: 'note', which: 2, words: 'b' },
    ];
    perform(there, list, START);
    const file = await exported(there);
    await imported(file, here);
    const once = await libraryIn(here);
    await imported(file, here);
    expect(await libraryIn(here)).toEqual(once);
    expect(JSON.stringify(once)).toContain('"synoptic:rank"');
  });

  it('is a zip that the readers of documents read, with a list that names every file and its hash', async () => {
    const file = await exported(filled(SOME));
    expect(path.basename(file)).toBe('synoptic-library-2026-11-30.zip');
    const archive = await readArchive(fs.readFileSync(file));
    const text = new TextDecoder().decode(archive.get(MANIFEST));
    const { body } = JSON.parse(text) as { body: { files: { path: string; sha256: string }[] } };
    expect(body.files.map((one) => `data/${one.path}`)).toEqual(
      [...archive.keys()].filter((name) => name !== MANIFEST),
    );
    for (const one of body.files)
      expect(sha256(archive.get(`data/${one.path}`) ?? new Uint8Array())).toBe(one.sha256);
  });

  it('never takes the name of a file that is there', async () => {
    const [dataDir, folder] = [filled(SOME), tempFolder()];
    const write = (): Promise<string> =>
      writeLibrary({ dataDir, folder, program: '1.0.0', now: () => new Date(START), ...quiet });
    expect([await write(), await write()]).toEqual([
      'synoptic-library-2026-11-30.zip',
      'synoptic-library-2026-11-30-2.zip',
    ]);
    expect(fs.readdirSync(folder)).toHaveLength(2);
  });

  it('that is cancelled leaves nothing behind', async () => {
    const [dataDir, folder] = [filled(SOME), tempFolder()];
    const ended = new AbortController();
    const onProgress = (): void => ended.abort();
    const work = { signal: ended.signal, onProgress };
    const made = writeLibrary({ dataDir, folder, program: '1.0.0', now: () => new Date(START), ...work });
    expect(await failureOf(made)).toEqual({ code: 'cancelled' });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

const failureOf = (work: Promise<unknown>): Promise<Failure | null> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ReaderError ? error.failure : Promise.reject(error as Error)),
  );

/** A zip with these files below `data/`, and a list that names them as `listed` says. */
function zipOf(
  files: Readonly<Record<string, string>>,
  listed = files,
  more: readonly ZipFile[] = [],
): string {
  const list = Object.entries(listed).map(([name, text]) => ({
    path: name,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
  }));
  const head = printManifest({ made: new Date(START).toISOString(), program: '1.0.0', files: list });
  const zip = tinyZip([
    { name: MANIFEST, data: head },
    ...Object.entries(files).map(([name, data]) => ({ name: `data/${name}`, data })),
    ...more,
  ]);
  const file = path.join(tempFolder(), 'library.zip');
  fs.writeFileSync(file, zip);
  return file;
}

const NOTES = 'articles/ferry/notes.json';

describe('a library zip that is hostile or damaged is refused whole, and leaves nothing on the disk:', () => {
  const cases: readonly (readonly [string, () => string | Promise<string>, Failure['code']])[] = [
    ['no zip', () => textFile('not a zip'), 'broken-document'],
    ['no list', () => fileOf(tinyZip([{ name: 'a.txt', data: 'a' }])), 'not-a-library'],
    ['another list', () => fileOf(tinyZip([{ name: MANIFEST, data: '{}' }])), 'library-damaged'],
    ['a name that leads out of the folder', () => zipOf({ '../../x/notes.json': 'x' }), 'unsafe-archive'],
    ['a list that leads out', () => zipOf({}, { '../notes.json': 'x' }), 'library-damaged'],
    ['a name with backslashes', () => zipOf({ 'articles\\ferry\\notes.json': 'x' }), 'unsafe-archive'],
    ['a file that no library has', () => zipOf({ 'settings.json': '{}' }), 'library-damaged'],
    ['a file that is not on the list', () => zipOf({ [NOTES]: 'x' }, {}), 'library-damaged'],
    ['a file that is missing', () => zipOf({}, { [NOTES]: 'x' }), 'library-damaged'],
    ['a file of another hash', () => zipOf({ [NOTES]: 'y' }, { [NOTES]: 'x' }), 'library-damaged'],
    ['notes that are no notes', () => zipOf({ [NOTES]: '{"a":1}' }), 'library-damaged'],
    [
      'a link',
      () => zipOf({}, {}, [{ name: `data/${NOTES}`, data: '/etc/passwd', mode: 0o120777 }]),
      'unsafe-archive',
    ],
    [
      'a bomb',
      () => zipOf({}, {}, [{ name: `data/${NOTES}`, data: Buffer.alloc(3_000_000) }]),
      'unsafe-archive',
    ],
    [
      'a size that lies',
      () => zipOf({}, {}, [{ name: `data/${NOTES}`, data: 'x'.repeat(100), declared: 5 }]),
      'library-damaged',
    ],
    ['a zip that was cut', async () => cut(await exported(filled(SOME))), 'broken-document'],
  ];
  it.each(cases)('%s', async (_, make, code) => {
    const root = tempFolder();
    const staged = stageLibrary(await make(), path.join(root, 'incoming'), openStore, quiet);
    expect((await failureOf(staged))?.code).toBe(code);
    expect(fs.readdirSync(root)).toEqual([]);
  });

  it('any byte of it changed', async () => {
    const file = await exported(filled(SOME));
    const bytes = fs.readFileSync(file);
    const before = await libraryOf(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        // What is refused is refused; of what passes every file must be as it was written.
        const read = await libraryOf(fileOf(changed)).catch(() => null);
        if (read !== null) expect(read).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

async function libraryOf(file: string): Promise<unknown> {
  const into = path.join(tempFolder(), 'incoming');
  await readLibrary(file, into, quiet);
  return libraryIn(into);
}

function fileOf(bytes: Uint8Array): string {
  const file = path.join(tempFolder(), 'library.zip');
  fs.writeFileSync(file, bytes);
  return file;
}

const textFile = (text: string): string => fileOf(Buffer.from(text));
const cut = (file: string): string => {
  const bytes = fs.readFileSync(file);
  return fileOf(bytes.subarray(0, bytes.length - 40));
};
