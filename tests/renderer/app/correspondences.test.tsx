import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { Comparison } from '@core/contract/comparison';
import type { ComparisonId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { useReviewedCorrespondences } from '../../../renderer/app/correspondences';
import { queryClient } from '../../../renderer/app/queries';
import { plainArticle } from '../../support/plain-article';
import { memory } from '../reader-in-memory';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

const FIRE = plainArticle('fire', 'Fire', 'The mill burned down.');
const MILL = plainArticle('mill', 'Mill', 'A fair was held.');
const NOW = '2026-01-01T00:00:00.000Z';
const side = (article: typeof FIRE) => ({
  articleId: article.id,
  anchor: createAnchor(article, 0, article.text.length),
});
const comparison: Comparison = {
  id: 'c0000000-0000-4000-8000-000000000001' as ComparisonId,
  title: '',
  created: NOW,
  modified: NOW,
  panes: [FIRE, MILL].map(({ id }) => ({ articleId: id, accountId: null })),
  topics: [],
  passages: [],
  silent: [],
  judgements: [{ a: side(FIRE), b: side(MILL), verdict: 'added', note: '', at: NOW }],
};
const wrapper = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);

test('what the reader linked stays linked where the comparison fails or is cancelled', async () => {
  memory.failures.set('comparisons:align', { code: 'cancelled' });
  const { result } = renderHook(() => useReviewedCorrespondences(comparison, [FIRE, MILL]), { wrapper });
  await waitFor(() => expect(result.current.looking.isError).toBe(true));
  expect(result.current.found).toBeNull();
  expect(result.current.joins).toMatchObject([{ a: 0, b: 1, verdict: 'added' }]);
});
