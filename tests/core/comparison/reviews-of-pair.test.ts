import { expect, test } from 'vitest';
import { reviewsOfPair } from '@core/comparison/reviews-of-pair';
import type { Comparison, Review } from '@core/contract/comparison';
import { createAnchor } from '@core/text/anchoring/anchor';
import { plainArticle } from '../../support/plain-article';

const named = (name: string) => plainArticle(name, name, 'The crane fell at noon.');
const [quay, pier, mole] = [named('quay'), named('pier'), named('mole')] as const;
const side = (article: ReturnType<typeof plainArticle>) => ({
  articleId: article.id,
  anchor: createAnchor(article, 0, 9),
});
const review = (a: typeof quay, b: typeof quay, verdict: Review['verdict'], at: string): Review => ({
  ...{ a: side(a), b: side(b), verdict, note: '', at },
});
const comparison = (...judgements: Review[]): Comparison => ({ judgements }) as unknown as Comparison;

test('of two articles the reader’s last word counts, in whichever comparison and order he said it', () => {
  const all = [
    comparison(review(quay, pier, 'confirmed', '2026-01-01'), review(quay, mole, 'added', '2026-01-03')),
    comparison(review(pier, quay, 'dismissed', '2026-01-02')),
  ];
  expect(reviewsOfPair(all, [quay.id, pier.id]).judgements.map(({ verdict }) => verdict)).toEqual([
    'dismissed',
  ]);
  expect(reviewsOfPair(all, [pier.id, mole.id])).toEqual({ judgements: [], differences: [] });
});
