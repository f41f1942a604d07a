import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '@core/contract/article';
import type { IndexEntry } from '../../../main/articles/library-index';
import { parseEnvelope, serializeEnvelope } from '../../../main/storage/envelope';
import { file, importOne, libraryFolder, openAll, NOW, textIn, correctText } from './library-folder';

const document = file('harbour.txt', 'Fire in the old harbour\n\nNobody answered.');

/** Changes one letter and neither size nor time of the file: what a failing disk does. */
function flip(path: string): void {
  const bytes = fs.readFileSync(path);
  bytes[bytes.indexOf('Nobody')] = 'M'.charCodeAt(0);
  fs.writeFileSync(path, bytes);
  fs.utimesSync(path, NOW, NOW);
}

async function libraryWithOne() {
  const folder = libraryFolder();
  const library = await folder.open();
  const row = await importOne(library, document);
  const content = folder.at('articles', row.id, 'content.json');
  return { folder, library, row, content, article: textIn(library, row.id) };
}

describe('a damaged text', () => {
  it('is set aside, reported and read again from its original', async () => {
    const { folder, row, content, article } = await libraryWithOne();
    fs.writeFileSync(content, 'torn');
    const library = await folder.open();
    const { articles, broken } = library.list();
    expect(articles).toContainEqual(row);
    expect(broken).toEqual([
      {
        file: 'harbour.txt',
        failure: {
          code: 'file-damaged',
          fault: { code: 'cut', detail: '' },
          shown: 'original',
          setAside: expect.stringContaining('quarantine'),
        },
      },
    ]);
    expect(textIn(library, row.id)).toEqual(article);
    const [aside] = fs.readdirSync(folder.at('quarantine'));
    expect(fs.readFileSync(folder.at('quarantine', aside ?? ''), 'utf8')).toBe('torn');
    expect((await folder.open()).list().broken).toEqual([]);
  });

  it('is noticed on being opened where size and time of the file tell nothing', async () => {
    const { folder, content, row, article } = await libraryWithOne();
    fs.utimesSync(content, NOW, NOW);
    await folder.open();
    flip(content);
    const library = await folder.open();
    expect(library.list().broken).toEqual([]);
    let changes = 0;
    library.onChange(() => (changes += 1));
    expect(textIn(library, row.id)).toEqual(article);
    expect(library.list().broken).toHaveLength(1);
    expect(changes).toBe(1);
  });

  it('without a whole original is reported at every start until the reader removes it', async () => {
    const { folder, content, row } = await libraryWithOne();
    fs.writeFileSync(content, 'torn');
    fs.writeFileSync(folder.at('articles', row.id, 'original.txt'), 'torn too');
    for (const library of [await folder.open(), await folder.open()]) {
      expect(library.list()).toMatchObject({
        articles: [{ id: 'harbour-fire' }],
        broken: [{ file: 'harbour.txt' }],
      });
      await expect(library.open(row.id)).rejects.toThrow(
        expect.objectContaining({ failure: expect.objectContaining({ code: 'file-damaged' }) }),
      );
      expect(openAll(library)).toHaveLength(1);
    }
    const library = await folder.open();
    library.remove(row.id);
    expect(library.list().broken).toEqual([]);
  });

  it('that is missing altogether is damage, not emptiness', async () => {
    const { folder, row } = await libraryWithOne();
    fs.rmSync(folder.at('articles', row.id), { recursive: true });
    expect((await folder.open()).list().broken).toMatchObject([{ file: 'harbour.txt' }]);
    expect((await folder.open()).list().broken).toMatchObject([{ file: 'harbour.txt' }]);
  });

  it('that a newer Synoptic wrote is left untouched', async () => {
    const { folder, content } = await libraryWithOne();
    const body = '{"new":"shape"}';
    const checksum = createHash('sha256').update(`2\n${body}`).digest('hex');
    const newer = `{"schema":2,"checksum":"${checksum}","body":${body}}\n`;
    fs.writeFileSync(content, newer);
    expect((await folder.open()).list().broken).toEqual([
      { file: 'harbour.txt', failure: { code: 'storage-newer' } },
    ]);
    expect(fs.readFileSync(content, 'utf8')).toBe(newer);
  });

  it('an import that was cut short between its two files is finished', async () => {
    const { folder, content, row } = await libraryWithOne();
    fs.rmSync(content);
    fs.rmSync(folder.at('library.json'));
    const { articles, broken } = (await folder.open()).list();
    expect(articles.map(({ id }) => id)).toContain(row.id);
    expect(broken).toEqual([]);
  });

  it('a damaged or missing index is made anew', async () => {
    const { folder, row } = await libraryWithOne();
    for (const spoil of [
      () => fs.writeFileSync(folder.at('library.json'), '{"schema":1'),
      () => fs.rmSync(folder.at('library.json')),
    ]) {
      spoil();
      expect((await folder.open()).list()).toMatchObject({ articles: [{}, row], broken: [] });
    }
    expect(fs.existsSync(folder.at('library.json'))).toBe(true);
  });

  it('an index of an earlier version, whose rows name the hearing body as the outlet, is made anew', async () => {
    const { folder, library, row } = await libraryWithOne();
    const { citation } = textIn(library, row.id);
    await correctText(library, row.id, [{ do: 'set-citation', citation, heardBy: 'City council' }]);
    await library.close();
    const envelope = parseEnvelope(fs.readFileSync(folder.at('library.json')));
    if (envelope.state !== 'good') throw new Error('no index was written');
    const entries = (envelope.body['entries'] as IndexEntry[]).map(({ summary, ...entry }) => {
      const { heardBy, ...earlier }: ArticleSummary = summary;
      return { ...entry, summary: { ...earlier, outlet: heardBy } };
    });
    expect(entries).toMatchObject([{ summary: { outlet: 'City council' } }]);
    fs.writeFileSync(folder.at('library.json'), serializeEnvelope({ shape: 4, entries }));
    const { articles } = (await folder.open()).list();
    expect(articles).toContainEqual({ ...row, outlet: null, heardBy: 'City council' });
  });

  it('a folder with the notes of a removed article is no article', async () => {
    const { folder, library, row } = await libraryWithOne();
    fs.writeFileSync(folder.at('articles', row.id, 'notes.json'), 'notes');
    library.remove(row.id);
    fs.rmSync(folder.at('trash'), { recursive: true });
    expect((await folder.open()).list()).toMatchObject({ articles: [{}], broken: [] });
  });
});
