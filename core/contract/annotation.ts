import type { AnnotationId, ArticleId, BlockId, ComparisonId } from './ids';

/** How an annotation finds its passage again: quote with context first, then position. */
export interface Anchor {
  /** Revision of the canonical text that `start` and `end` count in. */
  readonly articleRev: string;
  /** UTF-16 offsets into the canonical text of that revision, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Up to 64 UTF-16 units before and after, never cutting a surrogate pair. */
  readonly prefix: string;
  readonly suffix: string;
  /** The block that holds `start`. */
  readonly blockId: BlockId | null;
}

export interface PassageTarget {
  readonly on: 'passage';
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
}

export type Target =
  | { readonly on: 'article'; readonly articleId: ArticleId }
  | PassageTarget
  | { readonly on: 'comparison'; readonly comparisonId: ComparisonId };

export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/**
 * What else is to be said of each stands in `core/annotations/kinds.ts`. `inference`: what the reader concludes. `link`:
 * from the passage that it is on to another one.
 */
export const ANNOTATION_KINDS = ['bookmark', 'highlight', 'note', 'tag', 'inference', 'link'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];
export type InferenceAbout = 'passage' | 'date' | 'provenance';

/** What the reader says that the passage on which a link is does to the passage to which it leads. */
export const LINK_RELATIONS = [
  'supports',
  'contradicts',
  'qualifies',
  'explains',
  'same-source',
  'see-also',
] as const;
export type LinkRelation = (typeof LINK_RELATIONS)[number];

/** One bookmark, highlight, note, tag, inference or link; kept on disk as a W3C Web Annotation. */
export interface Annotation {
  readonly id: AnnotationId;
  readonly kind: AnnotationKind;
  readonly target: Target;
  /** The reader's name for a bookmark; empty where none was given. */
  readonly label: string;
  /** Markdown of the note; empty where there is none. */
  readonly text: string;
  /** `null` for kinds that are not drawn in the text. */
  readonly colour: HighlightColour | null;
  readonly tags: readonly string[];
  /** Set for the kind `inference` only. */
  readonly about: InferenceAbout | null;
  /** Set for the kind `link` only, together with `linkedTo`. */
  readonly relation?: LinkRelation;
  /** The passage to which a link leads, in the same article or in another; that need not be in the library. */
  readonly linkedTo?: PassageTarget;
  /** ISO 8601 instants. */
  readonly created: string;
  readonly modified: string;
  /** Of one that came with the document or from another program; absent on the reader's own. */
  readonly origin?: AnnotationOrigin;
  /**
   * The note of which this is a second version: it was changed on two machines, and this is the one that was not written
   * last. Absent on every other.
   */
  readonly secondOf?: AnnotationId;
  /**
   * Where it stands in the reader's own order, ascending, on the scale of milliseconds since 1970; absent where it was not
   * moved: it then stands at the instant at which it was made.
   */
  readonly rank?: number;
}

/** Under which key the objects on the disk have `secondOf`, as a URN. */
export const SECOND_OF = 'synoptic:second-of';
/** Under which key they have `rank`. */
export const RANK = 'synoptic:rank';

/** Who made an annotation in the document or another program, empty where it does not say, and its key there. */
export interface AnnotationOrigin {
  readonly author: string;
  readonly key: string;
  /** When it was made, as the document writes it; absent where that is an instant, or is not said. */
  readonly written?: string;
  /** The program from which it came; absent where it stood in the document itself, or in a copy of it. */
  readonly from?: NoteProgram;
}

/** Programs whose notes come in; `readium` is any reader of books that writes the annotation sets of Readium. */
export const NOTE_PROGRAMS = ['hypothesis', 'thorium', 'readium', 'readest', 'zotero'] as const;
export type NoteProgram = (typeof NOTE_PROGRAMS)[number];

/** As they call themselves, in every language. */
export const PROGRAM_NAMES: Readonly<Record<NoteProgram, string>> = {
  hypothesis: 'Hypothesis',
  thorium: 'Thorium',
  readium: 'Readium',
  readest: 'Readest',
  zotero: 'Zotero',
};

/** Where an annotation stands in the present text. `moved`: found elsewhere; `changed`: found, with other words. */
export type Placement =
  | { readonly state: 'exact' | 'moved' | 'changed'; readonly start: number; readonly end: number }
  | { readonly state: 'orphan' }
  /** The annotation is on a whole article or comparison. */
  | { readonly state: 'whole' };

/** Some of all annotations, in the notebook's order. */
export interface AnnotationPage {
  /** Another number after each change of the list. */
  readonly revision: number;
  /** Index of the first of them in the whole list, from 0. */
  readonly from: number;
  readonly placed: readonly PlacedAnnotation[];
  /** How many the whole list has. */
  readonly total: number;
}

/** What became of annotations; without both lists any of them may have changed. */
export interface AnnotationChange {
  readonly put?: readonly PlacedAnnotation[];
  readonly gone?: readonly AnnotationId[];
}

/** Notes that one question may save and remove: so few that no other question waits long for it. */
export const NOTES_AT_ONCE = 200;

export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly placement: Placement;
  /** Of a link where the other passage stands; `orphan` also where its article is not in the library. */
  readonly linkedPlacement?: Placement;
}

/** What a save answers with. */
export interface SavedAnnotation extends PlacedAnnotation {
  /**
   * What became of what another window had saved since the version with which this one began: `joined`: it went in; `both`:
   * of a paragraph both versions stand there; `replaced`: its label, colour or another field of one value gave way, and is
   * in the history; `both-replaced`: one and the other. Absent where nothing had been.
   */
  readonly merge?: 'joined' | 'both' | 'replaced' | 'both-replaced';
}

/** What the reader made of a note. Where it stands may move with its text, and when it was saved is not of it. */
export const contentsOf = ({
  kind,
  text,
  label,
  tags,
  colour,
  about,
  relation,
}: Annotation): Pick<Annotation, 'kind' | 'text' | 'label' | 'tags' | 'colour' | 'about' | 'relation'> => ({
  kind,
  text,
  label,
  tags,
  colour,
  about,
  ...(relation === undefined ? {} : { relation }),
});
