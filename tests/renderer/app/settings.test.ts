import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@core/contract/settings';
import {
  changeSettings,
  followAnnouncements,
  cachedSettings,
  queryClient,
} from '../../../renderer/app/queries';
import { memory } from '../reader-in-memory';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

const OWN = { ...DEFAULT_SETTINGS, textSize: 25, theme: 'sepia' } as const;
let stop: () => void;
beforeEach(() => {
  queryClient.clear();
  memory.reset();
  memory.settings = OWN;
  stop = followAnnouncements();
});
afterEach(() => stop());

test('a change made before the settings are known keeps the reader’s others', async () => {
  await changeSettings({ theme: 'dark' });
  expect(memory.settings).toEqual({ ...OWN, theme: 'dark' });
  expect(cachedSettings()).toEqual({ ...OWN, theme: 'dark' });
});

test('where the settings cannot be read nothing is saved over them', async () => {
  memory.failures.set('settings:read', { code: 'unreachable' });
  await expect(changeSettings({ theme: 'dark' })).rejects.toThrow();
  expect(memory.settings).toEqual(OWN);
});

test('an older answer that comes late does not take the place of a change that was announced', async () => {
  let answer = (): void => undefined;
  memory.holds.set('settings:read', [new Promise<void>((resolve) => (answer = resolve))]);
  const reading = queryClient
    .fetchQuery({
      queryKey: ['settings'],
      queryFn: async () => (await memory.ask('settings:read', {})) && OWN,
    })
    .catch(() => undefined);
  memory.announce('settings:changed', { ...OWN, theme: 'dark' });
  await vi.waitFor(() => expect(cachedSettings().theme).toBe('dark'));
  answer();
  await reading;
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(cachedSettings().theme).toBe('dark');
});
