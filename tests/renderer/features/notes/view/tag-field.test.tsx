import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TagField } from '../../../../../renderer/features/notes/view/TagField';
import { queryClient } from '../../../../../renderer/app/queries';
import { annotation } from '../../../annotation-fixture';
import { memory } from '../../../reader-in-memory';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const heard = vi.fn();
function Field({ first }: { readonly first: readonly string[] }): ReactNode {
  const [tags, setTags] = useState(first);
  return (
    <QueryClientProvider client={queryClient}>
      <div onKeyDown={({ key }) => heard(key)}>
        <TagField tags={tags} onChange={setTags} />
      </div>
      <output>{tags.join(' | ')}</output>
    </QueryClientProvider>
  );
}
const tags = (): string => screen.getByRole('status', { hidden: true }).textContent;
const field = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('combobox', { name: 'Add tag' });
const draw = async (...first: readonly string[]): Promise<void> => {
  render(<Field first={first} />);
  await vi.waitFor(() =>
    expect(memory.asked.some(({ channel }) => channel === 'annotations:page')).toBe(true),
  );
  await userEvent.click(field());
  heard.mockClear();
};

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
  memory.reset();
  queryClient.clear();
  const known = annotation();
  memory.annotations = [
    { annotation: { ...known, tags: ['harbour', 'harvest', 'letters'] }, placement: { state: 'whole' } },
  ];
});
afterEach(cleanup);

describe('the tags of a note', () => {
  it('are set by Enter and by a comma, each once', async () => {
    await draw();
    await userEvent.keyboard('fog{Enter}ferry,fog{Enter}');
    expect([tags(), field().value]).toEqual(['fog | ferry', '']);
  });

  it('are offered again: the arrows go round the list, Enter takes what is lit', async () => {
    await draw();
    await userEvent.keyboard('har');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'harbour',
      'harvest',
    ]);
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{ArrowDown}{Enter}');
    expect([tags(), field().value]).toEqual(['harvest', '']);
  });

  it('are what was typed where nothing is lit, also while others are offered', async () => {
    await draw();
    await userEvent.keyboard('har{Enter}');
    expect([tags(), field().value]).toEqual(['har', '']);
  });

  it('are taken from the list by the pointer', async () => {
    await draw();
    await userEvent.keyboard('lett');
    await userEvent.click(screen.getByRole('option', { name: 'letters' }));
    expect([tags(), field().value]).toEqual(['letters', '']);
  });

  it('lose the last one to a Backspace in the empty field', async () => {
    await draw('fog', 'ferry');
    await userEvent.keyboard('{Backspace}');
    expect(tags()).toBe('fog');
  });

  it('keep what stands in the field when it is left', async () => {
    await draw();
    await userEvent.keyboard('pier');
    await userEvent.tab();
    expect(tags()).toBe('pier');
  });

  it('take no key from a word that is being composed', async () => {
    await draw();
    fireEvent.change(field(), { target: { value: 'туман' } });
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect([tags(), field().value]).toEqual(['', 'туман']);
  });

  it('leave Ctrl+Enter and Escape to the note, but for the Escape that closes the list', async () => {
    await draw();
    await userEvent.keyboard('har{Escape}');
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect([heard.mock.calls.flat().includes('Escape'), field().value]).toEqual([false, 'har']);
    await userEvent.keyboard('{Escape}');
    expect(heard.mock.calls.flat()).toContain('Escape');
    heard.mockClear();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(heard.mock.calls.flat()).toContain('Enter');
  });
});
