import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AnnotationId } from '@core/contract/ids';
import { moveNotes } from '../../../../../renderer/app/note-order';
import {
  clearSelection,
  setShownNotes,
  toggleNote,
} from '../../../../../renderer/features/notebook/model/selection';
import { onHandKeys } from '../../../../../renderer/features/notebook/view/HandHandle';

vi.mock('../../../../../renderer/app/note-order', () => ({ moveNotes: vi.fn(() => Promise.resolve(true)) }));

const IDS = [1, 2, 3, 4].map((number) => `00000000-0000-4000-8000-00000000000${number}` as AnnotationId);
const [A, B, C, D] = IDS as [AnnotationId, AnnotationId, AnnotationId, AnnotationId];

beforeEach(() => {
  vi.mocked(moveNotes).mockClear();
  clearSelection();
  setShownNotes(IDS);
});
afterEach(cleanup);

const press = async (id: AnnotationId, within: string, key: string): Promise<void> => {
  const { container } = render(
    <div className="notebook-group" role="presentation" onKeyDown={onHandKeys}>
      {IDS.map((one) => (
        <div key={one} className="notebook-item" data-note={one}>
          <button type="button">a button without a class</button>
          <textarea />
        </div>
      ))}
    </div>,
  );
  const target = container.querySelector(`[data-note="${id}"] ${within}`);
  if (target === null) throw new Error('no target');
  await act(async () => {
    fireEvent.keyDown(target, { key, altKey: true });
    // The keys come back to the card in the frame after the move.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
};

it('moves nothing while the reader types', async () => {
  await press(B, 'textarea', 'ArrowDown');
  expect(moveNotes).not.toHaveBeenCalled();
});

it('moves a card from something on it that has no class', async () => {
  await press(B, 'button', 'ArrowDown');
  expect(moveNotes).toHaveBeenCalledWith([B], { side: 'after', of: C });
});

it.each([
  [B, 'ArrowDown', { side: 'after', of: D }],
  [C, 'ArrowUp', { side: 'before', of: A }],
] as const)('steps over neighbours that are moved along', async (id, key, place) => {
  toggleNote(B);
  toggleNote(C);
  await press(id, 'button', key);
  expect(moveNotes).toHaveBeenCalledWith([B, C], place);
});
