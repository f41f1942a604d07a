import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../support/plain-article';
import { buildIndex } from './build-index';

/** Both words a thousand times, never side by side. */
const apart = 'of seven by the eight\n'.repeat(1_000);

describe('a phrase of everyday words', () => {
  const far = Array.from({ length: 200 }, (_, at) => plainArticle(`far-${at}`, 'Far', apart));
  const index = buildIndex([...far, plainArticle('near', 'Near', `${apart}${'of the '.repeat(2_000)}`)]);

  it('is looked for where it is likeliest, and the answer says that not all was read', () => {
    const { matches, faults } = index.query({ text: '"of the"', limit: 10 });
    expect(matches.map(({ articleId }) => articleId)).toEqual(['near']);
    expect(faults).toEqual([{ reason: 'phrase-too-common', range: { start: 0, end: 8 } }]);
  });

  it('is answered without a word where everything could be read', () => {
    expect(index.query({ text: '"the eight"', limit: 10 }).faults).toEqual([]);
  });
});
