import { tokenDifference } from './word-difference';

export type Run = readonly string[];
export type Changes = readonly Change[];

/** Paragraphs of the base, end exclusive, and what stands there instead; new ones where `start` is `end`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly now: Run;
}

/** What one side made of the base, by where it stands there; beside new paragraphs of its own it left all as it was. */
export function changesOf(base: Run, side: Run): Changes {
  const changes: Change[] = [];
  let [start, at] = [0, 0];
  let now: string[] = [];
  const close = (): void => {
    if (at > start || now.length > 0) changes.push(...pairs({ start, end: at, now }));
    now = [];
  };
  for (const { is, text } of tokenDifference(base, side)) {
    if (is === 'same') {
      close();
      start = at + 1;
    }
    if (is === 'inserted') now.push(text);
    else at += 1;
  }
  close();
  return changes;
}

/** As many as there were before are taken for the same ones rewritten, each a change of its own. */
const pairs = ({ start, end, now }: Change): Changes =>
  now.length === end - start
    ? now.map((text, index) => ({ start: start + index, end: start + index + 1, now: [text] }))
    : [{ start, end, now }];

/**
 * The changes of one side without what the other side wrote at the same place too, so that it stands there once: of new
 * paragraphs those with which the rewritten ones beside them begin or end; of a stretch that became longer those at its
 * beginning with which the rewritten one before it ends.
 */
export const onceBeside = (own: Changes, others: Changes): Changes =>
  own
    .map((change) => {
      const { start, end, now } = change;
      const [before, behind] = rewrittenAround(start, others);
      if (start < end)
        return { ...change, now: now.slice(sharedAt(before, now, now.length - (end - start))) };
      const left = withoutEndsOf(behind, [...withoutEndsOf(before, now)].reverse());
      return { ...change, now: [...left].reverse() };
    })
    .filter(({ start, end, now }) => start < end || now.length > 0);

/** With how many paragraphs, of `most`, one run ends and another begins. */
function sharedAt(before: Run, behind: Run, most: number): number {
  let shared = Math.max(0, Math.min(most, before.length));
  while (!before.slice(before.length - shared).every((paragraph, at) => paragraph === behind[at]))
    shared -= 1;
  return shared;
}

/** What stands instead of the paragraphs that were rewritten without a gap up to a place in the base, and from it on. */
function rewrittenAround(place: number, changes: Changes): readonly [Run, Run] {
  const rewritten = changes.filter(({ start, end }) => start < end);
  let [from, to] = [place, place];
  for (const { start, end } of rewritten.toReversed()) if (end === from) from = start;
  for (const { start, end } of rewritten) if (start === to) to = end;
  const within = (start: number, end: number): Run =>
    rewritten.filter((one) => one.start >= start && one.end <= end).flatMap(({ now }) => now);
  return [within(from, place), within(place, to)];
}

/** A run without as many of its paragraphs as another one begins and ends with; of the same ones the first goes. */
function withoutEndsOf(other: Run, run: Run): Run {
  const left = [...run];
  const take = (paragraph: string | undefined): boolean => {
    const at = left.findIndex((one) => one === paragraph);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  let [start, end] = [0, other.length];
  while (start < end && take(other[start])) start += 1;
  while (start < end && take(other[end - 1])) end -= 1;
  return left;
}
