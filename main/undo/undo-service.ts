import { isUntouched } from '@core/comparison/untouched';
import type { Comparison } from '@core/contract/comparison';
import { ReaderError } from '@core/contract/failure';
import type { UndoneChange, UndoSubject } from '@core/contract/undo';
import { lastRedoable, lastUndoable, takeIn, type UndoStep, type UndoSteps } from '@core/history/undo-steps';
import { createFollower } from '../storage/follower';
import { readUndoFile, writeUndoFile } from './undo-file';
import type { Subjects } from './undo-subjects';

/** What the reader changed, to be taken back and made again after a restart, and after a reload of the window. */
export interface UndoService {
  /** Makes a change and remembers it. */
  recorded<T>(subject: UndoSubject, change: () => T): T;
  /** From now on changes are those that the window takes back, or makes again, by its own history. */
  setTakingBack(isTakingBack: boolean): void;
  /** Ends the step at hand. Answers with the number of the last step: those of before a window was opened. */
  mark(): number;
  /** Takes back the last step up to that number; `null` where there is none. @throws ReaderError of the service */
  undo(upTo: number): Promise<UndoneChange | null>;
  redo(upTo: number): Promise<UndoneChange | null>;
  /** Forgets every step that names this id: what is removed for good is not kept here. */
  forget(id: string): void;
  close(): void;
}

export function createUndo(dataDir: string, subjects: Subjects, now: () => number = Date.now): UndoService {
  let steps: UndoSteps = readUndoFile(dataDir);
  let isReplaying = false;
  let isTakingBack = false;
  const follower = createFollower(() => writeUndoFile(dataDir, steps));
  const put = (next: UndoSteps): void => {
    if (next === steps) return;
    steps = next;
    follower.schedule();
  };
  const replay = async (
    step: UndoStep | null,
    state: (step: UndoStep) => unknown,
    moved: (step: UndoStep) => UndoSteps,
  ): Promise<UndoneChange | null> => {
    if (step === null) return null;
    isReplaying = true;
    try {
      await subjects.put(step.subject, state(step));
      put(moved(step));
      return { is: step.subject.is, change: changeOf(step) };
    } catch (error) {
      // What is gone cannot be taken back; kept, it would bar the way to every earlier step.
      if (error instanceof ReaderError && error.failure.code === 'not-found')
        put({ ...steps, done: without(steps.done, step), undone: without(steps.undone, step) });
      throw error;
    } finally {
      isReplaying = false;
    }
  };

  return {
    recorded(subject, change) {
      if (isReplaying) return change();
      const before = subjects.stateOf(subject);
      const take = (): void => {
        const after = subjects.stateOf(subject);
        // The window drops comparisons in which nothing was left by itself.
        if (subject.is === 'comparison' && after === null && isUntouched(before as Comparison)) return;
        put(takeIn(steps, { subject, before, after, at: now() }, isTakingBack));
      };
      const result = change();
      if (!(result instanceof Promise)) {
        take();
        return result;
      }
      return result.then((value: unknown) => {
        take();
        return value;
      }) as typeof result;
    },
    setTakingBack: (isIt) => void (isTakingBack = isIt),
    mark() {
      steps = { ...steps, closed: steps.seq };
      return steps.seq;
    },
    undo: (upTo) =>
      replay(
        lastUndoable(steps, upTo, subjects.stateOf),
        ({ before }) => before,
        (step) => ({ ...steps, done: without(steps.done, step), undone: [...steps.undone, step] }),
      ),
    redo: (upTo) =>
      replay(
        lastRedoable(steps, upTo, subjects.stateOf),
        ({ after }) => after,
        (step) => ({ ...steps, done: [...steps.done, step], undone: without(steps.undone, step) }),
      ),
    forget(id) {
      const isOther = (step: UndoStep): boolean => !JSON.stringify(step).includes(id);
      put({ ...steps, done: steps.done.filter(isOther), undone: steps.undone.filter(isOther) });
      follower.flush();
    },
    close: () => follower.flush(),
  };
}

const without = (steps: readonly UndoStep[], step: UndoStep): readonly UndoStep[] =>
  steps.filter((one) => one !== step);

function changeOf({ subject, before, after }: UndoStep): UndoneChange['change'] {
  if (isNone(subject, before)) return 'added';
  return isNone(subject, after) ? 'removed' : 'changed';
}

/** Of several notes the state has one member for each, `null` where there is none. */
const isNone = ({ is }: UndoSubject, state: unknown): boolean =>
  state === null || (is === 'notes' && Object.values(state as object).every((note) => note === null));
