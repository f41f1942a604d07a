import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '@core/contract/ids';
import { lastRedoable, lastUndoable, NO_STEPS, takeIn, type UndoSteps } from '@core/history/undo-steps';

const subject = { is: 'note', id: 'n' as AnnotationId } as const;
const MINUTE = 60_000;

/** Each state of one note after the other, a minute and more apart unless said otherwise. */
const through = (states: readonly unknown[], apart = 2 * MINUTE, from: UndoSteps = NO_STEPS): UndoSteps =>
  states
    .slice(1)
    .reduce<UndoSteps>(
      (steps, after, index) =>
        takeIn(steps, { subject, before: states[index] ?? null, after, at: index * apart }),
      from,
    );
const printed = ({ done, undone }: UndoSteps): unknown =>
  [done, undone].map((list) => list.map(({ after }) => after));

describe('the undo history', () => {
  it('has one step for each change, and one for changes that follow each other at once', () => {
    expect(printed(through([null, 'a', 'ab', 'abc']))).toEqual([['a', 'ab', 'abc'], []]);
    expect(printed(through([null, 'a', 'ab', 'abc'], 1_000))).toEqual([['abc'], []]);
  });

  it('knows an undo and a redo by what they make', () => {
    const change = { subject, before: 'b', after: 'a', at: 8 * MINUTE };
    const undone = takeIn(through([null, 'a', 'b']), change, true);
    expect(printed(undone)).toEqual([['a'], ['b']]);
    expect(printed(takeIn(through([null, 'a', 'b']), change))).toEqual([['a', 'b', 'a'], []]);
    expect(printed(takeIn(undone, { subject, before: 'a', after: 'b', at: 9 * MINUTE }, true))).toEqual([
      ['a', 'b'],
      [],
    ]);
    expect(printed(takeIn(undone, { subject, before: 'a', after: 'c', at: 9 * MINUTE }))).toEqual([
      ['a', 'c'],
      [],
    ]);
  });

  it('does not mind when something was saved', () => {
    const at = (text: string, modified: string) => ({ modified, text });
    const back = { subject, before: at('b', '2'), after: { text: 'a', modified: '3' }, at: 8 * MINUTE };
    const steps = takeIn(through([at('a', '1'), at('b', '2')]), back, true);
    expect(printed(steps)).toEqual([[], [at('b', '2')]]);
  });

  it('offers the last step that nothing overtook, up to a number', () => {
    const steps = through([null, 'a', 'b']);
    expect(lastUndoable(steps, 2, () => 'b')?.after).toBe('b');
    expect(lastUndoable(steps, 1, () => 'b')).toBeNull();
    expect(lastUndoable(steps, 2, () => 'elsewhere')).toBeNull();
    expect(
      lastRedoable(
        takeIn(through([null, 'a']), { subject, before: 'a', after: null, at: 9 }, true),
        9,
        () => null,
      )?.after,
    ).toBe('a');
  });

  it('takes no change into a step that is closed', () => {
    const open = through([null, 'a'], 1_000);
    const steps = takeIn({ ...open, closed: open.seq }, { subject, before: 'a', after: 'ab', at: 10 });
    expect(printed(steps)).toEqual([['a', 'ab'], []]);
  });
});
