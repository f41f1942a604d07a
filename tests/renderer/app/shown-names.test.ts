import { renderHook, waitFor } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ArticleSummary } from '@core/contract/article';
import { summarise } from '@core/library/summarise';
import { queryClient, useArticle, useLibrary } from '../../../renderer/app/queries';
import { plainArticle } from '../../support/plain-article';
import { memory } from '../reader-in-memory';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

const TURNED = plainArticle('weir', 'Weir\u202Etxt.exe', 'Words.');
const row: ArticleSummary = { ...summarise(TURNED), creators: 'Mira \u2066Holt' };
const wrapper = ({ children }: { readonly children: ReactNode }): ReactNode =>
  createElement(QueryClientProvider, { client: queryClient }, children);

beforeEach(() => {
  memory.reset();
  queryClient.clear();
  memory.answers['library:list'] = () => ({
    articles: [row],
    topics: [],
    broken: [{ file: 'a\u202Etxt.exe', failure: { code: 'storage-newer' } }],
  });
  memory.answers['library:open'] = () => TURNED;
});

it('what turns a title or a name around is shown as such wherever answers come in', async () => {
  const library = renderHook(() => useLibrary(), { wrapper });
  await waitFor(() => expect(library.result.current.data).toBeDefined());
  expect(library.result.current.data).toMatchObject({
    articles: [{ title: 'Weir⟨RLO⟩txt.exe', creators: 'Mira ⟨LRI⟩Holt' }],
    broken: [{ file: 'a⟨RLO⟩txt.exe' }],
  });
  const article = renderHook(() => useArticle(TURNED.id), { wrapper });
  await waitFor(() => expect(article.result.current.data?.citation.title).toBe('Weir⟨RLO⟩txt.exe'));
});
