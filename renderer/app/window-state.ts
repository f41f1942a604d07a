import type { AnnotationId, ArticleId, BlockId, ComparisonId } from '@core/contract/ids';
import type { View } from '@core/contract/settings';
import { assertNever } from '@core/contract/failure';

/** `reading` is the one pane beside the library; a comparison's panes are keyed by their subject. */
export type PaneKey = string;
export const READING: PaneKey = 'reading';

/** A place in an article that Back returns to. `start` is a UTF-16 offset into the canonical text. */
export interface HistoryEntry {
  readonly articleId: ArticleId;
  readonly start: number;
}

/** Asks a pane to bring a range into view; a new `requestId` makes the same range a new request. */
export interface Jump {
  readonly start: number;
  readonly end: number;
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

/** A note that is pointed out among the notes, to be read: the keys stay with the text. */
export interface ShownNote {
  readonly id: AnnotationId;
  /** The pane by which it was asked for, and with which it is left behind; `null` where no pane asked. */
  readonly pane: PaneKey | null;
}

export interface WindowState {
  readonly place: View;
  readonly articleId: ArticleId | null;
  readonly comparisonId: ComparisonId | null;
  readonly panes: Readonly<Record<PaneKey, PaneState>>;
  readonly activePane: PaneKey;
  /** Panes last used first: of the columns that share one place as tabs, the first of these is in front. */
  readonly recentPanes: readonly PaneKey[];
  readonly query: string;
  /** The annotation whose text is open for writing. */
  readonly editing: AnnotationId | null;
  readonly shown: ShownNote | null;
  readonly isPanelOpen: boolean;
  /** Articles ticked in the library list, for "compare these". */
  readonly picked: readonly ArticleId[];
}

export const INITIAL_WINDOW: WindowState = {
  place: 'library',
  articleId: null,
  comparisonId: null,
  panes: {},
  activePane: READING,
  recentPanes: [],
  query: '',
  editing: null,
  shown: null,
  isPanelOpen: true,
  picked: [],
};

export type WindowAction =
  | { readonly do: 'go'; readonly place: View }
  | { readonly do: 'type-query'; readonly query: string }
  /** Opens an article in the reading pane; `from` is where the reader stands now, for Back. */
  | {
      readonly do: 'open-article';
      readonly articleId: ArticleId;
      readonly range: { readonly start: number; readonly end: number } | null;
      readonly from: HistoryEntry | null;
    }
  | { readonly do: 'open-comparison'; readonly comparisonId: ComparisonId | null }
  | { readonly do: 'focus-passage'; readonly pane: PaneKey; readonly blockId: BlockId | null }
  | {
      readonly do: 'jump';
      readonly pane: PaneKey;
      readonly start: number;
      readonly end: number;
      readonly from: HistoryEntry | null;
    }
  /** The pane has answered this jump: a pane drawn anew does not answer it again. */
  | { readonly do: 'jump-done'; readonly pane: PaneKey; readonly ticket: number }
  | { readonly do: 'step-history'; readonly pane: PaneKey; readonly by: -1 | 1; readonly from: HistoryEntry }
  | { readonly do: 'find'; readonly pane: PaneKey; readonly text: string | null }
  | { readonly do: 'link'; readonly pane: PaneKey; readonly isLinked: boolean }
  | { readonly do: 'activate-pane'; readonly pane: PaneKey }
  /** Shows a pane that stands behind another, and leaves the keys where they are. */
  | { readonly do: 'front-pane'; readonly pane: PaneKey }
  | { readonly do: 'edit'; readonly annotationId: AnnotationId | null }
  | { readonly do: 'show-note'; readonly note: ShownNote | null }
  | { readonly do: 'note-gone'; readonly annotationId: AnnotationId }
  | { readonly do: 'show-panel'; readonly isOpen: boolean }
  | { readonly do: 'pick'; readonly articleId: ArticleId; readonly isPicked: boolean }
  | { readonly do: 'clear-picks' }
  | { readonly do: 'article-gone'; readonly articleId: ArticleId };

/** Stops kept for Back; the oldest fall off. */
const HISTORY = 50;
/** Panes of which the order of use is kept: those of a few comparisons. */
const RECENT = 16;

export function reduceWindow(state: WindowState, action: WindowAction): WindowState {
  switch (action.do) {
    case 'go': {
      const isReading = action.place === 'library' || action.place === 'search';
      const gone = { ...state, place: action.place };
      return isReading ? withActive(gone, READING) : gone;
    }
    case 'type-query':
      return { ...state, query: action.query };
    case 'open-article': {
      const pane = paneOf(state, READING);
      const isNew = action.articleId !== state.articleId;
      const opened: PaneState = {
        ...pane,
        focus: isNew ? null : pane.focus,
        find: isNew ? null : pane.find,
        back: action.from === null ? pane.back : pushStop(pane.back, action.from),
        forward: action.from === null ? pane.forward : [],
        jump:
          action.range === null
            ? isNew
              ? null
              : pane.jump
            : nextJump(pane, action.range.start, action.range.end),
      };
      const active = withActive(withPane(state, READING, opened), READING);
      return { ...active, articleId: action.articleId, shown: isNew ? null : active.shown };
    }
    case 'open-comparison':
      return { ...state, comparisonId: action.comparisonId };
    case 'focus-passage': {
      const pane = paneOf(state, action.pane);
      if (pane.focus === action.blockId && state.activePane === action.pane) return state;
      const focused = withActive(
        withPane(state, action.pane, { ...pane, focus: action.blockId }),
        action.pane,
      );
      // Answering a jump to a note keeps the note pointed out; going on to another passage does not.
      return { ...focused, shown: pane.jump === null ? null : focused.shown };
    }
    case 'jump': {
      const pane = paneOf(state, action.pane);
      const jumping = withPane(state, action.pane, {
        ...pane,
        jump: nextJump(pane, action.start, action.end),
        back: action.from === null ? pane.back : pushStop(pane.back, action.from),
        forward: action.from === null ? pane.forward : [],
      });
      // A pane that nobody sees answers no jump.
      return withFront(jumping, action.pane);
    }
    case 'jump-done': {
      const pane = paneOf(state, action.pane);
      return pane.jump?.requestId === action.ticket
        ? withPane(state, action.pane, { ...pane, jump: null, tickets: action.ticket })
        : state;
    }
    case 'step-history':
      return stepHistory(state, action.pane, action.by, action.from);
    case 'find':
      return withPane(state, action.pane, { ...paneOf(state, action.pane), find: action.text });
    case 'link':
      return withPane(state, action.pane, { ...paneOf(state, action.pane), isLinked: action.isLinked });
    case 'activate-pane':
      return withActive(state, action.pane);
    case 'front-pane':
      return withFront(state, action.pane);
    case 'edit':
      return { ...state, editing: action.annotationId, shown: null };
    case 'show-note':
      return isSameNote(state.shown, action.note) ? state : { ...state, shown: action.note };
    case 'note-gone':
      return state.shown?.id === action.annotationId ? { ...state, shown: null } : state;
    case 'show-panel':
      return { ...state, isPanelOpen: action.isOpen };
    case 'pick':
      return {
        ...state,
        picked: action.isPicked
          ? [...state.picked.filter((id) => id !== action.articleId), action.articleId]
          : state.picked.filter((id) => id !== action.articleId),
      };
    case 'clear-picks':
      return { ...state, picked: [] };
    case 'article-gone':
      return {
        ...state,
        articleId: state.articleId === action.articleId ? null : state.articleId,
        picked: state.picked.filter((id) => id !== action.articleId),
      };
    default:
      return assertNever(action);
  }
}

export const paneOf = (state: WindowState, pane: PaneKey): PaneState => state.panes[pane] ?? EMPTY_PANE;

const withPane = (state: WindowState, key: PaneKey, pane: PaneState): WindowState => ({
  ...state,
  panes: { ...state.panes, [key]: pane },
});

/** The keys act in this pane from now on; a note that another pane points out is left behind with that pane. */
function withActive(state: WindowState, pane: PaneKey): WindowState {
  if (state.activePane === pane) return state;
  const isLeft = state.shown !== null && state.shown.pane !== null && state.shown.pane !== pane;
  return { ...withFront(state, pane), activePane: pane, shown: isLeft ? null : state.shown };
}

const withFront = (state: WindowState, pane: PaneKey): WindowState =>
  state.recentPanes[0] === pane
    ? state
    : {
        ...state,
        recentPanes: [pane, ...state.recentPanes.filter((other) => other !== pane)].slice(0, RECENT),
      };

const isSameNote = (a: ShownNote | null, b: ShownNote | null): boolean =>
  a?.id === b?.id && a?.pane === b?.pane;

const nextJump = (pane: PaneState, start: number, end: number): Jump => ({
  start,
  end,
  requestId: Math.max(pane.jump?.requestId ?? 0, pane.tickets) + 1,
});

const pushStop = (stops: readonly HistoryEntry[], stop: HistoryEntry): readonly HistoryEntry[] =>
  [...stops, stop].slice(-HISTORY);

function stepHistory(state: WindowState, key: PaneKey, by: -1 | 1, from: HistoryEntry): WindowState {
  const pane = paneOf(state, key);
  const to = by === -1 ? pane.back.at(-1) : pane.forward.at(-1);
  if (to === undefined) return state;
  const stepped: PaneState = {
    ...pane,
    focus: null,
    back: by === -1 ? pane.back.slice(0, -1) : pushStop(pane.back, from),
    forward: by === -1 ? pushStop(pane.forward, from) : pane.forward.slice(0, -1),
    jump: nextJump(pane, to.start, to.start),
  };
  return { ...withPane(state, key, stepped), ...(key === READING ? { articleId: to.articleId } : {}) };
}
