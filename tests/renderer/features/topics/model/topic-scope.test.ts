import { describe, expect, it } from 'vitest';
import { BUNDLE, EMPTY_SHEET, type Collection } from '@core/contract/collection';
import type { Comparison } from '@core/contract/comparison';
import type { TopicId } from '@core/contract/ids';
import {
  articlesCompared,
  isOfBundle,
  rowsOf,
} from '../../../../../renderer/features/topics/model/topic-scope';

const comparison = {
  panes: [{ articleId: 'fair' }, { articleId: 'storm' }, { articleId: 'fair' }],
  passages: [{ articleId: 'storm' }, { articleId: 'closed' }],
} as unknown as Pick<Comparison, 'panes' | 'passages'>;

describe('the articles of the topic table', () => {
  it('are those of the comparison, each once, also where only a cell still has them', () => {
    expect(articlesCompared(comparison)).toEqual(['fair', 'storm', 'closed']);
  });
});

const topic = (id: string) => ({ id: id as TopicId, label: id });
const bundled = [topic('refusal'), topic('orders')];
const sheet = { ...EMPTY_SHEET, topics: [topic('own-1')] };

describe('the rows of the topic table', () => {
  it('have the reader’s own topics first', () => {
    const rows = rowsOf({ sheet, bundled, hasBundled: true });
    expect(rows.map(({ id }) => id)).toEqual(['own-1', 'refusal', 'orders']);
    expect(rows.map(({ isOwn }) => isOwn)).toEqual([true, false, false]);
  });

  it('have those of the bundle nowhere else, but where the reader put something in them before', () => {
    expect(rowsOf({ sheet, bundled, hasBundled: false }).map(({ id }) => id)).toEqual(['own-1']);
    const used = {
      ...sheet,
      silent: [{ topicId: 'orders' as TopicId, articleId: 'a', accountId: null }],
    } as unknown as typeof sheet;
    expect(rowsOf({ sheet: used, bundled, hasBundled: false }).map(({ id }) => id)).toEqual([
      'own-1',
      'orders',
    ]);
  });

  it('are of the bundle in its collection, and in a comparison of nothing else', () => {
    expect(isOfBundle({ id: BUNDLE } as Collection, [])).toBe(true);
    expect(isOfBundle({ id: 'other' } as unknown as Collection, [{ added: null }])).toBe(false);
    expect(isOfBundle(null, [{ added: null }])).toBe(true);
    expect(isOfBundle(null, [{ added: null }, { added: '2026-01-01' }])).toBe(false);
    expect(isOfBundle(null, [])).toBe(false);
  });
});
