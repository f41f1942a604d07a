import { describe, expect, it } from 'vitest';
import type { ArticleId, BlockId } from '@core/contract/ids';
import {
  answerJump,
  EMPTY_PANE,
  jumpTo,
  openAgain,
  openAnother,
  stepIn,
  type PaneState,
} from '../../../renderer/app/pane-state';

const at = (start: number) => ({ articleId: 'harbour' as ArticleId, start });
const range = { start: 40, end: 55 };
const read: PaneState = {
  ...EMPTY_PANE,
  focus: 'p3' as BlockId,
  find: 'fog',
  jump: { ...range, requestId: 4 },
};

describe('a pane', () => {
  it('is asked anew for a range that it was asked for before', () => {
    const [first, second] = [
      jumpTo(EMPTY_PANE, range, null),
      jumpTo(jumpTo(EMPTY_PANE, range, null), range, null),
    ];
    expect([first.jump?.requestId, second.jump?.requestId]).toEqual([1, 2]);
  });

  it('takes no new jump for one that it has answered', () => {
    const answered = answerJump(read, 4);
    expect(answered.jump).toBeNull();
    expect(jumpTo(answered, range, null).jump?.requestId).toBe(5);
    expect(answerJump(read, 3)).toBe(read);
  });

  it('forgets what was looked for and pointed at where another article stands in it', () => {
    expect(openAnother(read, null, at(7))).toMatchObject({
      focus: null,
      find: null,
      jump: null,
      back: [at(7)],
    });
    expect(openAnother(read, range, null).jump).toEqual({ ...range, requestId: 5 });
  });

  it('keeps both where its own article is opened again', () => {
    expect(openAgain(read, null, null)).toEqual(read);
    expect(openAgain(read, range, at(7))).toMatchObject({ focus: 'p3', find: 'fog', back: [at(7)] });
  });

  it('goes back, and forward to where it went back from', () => {
    const back = stepIn(openAnother(read, null, at(7)), -1, at(90));
    expect(back?.to).toEqual(at(7));
    expect(back === null ? null : stepIn(back.pane, 1, at(7))?.to).toEqual(at(90));
    expect(stepIn(read, 1, at(7))).toBeNull();
  });

  it('keeps fifty places to go back to, the newest', () => {
    const far = Array.from({ length: 60 }, (_, start) => at(start)).reduce(
      (pane, stop) => jumpTo(pane, range, stop),
      read,
    );
    expect([far.back.length, far.back[0]]).toEqual([50, at(10)]);
  });
});
