import { describe, expect, it } from 'vitest';
import { filterAnnotations, NO_FILTER } from '@core/annotations/filter';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Comparison } from '@core/contract/comparison';
import type { ArticleId, CollectionId, ComparisonId } from '@core/contract/ids';
import {
  USUAL_ARRANGEMENT,
  type Arrangement,
} from '../../../../../renderer/features/notebook/model/arrangement';
import {
  buildGroups as groupNotes,
  countNotes,
} from '../../../../../renderer/features/notebook/model/notebook-groups';
import { createNoteContext, type Known } from '../../../../../renderer/features/notebook/model/note-context';
import { subjectsOf } from '../../../../../renderer/features/notebook/model/subjects';
import { countFacets } from '../../../../../renderer/features/notebook/model/facet-counts';
import { comparisonTarget, passageTarget, placed, summary } from '../../../annotation-fixture';

const comparison = (id: string, title: string, panes: readonly string[] = []): Comparison => ({
  id: id as ComparisonId,
  title,
  created: '2024-05-01T10:00:00.000Z',
  modified: '2024-05-01T10:00:00.000Z',
  panes: panes.map((articleId) => ({ articleId: articleId as ArticleId, accountId: null })),
  topics: [],
  passages: [],
  silent: [],
  judgements: [],
});
const known: Known = {
  collections: [
    {
      ...comparison('case', ''),
      ...{ id: 'case' as CollectionId, name: 'The case', rank: 0 },
      ...{ articles: ['bridge' as ArticleId], comparisons: [] },
    },
  ],
  opened: new Map(),
  articles: [summary('harbour', { title: 'Zinc harbour' }), summary('bridge', { title: 'A bridge' })],
  comparisons: [comparison('c1', '', ['bridge', 'harbour']), comparison('c2', 'Two ferries')],
};
const at = (articleId: string, start: number, fields = {}) =>
  placed({ target: passageTarget(articleId, start), ...fields }, { state: 'exact', start, end: start + 5 });
const context = createNoteContext(known);
const buildGroups = (
  notes: readonly PlacedAnnotation[],
  filter = NO_FILTER,
  arrangement: Partial<Arrangement> = {},
) =>
  groupNotes(
    filterAnnotations(notes, filter, context),
    { ...USUAL_ARRANGEMENT, ...arrangement },
    { known, context, colourName: (colour) => (colour === 'green' ? 'Doubtful' : colour) },
  );
const titlesOf = (...given: Parameters<typeof buildGroups>) =>
  buildGroups(...given).map(({ heading }) => heading.title);

describe('the notebook', () => {
  it('groups notes by article in the order of titles, then by comparison', () => {
    expect(titlesOf([at('harbour', 1), placed({ target: comparisonTarget('c2') }), at('bridge', 1)])).toEqual(
      ['A bridge', 'Zinc harbour', 'Two ferries'],
    );
  });

  it('keeps notes in the order of the text, those on the whole article first', () => {
    const [late, early, whole] = [
      at('bridge', 90),
      at('bridge', 10),
      placed({ target: { on: 'article', articleId: 'bridge' as ArticleId } }),
    ];
    expect(buildGroups([late, early, whole])[0]?.notes).toEqual([whole, early, late]);
  });

  it('gathers notes that have lost their place at the end, whatever article they were on', () => {
    const lost = [
      placed({ target: passageTarget('harbour', 3) }, { state: 'orphan' }),
      placed({ target: passageTarget('bridge', 3) }, { state: 'orphan' }),
    ];
    const groups = buildGroups([...lost, at('bridge', 1)]);
    expect(groups.map(({ heading }) => heading.title)).toEqual(['A bridge', 'Passage not found']);
    expect(groups[1]?.notes).toHaveLength(2);
  });

  it('calls an unnamed comparison by what it holds', () => {
    expect(titlesOf([placed({ target: comparisonTarget('c1') })])).toEqual([
      'Untitled comparison: A bridge · Zinc harbour',
    ]);
  });

  it('shows the notes of an article that is gone, and says so', () => {
    const [subject] = subjectsOf(
      [placed({ target: { on: 'article', articleId: 'burnt' as ArticleId } })],
      known,
    );
    expect(subject).toMatchObject({ is: 'gone', title: 'Article no longer in the library' });
  });

  it('leaves out groups in which nothing passes the filter', () => {
    const notes = [at('harbour', 1, { kind: 'bookmark' }), at('bridge', 1, { tags: ['tide'] })];
    expect(titlesOf(notes, { ...NO_FILTER, kinds: ['bookmark'] })).toEqual(['Zinc harbour']);
    expect(titlesOf(notes, { ...NO_FILTER, words: 'TIDE' })).toEqual(['A bridge']);
  });

  it('counts what each kind would show with the rest of the filter as it is', () => {
    const notes = [
      at('harbour', 1, { kind: 'bookmark', tags: ['tide'] }),
      at('harbour', 2, { kind: 'note', tags: ['tide'] }),
      at('harbour', 3, { kind: 'note' }),
    ];
    const filter = { ...NO_FILTER, kinds: ['bookmark' as const], tags: ['tide'] };
    const counts = countFacets(notes, filter, context).kinds;
    expect([counts.get('bookmark'), counts.get('note'), counts.get('tag')]).toEqual([1, 1, undefined]);
  });

  it.each([
    ['tag', ['ferry', 'tide', 'Without a tag'], [1, 2, 1]],
    ['colour', ['Doubtful', 'Without a colour'], [1, 2]],
    ['kind', ['Bookmarks', 'Notes'], [1, 2]],
    ['date', ['2 May 2024', '1 May 2024'], [1, 2]],
    ['collection', ['The case', 'In no collection'], [1, 2]],
    ['none', ['All notes'], [3]],
  ] as const)('groups by %s, and counts each note once', (group, titles, sizes) => {
    const notes = [
      at('harbour', 1, { kind: 'bookmark', tags: ['tide', 'ferry'] }),
      at('harbour', 2, { tags: ['tide'], colour: 'green' }),
      at('bridge', 3, { created: new Date(2024, 4, 2, 12).toISOString() }),
    ];
    const groups = buildGroups(notes, NO_FILTER, { group });
    expect(groups.map(({ heading }) => heading.title)).toEqual(titles);
    expect(groups.map((one) => one.notes.length)).toEqual(sizes);
    expect(countNotes(groups)).toBe(3);
  });

  it('sorts within its groups', () => {
    const early = at('bridge', 1, { created: '2024-05-01T10:00:00.000Z' });
    const late = at('bridge', 9, { created: '2024-05-03T10:00:00.000Z' });
    expect(buildGroups([early, late], NO_FILTER, { sort: 'created' })[0]?.notes).toEqual([late, early]);
  });
});
