import { renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useToastList } from '../../../renderer/app/toasts';
import { offerUndo } from '../../../renderer/app/undo-toast';
import { undoLast, type UndoableAction } from '../../../renderer/app/undo';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

const shown = (): string[] => renderHook(() => useToastList().map(({ text }) => text)).result.current;
const action = (label: string): UndoableAction => ({
  label,
  do: () => Promise.resolve(),
  undo: () => Promise.resolve(),
});

describe('a line that offers to undo', () => {
  it('leaves when the keys have taken its action back, and only its own', async () => {
    offerUndo(action('First removed'));
    offerUndo(action('Second removed'));
    await undoLast();
    expect(shown()).toEqual(['First removed']);
    await undoLast();
    expect(shown()).toEqual([]);
  });

  it('takes back its own action, whatever came after', async () => {
    const first = action('First removed');
    const undo = vi.spyOn(first, 'undo');
    offerUndo(first);
    offerUndo(action('Second removed'));
    const { result } = renderHook(() => useToastList());
    result.current[0]?.action?.run();
    await vi.waitFor(() => expect(shown()).toEqual(['Second removed']));
    expect(undo).toHaveBeenCalledTimes(1);
    await undoLast();
  });
});
