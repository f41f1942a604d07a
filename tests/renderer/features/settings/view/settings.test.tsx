import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Settings } from '../../../../../renderer/features/settings/view/Settings';
import { queryClient } from '../../../../../renderer/app/queries';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

beforeEach(() => {
  memory.reset();
  queryClient.clear();
});
afterEach(cleanup);

const draw = async (): Promise<void> => {
  render(
    <QueryClientProvider client={queryClient}>
      <Settings />
    </QueryClientProvider>,
  );
  await screen.findByText('Synoptic 1.2.3');
};

describe('the settings', () => {
  it('save a theme when it is chosen', async () => {
    await draw();
    fireEvent.click(screen.getByRole('radio', { name: 'Sepia' }));
    await waitFor(() => expect(memory.settings.theme).toBe('sepia'));
  });

  it('switch the single keys off', async () => {
    await draw();
    fireEvent.click(screen.getByRole('switch', { name: /single-key shortcuts/ }));
    await waitFor(() => expect(memory.settings.singleKeys).toBe(false));
  });

  it('save the name of a colour when its field is left, with every letter in it', async () => {
    await draw();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name for blue' });
    for (const text of ['d', 'da', 'dates']) fireEvent.change(field, { target: { value: text } });
    expect(field.value).toBe('dates');
    fireEvent.blur(field);
    await waitFor(() => expect(memory.settings.colourNames.blue).toBe('dates'));
  });

  it('show where the data live', async () => {
    await draw();
    expect(screen.getByText('/home/reader/synoptic')).toBeTruthy();
  });

  it('list what was repaired, with the fault and where the original lies', async () => {
    memory.answers['app:recoveries'] = () => [
      {
        file: 'articles/harbour/notes.json',
        fault: { code: 'checksum', detail: '' },
        setAside: 'articles/harbour/notes.json.damaged-1',
        restoredFrom: 'previous-copy',
        kept: 3,
      },
    ];
    await draw();
    expect(await screen.findByText('The contents do not match the checksum')).toBeTruthy();
    expect(screen.getByText('articles/harbour/notes.json.damaged-1')).toBeTruthy();
    expect(screen.getByText('The last saved copy, with 3 entries')).toBeTruthy();
  });
});
