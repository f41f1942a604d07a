import type { ArticleId, ComparisonId } from '@core/contract/ids';
import { specOfView, type View } from '@core/contract/views';
import type { PaneKey, PaneState } from './pane-state';

/** A view that the reader left, for Back. */
export interface ViewStop {
  readonly place: View;
  readonly articleId: ArticleId | null;
  readonly comparisonId: ComparisonId | null;
}

/** A step from one view to another. */
interface ViewStep {
  readonly to: ViewStop;
  /** How many stops each pane had then: what a pane keeps beyond them was left after the step. */
  readonly depths: Readonly<Record<PaneKey, number>>;
}

export interface ViewHistory {
  readonly back: readonly ViewStep[];
  readonly forward: readonly ViewStop[];
}

export const NO_HISTORY: ViewHistory = { back: [], forward: [] };

/** Steps kept for Back; the oldest fall off. */
const HISTORY = 50;

type Panes = Readonly<Record<PaneKey, PaneState>>;

/** Library and search results are two lists beside one text: going between them leaves nothing. */
export const isOtherView = (from: View, to: View): boolean =>
  from !== to && !(specOfView(from).hasReadingPane && specOfView(to).hasReadingPane);

export const leaveView = ({ back }: ViewHistory, from: ViewStop, panes: Panes): ViewHistory => ({
  back: [...back, { to: from, depths: depthsOf(panes) }].slice(-HISTORY),
  forward: [],
});

/** Whether the last place left is one in the text of a pane, and no view. */
export function isPaneNext(
  history: ViewHistory,
  pane: PaneKey,
  { back, forward }: PaneState,
  by: -1 | 1,
): boolean {
  if (by === 1) return forward.length > 0;
  return back.length > (history.back.at(-1)?.depths[pane] ?? 0);
}

/** One step Back or forward between views, and the view that is stepped to; `null` where there is none. */
export function stepView(
  { back, forward }: ViewHistory,
  from: ViewStop,
  panes: Panes,
  by: -1 | 1,
): { readonly history: ViewHistory; readonly to: ViewStop } | null {
  const to = by === -1 ? back.at(-1)?.to : forward.at(-1);
  if (to === undefined) return null;
  const history: ViewHistory =
    by === -1
      ? { back: back.slice(0, -1), forward: [...forward, from] }
      : { back: [...back, { to: from, depths: depthsOf(panes) }], forward: forward.slice(0, -1) };
  return { history, to };
}

const depthsOf = (panes: Panes): ViewStep['depths'] =>
  Object.fromEntries(Object.entries(panes).map(([pane, { back }]) => [pane, back.length]));
