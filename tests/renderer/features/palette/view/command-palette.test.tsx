import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommandPalette } from '../../../../../renderer/features/palette/view/CommandPalette';
import { useCommand } from '../../../../../renderer/app/commands';

vi.mock('../../../../../renderer/bridge/reader', async () => ({
  reader: (await import('../../../reader-in-memory')).memory,
}));

const ran: string[] = [];
function Offering({ onClose }: { readonly onClose: () => void }): ReactNode {
  useCommand('go.library', () => ran.push('library'));
  useCommand('go.notebook', () => ran.push('notebook'));
  useCommand('read.next', () => ran.push('next'), false);
  return <CommandPalette onClose={onClose} />;
}

const onClose = vi.fn();
beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
  ran.length = 0;
  onClose.mockClear();
  render(<Offering onClose={onClose} />);
});
afterEach(cleanup);

const field = (): HTMLElement => screen.getByRole('combobox', { name: 'Command palette' });
const lit = (): string => screen.getByRole('option', { selected: true }).textContent;

describe('the command palette', () => {
  it('offers what something in the window answers now, and nothing else', () => {
    const titles = screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(titles).toHaveLength(2);
    expect(titles[0]).toContain('Library');
  });

  it('moves with the arrows and goes round at the ends', () => {
    fireEvent.keyDown(field(), { key: 'ArrowUp' });
    expect(lit()).toContain('Notebook');
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    expect(lit()).toContain('Library');
    expect(field().getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
  });

  it('goes to the ends by pages, and leaves the keys of an input method to it', () => {
    fireEvent.keyDown(field(), { key: 'PageDown' });
    expect(lit()).toContain('Notebook');
    fireEvent.keyDown(field(), { key: 'PageUp' });
    expect(lit()).toContain('Library');
    fireEvent.keyDown(field(), { key: 'ArrowDown', isComposing: true });
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect(lit()).toContain('Library');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('runs the command that the typed letters light, once it has closed', async () => {
    fireEvent.change(field(), { target: { value: 'note' } });
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(onClose).toHaveBeenCalledOnce();
    await waitFor(() => expect(ran).toEqual(['notebook']));
  });

  it('says so when nothing is called that, and Enter does nothing', () => {
    fireEvent.change(field(), { target: { value: 'zebra' } });
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(screen.getByRole('status').textContent).toBe('No matching command.');
    expect(onClose).not.toHaveBeenCalled();
  });
});
