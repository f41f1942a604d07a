import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { EMPTY_SESSION } from '@core/contract/settings';
import { queryClient } from '../../../renderer/app/queries';
import { beginSession, cachedPosition } from '../../../renderer/app/session';
import { undoLast } from '../../../renderer/app/undo';
import { carryOver } from '../../../renderer/app/versions';
import { resetWindow, windowState } from '../../../renderer/app/window-store';
import { plainArticle } from '../../support/plain-article';
import { memory } from '../reader-in-memory';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

const KEPT = 'The keeper counted forty crates in the eastern shed before the bell was rung at six.';
const before = plainArticle('before', 'Log', `The first page of the log.\n${KEPT}`);
const after = plainArticle('after', 'Log', `A new page stands in front of it.\nAnd one more.\n${KEPT}`);
const pair = { earlier: before.id, later: after.id };
const asked = (): readonly string[] =>
  memory.asked.map(({ channel }) => channel).filter((channel) => channel.startsWith('versions:'));

beforeEach(() => {
  memory.reset();
  queryClient.clear();
  resetWindow({});
  beginSession(EMPTY_SESSION);
  memory.answers['library:open'] = ({ articleId }) => (articleId === before.id ? before : after);
});

const readUpTo = (articleId: ArticleId, offset: number): void =>
  beginSession({
    ...EMPTY_SESSION,
    positions: [{ articleId, offset, furthest: 0.5, at: '2024-01-01T00:00:00.000Z' }],
  });

describe('carrying notes over to a later version', () => {
  it('goes on where the reader stopped, wherever that stands now, and is undone', async () => {
    readUpTo(before.id, before.text.indexOf('counted'));
    expect(await carryOver(pair, 'Log', true)).toBe(true);
    expect(cachedPosition(after.id)).toMatchObject({ offset: after.text.indexOf(KEPT), furthest: 0.5 });
    expect(windowState().articleId).toBe(after.id);
    expect(cachedPosition(before.id)?.offset).toBe(before.text.indexOf('counted'));
    await undoLast();
    expect(asked()).toEqual(['versions:carry', 'versions:separate']);
  });

  it('goes nowhere where the reader had not begun, or his place is gone', async () => {
    await carryOver(pair, 'Log', true);
    expect(cachedPosition(after.id)).toBeNull();
    readUpTo(before.id, 3);
    await carryOver(pair, 'Log', true);
    expect(cachedPosition(after.id)).toBeNull();
  });

  it('says that it failed, and there is nothing to undo', async () => {
    readUpTo(before.id, before.text.indexOf('counted'));
    memory.failures.set('versions:carry', { code: 'not-found', what: 'article' });
    expect(await carryOver(pair, 'Log', true)).toBe(false);
    expect(cachedPosition(after.id)).toBeNull();
    expect(asked()).not.toContain('versions:separate');
  });
});
