import { describe, expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import type { SimilarText } from '@core/contract/requests';
import { groupLikenesses, groupRefused } from '../../../../../renderer/features/import/model/group-report';

const like = (a: string, b: string, as: SimilarText['as'], because: SimilarText['because']): SimilarText => ({
  articleId: a as ArticleId,
  likeTo: b as ArticleId,
  as,
  because,
  shared: [],
});

describe('the report of an import', () => {
  it('says one reason once, the rare ones first', () => {
    const refused = [
      { file: 'a.jpg', reason: 'no kind' },
      { file: 'b.pdf', reason: 'locked' },
      { file: 'c.jpg', reason: 'no kind' },
    ];
    expect(groupRefused(refused)).toEqual([
      { reason: 'locked', files: ['b.pdf'] },
      { reason: 'no kind', files: ['a.jpg', 'c.jpg'] },
    ]);
  });

  it('offers for each article what it is likeliest to be, and counts the rest', () => {
    const groups = groupLikenesses([
      like('x', 'copy', 'near-duplicate', 'text'),
      like('x', 'digest', 'original-of-digest', 'facts'),
      like('y', 'a', 'near-duplicate', 'text'),
      like('y', 'b', 'near-duplicate', 'title'),
      like('y', 'c', 'near-duplicate', 'text'),
    ]);
    expect(groups.map(({ articleId, first, others }) => [articleId, first.likeTo, others])).toEqual([
      ['x', 'digest', 1],
      ['y', 'b', 2],
    ]);
  });
});
