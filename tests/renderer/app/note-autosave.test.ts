import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeNote } from '../../../renderer/app/note-autosave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a note that saves itself', () => {
  it('is saved after five seconds for somebody who never pauses', async () => {
    const saved: string[] = [];
    const note = {
      key: 'one',
      save: ({ text = '' }) => Promise.resolve(void saved.push(text)),
      recordEdit: () => undefined,
    };
    for (let time = 0; time <= 5_200; time += 200) {
      writeNote(note, { text: String(time) });
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(saved).toEqual(['4800']);
    await vi.advanceTimersByTimeAsync(400);
    expect(saved).toEqual(['4800', '5200']);
  });
});
