import fs from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { createBookmark, passageTarget } from '@core/annotations/create';
import type { AnnotationId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { createAnnotations } from '../../../main/annotations/annotation-service';
import { sha256 } from '../../../main/articles/content-hash';
import type { LibraryChange } from '../../../main/articles/change-batcher';
import { openStore } from '../../../main/storage/conf';
import { failureOf } from '../../support/failure-of';
import { tinyEpub } from '../../support/tiny-epub';
import { file, importOne, libraryFolder, textIn, correctText } from '../articles/library-folder';

const BYTES = tinyEpub({
  metadata:
    '<dc:title>The Long Pier</dc:title><dc:creator>Ines Calder</dc:creator><dc:date>1999</dc:date><dc:language>en</dc:language>',
  chapters: [
    '<p>For the ferrywoman.</p>',
    '<h1>Dawn</h1><p>Fog lay on the pier.</p><h2 id="boat">The boat</h2><p>Nobody left.</p>',
    '<h1>Noon</h1><p>The sun came out.</p>',
  ],
  nav: `<ol><li><a href="text/c2.xhtml">Dawn</a><ol><li><a href="text/c2.xhtml#boat">The boat</a></li></ol></li>
    <li><a href="text/c3.xhtml">Noon</a></li></ol>`,
});
const document = file('pier.epub', BYTES);
const TITLES = ['Opening pages', 'Dawn', 'Noon'];

async function libraryWithBook() {
  const folder = libraryFolder();
  const library = await folder.open();
  const book = await importOne(library, document);
  return { folder, library, book };
}
async function split() {
  const { folder, library, book } = await libraryWithBook();
  const chapters = await library.books.split(book.id, 1);
  const [opening, dawn, noon] = chapters;
  if (opening === undefined || dawn === undefined || noon === undefined) throw new Error('not split');
  return { folder, library, book, chapters, ids: chapters.map(({ id }) => id), opening, dawn, noon };
}
const isSearched = (library: Awaited<ReturnType<typeof split>>['library'], id: ArticleId): boolean =>
  library.searched().some((one) => one.id === id);

describe('splitting a book', () => {
  it('is offered by its table of contents, at every depth, with what is there already', async () => {
    const { library, book } = await libraryWithBook();
    const { levels, suggested } = await library.books.chapters(book.id);
    expect(suggested).toBe(1);
    expect(
      levels.map(({ depth, chapters }) => [depth, chapters.map(({ title, words }) => `${title} ${words}`)]),
    ).toEqual([
      [1, ['Opening pages 3', 'Dawn 10', 'Noon 5']],
      [2, ['Opening pages 3', 'Dawn 6', 'The boat 4', 'Noon 5']],
    ]);
    await library.books.split(book.id, 1);
    const [, finer] = (await library.books.chapters(book.id)).levels;
    expect(finer?.chapters.map(({ isThere }) => isThere)).toEqual([true, false, false, true]);
  });

  it('makes one article of each chapter, cited as part of the book and read from its file', async () => {
    const { library, book, chapters, dawn } = await split();
    expect(chapters.map(({ title }) => title)).toEqual(TITLES);
    expect(library.list().articles.map(({ title }) => title)).toEqual(
      expect.arrayContaining([...TITLES, 'The Long Pier']),
    );
    expect(textIn(library, dawn.id)).toMatchObject({
      citation: {
        title: 'Dawn',
        containerTitle: 'The Long Pier',
        author: [{ literal: 'Ines Calder' }],
        issued: '1999',
      },
      text: 'Fog lay on the pier.\nThe boat\nNobody left.',
      fileName: 'pier.epub',
      origin: { format: 'epub', sha256: sha256(BYTES), bytes: BYTES.length },
      chapterOf: { book: book.id },
    });
    const { fileName, base64 } = library.original(dawn.id);
    expect([fileName, Buffer.from(base64, 'base64').equals(BYTES)]).toEqual(['pier.epub', true]);
    expect((await library.showOriginal(dawn.id, 0)).text).toContain('Fog lay on the pier.');
  });

  it('gives each chapter an id of its own, the same in every library and after a restart', async () => {
    const { folder, book, ids } = await split();
    expect((await split()).ids).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${book.id}-[0-9a-f]{12}$`));
    const again = await folder.open();
    expect(again.list().broken).toEqual([]);
    for (const id of ids) expect(textIn(again, id).id).toBe(id);
    fs.rmSync(folder.at('library.json'));
    expect((await folder.open()).list().articles).toHaveLength(5);
  });

  it('adds nothing the second time, nor does the same file, and only what is missing', async () => {
    const { library, book, dawn } = await split();
    expect(await library.books.split(book.id, 1)).toEqual([]);
    const report = await library.import([document]);
    expect(report).toMatchObject({ added: [], existing: [{ id: book.id }], likenesses: [] });
    library.remove(dawn.id);
    expect((await library.books.split(book.id, 1)).map(({ id }) => id)).toEqual([dawn.id]);
  });

  it('leaves the book, its file, and the notes on it where they are', async () => {
    const { folder, library, book } = await libraryWithBook();
    const article = textIn(library, book.id);
    const annotations = createAnnotations({
      dataDir: folder.dataDir,
      openStore,
      openArticle: (id) => library.find(id),
      announce: () => undefined,
    });
    const start = article.text.indexOf('Nobody');
    const stamp = {
      id: '6f1f0d3a-6a39-4f0e-9d67-0d3b1f6a2c11' as AnnotationId,
      now: '2024-03-01T12:00:00.000Z',
    };
    const target = passageTarget(book.id, createAnchor(article, start, start + 6));
    const { annotation } = annotations.save(createBookmark(stamp, target, ''));
    const files = fs.readdirSync(folder.at('articles', book.id)).sort();
    const [chapter] = await library.books.split(book.id, 1);
    annotations.refresh();
    expect(textIn(library, book.id)).toEqual(article);
    expect(annotations.list()).toEqual([
      { annotation, placement: { state: 'exact', start, end: start + 6 } },
    ]);
    expect(fs.readdirSync(folder.at('articles', book.id)).sort()).toEqual(files);
    expect(chapter).toBeDefined();
  });

  it('has each passage found once: in its chapter, and in the book where a chapter is gone', async () => {
    const { folder, library, book, dawn, ids } = await split();
    const told: LibraryChange[] = [];
    library.onChange((change) => change !== null && told.push(change));
    expect(isSearched(library, book.id)).toBe(false);
    expect(ids.every((id) => isSearched(library, id))).toBe(true);
    expect((await folder.open()).searchedAs(book.id)).toBeNull();
    library.remove(dawn.id);
    expect(isSearched(library, book.id)).toBe(true);
    library.restore(dawn.id);
    expect(isSearched(library, book.id)).toBe(false);
    expect(told).toEqual([
      { put: [book.id], gone: [dawn.id] },
      { put: [dawn.id, book.id], gone: [] },
    ]);
  });

  it('is taken back in one change and made again with what was put right in the chapters', async () => {
    const { folder, library, book, ids, dawn } = await split();
    const article = textIn(library, dawn.id);
    const citation = { ...article.citation, title: 'Daybreak' };
    await correctText(library, dawn.id, [{ do: 'set-citation', citation, heardBy: null }]);
    fs.writeFileSync(folder.at('articles', dawn.id, 'notes.json'), 'notes');
    const told: LibraryChange[] = [];
    library.onChange((change) => change !== null && told.push(change));

    library.books.unsplit(book.id, ids);
    expect(told).toEqual([{ put: [book.id], gone: ids }]);
    expect(library.list().articles).toHaveLength(2);
    expect(fs.readFileSync(folder.at('articles', dawn.id, 'notes.json'), 'utf8')).toBe('notes');
    expect((await folder.open()).list()).toMatchObject({ broken: [], articles: [{}, { id: book.id }] });

    const again = await library.books.split(book.id, 1);
    expect(again.map(({ title }) => title)).toEqual(['Opening pages', 'Daybreak', 'Noon']);
    expect(fs.readFileSync(folder.at('articles', dawn.id, 'notes.json'), 'utf8')).toBe('notes');
  });

  it('takes along what was put right in the book', async () => {
    const { library, book } = await libraryWithBook();
    const quoted = { do: 'set-kind', blockId: 'b5' as BlockId, kind: 'quotation', level: 1 } as const;
    const { citation } = textIn(library, book.id);
    const described = {
      do: 'set-citation',
      citation: { ...citation, title: 'The Longer Pier' },
      heardBy: null,
    } as const;
    await correctText(library, book.id, [quoted, described]);
    const [, dawn, noon] = await library.books.split(book.id, 1);
    expect(dawn?.outlet).toBe('The Longer Pier');
    const shown = textIn(library, dawn?.id as ArticleId);
    expect(shown.blocks.at(-1)).toMatchObject({ id: 'b5', kind: 'quotation' });
    expect(textIn(library, noon?.id as ArticleId).citation.containerTitle).toBe('The Longer Pier');
  });

  it('leaves chapters that stand by themselves: the book can go and they keep its file', async () => {
    const { folder, library, book, dawn } = await split();
    const article = textIn(library, dawn.id);
    library.remove(book.id);
    const again = await folder.open();
    expect(textIn(again, dawn.id)).toEqual(article);
    expect(Buffer.from(again.original(dawn.id).base64, 'base64').equals(BYTES)).toBe(true);
    expect(await failureOf(() => again.books.chapters(book.id))).toEqual({
      code: 'not-found',
      what: 'article',
    });
    expect((await again.import([document])).added).toMatchObject([{ id: book.id }]);
    expect(again.searchedAs(book.id)).toBeNull();
  });

  it('has a damaged chapter read again from the file of its book, though the book was removed', async () => {
    const { folder, library, book, dawn } = await split();
    const article = textIn(library, dawn.id);
    library.remove(book.id);
    await library.close();
    fs.writeFileSync(folder.at('articles', dawn.id, 'content.json'), 'torn');
    const again = await folder.open();
    await vi.waitFor(() => expect(again.find(dawn.id)?.text).toBe(article.text), 5_000);
    expect(textIn(again, dawn.id)).toEqual(article);
  });

  it('that was cut short leaves whole chapters and none that was not meant to be there', async () => {
    const { folder, library, ids, dawn, noon } = await split();
    await library.close();
    // Written before the text of the chapter, and all that there is of it.
    fs.writeFileSync(folder.at('articles', dawn.id, 'corrections.json'), '');
    fs.rmSync(folder.at('articles', dawn.id, 'content.json'));
    fs.rmSync(folder.at('articles', noon.id), { recursive: true });
    fs.rmSync(folder.at('library.json'));
    const again = await folder.open();
    expect(again.list().broken).toEqual([]);
    expect(again.list().articles.filter(({ id }) => ids.includes(id))).toHaveLength(1);
  });

  it('fails whole where a chapter cannot be written, and leaves nothing half written behind', async () => {
    const { folder, book, ids } = await split();
    const other = libraryFolder();
    const library = await other.open();
    await importOne(library, document);
    fs.writeFileSync(other.at('articles', ids[2] ?? ''), 'in the way of a folder');
    await expect(library.books.split(book.id, 1)).rejects.toThrow();
    expect(library.list().articles).toHaveLength(2);
    const left = fs.readdirSync(other.at('articles'), { recursive: true }) as string[];
    expect(left.filter((name) => /tmp|-[0-9a-f]{12}.content/.test(name))).toEqual([]);
    expect(folder.announced.length).toBeGreaterThan(0);
  });

  it('is refused for what is no book, and for chapters of another', async () => {
    const { library, book, dawn } = await split();
    const text = await importOne(library, file('a.txt', 'Words.'));
    const badRequest = expect.objectContaining({ code: 'bad-request' });
    for (const id of [text.id, dawn.id])
      expect(await failureOf(() => library.books.split(id, 1))).toEqual(badRequest);
    expect(await failureOf(() => library.books.unsplit(book.id, [text.id]))).toEqual(badRequest);
    expect(await failureOf(() => library.books.unsplit(book.id, [book.id]))).toEqual(badRequest);
    expect(await failureOf(() => library.books.split('harbour-fire' as ArticleId, 1))).toEqual({
      code: 'not-found',
      what: 'article',
    });
    const plain = await importOne(library, file('b.epub', tinyEpub({ chapters: ['<p>Words.</p>'] })));
    expect(await library.books.chapters(plain.id)).toEqual({ levels: [], suggested: null });
    expect(await library.books.split(plain.id, 1)).toEqual([]);
  });
});
