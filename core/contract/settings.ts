import type { HighlightColour } from './annotation';
import type { ArticleId, CollectionId, ComparisonId } from './ids';
import type { View } from './views';

export const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export interface Settings {
  readonly theme: Theme;
  /** Pixels, 12–32. */
  readonly textSize: number;
  /** Multiple of the text size, 1.2–2.2. */
  readonly lineHeight: number;
  /** Characters a line, 45–90. */
  readonly measure: number;
  /** Single-letter keys act on the focused passage. */
  readonly singleKeys: boolean;
  /** Whether speakers whom the program proposes stand beside the text, until they were reviewed; absent where they do. */
  readonly proposedSpeakers?: boolean;
  /** What each highlight colour means to this reader; empty where the colour's own name stands. */
  readonly colourNames: Readonly<Record<HighlightColour, string>>;
  /** The colours that the reader chose for tags, one a tag; absent where he chose none. */
  readonly tagColours?: readonly TagColour[];
}

export interface TagColour {
  /** As it is spelled; a tag that differs in case is another. */
  readonly tag: string;
  readonly colour: HighlightColour;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 18,
  lineHeight: 1.62,
  measure: 66,
  singleKeys: true,
  colourNames: { yellow: '', green: '', blue: '', pink: '', violet: '' },
};

/** Where the reader stands in one article. */
export interface ReadingPosition {
  readonly articleId: ArticleId;
  /** UTF-16 offset of the first character in view. */
  readonly offset: number;
  /** Furthest share of the text that was in view, 0–1; 1 is "read". */
  readonly furthest: number;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** What comes back at the next start. Losing it costs comfort only. */
export interface Session {
  readonly place: View;
  readonly articleId: ArticleId | null;
  readonly comparisonId: ComparisonId | null;
  /** The collection to which library, search, topics and notebook were narrowed; absent for all articles. */
  readonly collectionId?: CollectionId;
  readonly positions: readonly ReadingPosition[];
  /** False until the first-start hints were dismissed. */
  readonly isWelcomed: boolean;
  /**
   * Articles of which the reader was asked what they do not say of themselves, and answered or went on; absent where there
   * is none.
   */
  readonly asked?: readonly ArticleId[];
  /**
   * How the reader divided the window: by the name of a group of panels and of those that it shows, the layout as the
   * panels print it. Absent where nothing was moved.
   */
  readonly layouts?: Readonly<Record<string, string>>;
}

export const EMPTY_SESSION: Session = {
  place: 'library',
  articleId: null,
  comparisonId: null,
  positions: [],
  isWelcomed: false,
};
