import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '@core/annotations/filter';
import type { Comparison } from '@core/contract/comparison';
import type { ArticleId, ComparisonId } from '@core/contract/ids';
import { buildGroups, subjectsOf } from '../../../../../renderer/features/notebook/model/notebook-groups';
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
const known = {
  articles: [summary('harbour', { title: 'Zinc harbour' }), summary('bridge', { title: 'A bridge' })],
  comparisons: [comparison('c1', '', ['bridge', 'harbour']), comparison('c2', 'Two ferries')],
};
const at = (articleId: string, start: number, fields = {}) =>
  placed({ target: passageTarget(articleId, start), ...fields }, { state: 'exact', start, end: start + 5 });
const titlesOf = (notes: Parameters<typeof buildGroups>[0], filter = NO_FILTER) =>
  buildGroups(notes, filter, known).map(({ subject }) => subject?.title ?? null);

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
    expect(buildGroups([late, early, whole], NO_FILTER, known)[0]?.notes).toEqual([whole, early, late]);
  });

  it('gathers notes that have lost their place at the end, whatever article they were on', () => {
    const lost = [
      placed({ target: passageTarget('harbour', 3) }, { state: 'orphan' }),
      placed({ target: passageTarget('bridge', 3) }, { state: 'orphan' }),
    ];
    const groups = buildGroups([...lost, at('bridge', 1)], NO_FILTER, known);
    expect(groups.map(({ subject }) => subject?.title ?? null)).toEqual(['A bridge', null]);
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
    const counts = countFacets(notes, filter).kinds;
    expect([counts.get('bookmark'), counts.get('note'), counts.get('tag')]).toEqual([1, 1, undefined]);
  });
});
