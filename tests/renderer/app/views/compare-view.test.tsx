import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comparison } from '@core/contract/comparison';
import type { Correspondences } from '@core/contract/correspondence';
import { ReaderError } from '@core/contract/failure';
import type { ArticleId, ComparisonId } from '@core/contract/ids';
import { wholeArticle } from '../../../../renderer/app/current-comparison';
import { queryClient } from '../../../../renderer/app/queries';
import { CompareView } from '../../../../renderer/app/views/CompareView';
import { dispatch, resetWindow } from '../../../../renderer/app/window-store';
import { HARBOUR, QUAY, pairJoin } from '../../features/compare/pair';
import { memory } from '../../reader-in-memory';

vi.mock('../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../reader-in-memory')).memory,
}));

const AT = '2026-01-01T00:00:00.000Z';
const COMPARISON: Comparison = {
  ...{
    id: 'c0000000-0000-4000-8000-000000000007' as ComparisonId,
    title: 'The fall',
    created: AT,
    modified: AT,
  },
  panes: [wholeArticle(HARBOUR.id), wholeArticle(QUAY.id)],
  ...{ topics: [], passages: [], silent: [], judgements: [] },
};

/** The first passages match and differ in a number; nothing is found for the second ones. */
const FOUND: Correspondences = {
  subjects: COMPARISON.panes,
  joins: [pairJoin([{ kind: 'count', status: 'differs', a: '52 people', b: '14 people' }])],
  ...{ possible: [], origins: [], foreignPairs: [] },
  coverage: [HARBOUR, QUAY].map(({ blocks }) => ({ compared: blocks.map(({ id }) => id), tooShort: [] })),
};

beforeEach(() => {
  // What jsdom has not: it lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { matches: false, media }) as MediaQueryList;
  memory.reset();
  memory.answers['comparisons:list'] = () => [COMPARISON];
  memory.answers['comparisons:align'] = () => FOUND;
  memory.answers['library:open'] = ({ articleId }) => (articleId === HARBOUR.id ? HARBOUR : QUAY);
  queryClient.clear();
  resetWindow({ place: 'compare' });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const draw = (): void =>
  void render(
    <QueryClientProvider client={queryClient}>
      <CompareView />
    </QueryClientProvider>,
  );
const open = (): void => dispatch({ do: 'open-comparison', comparisonId: COMPARISON.id });
const passage = (words: string): HTMLElement => {
  const found = screen.getByText(words, { exact: false }).closest('[role="group"]');
  if (!(found instanceof HTMLElement)) throw new Error(`no passage says ${words}`);
  return found;
};

describe('the view of a comparison', () => {
  it('lists the saved comparisons while none is open, and opens the one that is pressed', async () => {
    draw();
    await userEvent.click(await screen.findByRole('button', { name: /^The fall/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'The Quay Post' })).toBeDefined();
  });

  it('has the articles side by side, each under its title', async () => {
    open();
    draw();
    expect(await screen.findByRole('heading', { level: 1, name: 'The Harbour News' })).toBeDefined();
    expect(await screen.findByRole('heading', { level: 1, name: 'The Quay Post' })).toBeDefined();
    expect(screen.getByRole('separator', { name: /column/i })).toBeDefined();
  });

  it('counts the passages that match and those that differ, once everything was compared', async () => {
    open();
    draw();
    const counts = await screen.findByRole('group', { name: 'Passages by match' });
    expect(within(counts).getByRole('status').textContent).toBe(
      '2 of 4 passages matched, 2 of them with differences',
    );
  });

  it('says of a passage what was found for it, and never that it is only here', async () => {
    open();
    draw();
    await screen.findByRole('group', { name: 'Passages by match' });
    await waitFor(() =>
      expect(passage('On 3 May').getAttribute('aria-label')).toMatch(/same subject as 1 passage.*differs/i),
    );
    expect(passage('Rain fell').getAttribute('aria-label')).toContain('no match found');
    expect(screen.queryByText(/only here/i)).toBeNull();
  });

  it('says why an article cannot be opened, and opens it at the next attempt', async () => {
    let isChanged = true;
    memory.answers['library:open'] = ({ articleId }) => {
      if (articleId === QUAY.id) return QUAY;
      if (isChanged) throw new ReaderError({ code: 'original-changed' });
      return HARBOUR;
    };
    open();
    draw();
    const retry = await screen.findByRole('button', { name: 'Try again' });
    isChanged = false;
    fireEvent.click(retry);
    expect(await screen.findByRole('heading', { level: 1, name: 'The Harbour News' })).toBeDefined();
  });

  it('says that an article is gone, and shows the other', async () => {
    memory.answers['comparisons:list'] = () => [
      { ...COMPARISON, panes: [wholeArticle('gone' as ArticleId), wholeArticle(QUAY.id)] },
    ];
    memory.answers['library:open'] = ({ articleId }) => {
      if (articleId !== QUAY.id) throw new ReaderError({ code: 'not-found', what: 'article' });
      return QUAY;
    };
    open();
    draw();
    expect(await screen.findByText(/no longer in the library/)).toBeDefined();
    expect(await screen.findByRole('heading', { level: 1, name: 'The Quay Post' })).toBeDefined();
  });
});
