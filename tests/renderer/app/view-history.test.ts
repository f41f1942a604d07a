import { expect, test } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import {
  INITIAL_WINDOW,
  isStepInPane,
  READING,
  reduceWindow,
  type WindowAction,
  type WindowState,
} from '../../../renderer/app/window-state';

const [one, two] = ['one', 'two'] as [ArticleId, ArticleId];
const after = (...actions: readonly WindowAction[]): WindowState =>
  actions.reduce(reduceWindow, INITIAL_WINDOW);
const open = (articleId: ArticleId, from: ArticleId | null): WindowAction => ({
  do: 'open-article',
  articleId,
  range: null,
  from: from === null ? null : { articleId: from, start: 0 },
});
const go = (place: WindowState['place']): WindowAction => ({ do: 'go', place });
const BACK: WindowAction = { do: 'step-view', by: -1 };
const FORWARD: WindowAction = { do: 'step-view', by: 1 };

test('a view that was left is gone back to with its article, and forward from again', () => {
  const state = after(open(one, null), go('notebook'), go('settings'));
  const back = [BACK, BACK].reduce(reduceWindow, state);
  expect([back.place, back.articleId, back.activePane]).toEqual(['library', one, READING]);
  expect([FORWARD, FORWARD].reduce(reduceWindow, back).place).toBe('settings');
  expect(reduceWindow(back, BACK)).toBe(back);
});

test('a place in a text that was left after the view comes before it', () => {
  const state = after(open(one, null), go('notebook'), go('library'), open(two, one));
  expect(isStepInPane(state, READING, -1)).toBe(true);
  const before = after(open(one, null), open(two, one), go('notebook'), go('library'));
  expect(isStepInPane(before, READING, -1)).toBe(false);
  // Back in the view in which the text was left, it is next.
  expect(isStepInPane([BACK, BACK].reduce(reduceWindow, before), READING, -1)).toBe(true);
});

test('an article that was opened from the notebook leads back to the notebook', () => {
  const state = after(open(one, null), go('notebook'), go('library'), open(two, null));
  expect(isStepInPane(state, READING, -1)).toBe(false);
  expect(reduceWindow(state, BACK).place).toBe('notebook');
});

test('library and results are beside one text: going between them leaves nothing', () => {
  expect(after(go('search'), go('library')).history.back).toEqual([]);
});
