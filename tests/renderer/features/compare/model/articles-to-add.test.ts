import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { articlesToAdd } from '../../../../../renderer/features/compare/model/articles-to-add';

const article = (id: string, title: string, more: Partial<ArticleSummary> = {}): ArticleSummary =>
  ({
    ...{ id, title, creators: '', outlet: null, heardBy: null, witnesses: [] },
    ...more,
  }) as unknown as ArticleSummary;
const all = [
  article('one', 'The ferry at Dunmore', { creators: 'Zoë Márquez' }),
  article('two', 'Ferry strike ends', { outlet: 'The Quay Gazette' }),
  article('three', 'A storm', { heardBy: 'Quay radio' }),
];
const found = (typed: string, taken: readonly string[] = []): string[] =>
  articlesToAdd(all, taken as readonly ArticleId[], typed).map(({ id }) => id);

describe('the articles that can be added to a comparison', () => {
  it('are all but those that stand in it', () => {
    expect(found('', ['two'])).toEqual(['one', 'three']);
  });

  it('have every typed word, in whatever field', () => {
    expect(found('ferry')).toEqual(['one', 'two']);
    expect(found('quay ferry')).toEqual(['two']);
    expect(found('quay')).toEqual(['two', 'three']);
  });

  it('are found without regard to case and accents', () => {
    expect(found('zoe MARQUEZ')).toEqual(['one']);
  });
});
