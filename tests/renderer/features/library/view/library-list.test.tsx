import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { queryClient } from '../../../../../renderer/app/queries';
import { resetWindow, windowState } from '../../../../../renderer/app/window-store';
import { LibraryList } from '../../../../../renderer/features/library/view/LibraryList';
import { summary } from '../../../annotation-fixture';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const onCompare = vi.fn<(ids: readonly ArticleId[]) => void>();
const onImport = vi.fn();

function show(articles: readonly ArticleSummary[]): void {
  memory.answers['library:list'] = () => ({ articles, broken: [], topics: [] });
  render(
    <QueryClientProvider client={queryClient}>
      <LibraryList onCompare={onCompare} onImport={onImport} />
    </QueryClientProvider>,
  );
}

const THREE = [
  summary('cellar', { title: 'In the cellar', outlet: 'Weekly' }),
  summary('ferry', { title: 'Fire on the ferry', outlet: 'Harbour Post' }),
  summary('mill', { title: 'The mill speaks', outlet: 'Mill and Race' }),
];
async function list(): Promise<HTMLElement> {
  await screen.findAllByRole('listitem');
  return screen.getByRole('list', { name: 'Articles' });
}
const titles = (): readonly (string | undefined)[] =>
  screen
    .getAllByRole('listitem')
    .map(({ textContent }) => THREE.find(({ title }) => textContent.includes(title))?.id);

beforeEach(() => {
  memory.reset();
  queryClient.clear();
  resetWindow({});
  onCompare.mockClear();
  onImport.mockClear();
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  // A page that is not laid out has no heights, and a list that draws what is in view would draw nothing.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.tagName === 'LI' ? 100 : 1_000;
  });
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(1_000);
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => setTimeout(() => run(0)));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the list of the library', () => {
  it('has every article, by title', async () => {
    show(THREE);
    await list();
    expect(titles()).toEqual(['ferry', 'cellar', 'mill']);
  });

  it('says how many of how many fit the filter, and shows all again at a press', async () => {
    show(THREE);
    await list();
    const field = screen.getByRole('textbox');
    fireEvent.change(field, { target: { value: 'harbour' } });
    await waitFor(() => expect(titles()).toEqual(['ferry']));
    expect(screen.getByText('1 of 3')).toBeDefined();
    fireEvent.change(field, { target: { value: 'nothing has this' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
  });

  it('is one stop of the Tab key, and the arrows, Home and End move in it', async () => {
    show(THREE);
    const rows = await list();
    const stops = (): readonly (string | null)[] =>
      [...rows.querySelectorAll<HTMLElement>('[data-article]')]
        .filter((row) => row.tabIndex === 0)
        .map((row) => row.getAttribute('data-article'));
    expect(stops()).toEqual(['ferry']);
    fireEvent.keyDown(rows, { key: 'ArrowDown' });
    await waitFor(() => expect(stops()).toEqual(['cellar']));
    fireEvent.keyDown(rows, { key: 'End' });
    await waitFor(() => expect(document.activeElement?.getAttribute('data-article')).toBe('mill'));
    fireEvent.keyDown(rows, { key: 'ArrowDown' });
    expect(stops()).toEqual(['mill']);
    fireEvent.keyDown(rows, { key: 'Home' });
    await waitFor(() => expect(document.activeElement?.getAttribute('data-article')).toBe('ferry'));
  });

  it('opens the article that was pressed', async () => {
    show(THREE);
    await list();
    fireEvent.click(screen.getByText('The mill speaks'));
    expect(windowState().articleId).toBe('mill');
  });

  it('compares the picked ones, two to four of them', async () => {
    show(THREE);
    await list();
    const boxes = screen.getAllByRole('checkbox');
    fireEvent.click(boxes[0] as HTMLElement);
    const one = screen.getAllByRole('button').filter((button) => button.hasAttribute('disabled'));
    expect(one).toHaveLength(1);
    fireEvent.click(boxes[2] as HTMLElement);
    const compare = screen.getByRole('button', { name: /two/ });
    fireEvent.click(compare);
    expect(onCompare).toHaveBeenCalledWith(['ferry', 'mill']);
  });

  it('names what could not be read, and shows the rest', async () => {
    memory.answers['library:list'] = () => ({
      articles: THREE,
      broken: [{ file: 'torn.md', failure: { code: 'storage-failed', detail: '' } }],
      topics: [],
    });
    render(
      <QueryClientProvider client={queryClient}>
        <LibraryList onCompare={onCompare} onImport={onImport} />
      </QueryClientProvider>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('torn.md');
    await list();
    expect(titles()).toHaveLength(3);
  });

  it('offers to bring in files where it is empty, and to try again where it could not be read', async () => {
    show([]);
    await screen.findByText('The library is empty');
    cleanup();
    queryClient.clear();
    memory.failures.set('library:list', { code: 'unreachable' });
    queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } });
    show(THREE);
    const retry = await screen.findByRole('button', { name: /again/i });
    memory.failures.clear();
    fireEvent.click(retry);
    expect(await list()).toBeDefined();
  });
});
