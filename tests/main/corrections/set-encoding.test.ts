import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBookmark, passageTarget } from '@core/annotations/create';
import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { Anchor } from '@core/contract/annotation';
import type { AnnotationId, ArticleId, BlockId, ComparisonId, TopicId } from '@core/contract/ids';
import { createAnchor, resolveAnchor } from '@core/text/anchoring/anchor';
import { createAnnotations } from '../../../main/annotations/annotation-service';
import { createComparisons } from '../../../main/comparisons/comparison-store';
import { openStore } from '../../../main/storage/conf';
import { failureOf } from '../../support/failure-of';
import {
  file,
  importOne,
  libraryFolder,
  NOW,
  textIn,
  correctText,
  readTextAs,
} from '../articles/library-folder';

const LINES = [
  'Пожежа у старому порту',
  'Пожежа почалася на причалі о 23:40, і її гасили до ранку.',
  'Ніхто не відповів на дзвінок, а сторож пішов додому.',
];
const ALPHABET = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';
const OTHERS: Readonly<Record<string, number>> = { І: 0xb2, і: 0xb3, Ї: 0xaf, ї: 0xbf, Є: 0xaa, є: 0xba };
const windows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const at = ALPHABET.indexOf(letter);
      return at === -1 ? (OTHERS[letter] ?? letter.charCodeAt(0)) : 0xc0 + at;
    }),
  );
const BYTES = windows1251(LINES.join('\n\n'));
const id = (number: number): BlockId => `b${number}` as BlockId;
const JOIN: Correction = { do: 'join', blockId: id(1), nextId: id(2), separator: ' ' };

async function libraryWithOne(bytes = BYTES) {
  const folder = libraryFolder();
  const library = await folder.open();
  const row = await importOne(library, file('pozhezha.txt', bytes));
  return { folder, library, id: row.id, article: textIn(library, row.id) };
}

describe('reading an imported text in another encoding', () => {
  it('replaces the text, is told, outlives a restart, and the way back gives the very article', async () => {
    const { folder, library, id: articleId, article } = await libraryWithOne();
    expect(article).toMatchObject({ citation: { title: LINES[0] }, origin: { encoding: 'windows-1251' } });
    const told: string[] = [];
    library.onChange((change) => told.push(...(change?.put ?? []).map((one) => textIn(library, one).text)));
    const other = await readTextAs(library, articleId, 'koi8-u');
    expect(other.id).toBe(articleId);
    expect(other.text).not.toBe(article.text);
    expect(other.origin).toMatchObject({ encoding: 'koi8-u', isEncodingChosen: true });
    expect(told).toEqual([other.text]);
    expect(textIn(await folder.open(), articleId)).toEqual(other);
    expect(library.list().articles.find((row) => row.id === articleId)?.title).toBe(other.citation.title);
    const back = await readTextAs(library, articleId, null);
    expect({ ...back, corrected: undefined }).toEqual({ ...article, corrected: undefined });
    expect(library.original(articleId).base64).toBe(BYTES.toString('base64'));
  });

  it('keeps what the reader corrected where the text falls into the same pieces', async () => {
    const { library, id: articleId, article } = await libraryWithOne();
    const described: Correction = {
      do: 'set-citation',
      citation: { ...article.citation, publisher: 'Harbour Post' },
      heardBy: null,
    };
    await correctText(library, articleId, [JOIN, described]);
    const other = await readTextAs(library, articleId, 'koi8-u');
    expect(other.blocks).toHaveLength(article.blocks.length - 1);
    // The title was the file's, so it follows the file; the publisher was the reader's.
    expect(other.citation.publisher).toBe('Harbour Post');
    expect(other.citation.title).not.toBe(article.citation.title);
    expect((await readTextAs(library, articleId, null)).citation).toEqual(described.citation);
  });

  it('refuses where corrections of passages would not fit, and changes nothing', async () => {
    const { library, id: articleId } = await libraryWithOne();
    const shown = await correctText(library, articleId, [JOIN]);
    expect(await failureOf(() => library.setEncoding(articleId, 'utf-16le'))).toEqual({
      code: 'corrections-misfit',
      count: 1,
    });
    expect(textIn(library, articleId)).toEqual(shown);
    await correctText(library, articleId, []);
    expect((await readTextAs(library, articleId, 'utf-16le')).origin?.encoding).toBe('utf-16le');
  });

  it('is what a damaged text is read in again, and a removed one that comes back', async () => {
    const { folder, library, id: articleId } = await libraryWithOne();
    const other = await readTextAs(library, articleId, 'koi8-u');
    fs.writeFileSync(folder.at('articles', articleId, 'content.json'), 'torn');
    const again = await folder.open();
    expect(textIn(again, articleId).text).toBe(other.text);
    again.remove(articleId);
    await importOne(again, file('pozhezha.txt', BYTES));
    expect(textIn(again, articleId).text).toBe(other.text);
  });

  it('a change cut short between its two files is not half there', async () => {
    const { folder, library, id: articleId } = await libraryWithOne();
    const stored = folder.at('articles', articleId, 'corrections.json');
    const other = await readTextAs(library, articleId, 'koi8-u');
    fs.rmSync(stored);
    const again = await folder.open();
    // The journal was written ahead of it.
    expect(textIn(again, articleId)).toMatchObject({ text: other.text, origin: other.origin });
    expect(again.list().broken).toMatchObject([{ failure: { shown: 'last-corrections' } }]);
  });

  it('says how many places have no character in the chosen encoding', async () => {
    const { library, id: articleId } = await libraryWithOne();
    const other = await readTextAs(library, articleId, 'utf-8');
    expect(other.notices).toEqual([
      { code: 'unread-places', count: expect.any(Number) as number, encoding: 'utf-8' },
    ]);
  });

  it('is refused for what says itself how it is read, and for a digest', async () => {
    const { library, id: articleId } = await libraryWithOne(Buffer.from('Words.'));
    const list = await importOne(library, file('a.ris', 'TY  - BOOK\nTI  - The weir\nER  - \n'));
    expect(await failureOf(() => library.setEncoding(list.id, 'koi8-u'))).toMatchObject({
      code: 'bad-request',
    });
    expect(
      await failureOf(() => library.setEncoding('harbour-fire' as typeof list.id, 'koi8-u')),
    ).toMatchObject({
      code: 'bad-request',
    });
    expect(textIn(library, articleId).text).toBe('Words.');
  });
});

describe('reading a web page in another encoding', () => {
  it('is the choice of its reader, as of a text', async () => {
    const { library } = await libraryWithOne(Buffer.from('Words.'));
    const body = Buffer.from(
      '<title>\xd7\xcf\xc4\xc1</title><p>\xd7\xcf\xc4\xc1 \xd7\xcf\xc4\xc1.</p>',
      'latin1',
    );
    const page = await importOne(library, { name: 'b.html', base64: body.toString('base64') });
    await library.setEncoding(page.id, 'koi8-u');
    expect(textIn(library, page.id).text).toContain('вода вода.');
  });
});

describe('notes on a text that is read in another encoding', () => {
  it('stay on their places though no letter is the same, and come back with it', async () => {
    const { folder, library, id: articleId, article } = await libraryWithOne();
    const notes = createAnnotations({
      dataDir: folder.dataDir,
      openStore,
      openArticle: (one) => library.find(one),
      announce: () => undefined,
    });
    const [start, end] = [article.text.indexOf('сторож'), article.text.indexOf(' додому')];
    const stamp = {
      id: '00000000-0000-4000-8000-000000000001' as AnnotationId,
      now: '2024-03-01T12:00:00.000Z',
    };
    notes.save(createBookmark(stamp, passageTarget(articleId, createAnchor(article, start, end)), ''));
    const before = notes.list();
    const read = async (encoding: 'koi8-u' | 'utf-16le' | null): Promise<Article> => {
      const was = textIn(library, articleId);
      const now = await readTextAs(library, articleId, encoding);
      notes.carry(was, now);
      return now;
    };
    await read('koi8-u');
    expect(notes.list()).toMatchObject([{ placement: { state: 'exact', start, end } }]);
    await read(null);
    expect(notes.list()).toEqual(before);
    await read('utf-16le');
    expect(notes.list()).toMatchObject([{ placement: { state: 'orphan' } }]);
    await read(null);
    expect(notes.list()).toEqual(before);
  });
});

describe('a comparison with a text that is read in another encoding', () => {
  it('keeps its topic passages and judged correspondences on their places, also while it is removed', async () => {
    const { folder, library, id: articleId, article } = await libraryWithOne();
    const { dataDir } = folder;
    const store = createComparisons({ dataDir, openStore, announce: () => undefined });
    const anchorOf = (words: string): Anchor => {
      const start = article.text.indexOf(words);
      return createAnchor(article, start, start + words.length);
    };
    const other = { articleId: 'harbour-fire' as ArticleId, anchor: anchorOf('на причалі') };
    const saved = store.save({
      id: '00000000-0000-4000-8000-000000000001' as ComparisonId,
      title: '',
      created: NOW.toISOString(),
      modified: NOW.toISOString(),
      panes: [{ articleId, accountId: null }],
      topics: [],
      passages: [
        { topicId: 'alarm' as TopicId, articleId, anchor: anchorOf('сторож'), stance: 'asserts' },
        { topicId: 'alarm' as TopicId, ...other, stance: 'asserts' },
      ],
      silent: [],
      judgements: [
        {
          a: { articleId, anchor: anchorOf('Ніхто не відповів') },
          b: other,
          verdict: 'confirmed',
          note: '',
          at: NOW.toISOString(),
        },
      ],
    });
    const read = async (encoding: 'koi8-u' | null): Promise<Article> => {
      const was = textIn(library, articleId);
      const now = await readTextAs(library, articleId, encoding);
      store.carry(was, now);
      return now;
    };
    const koi8 = await read('koi8-u');
    const [carried] = store.list();
    const places = [carried?.passages[0]?.anchor, carried?.judgements[0]?.a.anchor].map(
      (anchor) => anchor && resolveAnchor(koi8, anchor),
    );
    const placeOf = (words: string) => {
      const start = article.text.indexOf(words);
      return { state: 'exact', start, end: start + words.length };
    };
    expect(places).toEqual([placeOf('сторож'), placeOf('Ніхто не відповів')]);
    expect(carried?.passages[1]).toEqual(saved.passages[1]);
    expect(carried?.judgements[0]).toMatchObject({ b: other, verdict: 'confirmed' });
    store.remove(saved.id);
    await read(null);
    const restarted = createComparisons({ dataDir, openStore, announce: () => undefined });
    expect(restarted.list()).toEqual([]);
    expect(restarted.restore(saved.id)).toEqual(saved);
  });
});
