import type { AnnotationId, ArticleId, BlockId, ComparisonId } from '@core/contract/ids';
import type { Place } from '@core/contract/settings';
import { assertNever } from '@core/contract/failure';

/** `reading` is the one pane beside the library; a comparison's panes are keyed by their subject. */
export type PaneKey = string;
export const READING: PaneKey = 'reading';

/** A place in an article that Back returns to. `start` is a UTF-16 offset into the canonical text. */
export interface Stop {
  readonly articleId: ArticleId;
  readonly start: number;
}

/** Asks a pane to bring a range into view; a new `ticket` makes the same range a new request. */
export interface Jump {
  readonly start: number;
  readonly end: number;
  readonly ticket: number;
}

export interface PaneState {
  readonly focus: BlockId | null;
  readonly back: readonly Stop[];
  readonly forward: readonly Stop[];
  readonly jump: Jump | null;
  /** The last ticket given out, so that a new jump is never taken for an old one. */
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

export interface WindowState {
  readonly place: Place;
  readonly articleId: ArticleId | null;
  readonly comparisonId: ComparisonId | null;
  readonly panes: Readonly<Record<PaneKey, PaneState>>;
  readonly activePane: PaneKey;
  readonly query: string;
  /** The annotation whose text is open for writing. */
  readonly editing: AnnotationId | null;
  /** The annotation that is pointed out among the notes, to be read: the keys stay with the text. */
  readonly shown: AnnotationId | null;
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
  query: '',
  editing: null,
  shown: null,
  isPanelOpen: true,
  picked: [],
};

export type WindowAction =
  | { readonly do: 'go'; readonly place: Place }
  | { readonly do: 'type-query'; readonly query: string }
  /** Opens an article in the reading pane; `from` is where the reader stands now, for Back. */
  | {
      readonly do: 'open-article';
      readonly articleId: ArticleId;
      readonly range: { readonly start: number; readonly end: number } | null;
      readonly from: Stop | null;
    }
  | { readonly do: 'open-comparison'; readonly comparisonId: ComparisonId | null }
  | { readonly do: 'focus-passage'; readonly pane: PaneKey; readonly blockId: BlockId | null }
  | {
      readonly do: 'jump';
      readonly pane: PaneKey;
      readonly start: number;
      readonly end: number;
      readonly from: Stop | null;
    }
  /** The pane has answered this jump: a pane drawn anew does not answer it again. */
  | { readonly do: 'jump-done'; readonly pane: PaneKey; readonly ticket: number }
  | { readonly do: 'step-history'; readonly pane: PaneKey; readonly by: -1 | 1; readonly from: Stop }
  | { readonly do: 'find'; readonly pane: PaneKey; readonly text: string | null }
  | { readonly do: 'link'; readonly pane: PaneKey; readonly isLinked: boolean }
  | { readonly do: 'activate-pane'; readonly pane: PaneKey }
  | { readonly do: 'edit'; readonly annotationId: AnnotationId | null }
  | { readonly do: 'show-note'; readonly annotationId: AnnotationId | null }
  | { readonly do: 'show-panel'; readonly isOpen: boolean }
  | { readonly do: 'pick'; readonly articleId: ArticleId; readonly isPicked: boolean }
  | { readonly do: 'clear-picks' }
  | { readonly do: 'article-gone'; readonly articleId: ArticleId };

/** Stops kept for Back; the oldest fall off. */
const HISTORY = 50;

export function reduceWindow(state: WindowState, action: WindowAction): WindowState {
  switch (action.do) {
    case 'go': {
      const isReading = action.place === 'library' || action.place === 'search';
      return { ...state, place: action.place, activePane: isReading ? READING : state.activePane };
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
      return {
        ...withPane(state, READING, opened),
        articleId: action.articleId,
        activePane: READING,
        shown: isNew ? null : state.shown,
      };
    }
    case 'open-comparison':
      return { ...state, comparisonId: action.comparisonId };
    case 'focus-passage': {
      const pane = paneOf(state, action.pane);
      if (pane.focus === action.blockId && state.activePane === action.pane) return state;
      const focused = withPane(state, action.pane, { ...pane, focus: action.blockId });
      // Answering a jump to a note keeps the note pointed out; going on to another passage does not.
      return { ...focused, activePane: action.pane, shown: pane.jump === null ? null : state.shown };
    }
    case 'jump': {
      const pane = paneOf(state, action.pane);
      return withPane(state, action.pane, {
        ...pane,
        jump: nextJump(pane, action.start, action.end),
        back: action.from === null ? pane.back : pushStop(pane.back, action.from),
        forward: action.from === null ? pane.forward : [],
      });
    }
    case 'jump-done': {
      const pane = paneOf(state, action.pane);
      return pane.jump?.ticket === action.ticket
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
      return state.activePane === action.pane ? state : { ...state, activePane: action.pane };
    case 'edit':
      return { ...state, editing: action.annotationId, shown: null };
    case 'show-note':
      return state.shown === action.annotationId ? state : { ...state, shown: action.annotationId };
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

const nextJump = (pane: PaneState, start: number, end: number): Jump => ({
  start,
  end,
  ticket: Math.max(pane.jump?.ticket ?? 0, pane.tickets) + 1,
});

const pushStop = (stops: readonly Stop[], stop: Stop): readonly Stop[] => [...stops, stop].slice(-HISTORY);

function stepHistory(state: WindowState, key: PaneKey, by: -1 | 1, from: Stop): WindowState {
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
