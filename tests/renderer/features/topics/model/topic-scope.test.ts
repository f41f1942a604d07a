import { describe, expect, it } from 'vitest';
import type { Comparison } from '@core/contract/comparison';
import { articlesInScope } from '../../../../../renderer/features/topics/model/topic-scope';

const comparison = {
  panes: [{ articleId: 'fair' }, { articleId: 'storm' }, { articleId: 'fair' }],
  passages: [{ articleId: 'storm' }, { articleId: 'closed' }],
} as unknown as Pick<Comparison, 'panes' | 'passages'>;

describe('the articles of the topic table', () => {
  it('are those of the comparison, each once, also where only a cell still has them', () => {
    expect(articlesInScope(comparison, [])).toEqual(['fair', 'storm', 'closed']);
  });

  it('are the digests of the library where no comparison is asked for', () => {
    const library = [
      { id: 'fair', kind: 'article' },
      { id: 'wharf', kind: 'digest' },
    ] as unknown as Parameters<typeof articlesInScope>[1];
    expect(articlesInScope(null, library)).toEqual(['wharf']);
  });
});
