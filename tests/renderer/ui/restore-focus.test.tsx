import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { restoreFocusIn } from '../../../renderer/ui/restore-focus';

afterEach(cleanup);

function Rows({ names }: { readonly names: readonly string[] }): ReactNode {
  const [left, setLeft] = useState(names);
  return (
    <>
      <button type="button">Outside</button>
      <div ref={restoreFocusIn}>
        {left.map((name) => (
          <button key={name} type="button" onClick={() => setLeft(left.filter((one) => one !== name))}>
            {name}
          </button>
        ))}
      </div>
    </>
  );
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
function press(name: string): void {
  button(name).focus();
  button(name).click();
}

describe('a part of the window that keeps the focus', () => {
  it('gives it to what comes next when what has it is taken away', async () => {
    render(<Rows names={['One', 'Two', 'Three']} />);
    press('Two');
    await waitFor(() => expect(document.activeElement).toBe(button('Three')));
  });

  it('gives it to what came before when the last is taken away', async () => {
    render(<Rows names={['One', 'Two']} />);
    press('Two');
    await waitFor(() => expect(document.activeElement).toBe(button('One')));
  });

  it('gives it back to where it came from when nothing is left', async () => {
    render(<Rows names={['One']} />);
    button('Outside').focus();
    press('One');
    await waitFor(() => expect(document.activeElement).toBe(button('Outside')));
  });

  it('moves no text to show what lies outside', async () => {
    render(<Rows names={['One']} />);
    button('Outside').focus();
    const focus = vi.spyOn(button('Outside'), 'focus');
    press('One');
    await waitFor(() => expect(focus).toHaveBeenCalledWith({ preventScroll: true }));
  });

  it('takes no focus that is elsewhere', async () => {
    render(<Rows names={['One', 'Two']} />);
    button('One').focus();
    button('Outside').focus();
    button('One').click();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'One' })).toBeNull());
    expect(document.activeElement).toBe(button('Outside'));
  });
});
