import { describe, expect, it } from 'vitest';
import type { AnnotationId, ArticleId, BlockId } from '@core/contract/ids';
import {
  INITIAL_WINDOW,
  READING,
  paneOf,
  reduceWindow,
  type WindowAction,
  type WindowState,
} from '../../../renderer/app/window-state';

const [one, two] = ['one', 'two'] as [ArticleId, ArticleId];
const noteId = 'note' as AnnotationId;
const after = (...actions: readonly WindowAction[]): WindowState =>
  actions.reduce(reduceWindow, INITIAL_WINDOW);
const open = (
  articleId: ArticleId,
  from: { articleId: ArticleId; start: number } | null = null,
): WindowAction => ({
  do: 'open-article',
  articleId,
  range: null,
  from,
});

describe('the window', () => {
  it('goes back to where the reader stood, and forward again', () => {
    const there = after(open(one), open(two, { articleId: one, start: 120 }));
    const back = reduceWindow(there, {
      do: 'step-history',
      pane: READING,
      by: -1,
      from: { articleId: two, start: 7 },
    });
    expect(back.articleId).toBe(one);
    expect(paneOf(back, READING).jump).toMatchObject({ start: 120, end: 120 });
    const forth = reduceWindow(back, {
      do: 'step-history',
      pane: READING,
      by: 1,
      from: { articleId: one, start: 120 },
    });
    expect(forth.articleId).toBe(two);
    expect(paneOf(forth, READING).jump).toMatchObject({ start: 7 });
  });

  it('forgets the way forward once another article is opened', () => {
    const state = after(
      open(one),
      open(two, { articleId: one, start: 0 }),
      { do: 'step-history', pane: READING, by: -1, from: { articleId: two, start: 0 } },
      open(two, { articleId: one, start: 0 }),
    );
    expect(paneOf(state, READING).forward).toEqual([]);
  });

  it('stays where it is when there is nothing to go back to', () => {
    const state = after(open(one));
    const from = { articleId: one, start: 3 };
    expect(reduceWindow(state, { do: 'step-history', pane: READING, by: -1, from })).toBe(state);
  });

  it('keeps fifty places to go back to and drops the oldest', () => {
    const state = after(
      ...Array.from({ length: 60 }, (_, start) =>
        open(start % 2 === 0 ? one : two, { articleId: one, start }),
      ),
    );
    const { back } = paneOf(state, READING);
    expect(back).toHaveLength(50);
    expect(back[0]?.start).toBe(10);
  });

  it('asks anew when the same range is opened twice', () => {
    const jump: WindowAction = { do: 'jump', pane: READING, start: 5, end: 9, from: null };
    const [first, second] = [after(jump), after(jump, jump)].map(
      (state) => paneOf(state, READING).jump?.requestId,
    );
    expect(second).not.toBe(first);
  });

  it('drops the focus and the find bar with the article they belonged to', () => {
    const state = after(
      open(one),
      { do: 'focus-passage', pane: READING, blockId: 'b3' as BlockId },
      { do: 'find', pane: READING, text: 'ferry' },
      open(two),
    );
    expect(paneOf(state, READING)).toMatchObject({ focus: null, find: null });
  });

  it('keeps the panes of a comparison apart from the reading pane', () => {
    const state = after({ do: 'link', pane: 'one/', isLinked: false });
    expect(paneOf(state, 'one/').isLinked).toBe(false);
    expect(paneOf(state, READING).isLinked).toBe(true);
  });

  it('leaves the note that a pane points out behind with the pane, and one that no pane asked for with none', () => {
    const show = (pane: string | null): WindowAction => ({ do: 'show-note', note: { id: noteId, pane } });
    const go: WindowAction = { do: 'activate-pane', pane: 'two/' };
    expect(after({ do: 'activate-pane', pane: 'one/' }, show('one/'), go).shown).toBeNull();
    expect(after({ do: 'activate-pane', pane: 'one/' }, show(null), go).shown?.id).toBe(noteId);
  });

  it('points out no note that is gone', () => {
    const shown: WindowAction = { do: 'show-note', note: { id: noteId, pane: READING } };
    expect(after(shown, { do: 'note-gone', annotationId: noteId }).shown).toBeNull();
  });

  it('has the pane in front that was last used, asked for by its tab or jumped to', () => {
    const inFront = (...actions: readonly WindowAction[]): string | undefined =>
      after({ do: 'activate-pane', pane: 'one/' }, ...actions).recentPanes[0];
    expect(inFront()).toBe('one/');
    expect(inFront({ do: 'front-pane', pane: 'two/' })).toBe('two/');
    expect(inFront({ do: 'jump', pane: 'two/', start: 5, end: 9, from: null })).toBe('two/');
    expect(inFront({ do: 'focus-passage', pane: 'two/', blockId: 'b1' as BlockId })).toBe('two/');
  });

  it('picks an article once, in the order of picking, and lets it go', () => {
    const pick = (articleId: ArticleId, isPicked: boolean): WindowAction => ({
      do: 'pick',
      articleId,
      isPicked,
    });
    expect(after(pick(one, true), pick(two, true), pick(one, true)).picked).toEqual([two, one]);
    expect(after(pick(one, true), pick(two, true), pick(one, false)).picked).toEqual([two]);
  });

  it('closes and unpicks an article that is removed', () => {
    const state = after(
      open(one),
      { do: 'pick', articleId: one, isPicked: true },
      { do: 'article-gone', articleId: one },
    );
    expect(state).toMatchObject({ articleId: null, picked: [] });
  });
});
