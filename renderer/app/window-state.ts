import { assertNever } from '@core/contract/failure';
import type { AnnotationId, ArticleId, BlockId, CollectionId, ComparisonId } from '@core/contract/ids';
import { specOfView, type View } from '@core/contract/views';
import {
  isOtherView,
  isPaneNext,
  leaveView,
  NO_HISTORY,
  stepView,
  type ViewHistory,
  type ViewStop,
} from './view-history';
import {
  answerJump,
  EMPTY_PANE,
  jumpTo,
  leaveFrom,
  openAgain,
  openAnother,
  READING,
  stepIn,
  type HistoryEntry,
  type PaneKey,
  type PaneState,
  type Range,
} from './pane-state';

export { READING, type HistoryEntry, type Jump, type PaneKey, type PaneState } from './pane-state';

/** A note that is pointed out among the notes, to be read: the keys stay with the text. */
export interface ShownNote {
  readonly id: AnnotationId;
  /** The pane by which it was asked for, and with which it is left behind; `null` where no pane asked. */
  readonly pane: PaneKey | null;
}

/** In which field the writing begins. */
export interface Writing {
  readonly field: 'first' | 'tags';
}

export interface WindowState {
  readonly place: View;
  readonly articleId: ArticleId | null;
  readonly comparisonId: ComparisonId | null;
  /** The scope: what the library, search, topics, notebook and choices are narrowed to; `null` is all articles. */
  readonly collectionId: CollectionId | null;
  /** The views that were left, for Back. Places in a text are kept with its pane. */
  readonly history: ViewHistory;
  readonly panes: Readonly<Record<PaneKey, PaneState>>;
  readonly activePane: PaneKey;
  /** Panes last used first: of the columns that share one place as tabs, the first of these is in front. */
  readonly recentPanes: readonly PaneKey[];
  readonly query: string;
  /** The annotation whose text is open for writing. */
  readonly editing: AnnotationId | null;
  /** Anew with each asking, also for the annotation that is open already: its field takes the keys again. */
  readonly writing: Writing;
  readonly shown: ShownNote | null;
  readonly isPanelOpen: boolean;
  /** Where the list has no column of its own: whether it is shown, over the text or in its place. */
  readonly isListOpen: boolean;
  /** Articles ticked in the library list, for "compare these". */
  readonly picked: readonly ArticleId[];
}

export const INITIAL_WINDOW: WindowState = {
  place: 'library',
  articleId: null,
  comparisonId: null,
  collectionId: null,
  history: NO_HISTORY,
  panes: {},
  activePane: READING,
  recentPanes: [],
  query: '',
  editing: null,
  writing: { field: 'first' },
  shown: null,
  isPanelOpen: true,
  isListOpen: false,
  picked: [],
};

export type WindowAction =
  | { readonly do: 'go'; readonly place: View }
  /** Goes to the view that was left last, or came back from. */
  | { readonly do: 'step-view'; readonly by: -1 | 1 }
  | { readonly do: 'type-query'; readonly query: string }
  /** Opens an article in the reading pane; `from` is where the reader stands now, for Back. */
  | {
      readonly do: 'open-article';
      readonly articleId: ArticleId;
      readonly range: Range | null;
      readonly from: HistoryEntry | null;
    }
  | { readonly do: 'open-comparison'; readonly comparisonId: ComparisonId | null }
  | { readonly do: 'choose-collection'; readonly collectionId: CollectionId | null }
  | PaneAction
  | { readonly do: 'edit'; readonly annotationId: AnnotationId | null; readonly field?: Writing['field'] }
  | { readonly do: 'show-note'; readonly note: ShownNote | null }
  | { readonly do: 'note-gone'; readonly annotationId: AnnotationId }
  | { readonly do: 'show-panel'; readonly isOpen: boolean }
  | { readonly do: 'show-list'; readonly isOpen: boolean }
  | { readonly do: 'pick'; readonly articleId: ArticleId; readonly isPicked: boolean }
  | { readonly do: 'pick-all'; readonly articleIds: readonly ArticleId[] }
  | { readonly do: 'clear-picks' }
  | { readonly do: 'article-gone'; readonly articleId: ArticleId };

/** What becomes of one pane. */
type PaneAction = { readonly pane: PaneKey } & (
  | { readonly do: 'focus-passage'; readonly blockId: BlockId | null }
  | {
      readonly do: 'jump';
      readonly start: number;
      readonly end: number;
      readonly from: HistoryEntry | null;
    }
  /** Keeps a place for Back. */
  | { readonly do: 'leave'; readonly from: HistoryEntry }
  /** The pane has answered this jump: a pane drawn anew does not answer it again. */
  | { readonly do: 'jump-done'; readonly requestId: number }
  | { readonly do: 'step-history'; readonly by: -1 | 1; readonly from: HistoryEntry }
  | { readonly do: 'find'; readonly text: string | null }
  | { readonly do: 'link'; readonly isLinked: boolean }
  | { readonly do: 'activate-pane' }
  /** Shows a pane that stands behind another, and leaves the keys where they are. */
  | { readonly do: 'front-pane' }
);

/** Panes of which the order of use is kept: those of a few comparisons. */
const RECENT = 16;

export function reduceWindow(state: WindowState, action: WindowAction): WindowState {
  switch (action.do) {
    case 'go': {
      const history = isOtherView(state.place, action.place)
        ? leaveView(state.history, stopOf(state), state.panes)
        : state.history;
      const isOther = state.place !== action.place;
      const isListOpen = isOther ? action.place === 'search' : state.isListOpen;
      return arriveAt({ ...state, place: action.place, history, isListOpen });
    }
    case 'step-view': {
      const step = stepView(state.history, stopOf(state), state.panes, action.by);
      if (step === null) return state;
      const { articleId } = step.to;
      const isOther = articleId !== state.articleId;
      const reading = isOther ? openAnother(paneOf(state, READING), null, null) : paneOf(state, READING);
      return arriveAt({
        ...withPane(state, READING, reading),
        ...step.to,
        history: step.history,
        shown: null,
      });
    }
    case 'type-query':
      return { ...state, query: action.query, isListOpen: state.isListOpen || state.place === 'search' };
    case 'open-article': {
      const isNew = action.articleId !== state.articleId;
      const open = isNew ? openAnother : openAgain;
      const opened = open(paneOf(state, READING), action.range, action.from);
      const active = withActive(withPane(state, READING, opened), READING);
      return {
        ...active,
        articleId: action.articleId,
        shown: isNew ? null : active.shown,
        isListOpen: false,
      };
    }
    case 'open-comparison':
      return { ...state, comparisonId: action.comparisonId };
    case 'choose-collection':
      // What is ticked elsewhere would be compared unseen.
      return state.collectionId === action.collectionId
        ? state
        : { ...state, collectionId: action.collectionId, picked: [] };
    case 'edit':
      return {
        ...state,
        editing: action.annotationId,
        writing: { field: action.field ?? 'first' },
        shown: null,
      };
    case 'show-note':
      return isSameNote(state.shown, action.note) ? state : { ...state, shown: action.note };
    case 'note-gone':
      return state.shown?.id === action.annotationId ? { ...state, shown: null } : state;
    case 'show-panel':
      return { ...state, isPanelOpen: action.isOpen };
    case 'show-list':
      return { ...state, isListOpen: action.isOpen };
    case 'pick': {
      const others = state.picked.filter((id) => id !== action.articleId);
      return { ...state, picked: action.isPicked ? [...others, action.articleId] : others };
    }
    case 'pick-all':
      return { ...state, picked: action.articleIds };
    case 'clear-picks':
      return { ...state, picked: [] };
    case 'article-gone':
      return {
        ...state,
        articleId: state.articleId === action.articleId ? null : state.articleId,
        picked: state.picked.filter((id) => id !== action.articleId),
      };
    default:
      return reducePane(state, action);
  }
}

const stopOf = ({ place, articleId, comparisonId }: WindowState): ViewStop => ({
  place,
  articleId,
  comparisonId,
});

const arriveAt = (state: WindowState): WindowState =>
  specOfView(state.place).hasReadingPane ? withActive(state, READING) : state;

/** Whether Back or forward leads to another place in the text of this pane, and to no other view. */
export const isStepInPane = (state: WindowState, pane: PaneKey, by: -1 | 1): boolean =>
  isPaneNext(state.history, pane, paneOf(state, pane), by);

function reducePane(state: WindowState, action: PaneAction): WindowState {
  const pane = paneOf(state, action.pane);
  switch (action.do) {
    case 'focus-passage': {
      if (pane.focus === action.blockId && state.activePane === action.pane) return state;
      const focused = withActive(
        withPane(state, action.pane, { ...pane, focus: action.blockId }),
        action.pane,
      );
      // Answering a jump to a note keeps the note pointed out; going on to another passage does not.
      return { ...focused, shown: pane.jump === null ? null : focused.shown };
    }
    case 'jump':
      // A pane that nobody sees answers no jump.
      return withFront(withPane(state, action.pane, jumpTo(pane, action, action.from)), action.pane);
    case 'leave':
      return withPane(state, action.pane, leaveFrom(pane, action.from));
    case 'jump-done':
      return withPane(state, action.pane, answerJump(pane, action.requestId));
    case 'step-history': {
      const step = stepIn(pane, action.by, action.from);
      if (step === null) return state;
      const stepped = withPane(state, action.pane, step.pane);
      return action.pane === READING ? { ...stepped, articleId: step.to.articleId } : stepped;
    }
    case 'find':
      return withPane(state, action.pane, { ...pane, find: action.text });
    case 'link':
      return withPane(state, action.pane, { ...pane, isLinked: action.isLinked });
    case 'activate-pane':
      return withActive(state, action.pane);
    case 'front-pane':
      return withFront(state, action.pane);
    default:
      return assertNever(action);
  }
}

export const paneOf = (state: WindowState, pane: PaneKey): PaneState => state.panes[pane] ?? EMPTY_PANE;

const withPane = (state: WindowState, key: PaneKey, pane: PaneState): WindowState =>
  paneOf(state, key) === pane ? state : { ...state, panes: { ...state.panes, [key]: pane } };

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
