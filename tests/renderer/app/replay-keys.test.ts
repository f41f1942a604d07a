import { afterEach, describe, expect, it } from 'vitest';
import { bufferKeys } from '../../../renderer/app/early-key-buffer';
import { replayKeys } from '../../../renderer/app/replay-keys';

const press = (key: string, held: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
  document.body.dispatchEvent(event);
  return event;
};

describe('keys of the first moments', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    stops.splice(0).forEach((stop) => stop());
    document.body.replaceChildren();
  });
  const listen = (onKey: (event: KeyboardEvent) => void): void => {
    window.addEventListener('keydown', onKey);
    stops.push(() => window.removeEventListener('keydown', onKey));
  };

  it('act in their order once the window hears them, and letters go where the focus went', () => {
    const held = bufferKeys();
    for (const key of ['/', 'r', 'e', 's']) press(key);
    const field = document.body.appendChild(document.createElement('input'));
    let typed = '';
    field.addEventListener('input', () => (typed = field.value));
    listen((event) => {
      if (event.key !== '/' || event.target === field) return;
      field.focus();
      event.preventDefault();
    });
    replayKeys(held.take());
    expect([field.value, typed]).toEqual(['res', 'res']);
  });

  it('are held no more once they were taken', () => {
    const held = bufferKeys();
    press('j');
    expect(held.take().map(({ key }) => key)).toEqual(['j']);
    press('k');
    expect(held.take()).toEqual([]);
  });

  it('keep their modifiers, write nothing then, and open no panel of the browser', () => {
    const held = bufferKeys();
    const find = press('f', { ctrlKey: true });
    const reload = press('r', { ctrlKey: true });
    expect([find.defaultPrevented, reload.defaultPrevented]).toEqual([true, false]);
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    const heard: [string, boolean][] = [];
    listen(({ key, ctrlKey }) => heard.push([key, ctrlKey]));
    replayKeys(held.take());
    expect([heard, field.value]).toEqual([
      [
        ['f', true],
        ['r', true],
      ],
      '',
    ]);
  });
});
