import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBookmark, passageTarget } from '@core/annotations/create';
import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { AnnotationId, ArticleId, BlockId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { createAnnotations } from '../../../main/annotations/annotation-service';
import { openStore } from '../../../main/storage/conf';
import { failureOf } from '../../support/failure-of';
import { file, importOne, libraryFolder, textIn, correctText } from '../articles/library-folder';

const TEXT =
  'Fire in the old harbour\n\nThe fire broke out on the quay\n\nshortly before midnight.\n\nNobody answered the bell.\n';
const document = file('harbour.txt', TEXT);

const id = (number: number): BlockId => `b${number}` as BlockId;
const JOIN: Correction = { do: 'join', blockId: id(1), nextId: id(2), separator: ' ' };
const FURNITURE: Correction = { do: 'set-kind', blockId: id(3), kind: 'furniture', level: 0 };
const titled = (article: Article, title: string): Correction => ({
  do: 'set-citation',
  citation: { ...article.citation, title },
  heardBy: null,
});

async function libraryWithOne() {
  const folder = libraryFolder();
  const library = await folder.open();
  const row = await importOne(library, document);
  const stored = folder.at('articles', row.id, 'corrections.json');
  return { folder, library, id: row.id, stored, article: textIn(library, row.id) };
}

describe('correcting an imported article', () => {
  it('is there at once, in the list, after a restart, and gone with the list before', async () => {
    const { folder, library, id: articleId, article } = await libraryWithOne();
    const heard: (readonly string[])[] = [];
    library.onChange((change) =>
      heard.push(change?.put.map((one) => textIn(library, one).citation.title) ?? []),
    );
    const list = [JOIN, FURNITURE, titled(article, 'Fire on the quay')];
    const corrected = await correctText(library, articleId, list);
    expect(corrected).toMatchObject({ citation: { title: 'Fire on the quay' }, corrected: { lastBlock: 3 } });
    expect(corrected.text.split('\n')).toEqual([
      'The fire broke out on the quay shortly before midnight.',
      'Nobody answered the bell.',
    ]);
    expect(heard).toEqual([['Fire on the quay']]);
    expect(textIn(library, articleId)).toEqual(corrected);

    const again = await folder.open();
    expect(again.list().articles.map(({ title }) => title)).toContain('Fire on the quay');
    expect(textIn(again, articleId)).toEqual(corrected);
    const { corrected: _, ...plain } = await correctText(again, articleId, []);
    expect(plain).toEqual(article);
    expect((await folder.open()).list().articles.map(({ title }) => title)).toContain(article.citation.title);
  });

  it('leaves the text as it was read and the original as it was', async () => {
    const { folder, library, id: articleId } = await libraryWithOne();
    const content = folder.at('articles', articleId, 'content.json');
    const before = fs.readFileSync(content);
    await correctText(library, articleId, [JOIN]);
    expect(fs.readFileSync(content)).toEqual(before);
    expect(library.original(articleId)).toEqual({ fileName: 'harbour.txt', base64: document.base64 });
  });

  it('is seen by the next start where the index was not written any more', async () => {
    const { folder, library, id: articleId, article } = await libraryWithOne();
    const index = fs.readFileSync(folder.at('library.json'));
    await correctText(library, articleId, [titled(article, 'Fire on the quay')]);
    fs.writeFileSync(folder.at('library.json'), index);
    expect((await folder.open()).list().articles.map(({ title }) => title)).toContain('Fire on the quay');
  });

  it('outlives a removal, and the file brought in again', async () => {
    const { library, id: articleId, article } = await libraryWithOne();
    await correctText(library, articleId, [titled(article, 'Fire on the quay')]);
    library.remove(articleId);
    expect(library.restore(articleId).title).toBe('Fire on the quay');
    library.remove(articleId);
    expect((await importOne(library, document)).title).toBe('Fire on the quay');
  });

  it('never gives an id twice, not after an undo either', async () => {
    const { folder, library, id: articleId } = await libraryWithOne();
    await correctText(library, articleId, [{ do: 'split', blockId: id(1), at: 8, newId: id(4) }]);
    await correctText(library, articleId, []);
    expect(textIn(await folder.open(), articleId).corrected?.lastBlock).toBe(4);
  });

  it('refuses what does not fit, the bundled digests, and what is not there', async () => {
    const { library, id: articleId, stored } = await libraryWithOne();
    expect(await failureOf(() => library.correct(articleId, [JOIN, JOIN]))).toMatchObject({
      code: 'bad-request',
    });
    expect(fs.existsSync(stored)).toBe(false);
    expect(await failureOf(() => library.correct('harbour-fire' as ArticleId, []))).toMatchObject({
      code: 'bad-request',
    });
    expect(await failureOf(() => library.original('harbour-fire' as ArticleId))).toMatchObject({
      code: 'not-found',
    });
    expect(await failureOf(() => library.correct('sha256-0' as ArticleId, []))).toMatchObject({
      code: 'not-found',
    });
  });

  it('damaged corrections are set aside, told, and made anew from their journal', async () => {
    const { folder, library, id: articleId, article, stored } = await libraryWithOne();
    await correctText(library, articleId, [titled(article, 'One')]);
    await correctText(library, articleId, [titled(article, 'Two')]);
    fs.writeFileSync(stored, 'torn');
    const again = await folder.open();
    expect(textIn(again, articleId).citation.title).toBe('Two');
    expect(again.list().broken).toMatchObject([
      { failure: { code: 'file-damaged', setAside: expect.stringContaining('quarantine') } },
    ]);
    expect(
      fs.readFileSync(folder.at('quarantine', fs.readdirSync(folder.at('quarantine'))[0] ?? ''), 'utf8'),
    ).toBe('torn');
    expect((await folder.open()).list().broken).toEqual([]);
  });

  it('corrections of a newer Synoptic are left alone', async () => {
    const { folder, id: articleId, article, stored } = await libraryWithOne();
    const body = '{}';
    const checksum = createHash('sha256').update(`3\n${body}`).digest('hex');
    fs.writeFileSync(stored, `{"schema":3,"checksum":"${checksum}","body":${body}}\n`);
    const again = await folder.open();
    expect(textIn(again, articleId)).toEqual(article);
    expect(await failureOf(() => again.correct(articleId, [JOIN]))).toEqual({ code: 'storage-newer' });
  });

  it('leaves bookmarks on their words, and brings them back with the undo', async () => {
    const { folder, library, id: articleId, article } = await libraryWithOne();
    const notes = createAnnotations({
      dataDir: folder.dataDir,
      openStore,
      openArticle: (one) => library.find(one),
      announce: () => undefined,
    });
    const words = ['on the quay', 'shortly before midnight.', 'the bell'];
    words.forEach((quote, index) => {
      const start = article.text.indexOf(quote);
      const stamp = {
        id: `00000000-0000-4000-8000-00000000000${index}` as AnnotationId,
        now: '2024-03-01T12:00:00.000Z',
      };
      const target = passageTarget(articleId, createAnchor(article, start, start + quote.length));
      notes.save(createBookmark(stamp, target, ''));
    });
    const placed = (): readonly string[] =>
      notes
        .list()
        .map(({ placement }) =>
          'start' in placement
            ? textIn(library, articleId).text.slice(placement.start, placement.end)
            : 'lost',
        );
    for (const list of [
      [JOIN],
      [JOIN, FURNITURE],
      [{ do: 'split', blockId: id(1), at: 22, newId: id(4) } as const],
      [],
    ]) {
      await correctText(library, articleId, list);
      expect(placed().map((text) => text.replace('\n', ' '))).toEqual(words);
    }
  });
});
