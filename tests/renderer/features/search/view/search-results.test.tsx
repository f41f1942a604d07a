import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchResults } from '../../../../../renderer/features/search/view/SearchResults';
import { queryClient } from '../../../../../renderer/app/queries';
import { dispatch, resetWindow, windowState } from '../../../../../renderer/app/window-store';
import { memory } from '../../../reader-in-memory';
import { answered, articleMatch } from './search-answers';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

/** Milliseconds after which a list that rests is whole, and an answer that has not come is late. */
const LONG_REST_MS = 500;

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A promise that the test keeps. */
function hold(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

const limits = (): unknown[] =>
  memory.asked
    .filter(({ channel }) => channel === 'search:query')
    .map(({ input }) => (input as { limit: number }).limit);

beforeEach(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  memory.reset();
  queryClient.clear();
  memory.answers['search:query'] = ({ text, limit }) => answered(text, Math.min(limit, 40), 40);
});

describe('the results of a query', () => {
  it('begin with the best articles and become the whole list when typing rests', async () => {
    dispatch({ do: 'type-query', query: 'resign' });
    render(
      <QueryClientProvider client={queryClient}>
        <SearchResults />
      </QueryClientProvider>,
    );
    expect(await screen.findByText('40 articles')).toBeDefined();
    expect(limits()).toEqual([12]);
    await vi.waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(40));
    expect(limits()).toEqual([12, 50]);
  });

  it('are asked for once where the first list is all there is', async () => {
    // `vi.waitFor` moves the clock on.
    vi.useFakeTimers();
    memory.answers['search:query'] = ({ text }) => answered(text, 3);
    act(() => dispatch({ do: 'type-query', query: 'refuse' }));
    render(
      <QueryClientProvider client={queryClient}>
        <SearchResults />
      </QueryClientProvider>,
    );
    await vi.waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(3));
    await act(() => vi.advanceTimersByTimeAsync(LONG_REST_MS));
    expect(limits()).toEqual([12]);
  });

  it('stay as they are drawn until the next answer comes, and say so where that takes long', async () => {
    vi.useFakeTimers();
    memory.answers['search:query'] = ({ text }) => answered(text, 3);
    act(() => dispatch({ do: 'type-query', query: 'soon' }));
    let drawn = 0;
    render(
      <QueryClientProvider client={queryClient}>
        <Profiler id="results" onRender={() => (drawn += 1)}>
          <SearchResults />
        </Profiler>
      </QueryClientProvider>,
    );
    await vi.waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(3));
    await act(() => vi.advanceTimersByTimeAsync(LONG_REST_MS));
    const before = drawn;
    memory.holds.set('search:query', [new Promise(() => undefined)]);
    act(() => dispatch({ do: 'type-query', query: 'late' }));
    expect(drawn).toBe(before);
    await act(() => vi.advanceTimersByTimeAsync(LONG_REST_MS));
    expect(screen.getByText('Searching…')).toBeDefined();
    expect(screen.getAllByRole('group')).toHaveLength(3);
  });

  it('come anew once the index is ready, also where nobody told so', async () => {
    let phase: 'loading' | 'ready' = 'loading';
    memory.answers['search:state'] = () => ({ phase, done: 0, total: 3 });
    memory.answers['search:query'] = ({ text }) => answered(text, phase === 'ready' ? 3 : 0);
    act(() => dispatch({ do: 'type-query', query: 'early' }));
    render(
      <QueryClientProvider client={queryClient}>
        <SearchResults />
      </QueryClientProvider>,
    );
    expect(await screen.findByText('No results')).toBeDefined();
    phase = 'ready';
    await vi.waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(3), { timeout: 3_000 });
  });

  it('open the first one for an Enter that came before their answer, and none where typing went on', async () => {
    const enter = () =>
      act(() => void document.dispatchEvent(new CustomEvent('search-key', { detail: 'Enter' })));
    const [late, later] = [hold(), hold()];
    memory.holds.set('search:query', [late.promise, later.promise]);
    memory.answers['search:query'] = ({ text }) => answered(text, 3);
    resetWindow({ place: 'search' });
    render(
      <QueryClientProvider client={queryClient}>
        <SearchResults />
      </QueryClientProvider>,
    );
    act(() => dispatch({ do: 'type-query', query: 'hasty' }));
    enter();
    act(() => dispatch({ do: 'type-query', query: 'hastye' }));
    await act(() => Promise.resolve(late.resolve()));
    await act(() => Promise.resolve(later.resolve()));
    await vi.waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(3));
    expect(windowState().articleId).toBeNull();

    const last = hold();
    memory.holds.set('search:query', [last.promise]);
    act(() => dispatch({ do: 'type-query', query: 'hastyer' }));
    enter();
    expect(windowState().articleId).toBeNull();
    await act(() => Promise.resolve(last.resolve()));
    await vi.waitFor(() => expect(windowState().articleId).toBe('sha256-0'));
  });

  it('can be opened beyond the fifth of an article, by the keys and with a click, and stay in their order', async () => {
    const press = (detail: string) =>
      act(() => void document.dispatchEvent(new CustomEvent('search-key', { detail })));
    memory.answers['search:query'] = ({ text, allOf }) => {
      const { matches, ...answer } = answered(text, 2);
      const short = matches.map((match) => ({ ...match, passagesFound: 12 }));
      const [first] = allOf === undefined ? [] : short.filter(({ articleId }) => articleId === allOf.id);
      return first === undefined
        ? { ...answer, matches: short }
        : { ...answer, matches: [{ ...articleMatch(0, 12), articleId: first.articleId }] };
    };
    resetWindow({ place: 'search' });
    act(() => dispatch({ do: 'type-query', query: 'ferry' }));
    render(
      <QueryClientProvider client={queryClient}>
        <SearchResults />
      </QueryClientProvider>,
    );
    const more = () => screen.queryAllByRole('option', { name: '7 more passages in this article' });
    await vi.waitFor(() => expect(more()).toHaveLength(2));
    for (let step = 0; step < 5; step += 1) press('ArrowDown');
    expect(more()[0]?.getAttribute('aria-selected')).toBe('true');
    press('Enter');
    await vi.waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(12 + 6));
    expect(windowState().articleId).toBeNull();
    expect(screen.getAllByRole('option', { selected: true }).map(({ id }) => id)).toEqual(['hit-sha256-0-5']);
    expect(memory.asked.flatMap(({ input }) => (input as { allOf?: unknown }).allOf ?? [])).toEqual([
      { is: 'article', id: 'sha256-0' },
    ]);

    act(() => more()[0]?.click());
    await vi.waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(24));
    expect(more()).toHaveLength(0);
    press('Enter');
    await vi.waitFor(() => expect(windowState().articleId).toBe('sha256-1'));
  });

  it('say that the others are awaited, and that they did not come, and can be asked for again', async () => {
    let isUp = false;
    const held = hold();
    memory.answers['search:query'] = ({ text, allOf }) => {
      const page = answered(text, 1);
      if (allOf === undefined)
        return { ...page, matches: page.matches.map((match) => ({ ...match, passagesFound: 7 })) };
      if (!isUp) throw new Error('gone');
      return { ...page, matches: [articleMatch(0, 7)] };
    };
    resetWindow({ place: 'search' });
    act(() => dispatch({ do: 'type-query', query: 'lock' }));
    render(
      <QueryClientProvider client={queryClient}>
        <SearchResults />
      </QueryClientProvider>,
    );
    const more = await screen.findByRole('option', { name: '2 more passages in this article' });
    memory.holds.set('search:query', [held.promise]);
    act(() => more.click());
    const last = () => screen.getAllByRole('option').at(-1)?.textContent;
    await vi.waitFor(() => expect(last()).toBe('Searching…'));
    await act(() => Promise.resolve(held.resolve()));
    const failed = 'The search did not answer: 2 more passages in this article';
    await vi.waitFor(() => expect(last()).toBe(failed));
    isUp = true;
    act(() => screen.getByRole('option', { name: failed }).click());
    await vi.waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(7));
  });
});
