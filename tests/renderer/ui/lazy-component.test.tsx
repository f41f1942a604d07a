import { act, render, screen } from '@testing-library/react';
import { Suspense, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyBuffer } from '../../../renderer/app/views/KeyBuffer';
import { lazyComponent, prefetchWhenIdle } from '../../../renderer/ui/lazy-component';

beforeEach(() => void document.body.replaceChildren());

function Field() {
  const [text, setText] = useState('');
  return (
    <div role="dialog" aria-label="Palette">
      <input
        aria-label="Words"
        value={text}
        ref={(field) => field?.focus()}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}
const press = (key: string): boolean =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );

describe('a part that is fetched when it is needed', () => {
  it('is drawn in the same turn once it was fetched, so that the next key is its own', async () => {
    vi.stubGlobal('requestIdleCallback', undefined);
    const load = vi.fn(() => Promise.resolve(Field));
    const Part = lazyComponent(load);
    prefetchWhenIdle();
    await vi.waitFor(() => expect(load).toHaveBeenCalled());
    await Promise.resolve();
    render(
      <Suspense fallback="Waiting">
        <Part />
      </Suspense>,
    );
    expect(screen.queryByText('Waiting')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Words' }));
  });

  it('gets the keys that were pressed while it was fetched, and nothing below it hears them', async () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): void => void (event.isTrusted || heard.push(event.key));
    let arrive: (part: typeof Field) => void = () => undefined;
    const Part = lazyComponent(() => new Promise<typeof Field>((resolve) => (arrive = resolve)));
    render(
      <Suspense fallback={<KeyBuffer />}>
        <Part />
      </Suspense>,
    );
    document.body.addEventListener('keydown', listen);
    for (const key of 'note') press(key);
    expect(heard).toEqual([]);
    await act(async () => arrive(Field));
    await vi.waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Words' }).value).toBe('note'),
    );
    document.body.removeEventListener('keydown', listen);
  });
});
