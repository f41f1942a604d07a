import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useCommand, type CommandId } from '../../../renderer/app/commands';
import { runFromMenu } from '../../../renderer/app/keys';

const ran: CommandId[] = [];
const execCommand = vi.fn(() => true);
const offer = (...ids: readonly CommandId[]): void =>
  ids.forEach((id) => renderHook(() => useCommand(id, () => ran.push(id))));

beforeEach(() => Object.assign(document, { execCommand }));
afterEach(() => {
  ran.length = 0;
  execCommand.mockClear();
  document.body.replaceChildren();
});

describe('the native menu', () => {
  it('undoes in the field while one is written in, and else what the window did', () => {
    offer('edit.undo', 'edit.redo');
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
    runFromMenu('edit.undo');
    runFromMenu('edit.redo');
    expect([execCommand.mock.calls, ran]).toEqual([[['undo'], ['redo']], []]);
    field.blur();
    runFromMenu('edit.undo');
    expect([execCommand.mock.calls.length, ran]).toEqual([2, ['edit.undo']]);
  });

  it('does nothing behind a dialog but what opens another one', () => {
    offer('go.notebook', 'view.palette');
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.setAttribute('role', 'dialog');
    runFromMenu('go.notebook');
    runFromMenu('view.palette');
    expect(ran).toEqual(['view.palette']);
    dialog.remove();
    runFromMenu('go.notebook');
    expect(ran).toEqual(['view.palette', 'go.notebook']);
  });
});
