import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation, PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { runCommand, type CommandId } from '../../../../../renderer/app/commands';
import { queryClient } from '../../../../../renderer/app/queries';
import { undoLast } from '../../../../../renderer/app/undo';
import { READING } from '../../../../../renderer/app/window-state';
import { dispatch, resetWindow, windowState } from '../../../../../renderer/app/window-store';
import { ReaderPane } from '../../../../../renderer/features/reader/view/ReaderPane';
import { plainArticle } from '../../../../support/plain-article';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const PLAIN = plainArticle(
  'ferry',
  'The ferry',
  'All sections\nThe ferry left.\nNobody waved.\nThe férry sank.',
);
/** Its first piece is what stood around the article on its page. */
const FERRY: Article = {
  ...PLAIN,
  blocks: PLAIN.blocks.map((block, at) => (at === 0 ? { ...block, kind: 'furniture' } : block)),
};

/** Kept where it was made, as the main process answers. */
function saved(annotation: Annotation): PlacedAnnotation {
  const { target } = annotation;
  const { start, end } = target.on === 'passage' ? target.anchor : { start: 0, end: 0 };
  const one: PlacedAnnotation = {
    annotation,
    placement: target.on === 'passage' ? { state: 'exact', start, end } : { state: 'whole' },
  };
  memory.annotations = [...memory.annotations, one];
  return one;
}

beforeEach(() => {
  // What jsdom has not: it lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { matches: false, media }) as MediaQueryList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  memory.reset();
  memory.answers['library:open'] = () => FERRY;
  memory.answers['annotations:save'] = ({ annotation }) => saved(annotation);
  queryClient.clear();
  resetWindow({ place: 'library' });
  dispatch({ do: 'activate-pane', pane: READING });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function draw(
  onTopic?: (article: Article, range: { start: number; end: number }) => void,
): Promise<void> {
  render(
    <QueryClientProvider client={queryClient}>
      <ReaderPane pane={READING} articleId={FERRY.id} {...(onTopic === undefined ? {} : { onTopic })} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'The ferry' });
}
const run = (id: CommandId): Promise<void> => act(async () => void runCommand(id));
const passage = (number: number): HTMLElement =>
  screen.getByRole('group', { name: new RegExp(`^Passage ${number} of 3`) });
const current = (): string | undefined =>
  screen.getAllByRole('group').find((group) => group.getAttribute('aria-current') === 'true')?.textContent;
const name = (number: number): string | null => passage(number).getAttribute('aria-label');

describe('the pane of an article', () => {
  it('is named by the article, and says so while none is open', async () => {
    await draw();
    expect(screen.getByRole('region', { name: 'The ferry' })).toBeDefined();
    cleanup();
    render(
      <QueryClientProvider client={queryClient}>
        <ReaderPane pane={READING} articleId={null} />
      </QueryClientProvider>,
    );
    expect(screen.getByText('No article is open')).toBeDefined();
  });

  it('says why an article cannot be opened, and opens it at the next attempt', async () => {
    memory.failures.set('library:open', { code: 'not-found', what: 'article' });
    render(
      <QueryClientProvider client={queryClient}>
        <ReaderPane pane={READING} articleId={'ferry' as ArticleId} />
      </QueryClientProvider>,
    );
    expect(await screen.findByText('This article could not be opened')).toBeDefined();
    memory.failures.clear();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'The ferry' })).toBeDefined();
  });

  it('walks from passage to passage, past what was not part of the article', async () => {
    await draw();
    act(() => passage(1).focus());
    await run('read.next');
    expect(current()).toContain('Nobody waved.');
    await run('read.previous');
    expect(current()).toContain('The ferry left.');
    await run('read.previous');
    expect(current()).toContain('The ferry left.');
  });

  it('bookmarks the passage in focus, and takes the bookmark away by the same key or by Undo', async () => {
    await draw();
    act(() => passage(2).focus());
    await run('note.bookmark');
    expect(memory.annotations.map(({ annotation }) => annotation.kind)).toEqual(['bookmark']);
    await waitFor(() => expect(name(2)).toContain('bookmarked'));
    await act(async () => void (await undoLast()));
    await waitFor(() => expect(name(2)).not.toContain('bookmarked'));
    await run('note.bookmark');
    await waitFor(() => expect(name(2)).toContain('bookmarked'));
    await run('note.bookmark');
    await waitFor(() => expect(name(2)).not.toContain('bookmarked'));
  });

  it('bookmarks the article where no passage is in focus', async () => {
    await draw();
    await run('note.bookmark');
    expect(memory.annotations.map(({ annotation }) => annotation.target.on)).toEqual(['article']);
  });

  it('offers in the menu of a passage what the keys do, and a topic only where the view has one', async () => {
    const onTopic = vi.fn();
    await draw(onTopic);
    fireEvent.contextMenu(passage(2), { clientX: 5, clientY: 5 });
    const menu = await screen.findByRole('menu', { name: 'Passage commands' });
    fireEvent.click(within(menu).getByRole('menuitem', { name: /Add to a topic/ }));
    const { start, end } = FERRY.blocks[2] as Article['blocks'][number];
    await waitFor(() => expect(onTopic).toHaveBeenCalledWith(FERRY, { start, end }));
    await waitFor(() => expect(current()).toContain('Nobody waved.'));
    cleanup();
    await draw();
    fireEvent.contextMenu(passage(2), { clientX: 5, clientY: 5 });
    await screen.findByRole('menu', { name: 'Passage commands' });
    expect(screen.queryByRole('menuitem', { name: /Add to a topic/ })).toBeNull();
    expect(screen.getByRole('menuitem', { name: /Copy with source/ })).toBeDefined();
  });

  it('finds words blind to case and accents, steps through them, and gives the keys back', async () => {
    const user = userEvent.setup();
    await draw();
    await run('find.here');
    const bar = screen.getByRole('search', { name: 'Find in this article' });
    const field = within(bar).getByRole('textbox');
    await user.type(field, 'FERRY');
    const place = within(bar).getByRole('status');
    await waitFor(() => expect(place.textContent).toBe('1 of 2'));
    await user.type(field, '{Enter}');
    expect(place.textContent).toBe('2 of 2');
    await user.click(within(bar).getByRole('button', { name: 'Next result' }));
    expect(place.textContent).toBe('1 of 2');
    await user.clear(field);
    await user.type(field, 'zebra');
    await waitFor(() => expect(place.textContent).toBe('No results'));
    await user.type(field, '{Escape}');
    expect(screen.queryByRole('search')).toBeNull();
  });

  it('folds away what surrounded the article, and shows it by a press and while it is looked for', async () => {
    await draw();
    expect(screen.queryByText('All sections')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show 1 header, footer or navigation item' }));
    expect(screen.getByText('All sections')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Hide 1 header, footer or navigation item' }));
    expect(screen.queryByText('All sections')).toBeNull();
    await run('find.here');
    expect(screen.getByText('All sections')).toBeDefined();
  });

  it('answers a jump once: the passage has the focus and the jump is over', async () => {
    await draw();
    const { start, end } = FERRY.blocks[3] as Article['blocks'][number];
    act(() => dispatch({ do: 'jump', pane: READING, start, end, from: null }));
    await waitFor(() => expect(current()).toContain('The férry sank.'));
    expect(windowState().panes[READING]?.jump ?? null).toBeNull();
    expect(document.activeElement?.getAttribute('data-block')).toBe('b4');
  });

  it('stops the tab key at one passage only', async () => {
    await draw();
    const stops = (): readonly (string | null)[] =>
      screen
        .getAllByRole('group')
        .filter(({ tabIndex }) => tabIndex === 0)
        .map((group) => group.getAttribute('data-block'));
    expect(stops()).toEqual(['b2']);
    act(() => passage(3).focus());
    expect(stops()).toEqual(['b4']);
  });
});
