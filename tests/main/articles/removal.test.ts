import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { file, importOne, libraryFolder, textIn } from './library-folder';

const document = file('harbour.txt', 'Nobody answered.');
const notFound = expect.objectContaining({ failure: { code: 'not-found', what: 'article' } });

describe('removing an article', () => {
  it('leaves its notes where they are and can be undone, after a restart as well', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    const row = await importOne(library, document);
    const article = textIn(library, row.id);
    fs.writeFileSync(folder.at('articles', row.id, 'notes.json'), 'notes');

    library.remove(row.id);
    expect(library.list().articles).toHaveLength(1);
    await expect(library.open(row.id)).rejects.toThrow(notFound);
    expect(fs.readdirSync(folder.at('articles', row.id))).toEqual(['notes.json']);
    expect(fs.readdirSync(folder.at('trash', row.id)).sort()).toEqual(['content.json', 'original.txt']);

    const again = await folder.open();
    expect(again.list()).toMatchObject({ articles: [{ id: 'harbour-fire' }], broken: [] });
    expect(again.restore(row.id)).toEqual(row);
    expect(textIn(again, row.id)).toEqual(article);
    expect(fs.readdirSync(folder.at('articles', row.id)).sort()).toEqual([
      'content.json',
      'notes.json',
      'original.txt',
    ]);
    expect(fs.existsSync(folder.at('trash', row.id))).toBe(false);
    expect((await folder.open()).list().articles).toHaveLength(2);
  });

  it('leaves no empty folder behind, and the same file can come back by import', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    const row = await importOne(library, document);
    library.remove(row.id);
    expect(fs.existsSync(folder.at('articles', row.id))).toBe(false);
    expect((await library.import([document])).added).toEqual([row]);
    library.remove(row.id);
    expect(library.restore(row.id)).toEqual(row);
  });

  it('tells everybody once', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    const row = await importOne(library, document);
    let changes = 0;
    const stop = library.onChange(() => (changes += 1));
    library.remove(row.id);
    library.restore(row.id);
    library.restore(row.id);
    expect(changes).toBe(2);
    stop();
    library.remove(row.id);
    expect(changes).toBe(2);
    expect(folder.announced).toHaveLength(4);
  });

  it('is refused for a bundled article and for one that is not there', async () => {
    const library = await libraryFolder().open();
    expect(() => library.remove('harbour-fire' as ArticleId)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'bad-request' }) }),
    );
    const unknown = 'sha256-0123456789abcdef' as ArticleId;
    expect(() => library.remove(unknown)).toThrow(notFound);
    expect(() => library.restore(unknown)).toThrow(notFound);
    expect(library.find(unknown)).toBeNull();
    expect(library.find('../../etc' as ArticleId)).toBeNull();
  });

  it('that was cut short between its two files is finished at the next start', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    const row = await importOne(library, document);
    fs.mkdirSync(folder.at('trash', row.id), { recursive: true });
    fs.renameSync(folder.at('articles', row.id, 'content.json'), folder.at('trash', row.id, 'content.json'));
    const again = await folder.open();
    expect(again.list()).toMatchObject({ articles: [{ id: 'harbour-fire' }], broken: [] });
    expect(again.restore(row.id)).toEqual(row);
  });
});
