import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLink, createNote, passageTarget } from '@core/annotations/create';
import { EMPTY_SHEET } from '@core/contract/collection';
import type { Annotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { AnnotationId, ArticleId, CollectionId, ComparisonId, TopicId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { createAnnotations } from '../../../main/annotations/annotation-service';
import { createCollections } from '../../../main/collections/collection-store';
import { createComparisons } from '../../../main/comparisons/comparison-store';
import { openStore } from '../../../main/storage/conf';
import { createTrash } from '../../../main/trash/trash-service';
import { createWritings } from '../../../main/writings/writing-store';
import {
  correctText,
  file,
  importOne,
  libraryFolder,
  textIn,
  type LibraryFolder,
} from '../articles/library-folder';
import { thrownFailureOf } from '../../support/failure-of';

const NOW = '2024-03-01T12:00:00.000Z';
const uuid = (last: number): string => `00000000-0000-4000-8000-00000000000${last}`;
const NOTE = uuid(1) as AnnotationId;
const COMPARISON = uuid(2) as ComparisonId;
const COLLECTION = uuid(3) as CollectionId;
const TOPIC = 'own-ice' as TopicId;

/** Everything over one folder, as the program has it; `close` leaves the folder as the program does. */
async function open(folder: LibraryFolder, now = (): number => Date.parse(NOW)) {
  const library = await folder.open();
  const shared = { dataDir: folder.dataDir, openStore, announce: () => undefined, now };
  const annotations = createAnnotations({ ...shared, openArticle: (id) => library.find(id) });
  const comparisons = createComparisons(shared);
  const collections = createCollections(shared);
  const writings = createWritings(shared);
  const owners = { annotations, comparisons, collections, writings, library };
  const trash = createTrash({
    ...owners,
    dataDir: folder.dataDir,
    openStore,
    expungeIndex: () => undefined,
    now,
  });
  const close = async (): Promise<void> => {
    [annotations, comparisons, collections, writings].forEach((one) => one.close());
    await library.close();
  };
  return { ...owners, trash, close };
}

/** An article with a note on it, and a comparison and a collection that quote it and another. */
async function filled(folder: LibraryFolder) {
  const all = await open(folder);
  const secret = await importOne(all.library, file('secret.txt', 'The submarine surfaced at night.'));
  const other = await importOne(all.library, file('other.txt', 'Nobody answered the lighthouse.'));
  const passage = (id: ArticleId, topicId = TOPIC) => {
    const article = textIn(all.library, id);
    return { topicId, articleId: id, anchor: createAnchor(article, 0, article.text.length), stance: null };
  };
  const article = textIn(all.library, secret.id);
  const target = passageTarget(secret.id, createAnchor(article, 4, 13));
  all.annotations.save(createNote({ id: NOTE, now: NOW }, target, 'Whose submarine?'));
  const comparison: Comparison = {
    id: COMPARISON,
    title: 'At night',
    created: NOW,
    modified: NOW,
    panes: [secret.id, other.id].map((articleId) => ({ articleId, accountId: null })),
    topics: [{ id: TOPIC, label: 'At sea' }],
    passages: [passage(secret.id), passage(other.id)],
    silent: [],
    judgements: [],
  };
  all.comparisons.save(comparison);
  all.collections.save({
    ...EMPTY_SHEET,
    id: COLLECTION,
    name: 'The case',
    created: NOW,
    modified: NOW,
    rank: 0,
  });
  all.collections.file({ collectionId: COLLECTION, put: [secret.id, other.id], take: [] });
  return { ...all, secret: secret.id, other: other.id, comparison };
}

/** Every file below a folder in which a word stands, in whatever form it is stored as text. */
const filesWith = (folder: string, word: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile())
    .filter((name) => fs.readFileSync(path.join(folder, name)).includes(word));

describe('the trash', () => {
  it('lists what was removed of every kind, restores it, and is the same after a restart', async () => {
    const folder = libraryFolder();
    const first = await filled(folder);
    first.annotations.remove(NOTE);
    first.library.remove(first.other);
    first.comparisons.remove(COMPARISON);
    first.collections.remove(COLLECTION);
    await first.close();

    const { trash, ...all } = await open(folder);
    const items = trash.list();
    expect(items.map(({ ref, title }) => `${ref.is}: ${title}`).sort()).toEqual([
      'article: other',
      'collection: The case',
      'comparison: At night',
      'note: Whose submarine?',
    ]);
    expect(items.find(({ ref }) => ref.is === 'note')).toMatchObject({
      removed: NOW,
      until: '2024-03-31T12:00:00.000Z',
    });
    for (const { ref } of items) trash.restore(ref);
    expect(trash.list()).toEqual([]);
    expect(all.annotations.list()).toHaveLength(1);
    expect(all.comparisons.list()).toEqual([first.comparison]);
    expect(all.collections.find(COLLECTION)?.articles).toEqual([first.secret, first.other]);
    expect(textIn(all.library, first.other).text).toBe('Nobody answered the lighthouse.');
    await all.close();
  });

  it('has a topic that was removed with what was in its cells, also after a restart', async () => {
    const folder = libraryFolder();
    const first = await filled(folder);
    first.comparisons.save({ ...first.comparison, topics: [], passages: [] });
    await first.close();
    const { trash, comparisons, close } = await open(folder);
    const [item, ...others] = trash.list();
    expect(others).toEqual([]);
    expect(item).toMatchObject({ ref: { is: 'topic', id: TOPIC, of: COMPARISON }, title: 'At sea' });
    trash.restore({ is: 'topic', id: TOPIC, of: COMPARISON });
    expect(comparisons.list()).toMatchObject([
      { topics: first.comparison.topics, passages: first.comparison.passages },
    ]);
    expect(trash.list()).toEqual([]);
    await close();
  });

  it('leaves out comparisons in which the reader left nothing', async () => {
    const { trash, comparisons, comparison, close } = await filled(libraryFolder());
    comparisons.save({ ...comparison, title: '', topics: [], passages: [] });
    comparisons.remove(COMPARISON);
    expect(trash.list().filter(({ ref }) => ref.is === 'comparison')).toEqual([]);
    await close();
  });
});

describe('the thirty days', () => {
  const DAY = 24 * 60 * 60_000;
  const after = async (folder: LibraryFolder, days: number) => {
    const all = await open(folder, () => Date.parse(NOW) + days * DAY);
    all.trash.eraseExpired();
    const left = all.trash.list().length;
    await all.close();
    return left;
  };

  it('count from when the trash was first looked at, and end what was removed before', async () => {
    const folder = libraryFolder();
    const first = await filled(folder);
    first.annotations.remove(NOTE);
    await first.close();
    const runs: number[] = [];
    for (const days of [29, 31, 58, 60]) runs.push(await after(folder, days));
    expect(runs).toEqual([1, 1, 1, 0]);
    expect(filesWith(folder.dataDir, 'Whose submarine')).toEqual([]);
  });

  it('do not end by a clock that jumped', async () => {
    const folder = libraryFolder();
    const first = await filled(folder);
    first.annotations.remove(NOTE);
    first.trash.list();
    await first.close();
    expect(await after(folder, 5_000)).toBe(1);
    expect(await after(folder, 1)).toBe(1);
  });
});

describe('removing for good', () => {
  it('an article leaves no word of it or of the notes on it in any file, and the rest stays', async () => {
    const folder = libraryFolder();
    const { trash, library, comparisons, collections, annotations, secret, other, close } =
      await filled(folder);
    const citation = { ...textIn(library, secret).citation, title: 'The submarine, corrected' };
    await correctText(library, secret, [{ do: 'set-citation', citation, heardBy: null }]);
    annotations.save({ ...(annotations.list()[0] ?? raise()).annotation, text: 'A submarine indeed.' });
    annotations.save(linkBetween(textIn(library, other), textIn(library, secret)));
    library.remove(secret);
    expect(trash.erase({ is: 'article', id: secret })).toEqual([]);
    await close();
    expect(filesWith(folder.dataDir, 'ubmarine')).toEqual([]);
    expect(filesWith(folder.dataDir, secret)).toEqual([]);
    expect(comparisons.list()).toMatchObject([
      { panes: [{ articleId: other }], passages: [{ articleId: other }], topics: [{ id: TOPIC }] },
    ]);
    expect(collections.find(COLLECTION)?.articles).toEqual([other]);

    const again = await open(folder);
    expect(again.trash.list()).toEqual([]);
    expect(again.library.list().articles.map(({ id }) => id)).toEqual(['harbour-fire', other]);
    expect([again.annotations.list(), again.annotations.recoveries()]).toEqual([[], []]);
    expect(again.comparisons.recoveries()).toEqual([]);
    await again.close();
  });

  it('names a damaged file of it that was set aside, and leaves that', async () => {
    const folder = libraryFolder();
    const { trash, secret, close } = await filled(folder);
    fs.mkdirSync(folder.at('quarantine'));
    const aside = folder.at('quarantine', `2024-01-01-articles-${secret}-notes.json`);
    fs.writeFileSync(aside, 'torn');
    expect(trash.erase({ is: 'article', id: secret })).toEqual([{ is: 'set-aside', file: aside }]);
    expect(fs.existsSync(aside)).toBe(true);
    await close();
  });

  it('a note, a topic, a comparison or a collection leaves none of its words', async () => {
    const folder = libraryFolder();
    const { trash, annotations, comparisons, comparison, close } = await filled(folder);
    comparisons.save({ ...comparison, topics: [], passages: [] });
    trash.erase({ is: 'topic', id: TOPIC, of: COMPARISON });
    annotations.remove(NOTE);
    trash.erase({ is: 'note', id: NOTE });
    expect(filesWith(folder.dataDir, 'At sea')).toEqual([]);
    expect(filesWith(folder.dataDir, 'Whose submarine')).toEqual([]);
    trash.erase({ is: 'comparison', id: COMPARISON });
    trash.erase({ is: 'collection', id: COLLECTION });
    await close();
    expect(filesWith(folder.dataDir, 'At night')).toEqual([]);
    expect(filesWith(folder.dataDir, 'The case')).toEqual([]);
    expect((await open(folder)).trash.list()).toEqual([]);
  });

  it('is refused for an article that comes with the program', async () => {
    const { trash, close } = await filled(libraryFolder());
    const erase = (): unknown => trash.erase({ is: 'article', id: 'harbour-fire' as ArticleId });
    expect(thrownFailureOf(erase)).toMatchObject({ code: 'bad-request' });
    await close();
  });
});

function raise(): never {
  throw new Error('there is no note');
}

const linkBetween = (from: Article, to: Article): Annotation => {
  const [start, end] = [from, to].map((article) =>
    passageTarget(article.id, createAnchor(article, 0, article.text.length)),
  );
  if (start === undefined || end === undefined) return raise();
  return createLink({ id: uuid(7) as AnnotationId, now: NOW }, start, 'supports', end, '');
};
