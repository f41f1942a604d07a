import { describe, expect, it } from 'vitest';
import type { PassageStatus, StatusOfPassage } from '@core/comparison/passage-status';
import type { BlockId } from '@core/contract/ids';
import { blockAtReadingLine } from '../../../../../renderer/features/compare/model/reading-line';

const element = (id: number, top: number, bottom: number): HTMLElement =>
  ({
    dataset: { block: String(id) },
    getBoundingClientRect: () => ({ top, bottom }),
  }) as unknown as HTMLElement;

/** A pane 1000 pixels high: the line is at 300. Passages of 100 pixels, the first one scrolled out. */
const pane = {
  scroller: { getBoundingClientRect: () => ({ top: 0, height: 1000 }) } as HTMLElement,
  drawnBlocks: () => [0, 1, 2, 3, 4, 5].map((at) => element(at, at * 100 - 100, at * 100)),
};
const leading = (statuses: Readonly<Record<number, PassageStatus>>): string | null =>
  blockAtReadingLine(
    {
      statuses: new Map(
        Object.entries(statuses).map(([id, status]) => [
          id as unknown as BlockId,
          { status } as StatusOfPassage,
        ]),
      ),
    },
    pane,
  ) as string | null;

describe('the passage that leads while a hand scrolls', () => {
  it('is the last answered one in sight above the line', () => {
    expect(leading({ 1: 'same-subject', 2: 'linked', 5: 'same-subject' })).toBe('2');
  });

  it('is the one at the line where none in sight is answered', () => {
    expect(leading({ 0: 'same-subject', 1: 'no-match' })).toBe('4');
  });

  it('is none where no passage begins above the line', () => {
    const below = { ...pane, drawnBlocks: () => [element(0, 400, 500)] };
    expect(blockAtReadingLine({ statuses: new Map() }, below)).toBeNull();
  });
});
