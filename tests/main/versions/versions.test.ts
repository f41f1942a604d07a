import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLink } from '@core/annotations/create';
import type { Annotation, Placement } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Comparison } from '@core/contract/comparison';
import type { ArticleId, CollectionId, ComparisonId, TopicId } from '@core/contract/ids';
import type { LikelyVersion } from '@core/contract/version';
import { openStore } from '../../../main/storage/conf';
import { failureOf } from '../../support/failure-of';
import { noteId, noteOn, noteOnWhole } from '../annotations/reader-notes';
import { file, importOne, libraryFolder, textIn, type LibraryFolder } from '../articles/library-folder';
import {
  COUNTED,
  DRAINED,
  EARLIER,
  importText,
  LATER,
  LEFT,
  openVersions,
  page,
  SOLD,
  type Opened,
} from './opened-versions';

const statesOf = ({
  annotations,
}: Opened): Readonly<Record<string, readonly [ArticleId, Placement['state']]>> =>
  Object.fromEntries(
    annotations
      .list()
      .map(({ annotation: { text, target }, placement: { state } }) => [
        text,
        [target.on === 'comparison' ? ('' as ArticleId) : target.articleId, state] as const,
      ]),
  );

const NOTES: readonly (readonly [string, number, string])[] = [
  [COUNTED, 1, 'stays'],
  [LEFT, 2, 'moves'],
  [SOLD, 3, 'changes'],
  [DRAINED, 4, 'is lost'],
];

async function withNotes(folder: LibraryFolder) {
  const app = await openVersions(folder);
  const before = await importText(app, 'log.txt', EARLIER);
  for (const [quote, number, text] of NOTES) app.annotations.save(noteOn(before, quote, number, text));
  app.annotations.save(noteOnWhole(before, 5, 'whole'));
  return { app, before };
}

const anchorOf = (note: Annotation) => {
  if (note.target.on !== 'passage') throw new Error('not on a passage');
  return note.target.anchor;
};

const comparisonOf = (article: Article): Comparison =>
  ({
    id: 'b0000000-0000-4000-8000-000000000001' as ComparisonId,
    title: 'Side by side',
    created: '2024-01-01T00:00:00.000Z',
    modified: '2024-01-01T00:00:00.000Z',
    panes: [
      { articleId: 'harbour-fire' as ArticleId, accountId: null },
      { articleId: article.id, accountId: null },
    ],
    topics: [{ id: 't1' as TopicId, label: 'Crates' }],
    passages: [
      {
        topicId: 't1' as TopicId,
        articleId: article.id,
        anchor: anchorOf(noteOn(article, COUNTED, 9)),
        stance: null,
      },
    ],
    silent: [],
    judgements: [],
  }) as Comparison;

describe('a later version of an article', () => {
  it('is recognised by its passages, and no other article is', async () => {
    const folder = libraryFolder();
    const app = await openVersions(folder);
    const before = await importText(app, 'log.txt', EARLIER);
    const other = await app.library.import([
      file(
        'other.txt',
        page('Letters from the coast', 'A lamp was seen at midnight from the hill.', 'It rained.'),
      ),
    ]);
    expect(other.versions).toBeUndefined();
    const renamed = LATER.replace(
      'The harbour in the log of the keeper',
      'What stands in the book at the quay',
    );
    const { versions, added } = await app.library.import([file('log-2.txt', renamed)]);
    expect(versions).toEqual([{ articleId: added[0]?.id, earlier: before.id, because: 'passages' }]);
    const titled = await app.library.import([file('log-3.txt', LATER)]);
    expect(titled.versions).toMatchObject([{ articleId: titled.added[0]?.id }]);
  });

  it('is where links lead that led to the earlier one, until they are taken back', async () => {
    const folder = libraryFolder();
    const { app, before } = await withNotes(folder);
    const other = await importText(app, 'other.txt', page('Letters from the coast', SOLD));
    const [from, to] = [noteOn(other, SOLD, 1), noteOn(before, COUNTED, 1)].map(({ target }) => target);
    if (from?.on !== 'passage' || to?.on !== 'passage') throw new Error('no passages');
    const stamp = { id: noteId(20), now: '2024-03-01T12:00:00.000Z' };
    app.annotations.save(createLink(stamp, from, 'supports', to, ''));
    const after = await importText(app, 'log-2.txt', LATER);
    app.versions.carry(before.id, after.id);
    await app.close();
    const again = await openVersions(folder);
    const end = () => again.annotations.find(noteId(20))?.linkedTo;
    expect(end()).toEqual({ ...to, articleId: after.id });
    again.versions.separate(after.id);
    expect(end()).toEqual(to);
    await again.close();
  });

  it('is recognised by its address, also where most words are others', async () => {
    const app = await openVersions(libraryFolder());
    const at = (url: string, body: string): string =>
      `<html><head><link rel="canonical" href="${url}"><title>A page of news for today</title></head><body><article><h1>A page of news for today</h1><p>${body}</p></article></body></html>`;
    const words =
      'The ferry sank in the night and the pilot was heard on the radio until the morning came. '.repeat(3);
    const others =
      'Rescue crews were brought from three towns along the coast while snow fell on the pier. '.repeat(3);
    const first = await importOne(app.library, file('a.html', at('https://www.news.example/ferry', words)));
    const report = await app.library.import([
      file('b.html', at('http://news.example/ferry/?utm_source=x', others)),
      file('c.html', at('https://news.example/elsewhere', others)),
    ]);
    expect(
      report.versions?.filter(({ earlier }) => earlier === first.id).map(({ because }) => because),
    ).toEqual<LikelyVersion['because'][]>(['address']);
  });

  it('takes notes and places over, each with what became of it, and the earlier stays', async () => {
    const folder = libraryFolder();
    const { app, before } = await withNotes(folder);
    app.comparisons.save(comparisonOf(before));
    const collectionId = 'c0000000-0000-4000-8000-000000000001' as CollectionId;
    app.collections.save({
      id: collectionId,
      name: 'Case',
      created: '2024-01-01T00:00:00.000Z',
      modified: '2024-01-01T00:00:00.000Z',
      rank: 1,
      topics: [],
      passages: [],
      silent: [{ topicId: 't1' as TopicId, articleId: before.id, accountId: null }],
    });
    app.collections.file({ collectionId, put: [before.id, 'harbour-fire' as ArticleId], take: [] });
    const later = await importText(app, 'log-2.txt', LATER);
    const link = app.versions.carry(before.id, later.id);
    expect(link.notes).toHaveLength(5);

    const check = (opened: Opened): void => {
      expect(statesOf(opened)).toEqual({
        stays: [later.id, 'exact'],
        moves: [later.id, 'moved'],
        changes: [later.id, 'changed'],
        'is lost': [later.id, 'orphan'],
        whole: [later.id, 'whole'],
      });
      const [comparison] = opened.comparisons.list();
      expect(comparison?.panes.map(({ articleId }) => articleId)).toEqual(['harbour-fire', later.id]);
      expect(comparison?.passages[0]?.articleId).toBe(later.id);
      const collection = opened.collections.find(collectionId);
      expect(collection?.articles).toEqual([later.id, 'harbour-fire']);
      // That the earlier text says nothing on a topic is not said of another text.
      expect(collection?.silent[0]?.articleId).toBe(before.id);
      expect(textIn(opened.library, before.id).text).toBe(before.text);
      expect(opened.versions.list()).toEqual([link]);
    };
    check(app);
    await app.close();
    const again = await openVersions(folder);
    check(again);

    again.versions.separate(later.id);
    expect(statesOf(again)['is lost']).toEqual([before.id, 'exact']);
    expect(Object.values(statesOf(again)).map(([id]) => id)).toEqual(Array(5).fill(before.id));
    expect(again.comparisons.list()[0]?.panes).toEqual(comparisonOf(before).panes);
    expect(again.comparisons.list()[0]?.passages).toEqual(comparisonOf(before).passages);
    expect(again.collections.find(collectionId)?.articles).toEqual([before.id, 'harbour-fire']);
    expect(again.versions.list()).toEqual([]);
  });

  it('keeps the history of a note, and what was marked in it stays when the notes go back', async () => {
    const folder = libraryFolder();
    const { app, before } = await withNotes(folder);
    app.annotations.save({
      ...noteOn(before, COUNTED, 1, 'rewritten'),
      modified: '2025-01-01T00:00:00.000Z',
    });
    const later = await importText(app, 'log-2.txt', LATER);
    app.versions.carry(before.id, later.id);
    app.annotations.save(noteOn(later, LEFT, 7, 'made later'));
    const texts = app.annotations.versions(noteId(1)).map(({ annotation }) => annotation.text);
    expect(texts).toEqual(['stays', 'rewritten', 'rewritten']);
    app.versions.separate(later.id);
    expect(statesOf(app)['made later']).toEqual([later.id, 'exact']);
    expect(statesOf(app)['rewritten']).toEqual([before.id, 'exact']);
    app.annotations.erase(noteId(1));
    await app.close();
    const left = [before.id, later.id].flatMap((id) =>
      fs.readdirSync(folder.at('articles', id)).filter((name) => name.startsWith('notes')),
    );
    expect(left.length).toBeGreaterThan(0);
    for (const id of [before.id, later.id])
      for (const name of fs.readdirSync(folder.at('articles', id)).filter((one) => one.startsWith('notes')))
        expect(fs.readFileSync(folder.at('articles', id, name), 'utf8')).not.toContain('rewritten');
  });

  it('is undone and redone after a restart', async () => {
    const folder = libraryFolder();
    const { app, before } = await withNotes(folder);
    const later = await importText(app, 'log-2.txt', LATER);
    app.undo.recorded({ is: 'version', id: later.id }, () => app.versions.carry(before.id, later.id));
    await app.close();
    const again = await openVersions(folder);
    const upTo = again.undo.mark();
    expect(await again.undo.undo(upTo)).toEqual({ is: 'version', change: 'added' });
    expect(statesOf(again)['moves']).toEqual([before.id, 'exact']);
    await again.undo.redo(upTo);
    expect(statesOf(again)['moves']).toEqual([later.id, 'moved']);
  });

  it('goes on with a move that was cut short', async () => {
    const folder = libraryFolder();
    const { app, before } = await withNotes(folder);
    const later = await importText(app, 'log-2.txt', LATER);
    // As it dies between the file of the later article and that of the earlier: the notes are in both.
    const notes = folder.at('articles', before.id, 'notes.json');
    await app.close();
    const whole = fs.readFileSync(notes);
    const second = await openVersions(folder);
    second.versions.carry(before.id, later.id);
    await second.close();
    fs.writeFileSync(notes, whole);
    for (const name of ['notes.history', 'notes.journal', 'notes.prev'])
      fs.rmSync(folder.at('articles', before.id, name), { force: true });
    const links = folder.at('versions.json');
    const store = openStore({ dataDir: folder.dataDir, file: 'versions.json', check: () => null });
    const body = store.read() as { versions: readonly object[] };
    store.write({ versions: body.versions.map((one) => ({ ...one, isWhole: false })) });
    expect(fs.existsSync(links)).toBe(true);
    const third = await openVersions(folder);
    third.versions.resume();
    expect(third.annotations.list()).toHaveLength(5);
    expect(Object.values(statesOf(third)).map(([id]) => id)).toEqual(Array(5).fill(later.id));
  });

  it('refuses circles, one that has an earlier version, and what is not there', async () => {
    const app = await openVersions(libraryFolder());
    const one = await importText(app, 'one.txt', EARLIER);
    const two = await importText(app, 'two.txt', LATER);
    const three = await importText(app, 'three.txt', `${LATER}\n\nA third edition.`);
    app.versions.carry(one.id, two.id);
    const fail = (earlier: ArticleId, later: ArticleId) =>
      failureOf(() => Promise.resolve().then(() => app.versions.carry(earlier, later)));
    expect(await fail(one.id, two.id)).toMatchObject({ code: 'bad-request' });
    expect(await fail(two.id, one.id)).toMatchObject({ code: 'bad-request' });
    expect(await fail(three.id, three.id)).toMatchObject({ code: 'bad-request' });
    expect(await fail('sha256-0000000000000000' as ArticleId, three.id)).toMatchObject({ code: 'not-found' });
    const { versions } = await app.library.import([file('four.txt', `${LATER}\n\nA fourth edition.`)]);
    // The one that has a later version is not offered again.
    expect(versions?.map(({ earlier }) => earlier)).not.toContain(one.id);
  });
});
