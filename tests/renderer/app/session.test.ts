import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { EMPTY_SESSION, type Session } from '@core/contract/settings';
import {
  beginSession,
  cachedPosition,
  dismissWelcome,
  followWindow,
  setFurthest,
  storePosition,
} from '../../../renderer/app/session';
import { dispatch, resetWindow } from '../../../renderer/app/window-store';
import { memory } from '../reader-in-memory';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

const FERRY = 'ferry' as ArticleId;
const MILL = 'mill' as ArticleId;
const saved = (): readonly Session[] =>
  memory.asked
    .filter(({ channel }) => channel === 'session:save')
    .map(({ input }) => (input as { readonly session: Session }).session);

/** Long enough for whatever waits to be saved. */
const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(5_000);

let stop: () => void = () => undefined;
beforeEach(() => {
  vi.useFakeTimers();
  memory.reset();
  resetWindow({});
  beginSession(EMPTY_SESSION);
  stop = followWindow();
});
afterEach(async () => {
  await rest();
  stop();
  vi.useRealTimers();
});

describe('where the reader stopped', () => {
  it('is saved once the window rests, and not at every step', async () => {
    storePosition(FERRY, 100, 0.1);
    storePosition(FERRY, 200, 0.2);
    storePosition(FERRY, 300, 0.3);
    expect(saved()).toHaveLength(0);
    await rest();
    expect(saved()).toHaveLength(1);
    expect(saved()[0]?.positions).toMatchObject([{ articleId: FERRY, offset: 300, furthest: 0.3 }]);
  });

  it('keeps how far he came when he goes back', () => {
    storePosition(FERRY, 900, 0.9);
    storePosition(FERRY, 10, 0.1);
    expect(cachedPosition(FERRY)).toMatchObject({ offset: 10, furthest: 0.9 });
  });

  it('can be said to be unread again, and the place stays', () => {
    storePosition(FERRY, 900, 0.9);
    setFurthest(FERRY, 0);
    expect(cachedPosition(FERRY)).toMatchObject({ offset: 900, furthest: 0 });
  });

  it('has one place an article, the article read last first', async () => {
    storePosition(FERRY, 1, 0);
    storePosition(MILL, 2, 0);
    storePosition(FERRY, 3, 0);
    await rest();
    expect(
      saved()
        .at(-1)
        ?.positions.map(({ articleId }) => articleId),
    ).toEqual([FERRY, MILL]);
  });

  it('follows the window from view to view, and is silent while nothing of it changes', async () => {
    dispatch({ do: 'go', place: 'notebook' });
    await rest();
    expect(saved().map(({ place }) => place)).toEqual(['notebook']);
    dispatch({ do: 'type-query', query: 'ferry' });
    await rest();
    expect(saved()).toHaveLength(1);
  });

  it('is saved at once when the page is hidden, for it may never come back', () => {
    storePosition(FERRY, 5, 0);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    vi.restoreAllMocks();
    expect(saved().at(-1)?.positions).toMatchObject([{ articleId: FERRY, offset: 5 }]);
  });

  it('does not show the welcome again once it was dismissed', async () => {
    dismissWelcome();
    await rest();
    expect(saved().at(-1)?.isWelcomed).toBe(true);
  });

  it('is worth no word on the screen where it cannot be saved, and is saved the next time', async () => {
    memory.failures.set('session:save', { code: 'storage-failed', detail: '' });
    storePosition(FERRY, 7, 0);
    await rest();
    memory.failures.clear();
    storePosition(FERRY, 8, 0);
    await rest();
    expect(saved().at(-1)?.positions).toMatchObject([{ offset: 8 }]);
  });
});
