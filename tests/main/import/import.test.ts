import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/articles/content-hash';
import type { ArticleId } from '@core/contract/ids';
import type { OriginalText } from '@core/contract/requests';
import type { LibraryService } from '../../../main/articles/library-service';
import { failureOf } from '../../support/failure-of';
import { file, importOne, libraryFolder, openAll, NOW, textIn } from '../articles/library-folder';

const TEXT = 'Fire in the old harbour\n\nThe fire broke out shortly before midnight.\n\nNobody answered.\n';

describe('importing', () => {
  it('a text file is there at once, after a restart, and beside its unchanged original', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    let changes = 0;
    library.onChange(() => (changes += 1));
    const row = await importOne(library, file('harbour.txt', TEXT));
    expect(row).toMatchObject({ title: 'Fire in the old harbour', kind: 'text', added: NOW.toISOString() });
    expect(row.id).toBe(`sha256-${sha256(TEXT).slice(0, 16)}`);
    expect([changes, folder.announced]).toEqual([1, ['library:changed']]);
    expect(fs.readFileSync(folder.at('articles', row.id, 'original.txt'), 'utf8')).toBe(TEXT);

    const again = await folder.open();
    expect(again.list().articles).toContainEqual(row);
    expect(textIn(again, row.id)).toEqual(textIn(library, row.id));
    expect(textIn(again, row.id)).toMatchObject({
      fileName: 'harbour.txt',
      articleRev: sha256(textIn(again, row.id).text),
    });
    expect(openAll(again).map(({ id }) => id)).toEqual(['harbour-fire', row.id]);
  });

  it('the same bytes twice are one article, whatever the file is called', async () => {
    const library = await libraryFolder().open();
    const report = await library.import([file('a.txt', TEXT), file('b.txt', TEXT)]);
    expect(report).toMatchObject({ added: [{}], existing: [report.added[0]], refused: [] });
    expect((await library.import([file('c.text', TEXT)])).existing).toHaveLength(1);
    expect(library.list().articles).toHaveLength(2);
  });

  it('refuses each document for its own reason and adds the others', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    const report = await library.import([
      file('a.pdf', '%PDF'),
      file('noextension', 'words'),
      file('../../b.exe', 'MZ'),
      file('empty.txt', ''),
      file('blank.md', ' \n\n'),
      file('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)),
      file('front.md', '---\ntitle: "a\n---\nWords.'),
      file('good.MD', '# Harbour\n\nWords.'),
    ]);
    expect(report.refused).toEqual([
      { file: 'a.pdf', failure: expect.objectContaining({ code: 'broken-document' }) },
      { file: 'noextension', failure: { code: 'unsupported-format', extension: '' } },
      { file: 'b.exe', failure: { code: 'unsupported-format', extension: 'exe' } },
      { file: 'empty.txt', failure: { code: 'empty-document' } },
      { file: 'blank.md', failure: { code: 'empty-document' } },
      { file: 'picture.txt', failure: { code: 'undecodable' } },
      { file: 'front.md', failure: expect.objectContaining({ code: 'broken-document' }) },
    ]);
    expect(report.added).toMatchObject([{ title: 'Harbour' }]);
    expect(fs.readdirSync(folder.at('articles'))).toEqual([report.added[0]?.id]);
  });

  it('a file of more than 50 MB is too large', async () => {
    const library = await libraryFolder().open();
    const bytes = 50 * 1024 * 1024 + 1;
    expect((await library.import([file('big.txt', Buffer.alloc(bytes, 97))])).refused).toEqual([
      { file: 'big.txt', failure: { code: 'too-large', limitBytes: bytes - 1, bytes } },
    ]);
  });

  it('pasted text is Markdown where it clearly is, else plain text', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    const markdown = await importOne(library, file(null, '# Harbour\n\nAn *old* one.'));
    const plain = await importOne(library, file(null, 'Nobody answered.'));
    expect(markdown.title).toBe('Harbour');
    expect(plain).toMatchObject({ title: 'Untitled text', titleIsOurs: true });
    expect(fs.existsSync(folder.at('articles', markdown.id, 'original.md'))).toBe(true);
    expect(fs.existsSync(folder.at('articles', plain.id, 'original.txt'))).toBe(true);
    expect(textIn(library, plain.id).fileName).toBeNull();
  });

  it('a name is never a path', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    const row = await importOne(library, file('/etc/../..\\secret\n.txt', 'Nobody answered.'));
    expect(textIn(library, row.id).fileName).toBe('secret\n.txt');
    expect(fs.readdirSync(folder.dataDir).sort()).toEqual(['articles', 'index', 'library.json']);
  });

  it('where the disk cannot be written, nothing lands and the reason is told', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    fs.writeFileSync(folder.at('articles'), 'a file in the place of the folder');
    const report = await library.import([file('harbour.txt', TEXT)]);
    expect(report.refused).toEqual([
      { file: 'harbour.txt', failure: expect.objectContaining({ code: 'storage-failed' }) },
    ]);
    expect(library.list().articles).toHaveLength(1);
  });
});

describe('the text of an original', () => {
  const all = async (library: LibraryService, id: ArticleId): Promise<string> => {
    let text = '';
    for (let start: number | null = 0; start !== null;) {
      const part: OriginalText = await library.showOriginal(id, start);
      expect(part.text.length).toBeLessThanOrEqual(100_000);
      text += part.text;
      start = part.next;
    }
    return text;
  };

  it('is the file itself for a text, in parts that together are all of it', async () => {
    const library = await libraryFolder().open();
    const text = `Fog over the estuary\n\n${'Nobody saw him leave 🌫️.\n\n'.repeat(12_000)}`;
    const { id } = await importOne(library, file('fog.txt', text));
    expect(await all(library, id)).toBe(text);
  });

  it('holds of a page what the article left out, as words and never as markup', async () => {
    const library = await libraryFolder().open();
    const body =
      '<p>Nobody saw the pilot leave the quay that morning, and no log was kept in the office.</p>'.repeat(8);
    const page = `<title>Fog</title><nav><a href="/x">All sections</a></nav><article><h1>Fog</h1>${body}</article><footer>Imprint and rights</footer><script>run()</script>`;
    const { id } = await importOne(library, file('fog.html', page));
    const text = await all(library, id);
    expect(textIn(library, id).text).not.toContain('Imprint');
    expect(text.split('\n')).toEqual(expect.arrayContaining(['All sections', 'Imprint and rights']));
    expect(text).not.toMatch(/[<>]|run\(\)/);
  });

  it('is none where nothing was imported', async () => {
    const library = await libraryFolder().open();
    expect(await failureOf(() => library.showOriginal('harbour-fire' as ArticleId, 0))).toEqual({
      code: 'not-found',
      what: 'article',
    });
  });
});
