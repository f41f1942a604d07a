import type { ArticleId, BlockId } from '@core/contract/ids';

/** `reading` is the one pane beside the library; a comparison's panes are keyed by their subject. */
export type PaneKey = string;
export const READING: PaneKey = 'reading';

/** A place in an article that Back returns to. `start` is a UTF-16 offset into the canonical text. */
export interface HistoryEntry {
  readonly articleId: ArticleId;
  readonly start: number;
}

/** UTF-16 offsets into the canonical text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Asks a pane to bring a range into view; a new `requestId` makes the same range a new request. */
export interface Jump extends Range {
  readonly requestId: number;
}

export interface PaneState {
  readonly focus: BlockId | null;
  readonly back: readonly HistoryEntry[];
  readonly forward: readonly HistoryEntry[];
  readonly jump: Jump | null;
  /** The last request id given out, so that a new jump is never taken for an old one. */
  readonly tickets: number;
  /** Text looked for inside this pane; `null` while the find bar is closed. */
  readonly find: string | null;
  /** False where the reader switched linked scrolling off for this pane. */
  readonly isLinked: boolean;
}

export const EMPTY_PANE: PaneState = {
  focus: null,
  back: [],
  forward: [],
  jump: null,
  tickets: 0,
  find: null,
  isLinked: true,
};

/** Stops kept for Back; the oldest fall off. */
const HISTORY = 50;

/** @param from where the reader stands now, for Back; `null` keeps no place */
export function jumpTo(pane: PaneState, { start, end }: Range, from: HistoryEntry | null): PaneState {
  return { ...leaveFrom(pane, from), jump: nextJump(pane, start, end) };
}

/** The pane once another article stands in it: what was looked for and pointed at there was the other's. */
export function openAnother(pane: PaneState, range: Range | null, from: HistoryEntry | null): PaneState {
  const opened = { ...leaveFrom(pane, from), focus: null, find: null, jump: null };
  return range === null ? opened : { ...opened, jump: nextJump(pane, range.start, range.end) };
}

/** The pane once the article that stands in it was opened again. */
export function openAgain(pane: PaneState, range: Range | null, from: HistoryEntry | null): PaneState {
  return range === null ? leaveFrom(pane, from) : jumpTo(pane, range, from);
}

/** The same pane where the request is not the one that was answered. */
export function answerJump(pane: PaneState, requestId: number): PaneState {
  return pane.jump?.requestId === requestId ? { ...pane, jump: null, tickets: requestId } : pane;
}

/** One step Back or forward, and the place that is stepped to; `null` where there is none. */
export function stepIn(
  pane: PaneState,
  by: -1 | 1,
  from: HistoryEntry,
): { readonly pane: PaneState; readonly to: HistoryEntry } | null {
  const to = by === -1 ? pane.back.at(-1) : pane.forward.at(-1);
  if (to === undefined) return null;
  const stepped: PaneState = {
    ...pane,
    focus: null,
    back: by === -1 ? pane.back.slice(0, -1) : pushStop(pane.back, from),
    forward: by === -1 ? pushStop(pane.forward, from) : pane.forward.slice(0, -1),
    jump: nextJump(pane, to.start, to.start),
  };
  return { pane: stepped, to };
}

/** The pane with a place kept for Back. */
export const leaveFrom = (pane: PaneState, from: HistoryEntry | null): PaneState =>
  from === null ? pane : { ...pane, back: pushStop(pane.back, from), forward: [] };

const nextJump = (pane: PaneState, start: number, end: number): Jump => ({
  start,
  end,
  requestId: Math.max(pane.jump?.requestId ?? 0, pane.tickets) + 1,
});

const pushStop = (stops: readonly HistoryEntry[], stop: HistoryEntry): readonly HistoryEntry[] =>
  [...stops, stop].slice(-HISTORY);
