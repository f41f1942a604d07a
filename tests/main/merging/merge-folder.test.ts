import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ComparisonId } from '@core/contract/ids';
import { createAnnotations, type AnnotationService } from '../../../main/annotations/annotation-service';
import { createFileRepository } from '../../../main/articles/file-repository';
import { createCollections } from '../../../main/collections/collection-store';
import { createComparisons } from '../../../main/comparisons/comparison-store';
import { mergeFolder, type FolderMerge } from '../../../main/merging/merge-folder';
import { openStore } from '../../../main/storage/conf';
import { noteId, noteOn, perform, rankOf, type Act } from '../../support/random-library';
import { tempFolder } from '../storage/temp-folder';

const START = Date.parse('2026-11-30T09:00:00Z');
const LATER = START + 3_600_000;
const announce = (): void => undefined;
const merge = (from: string, into: string): Promise<FolderMerge> =>
  mergeFolder({ from, into, openStore, onProgress: () => undefined });

/** Two folders of one library that were changed apart. */
function apart(base: readonly Act[], mine: readonly Act[], theirs: readonly Act[]) {
  const [here, there] = [tempFolder(), tempFolder()];
  [here, there].forEach((dataDir) => perform(dataDir, base, START));
  perform(here, mine, LATER);
  perform(there, theirs, LATER + 600_000);
  return { here, there };
}

const annotationsIn = (dataDir: string): AnnotationService =>
  createAnnotations({ dataDir, openStore, announce, openArticle: () => null });
const notesIn = (dataDir: string) =>
  annotationsIn(dataDir)
    .list()
    .map(({ annotation }) => annotation);

const IMPORTED: Act = { do: 'import', which: 0, words: '' };
const note = (words: string): Act => ({ do: 'note', which: 0, words });

describe("a colleague's folder that comes in", () => {
  it('keeps both versions of a note that both changed, the last written in its place', async () => {
    const { here, there } = apart([IMPORTED, note('First.')], [note('Mine.')], [note('Theirs.')]);
    const { counts } = await merge(there, here);
    const notes = notesIn(here);
    expect(notes.map(({ text }) => text).sort()).toEqual(['Mine.', 'Theirs.']);
    expect(notes.find(({ id }) => id === noteId(0))?.text).toBe('Theirs.');
    expect(notes.find(({ secondOf }) => secondOf === noteId(0))?.text).toBe('Mine.');
    expect(counts.notes).toEqual({ added: 0, equal: 0, updated: 0, kept: 0, both: 1 });
    expect(counts.articles.equal).toBe(1);
    const texts = annotationsIn(here)
      .versions(noteId(0))
      .map(({ annotation }) => annotation.text);
    expect(texts).toEqual(['First.', 'Mine.', 'Theirs.']);
  });

  it('takes over what only they changed, and leaves what only the reader changed', async () => {
    const { here, there } = apart([IMPORTED, note('First.')], [], [note('Theirs.')]);
    expect((await merge(there, here)).counts.notes).toMatchObject({ updated: 1, both: 0 });
    expect(notesIn(here).map(({ text }) => text)).toEqual(['Theirs.']);
    const other = apart([IMPORTED, note('First.')], [note('Mine.')], []);
    expect((await merge(other.there, other.here)).counts.notes).toMatchObject({ kept: 1, both: 0 });
    expect(notesIn(other.here).map(({ text }) => text)).toEqual(['Mine.']);
  });

  it('does not remove a note that they removed and the reader changed, nor bring back what he removed', async () => {
    const removal: Act = { do: 'remove-note', which: 0, words: '' };
    const changed = apart([IMPORTED, note('First.')], [note('Mine.')], [removal]);
    await merge(changed.there, changed.here);
    expect(notesIn(changed.here).map(({ text }) => text)).toEqual(['Mine.']);
    const removed = apart([IMPORTED, note('First.')], [removal], []);
    await merge(removed.there, removed.here);
    expect(notesIn(removed.here)).toEqual([]);
  });

  it('makes no second version of a note that was moved in the own order on both sides, or moved here and changed there', async () => {
    const move = (words: string): Act => ({ do: 'move-note', which: 0, words });
    const moved = apart([IMPORTED, note('First.')], [move('here')], [move('there, later')]);
    await merge(moved.there, moved.here);
    expect(notesIn(moved.here).map(({ text, rank }) => [text, rank])).toEqual([
      ['First.', rankOf('there, later')],
    ]);
    for (const [mine, theirs] of [
      [move('place'), note('Theirs.')],
      [note('Theirs.'), move('place')],
    ] as const) {
      const { here, there } = apart([IMPORTED, note('First.')], [mine], [theirs]);
      await merge(there, here);
      const notes = notesIn(here);
      expect(notes.map(({ text, rank }) => [text, rank])).toEqual([['Theirs.', rankOf('place')]]);
      expect((await merge(there, here)).counts.notes.both).toBe(0);
      expect(notesIn(here)).toEqual(notes);
    }
  });

  it('gives both comparisons where both changed one, and one collection with the topics of both', async () => {
    const { here, there } = apart(
      [IMPORTED, { do: 'compare', which: 0, words: 'Ferries' }, { do: 'collect', which: 0, words: 'Case' }],
      [{ do: 'compare', which: 0, words: 'My ferries' }],
      [{ do: 'compare', which: 0, words: 'Their ferries' }],
    );
    for (const [dataDir, topic] of [
      [here, 'mine'],
      [there, 'theirs'],
    ] as const) {
      const collections = createCollections({ dataDir, openStore, announce });
      const [, collection] = collections.list().toReversed();
      if (collection === undefined) throw new Error('no collection');
      const topics = [...collection.topics, { id: topic as never, label: topic }];
      collections.save({ ...fieldsOf(collection), topics });
      collections.close();
    }
    const { counts } = await merge(there, here);
    const titles = createComparisons({ dataDir: here, openStore, announce })
      .list()
      .map(({ title }) => title);
    expect(titles.sort()).toEqual(['My ferries (2)', 'Their ferries']);
    const [collection] = createCollections({ dataDir: here, openStore, announce }).list();
    expect(collection?.topics.map(({ id }) => id).sort()).toEqual(['ferry', 'mine', 'theirs']);
    expect([counts.comparisons.both, counts.collections.both]).toEqual([1, 1]);
    await merge(there, here);
    expect(createComparisons({ dataDir: here, openStore, announce }).list()).toHaveLength(2);
  });

  it('leaves corrections that both made as they are here, and names the article', async () => {
    const correct = (words: string): Act => ({ do: 'correct', which: 0, words });
    const { here, there } = apart([IMPORTED], [correct('My title')], [correct('Their title')]);
    const { correctedOnBoth, counts } = await merge(there, here);
    expect([correctedOnBoth.length, counts.articles.both]).toEqual([1, 1]);
    const articles = createFileRepository(here);
    const [id] = articles.ids();
    if (id === undefined) throw new Error('no article');
    expect(JSON.stringify(articles.corrections(id))).toContain('My title');
    const kept = fs.readFileSync(path.join(here, 'articles', id, 'corrections.history'), 'utf8');
    expect(kept).toContain('Their title');
    const one = apart([IMPORTED], [], [correct('Their title')]);
    expect((await merge(one.there, one.here)).counts.articles).toMatchObject({ updated: 1, both: 0 });
    expect(JSON.stringify(createFileRepository(one.here).corrections(id))).toContain('Their title');
  });

  it('brings an article back that the reader has in the trash, and none that they have there', async () => {
    const removal: Act = { do: 'remove-article', which: 0, words: '' };
    const mine = apart([IMPORTED], [removal], []);
    expect((await merge(mine.there, mine.here)).counts.articles.added).toBe(1);
    expect([createFileRepository(mine.here).ids(), createFileRepository(mine.here).removed()]).toEqual([
      [expect.anything()],
      [],
    ]);
    const theirs = apart([IMPORTED], [], [removal]);
    await merge(theirs.there, theirs.here);
    expect(createFileRepository(theirs.here).ids()).toHaveLength(1);
  });

  it('brings in the notes on a comparison with it', async () => {
    const [here, there] = [tempFolder(), tempFolder()];
    perform(there, [IMPORTED, { do: 'compare', which: 1, words: 'Two' }], START);
    perform(there, [{ do: 'note-comparison', which: 1, words: 'Which?' }], LATER);
    await merge(there, here);
    const [found] = notesIn(here);
    const comparisonId = '00000000-0000-4000-8000-b00000000001' as ComparisonId;
    expect(found).toEqual(
      noteOn({ on: 'comparison', comparisonId }, 6, 'Which?', new Date(LATER + 1_000).toISOString()),
    );
  });
});

/** What a collection is saved by. */
function fieldsOf<T extends { readonly articles: unknown; readonly comparisons: unknown }>({
  articles: _articles,
  comparisons: _comparisons,
  ...fields
}: T): Omit<T, 'articles' | 'comparisons'> {
  return fields;
}
