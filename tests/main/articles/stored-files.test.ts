import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { openDataFolder } from '../../../main/storage/data-folder';
import { parseEnvelope, serializeEnvelope } from '../../../main/storage/envelope';
import { createFileRepository } from '../../../main/articles/file-repository';
import { listChapters } from '../../../main/books/split-book';
import { fileSource } from '../../../main/import/file-source';
import { listFiles } from '../../../main/import/list-files';
import { failureOf } from '../../support/failure-of';
import { tinyEpub } from '../../support/tiny-epub';
import { correctText, file, importOne, libraryFolder, readTextAs, textIn, NOW } from './library-folder';

const HARBOUR = 'Fire in the old harbour\n\nNobody answered.';
const SECRET = 'What nobody was to read.';

async function libraryWith(name = 'harbour.txt', content: string | Uint8Array = HARBOUR) {
  const folder = libraryFolder();
  const library = await folder.open();
  const { id } = await importOne(library, file(name, content));
  const at = (part: string): string => folder.at('articles', id, part);
  return { folder, library, id, at };
}

describe('the kept original', () => {
  it('is shown, exported and read again as it was imported', async () => {
    const { library, id } = await libraryWith();
    expect((await library.showOriginal(id, 0)).text).toBe(HARBOUR);
    expect(Buffer.from(library.original(id).base64, 'base64').toString()).toBe(HARBOUR);
    expect((await readTextAs(library, id, 'windows-1252')).text).toBe('Nobody answered.');
  });

  it('is neither shown, exported nor read again where it was changed since', async () => {
    const { library, id, at } = await libraryWith();
    const article = textIn(library, id);
    fs.writeFileSync(at('original.txt'), HARBOUR.replace('Nobody', 'Somebody'));
    const changed = { code: 'original-changed' };
    expect(await failureOf(() => library.showOriginal(id, 0))).toEqual(changed);
    expect(await failureOf(() => library.original(id))).toEqual(changed);
    expect(await failureOf(() => library.setEncoding(id, 'windows-1252'))).toEqual(changed);
    expect(textIn(library, id)).toEqual(article);
  });

  it('of a book that was changed is not split', async () => {
    const book = tinyEpub({ chapters: ['<h1>One</h1><p>Water.</p>', '<h1>Two</h1><p>Ice.</p>'] });
    const { folder, id, at } = await libraryWith('weir.epub', book);
    const chapters = () =>
      listChapters(createFileRepository(folder.dataDir), { dataDir: folder.dataDir, id, fileName: null }, []);
    expect((await chapters()).levels).not.toEqual([]);
    fs.writeFileSync(at('original.epub'), tinyEpub({ chapters: ['<h1>One</h1><p>Fire.</p>'] }));
    expect(await failureOf(chapters)).toEqual({ code: 'original-changed' });
  });
});

describe('symbolic links', () => {
  it('in the place of an original lead nowhere, though the words be the same', async () => {
    const { folder, library, id, at } = await libraryWith();
    const outside = path.join(folder.dataDir, '../outside.txt');
    fs.renameSync(at('original.txt'), outside);
    fs.symlinkSync(outside, at('original.txt'));
    expect(await failureOf(() => library.original(id))).toMatchObject({ detail: 'ELOOP' });
    await expect(library.showOriginal(id, 0)).rejects.toThrow('ELOOP');
  });

  it('in the place of a text are not read', async () => {
    const { folder, library, id, at } = await libraryWith();
    await library.close();
    const outside = path.join(folder.dataDir, '../outside.json');
    fs.renameSync(at('content.json'), outside);
    fs.symlinkSync(outside, at('content.json'));
    const { articles, broken } = (await folder.open()).list();
    expect(articles.map((row) => row.id)).not.toContain(id);
    expect(broken).toMatchObject([{ failure: { code: 'storage-failed', detail: 'ELOOP' } }]);
  });

  it('in the place of corrections are not read, and what they lead to is not written', async () => {
    const { folder, library, id, at } = await libraryWith();
    const { citation } = textIn(library, id);
    await correctText(library, id, [
      { do: 'set-citation', citation: { ...citation, title: 'Quay' }, heardBy: null },
    ]);
    const outside = path.join(folder.dataDir, '../outside.json');
    fs.renameSync(at('corrections.json'), outside);
    fs.symlinkSync(outside, at('corrections.json'));
    const again = await folder.open();
    expect(textIn(again, id).citation.title).toBe(citation.title);
    expect(await failureOf(() => again.correct(id, []))).toMatchObject({ code: 'file-damaged' });
  });

  it('in the place of the folder of an article are no folder of ours: nothing is read there or written', async () => {
    const { folder, library, id } = await libraryWith();
    await library.close();
    const outside = path.join(folder.dataDir, '../outside');
    fs.renameSync(folder.at('articles', id), outside);
    fs.symlinkSync(outside, folder.at('articles', id));
    const files = fs
      .readdirSync(outside)
      .map((name) => [name, fs.statSync(path.join(outside, name)).mtimeMs]);
    const again = await folder.open();
    expect(again.list()).toMatchObject({ articles: [{ id: 'harbour-fire' }], broken: [{}] });
    expect((await again.import([file('harbour.txt', HARBOUR)])).refused).toMatchObject([
      { failure: { detail: 'ELOOP' } },
    ]);
    again.remove(id);
    expect(
      fs.readdirSync(outside).map((name) => [name, fs.statSync(path.join(outside, name)).mtimeMs]),
    ).toEqual(files);
  });

  it('that take the place of a file after its folder was listed are not followed', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    const chosen = path.join(folder.dataDir, '../chosen');
    fs.mkdirSync(chosen);
    fs.writeFileSync(path.join(chosen, 'a.txt'), HARBOUR);
    fs.writeFileSync(folder.at('secret.txt'), SECRET);
    const { files } = listFiles([chosen]);
    fs.rmSync(path.join(chosen, 'a.txt'));
    fs.symlinkSync(folder.at('secret.txt'), path.join(chosen, 'a.txt'));
    const report = await library.importAll(files.map(fileSource));
    expect(report.added).toEqual([]);
    expect(report.refused).toMatchObject([{ failure: { code: 'unreadable-file', detail: 'ELOOP' } }]);
  });

  it('that the reader names himself are the files that they lead to', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    fs.writeFileSync(folder.at('harbour.txt'), HARBOUR);
    fs.symlinkSync(folder.at('harbour.txt'), folder.at('link.txt'));
    const report = await library.importAll(listFiles([folder.at('link.txt')]).files.map(fileSource));
    expect(report.added).toHaveLength(1);
  });
});

describe('corrections.json', () => {
  async function twoCorrected() {
    const { folder, library, id, at } = await libraryWith();
    const other = await importOne(library, file('weir.txt', 'The weir\n\nIt was shut at noon.'));
    const retitle = async (article: ArticleId, title: string): Promise<void> => {
      const { citation } = textIn(library, article);
      await correctText(library, article, [
        { do: 'set-citation', citation: { ...citation, title }, heardBy: null },
      ]);
    };
    await retitle(id, 'First');
    await retitle(id, 'Second');
    await retitle(other.id, 'Of the weir');
    await library.close();
    return { folder, id, at, otherFile: folder.at('articles', other.id, 'corrections.json') };
  }

  it('of another article is set aside, and the last that was saved is shown', async () => {
    const { folder, id, at, otherFile } = await twoCorrected();
    fs.copyFileSync(otherFile, at('corrections.json'));
    const library = await folder.open();
    expect(textIn(library, id).citation.title).toBe('Second');
    expect(library.list().broken).toMatchObject([
      { failure: { fault: { code: 'misplaced' }, shown: 'last-corrections' } },
    ]);
    expect(
      fs.readFileSync(folder.at('quarantine', fs.readdirSync(folder.at('quarantine'))[0] ?? '')),
    ).toEqual(fs.readFileSync(otherFile));
  });

  it('of a build of before, which names no article, is another one’s where its blocks have lower numbers', async () => {
    const { folder, id, at } = await twoCorrected();
    const envelope = parseEnvelope(fs.readFileSync(at('corrections.json')));
    if (envelope.state !== 'good') throw new Error(envelope.state);
    const lastBlock = Number(envelope.body['lastBlock']);
    fs.writeFileSync(
      at('corrections.json'),
      serializeEnvelope({ corrections: [], lastBlock: lastBlock - 1 }),
    );
    const library = await folder.open();
    expect(textIn(library, id).citation.title).toBe('Second');
    expect(library.list().broken).toMatchObject([
      { failure: { fault: { code: 'misplaced' }, shown: 'last-corrections' } },
    ]);
  });

  it('that is gone is made anew from its journal', async () => {
    const { folder, id, at } = await twoCorrected();
    fs.rmSync(at('corrections.json'));
    const library = await folder.open();
    expect(textIn(library, id).citation.title).toBe('Second');
    expect(library.list().broken).toMatchObject([
      { failure: { fault: { code: 'missing' }, setAside: null, shown: 'last-corrections' } },
    ]);
    expect(fs.existsSync(at('corrections.json'))).toBe(true);
    expect((await folder.open()).list().broken).toEqual([]);
  });

  it('holds nothing that a build of before would refuse, and one of such a build is read', async () => {
    const { folder, id, at } = await twoCorrected();
    const bytes = fs.readFileSync(at('corrections.json'));
    expect(bytes.toString()).toContain(id);
    const envelope = parseEnvelope(bytes);
    if (envelope.state !== 'good') throw new Error(envelope.state);
    expect(Object.keys(envelope.body)).toEqual(['corrections', 'lastBlock']);
    expect(envelope.body['corrections']).toHaveLength(1);
    fs.writeFileSync(at('corrections.json'), serializeEnvelope(envelope.body));
    expect(textIn(await folder.open(), id).citation.title).toBe('Second');
  });
});

describe('a text that a newer Synoptic wrote', () => {
  it('stays untouched when its file comes in once more', async () => {
    const { folder, library, id, at } = await libraryWith();
    await library.close();
    const body = JSON.stringify({ id, blocks: 'in a shape to come' });
    const checksum = createHash('sha256').update(`2\n${body}`).digest('hex');
    const newer = `{"schema":2,"checksum":"${checksum}","body":${body}}\n`;
    fs.writeFileSync(at('content.json'), newer);
    fs.utimesSync(at('content.json'), NOW, NOW);
    const again = await folder.open();
    expect(await again.import([file('harbour.txt', HARBOUR)])).toMatchObject({
      added: [],
      refused: [{ file: 'harbour.txt', failure: { code: 'storage-newer' } }],
    });
    expect(fs.readFileSync(at('content.json'), 'utf8')).toBe(newer);
  });
});

describe('a data folder that the reader put elsewhere by a link', () => {
  it('is the folder to which the link leads', () => {
    const { dataDir } = libraryFolder();
    const link = path.join(dataDir, '../link');
    fs.symlinkSync(dataDir, link);
    const opened = openDataFolder(link);
    expect(opened.dir).toBe(fs.realpathSync(dataDir));
    opened.close();
  });
});
