import { changesOf, onceBeside, type Change, type Changes, type Run } from './paragraph-changes';

/** What stands above the two versions of a paragraph that was changed twice, a plain line each. */
export interface MergeWords {
  readonly one: string;
  readonly other: string;
}

export interface MergedText {
  readonly text: string;
  /** Whether a paragraph was changed on both sides, so that both of its versions stand there. */
  readonly hasBoth: boolean;
}

/**
 * Two texts that were written on from one become one: a three-way merge by paragraph (`diff3`; Khanna, Kunal and Pierce,
 * "A formal investigation of diff3", 2007). What one side alone changed stands as it wrote it; a paragraph that both
 * changed stands twice. Paragraphs that both wrote at one place follow each other, the same ones once. Changes that only
 * touch are not taken for one: who goes on writing in one of two versions, while the other side does so in the other,
 * makes no third.
 * @param base the text with which `mine` began
 */
export function mergeTexts(base: string, mine: string, theirs: string, words: MergeWords): MergedText {
  if (theirs === base || theirs === mine) return { text: mine, hasBoth: false };
  if (mine === base) return { text: theirs, hasBoth: false };
  const paragraphs = paragraphsOf(base);
  const ofMine = changesOf(paragraphs, paragraphsOf(mine));
  const ofTheirs = changesOf(paragraphs, paragraphsOf(theirs));
  const [a, b] = [onceBeside(ofMine, ofTheirs), onceBeside(ofTheirs, ofMine)];
  const merged: string[] = [];
  let hasBoth = false;
  let at = 0;
  for (const { start, end } of regionsOf([...a, ...b])) {
    const here = paragraphs.slice(start, end);
    const [ours, others] = [a, b].map((changes) => rewrite(here, start, end, changes)) as [Run, Run];
    const isBoth = [a, b].every((changes) => changes.some((one) => isWithin(one, start, end)));
    const both = isBoth ? unite(here, ours, others, words) : null;
    hasBoth ||= both?.isTwice === true;
    const own = a.some((one) => isWithin(one, start, end)) ? ours : others;
    merged.push(...paragraphs.slice(at, start), ...(both?.run ?? own));
    at = end;
  }
  return { text: [...merged, ...paragraphs.slice(at)].join(BETWEEN), hasBoth };
}

/** So that joining them gives the very text: what stands between two paragraphs beyond this is of one of them. */
const BETWEEN = '\n\n';
const paragraphsOf = (text: string): Run => (text === '' ? [] : text.split(BETWEEN));

/** Stretches of the base that are decided as one: those of changes of both sides that overlap, or are new at one place. */
function regionsOf(changes: Changes): readonly Omit<Change, 'now'>[] {
  const regions: { start: number; end: number }[] = [];
  for (const { start, end } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = regions.at(-1);
    const isOneWith =
      last !== undefined &&
      (start < last.end || (start === end && start === last.start && start === last.end));
    if (isOneWith) last.end = Math.max(last.end, end);
    else regions.push({ start, end });
  }
  return regions;
}

/** New paragraphs at the border of a stretch are not of it. */
const isWithin = (change: Change, start: number, end: number): boolean =>
  change.start === change.end && start !== end
    ? change.start > start && change.start < end
    : change.start >= start && change.end <= end;

function rewrite(here: Run, start: number, end: number, changes: Changes): Run {
  const run: string[] = [];
  let at = start;
  for (const change of changes.filter((one) => isWithin(one, start, end))) {
    run.push(...here.slice(at - start, change.start - start), ...change.now);
    at = change.end;
  }
  return [...run, ...here.slice(at - start)];
}

/** What both sides made of one stretch. */
function unite(
  here: Run,
  mine: Run,
  theirs: Run,
  words: MergeWords,
): { readonly run: Run; readonly isTwice: boolean } {
  const most = Math.min(mine.length, theirs.length);
  let head = 0;
  while (head < most && mine[head] === theirs[head]) head += 1;
  let tail = 0;
  while (tail < most - head && mine.at(-1 - tail) === theirs.at(-1 - tail)) tail += 1;
  const ours = mine.slice(head, mine.length - tail);
  const others = theirs.slice(head, theirs.length - tail);
  const around = (run: Run): Run => [...mine.slice(0, head), ...run, ...mine.slice(mine.length - tail)];
  if (isBlank(here)) return { run: around([...ours, ...others]), isTwice: false };
  // What one removed and the other wrote on stays.
  if (isBlank(ours) || isBlank(others)) return { run: around(isBlank(ours) ? others : ours), isTwice: false };
  return { run: around([words.one, ...ours, words.other, ...others]), isTwice: true };
}

const isBlank = (run: Run): boolean => run.every((paragraph) => paragraph.trim() === '');
