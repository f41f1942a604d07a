import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import type { BookLevel } from '@core/contract/requests';
import { ChaptersDialog } from '../../../../../renderer/features/chapters/view/ChaptersDialog';
import { startSplitting, useSplitting } from '../../../../../renderer/app/chapters';
import { queryClient } from '../../../../../renderer/app/queries';
import { redoLast, undoLast } from '../../../../../renderer/app/undo';
import { dispatch, resetWindow, windowState } from '../../../../../renderer/app/window-store';
import { Toasts } from '../../../../../renderer/ui/Toasts';
import { placed, summary } from '../../../annotation-fixture';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const BOOK = summary('pier', { title: 'The Long Pier', isBook: true });
const chapter = (id: string, words: number) => ({ id: id as ArticleId, title: id, words });
const LEVELS = [
  { depth: 1, chapters: [chapter('Dawn', 1_200), chapter('Noon', 1)] },
  { depth: 2, chapters: [chapter('Dawn', 700), chapter('The boat', 500), chapter('Noon', 1)] },
];
let there: readonly string[] = [];
let levels = LEVELS;
const present = (): readonly BookLevel[] =>
  levels.map(({ depth, chapters }) => ({
    depth,
    chapters: chapters.map((one) => ({ ...one, isThere: there.includes(one.id) })),
  }));

beforeEach(() => {
  // react-aria asks for it when a dialog opens; jsdom has none.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  memory.reset();
  queryClient.clear();
  resetWindow({});
  there = [];
  levels = LEVELS;
  memory.answers = {
    'library:chapters': () => ({ levels: present(), suggested: levels[0]?.depth ?? null }),
    'library:split': ({ depth }) => {
      const made =
        present()
          .find((one) => one.depth === depth)
          ?.chapters.filter(({ isThere }) => !isThere) ?? [];
      there = [...there, ...made.map(({ id }) => id)];
      return made.map(({ id }) => summary(id));
    },
    'library:unsplit': ({ chapters }) => {
      there = there.filter((id) => !chapters.some((one) => one === id));
      return {};
    },
  };
  startSplitting(BOOK.id);
});
afterEach(cleanup);

function Shown(): ReactNode {
  return useSplitting() === BOOK.id ? <ChaptersDialog book={BOOK} /> : null;
}
async function draw() {
  render(
    <QueryClientProvider client={queryClient}>
      <Shown />
      <Toasts />
    </QueryClientProvider>,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Split into chapters' });
  await waitFor(() => expect(dialog.textContent).not.toContain('Reading the table'));
  return { dialog: within(dialog), user: userEvent.setup() };
}

describe('splitting a book into chapters', () => {
  it('shows the chapters first, coarse or fine, and says that the book and its notes stay', async () => {
    memory.annotations = [placed({ target: { on: 'article', articleId: BOOK.id } })];
    const { dialog, user } = await draw();
    await dialog.findByText(/with your note on it/);
    const names = () => dialog.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(names()).toEqual(['Dawn1,200 words', 'Noon1 word']);
    await user.click(dialog.getByRole('radio', { name: /3 chapters/ }));
    expect(names()).toEqual(['Dawn700 words', 'The boat500 words', 'Noon1 word']);
    expect(dialog.getByRole('button', { name: 'Split into 3 chapters' })).toBeDefined();
  });

  it('is taken back by Undo and made again by Redo', async () => {
    const { dialog, user } = await draw();
    await user.click(dialog.getByRole('button', { name: 'Split into 2 chapters' }));
    await screen.findByText('“The Long Pier” split: 2 chapters added');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(there).toEqual(['Dawn', 'Noon']);
    dispatch({ do: 'open-article', articleId: 'Noon' as ArticleId, range: null, from: null });
    await undoLast();
    expect(there).toEqual([]);
    expect(windowState().articleId).toBeNull();
    await redoLast();
    await undoLast();
    expect(there).toEqual([]);
  });

  it('adds only what is missing, and nothing where all is there', async () => {
    there = ['Dawn'];
    const first = await draw();
    expect(first.dialog.getByText(/in the library · 1,200 words/)).toBeDefined();
    await first.user.click(first.dialog.getByRole('button', { name: 'Add the missing chapter' }));
    await waitFor(() => expect(there).toEqual(['Dawn', 'Noon']));
    cleanup();
    startSplitting(BOOK.id);
    const { dialog } = await draw();
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'All are in the library' }).disabled).toBe(
      true,
    );
  });

  it('says so where a book names no chapters, and why where it cannot be read', async () => {
    levels = [];
    expect((await draw()).dialog.getByText(/no table of contents/)).toBeDefined();
    cleanup();
    memory.failures.set('library:chapters', { code: 'encrypted' });
    const { dialog } = await draw();
    expect((await dialog.findByRole('alert')).textContent).toMatch(/protected by a password/);
  });

  it('that fails keeps the dialog open and says why', async () => {
    const { dialog, user } = await draw();
    memory.failures.set('library:split', { code: 'storage-full' });
    await user.click(dialog.getByRole('button', { name: 'Split into 2 chapters' }));
    await screen.findByText(/Could not split the book: The disk is full/);
    expect(screen.getByRole('dialog', { name: 'Split into chapters' })).toBeDefined();
  });
});
