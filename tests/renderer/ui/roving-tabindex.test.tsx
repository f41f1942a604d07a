import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { moveByArrows } from '../../../renderer/ui/roving-tabindex';

const NAMES = ['Light', 'Dark', 'Sepia'];

function Choice(): ReactNode {
  const [chosen, setChosen] = useState('Light');
  return (
    <>
      <div role="radiogroup" aria-label="Theme" onKeyDown={moveByArrows}>
        {NAMES.map((name) => (
          <button
            key={name}
            role="radio"
            aria-checked={chosen === name}
            tabIndex={chosen === name ? 0 : -1}
            onClick={() => setChosen(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <button>After</button>
    </>
  );
}

const radio = (name: string): HTMLElement => screen.getByRole('radio', { name });

test('a set is one stop of the tab key, and the arrows move in it and choose', async () => {
  const user = userEvent.setup();
  render(<Choice />);
  await user.tab();
  expect(document.activeElement).toBe(radio('Light'));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(radio('Dark'));
  expect(radio('Dark').getAttribute('aria-checked')).toBe('true');
  await user.keyboard('{ArrowLeft}{ArrowUp}');
  expect(radio('Sepia').getAttribute('aria-checked')).toBe('true');
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(radio('Light'));
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(radio('Sepia'));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'After' }));
});
