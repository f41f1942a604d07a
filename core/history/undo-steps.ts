import type { UndoSubject } from '../contract/undo';

/** One change with what it was made of: the memento of the undo history. `null` says that there was, or is, none. */
export interface UndoStep {
  /** Counts changes from 1. */
  readonly seq: number;
  readonly subject: UndoSubject;
  readonly before: unknown;
  readonly after: unknown;
  /** Milliseconds since 1970 of the last change in it. */
  readonly at: number;
}

export interface UndoSteps {
  readonly done: readonly UndoStep[];
  readonly undone: readonly UndoStep[];
  readonly seq: number;
  /** Steps up to this one take no further change in. */
  readonly closed: number;
}

export const NO_STEPS: UndoSteps = { done: [], undone: [], seq: 0, closed: 0 };

/** Typing saves at every pause; changes of one thing that follow each other like this are one step. */
const PAUSE_MS = 60_000;
const MOST_STEPS = 100;

/**
 * Takes in a change that was made.
 * @param isTakingBack the window undoes or redoes it by a history of its own: one that puts back what the last step of
 * its subject changed is then the undo of that step, and one that makes it again its redo
 */
export function takeIn(steps: UndoSteps, change: Omit<UndoStep, 'seq'>, isTakingBack = false): UndoSteps {
  const { done, undone, seq, closed } = steps;
  if (isSame(change.before, change.after)) return steps;
  const isOfSubject = (step: UndoStep): boolean => isSameSubject(step.subject, change.subject);
  const last = done.findLast(isOfSubject);
  if (
    isTakingBack &&
    last !== undefined &&
    isSame(last.before, change.after) &&
    isSame(last.after, change.before)
  )
    return { ...steps, done: done.filter((step) => step !== last), undone: [...undone, last] };
  const redone = undone.findLast(isOfSubject);
  if (
    isTakingBack &&
    redone !== undefined &&
    isSame(redone.before, change.before) &&
    isSame(redone.after, change.after)
  )
    return { ...steps, done: [...done, redone], undone: undone.filter((step) => step !== redone) };
  // A comparison that is opened is saved as well; nobody thinks of that as a change.
  if (change.subject.is === 'comparison' && change.before === null) return steps;
  const open = done.at(-1);
  const continues =
    !isTakingBack &&
    open !== undefined &&
    open === last &&
    open.seq > closed &&
    change.at - open.at < PAUSE_MS &&
    open.after !== null &&
    change.after !== null;
  const step = continues ? { ...open, after: change.after, at: change.at } : { ...change, seq: seq + 1 };
  const before = continues ? done.slice(0, -1) : done;
  return { done: [...before, step].slice(-MOST_STEPS), undone: [], seq: step.seq, closed };
}

/** The last step up to one that is still as it left its subject; steps that something else overtook are passed over. */
export function lastUndoable(
  steps: UndoSteps,
  upTo: number,
  stateOf: (subject: UndoSubject) => unknown,
): UndoStep | null {
  return (
    steps.done.findLast(({ seq, subject, after }) => seq <= upTo && isSame(stateOf(subject), after)) ?? null
  );
}

export function lastRedoable(
  steps: UndoSteps,
  upTo: number,
  stateOf: (subject: UndoSubject) => unknown,
): UndoStep | null {
  const isDue = ({ seq, subject, before }: UndoStep): boolean =>
    seq <= upTo && isSame(stateOf(subject), before);
  return steps.undone.findLast(isDue) ?? null;
}

const isSameSubject = (a: UndoSubject, b: UndoSubject): boolean => a.is === b.is && a.id === b.id;

/** But for when it was saved: taking something back is a change as well. */
const isSame = (a: unknown, b: unknown): boolean => printed(a) === printed(b);

const printed = (value: unknown): string =>
  JSON.stringify(value ?? null, (key, member: unknown) =>
    key === 'modified'
      ? undefined
      : typeof member === 'object' && member !== null && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
        : member,
  );
