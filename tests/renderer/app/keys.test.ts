import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { COMMAND_IDS, specOf, useCommand, type CommandId } from '../../../renderer/app/commands';
import { commandsFor, listenForKeys, nameKey, formatKey } from '../../../renderer/app/keys';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

const onPlatform = (platform: string): void => {
  vi.stubGlobal('navigator', { platform });
};
afterEach(() => vi.unstubAllGlobals());

describe('naming a key', () => {
  it('says Mod for Ctrl, and for Cmd on a Mac', () => {
    expect(nameKey(press('f', { ctrlKey: true }), false)).toBe('Mod+f');
    expect(nameKey(press('f', { metaKey: true }), true)).toBe('Mod+f');
    expect(nameKey(press('f', { metaKey: true }), false)).toBe('f');
  });

  it('is the same whether Shift or Caps Lock made the letter large', () => {
    expect(nameKey(press('F', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+f');
    expect(nameKey(press('J'), false)).toBe('j');
  });

  it('takes the place of a letter for the letter where another script is written', () => {
    expect(nameKey({ ...press('а', { ctrlKey: true }), code: 'KeyF' }, false)).toBe('Mod+f');
    expect(nameKey({ ...press('о'), code: 'KeyJ' }, false)).toBe('j');
    expect(nameKey({ ...press('é'), code: 'KeyE' }, false)).toBe('é');
  });

  it('takes AltGr for what it writes', () => {
    const altGr = { ...press('[', { ctrlKey: true, altKey: true }), getModifierState: () => true };
    expect(nameKey(altGr, false)).toBe('[');
  });

  it('names a shifted sign by itself and a shifted named key with Shift', () => {
    expect(nameKey(press('?', { shiftKey: true }), false)).toBe('?');
    expect(nameKey(press('F3', { shiftKey: true }), false)).toBe('Shift+F3');
  });
});

/** Keys that mean what was chosen or begun while there is such a thing, and the passage else. */
const CHOSEN_FIRST: Readonly<Record<string, readonly string[]>> = {
  n: ['difference.note', 'note.write'],
  Escape: ['difference.leave', 'note.link-leave'],
  // While a link waits for its other passage the key ends it.
  'Shift+l': ['note.link-here', 'note.link'],
};

describe('the commands', () => {
  it('answer each of their keys, which has one meaning at a place', () => {
    for (const id of COMMAND_IDS)
      for (const key of specOf(id).keys)
        expect([key, commandsFor(key)]).toEqual([key, CHOSEN_FIRST[key] ?? [id]]);
  });

  it('leave other keys alone', () => {
    expect(commandsFor('Mod+c')).toEqual([]);
    expect(commandsFor('q')).toEqual([]);
  });
});

describe('a key that is pressed', () => {
  const ran: CommandId[] = [];
  const pressIn = (element: HTMLElement, init: KeyboardEventInit): boolean =>
    document.body
      .appendChild(element)
      .dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));

  beforeEach(() => {
    for (const id of ['edit.undo', 'go.back'] as const) renderHook(() => useCommand(id, () => ran.push(id)));
    const stop = listenForKeys(() => true);
    onTestFinished(() => {
      stop();
      ran.length = 0;
      document.body.replaceChildren();
    });
  });

  it('is the own one of a field that is written in', () => {
    const field = document.createElement('textarea');
    pressIn(field, { key: 'z', ctrlKey: true });
    pressIn(field, { key: 'ArrowLeft', altKey: true });
    expect(ran).toEqual([]);
  });

  it('takes back from a field that cannot be written in, and moves its cursor', () => {
    const fixed = document.createElement('textarea');
    fixed.setAttribute('aria-readonly', 'true');
    pressIn(fixed, { key: 'z', ctrlKey: true });
    pressIn(fixed, { key: 'ArrowLeft', altKey: true });
    expect(ran).toEqual(['edit.undo']);
  });
});

describe('a key that is held', () => {
  it('runs its command once, but for one that goes on, and writes nothing into the field that it opened', () => {
    const ran: CommandId[] = [];
    for (const id of ['note.bookmark', 'read.next'] as const)
      renderHook(() => useCommand(id, () => ran.push(id)));
    onTestFinished(listenForKeys(() => true));
    const down = (target: EventTarget, key: string, repeat: boolean): boolean =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }));
    for (const key of ['b', 'j']) for (const repeat of [false, true, true]) down(document.body, key, repeat);
    expect(ran).toEqual(['note.bookmark', 'read.next', 'read.next', 'read.next']);

    const field = document.body.appendChild(document.createElement('textarea'));
    onTestFinished(() => field.remove());
    expect(down(field, 'b', true)).toBe(false);
    expect(down(field, 'x', false)).toBe(true);
    expect(down(field, 'x', true)).toBe(true);
  });
});

describe('printing a key', () => {
  it('is what stands on the keys of a PC', () => {
    onPlatform('Linux x86_64');
    expect(formatKey('Mod+Shift+f')).toBe('Ctrl+Shift+F');
    expect(formatKey('Alt+ArrowLeft')).toBe('Alt+←');
    expect(formatKey('Mod++')).toBe('Ctrl++');
  });

  it('is what stands on the keys of a Mac', () => {
    onPlatform('MacIntel');
    expect(formatKey('Mod+Shift+f')).toBe('⌘⇧F');
  });
});
