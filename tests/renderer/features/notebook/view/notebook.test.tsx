import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { ArticleId } from '@core/contract/ids';
import { Notebook } from '../../../../../renderer/features/notebook/view/Notebook';
import {
  clearNotebookFilter,
  showBookmarksOnly,
} from '../../../../../renderer/features/notebook/model/notebook-filter';
import { queryClient } from '../../../../../renderer/app/queries';
import { windowState } from '../../../../../renderer/app/window-store';
import { plainArticle } from '../../../../support/plain-article';
import { passageTarget, placed, summary } from '../../../annotation-fixture';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const harbour = plainArticle('harbour', 'The harbour', 'The first passage.\nThe ferry left at noon.');
const ferry = { state: 'exact', start: 19, end: 28 } as const;

beforeEach(() => {
  memory.reset();
  queryClient.clear();
  clearNotebookFilter();
  memory.answers['library:open'] = () => harbour;
  memory.answers['library:list'] = () => ({
    articles: [summary('harbour', { title: 'The harbour' })],
    broken: [],
    topics: [],
  });
});
afterEach(cleanup);

async function draw(notes: PlacedAnnotation[]): Promise<void> {
  memory.annotations = notes;
  render(
    <QueryClientProvider client={queryClient}>
      <Notebook
        draw={({ placed: { annotation }, place, onOpen }) => (
          <button type="button" onClick={() => onOpen?.()}>
            {annotation.kind} {annotation.text}, {place}
          </button>
        )}
      />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: notes.length === 0 ? 2 : 1 });
}
const notes = (): PlacedAnnotation[] => [
  placed({ kind: 'bookmark', target: passageTarget('harbour', 19, 'The ferry') }, ferry),
  placed({ kind: 'note', text: 'Which noon?', target: { on: 'article', articleId: 'harbour' as ArticleId } }),
];

describe('the notebook', () => {
  it('teaches the keys while it is empty', async () => {
    await draw([]);
    expect(screen.getByRole('heading', { name: 'Your notebook is empty' })).toBeTruthy();
  });

  it('says where each note stands and leads back there', async () => {
    await draw(notes());
    fireEvent.click(await screen.findByRole('button', { name: 'bookmark , Passage 2' }));
    expect(windowState()).toMatchObject({ place: 'library', articleId: 'harbour' });
    expect(windowState().panes['reading']?.jump).toMatchObject({ start: 19, end: 28 });
  });

  it('shows one kind alone and says how many of how many', async () => {
    await draw(notes());
    fireEvent.click(screen.getByRole('button', { name: /^Bookmarks/ }));
    expect(await screen.findByText('1 of 2 notes')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Which noon/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('2 notes')).toBeTruthy();
  });

  it('opens on the bookmarks when they are asked for', async () => {
    showBookmarksOnly();
    await draw(notes());
    expect(screen.getByRole('button', { name: /^Bookmarks/ }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('1 of 2 notes')).toBeTruthy();
  });

  it('offers the way out when no note matches', async () => {
    await draw(notes());
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search your notes' }), {
      target: { value: 'zebra' },
    });
    expect(await screen.findByRole('heading', { name: 'No notes match these filters' })).toBeTruthy();
  });

  it('exports the one article that it is filtered to', async () => {
    vi.stubGlobal('CSS', { escape: (text: string) => text });
    URL.createObjectURL = () => 'blob:nothing';
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    memory.answers['export:notes'] = () => ({
      fileName: 'notes.md',
      mediaType: 'text/markdown',
      text: '',
    });
    await draw(notes());
    fireEvent.change(screen.getByRole('combobox', { name: 'Article or comparison' }), {
      target: { value: 'harbour' },
    });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Export these' })));
    await act(async () => fireEvent.click(screen.getByRole('menuitem', { name: 'Markdown' })));
    expect(memory.asked.at(-1)).toEqual({
      channel: 'export:notes',
      input: { articleId: 'harbour', comparisonId: null, format: 'markdown' },
    });
    expect(saved.mock.contexts[0]).toMatchObject({ download: 'notes.md' });
  });
});
