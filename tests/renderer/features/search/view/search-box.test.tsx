import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchBox } from '../../../../../renderer/features/search/view/SearchBox';
import { queryClient } from '../../../../../renderer/app/queries';
import { resetWindow, windowState } from '../../../../../renderer/app/window-store';
import { memory } from '../../../reader-in-memory';
import { answered } from './search-answers';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

afterEach(cleanup);

const asked = (): unknown[] =>
  memory.asked
    .filter(({ channel }) => channel === 'search:query')
    .map(({ input }) => (input as { text: string }).text);

beforeEach(() => {
  memory.reset();
  queryClient.clear();
  resetWindow({ place: 'library' });
  memory.answers['search:query'] = ({ text }) => answered(text, 3);
});

function field(): HTMLInputElement {
  render(
    <QueryClientProvider client={queryClient}>
      <SearchBox />
    </QueryClientProvider>,
  );
  return screen.getByRole('combobox');
}

/** What the browser tells before it puts `data` in the place of what is selected. */
const announce = (input: HTMLInputElement, data: string | null, more: InputEventInit = {}): void =>
  void input.dispatchEvent(
    new InputEvent('beforeinput', { inputType: 'insertText', data, bubbles: true, ...more }),
  );

describe('the search field', () => {
  it('asks for what a letter will make of it before the letter is in, and only once', () => {
    const input = field();
    fireEvent.change(input, { target: { value: 'resgn' } });
    expect(asked()).toEqual(['resgn']);
    input.setSelectionRange(3, 3);
    announce(input, 'i');
    expect(asked()).toEqual(['resgn', 'resign']);
    expect(windowState().query).toBe('resgn');
    fireEvent.change(input, { target: { value: 'resign' } });
    expect(asked()).toEqual(['resgn', 'resign']);
  });

  it('foresees that a selection is replaced', () => {
    const input = field();
    fireEvent.change(input, { target: { value: 'resign' } });
    input.select();
    announce(input, 'c');
    expect(asked()).toEqual(['resign', 'c']);
  });

  it('asks nothing ahead for a blank, a deletion or a letter that is still being composed', () => {
    const input = field();
    announce(input, ' ');
    announce(input, null, { inputType: 'deleteContentBackward' });
    announce(input, 'n', { isComposing: true });
    expect(asked()).toEqual([]);
  });
});
