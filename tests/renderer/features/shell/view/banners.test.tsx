import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY } from '@core/contract/requests';
import { Banners } from '../../../../../renderer/features/shell/view/Banners';
import { ask } from '../../../../../renderer/app/ask';
import { queryClient } from '../../../../../renderer/app/queries';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

beforeEach(() => {
  memory.reset();
  queryClient.clear();
  sessionStorage.clear();
  // react-aria asks for it when a dialog opens; jsdom has none.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(cleanup);

const draw = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <Banners />
    </QueryClientProvider>,
  );
const damaged = {
  file: 'settings.json',
  fault: { code: 'checksum', detail: '' },
  setAside: 'settings.json.damaged-1',
  restoredFrom: 'previous-copy',
  kept: 0,
} as const;

describe('the banners of the window', () => {
  it('say that Synoptic does not answer, and go when it does again', async () => {
    draw();
    memory.failures.set('app:recoveries', { code: 'unreachable' });
    await act(() => ask('app:recoveries', EMPTY).catch(() => undefined));
    expect(screen.getByRole('alert').textContent).toContain('Connection to Synoptic lost');
    memory.failures.clear();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('say nothing of a failure that is an answer', async () => {
    draw();
    memory.failures.set('library:list', { code: 'storage-full' });
    await act(() => ask('library:list', EMPTY).catch(() => undefined));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('name a damaged file, what was wrong and where it lies, until they are put away', async () => {
    memory.answers['app:recoveries'] = () => [damaged];
    const { unmount } = draw();
    fireEvent.click(await screen.findByRole('button', { name: 'Show details' }));
    const dialog = await screen.findByRole('dialog', { name: 'Repaired at startup' });
    for (const words of [damaged.file, 'do not match the checksum', damaged.setAside])
      expect(dialog.textContent).toContain(words);
    fireEvent.click(screen.getByRole('button', { name: 'OK' }));
    await waitFor(() => expect(screen.queryByText(/was damaged/)).toBeNull());

    unmount();
    draw();
    await act(() => queryClient.refetchQueries());
    expect(screen.queryByText(/was damaged/)).toBeNull();
  });
});
