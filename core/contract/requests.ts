import type { ExportFormat, PackageFormat } from './export-formats';
import type { Identifier, NamedThere, PseudonymFormat, PseudonymScope, PseudonymSubject } from './pseudonym';
import type {
  Annotation,
  AnnotationChange,
  AnnotationPage,
  PlacedAnnotation,
  SavedAnnotation,
} from './annotation';
import type { Article, ArticleSummary, Topic } from './article';
import type { ArticleAttributions } from './attribution';
import type { BackedUpNote, BackupId, BackupState } from './backup';
import type { Collection, CollectionFields } from './collection';
import type { Comparison, PaneSubject } from './comparison';
import type { AttachedFields, Correction, MatchedBy } from './correction';
import type { Correspondences } from './correspondence';
import type { Encoding } from './encoding';
import type { Failure, FileFault } from './failure';
import type { FolderState } from './folder-state';
import type { NoteVersion, TrashItem, TrashRef, UnreachedCopy } from './history';
import type { AnnotationId, ArticleId, CollectionId, ComparisonId, WritingId } from './ids';
import type { ImportedNotes } from './imported-notes';
import type { LibraryMerge, LibraryZipProgress } from './library-zip';
import type { IndexState, SearchAnswer, SearchQuery } from './search';
import type { Session, Settings } from './settings';
import type { UndoneChange } from './undo';
import type { ArticleVersion, CarriedCorrection, LikelyVersion } from './version';
import type { WatchedFolder } from './watched-folder';
import type { SavedWriting, WritingDocument, WritingSummary, WritingVersion } from './writing';

export interface AppInfo {
  readonly version: string;
  readonly host: 'desktop' | 'browser';
  readonly platform: 'mac' | 'other';
  /** Whether `app:save-pdf` can be asked. */
  readonly savesPdf: boolean;
  /** Where notes and settings live, for people. */
  readonly dataFolder: string;
  /** Absolute; the folder that the library was moved from, while its copy still lies there. */
  readonly oldCopy: string | null;
}

/** A bundled or imported article that could not be read; the rest of the library is there. */
export interface UnreadableArticle {
  readonly file: string;
  readonly failure: Failure;
}

export interface Library {
  readonly articles: readonly ArticleSummary[];
  readonly broken: readonly UnreadableArticle[];
  readonly topics: readonly Topic[];
}

/** A document handed over by the window: a dropped or chosen file, or pasted text. */
export interface IncomingDocument {
  /** File name with its extension; `null` for pasted text. */
  readonly name: string | null;
  /** The bytes of the file in base64. */
  readonly base64: string;
}

export interface ImportReport {
  readonly added: readonly ArticleSummary[];
  /** Already in the library: the same bytes. */
  readonly existing: readonly ArticleSummary[];
  readonly refused: readonly { readonly file: string; readonly failure: Failure }[];
  /** What the added articles are like, for the reader to decide; empty where nothing is. */
  readonly likenesses: readonly SimilarText[];
  /** Added articles that seem to be versions of others; absent where none does. */
  readonly versions?: readonly LikelyVersion[];
  /** References that met the articles which they describe; empty where none did. */
  readonly attached: readonly Attachment[];
}

/** A reference of a bibliography that describes an article of the library. */
export interface Attachment {
  readonly articleId: ArticleId;
  readonly bibliographyId: ArticleId;
  readonly by: MatchedBy;
  /** What the article took from it; empty where it had all of it, or is a digest of Synoptic's own. */
  readonly fields: readonly (keyof AttachedFields)[];
}

/** A new article that seems to be the source of a digest, or another copy of a text that is there. */
export interface SimilarText {
  readonly articleId: ArticleId;
  readonly likeTo: ArticleId;
  readonly as: 'original-of-digest' | 'near-duplicate';
  /** `facts`: shared names, figures and dates; `text`: shared runs of words. */
  readonly because: 'title' | 'text' | 'facts';
  /** The words that are shared, for people to judge by; empty where the whole text is. */
  readonly shared: readonly string[];
}

/** What was repaired or set aside when the data folder was opened. */
export interface RecoveryReport {
  readonly file: string;
  readonly fault: FileFault;
  /** Where the damaged original now lies; `null` where it is untouched. */
  readonly setAside: string | null;
  /** Where the data shown now came from. */
  readonly restoredFrom: 'previous-copy' | 'journal' | 'nothing';
  /** Annotations that are there after the repair. */
  readonly kept: number;
}

/** A stretch of a book that is, or can be, an article of its own. */
export interface ChapterRow {
  readonly id: ArticleId;
  readonly title: string;
  readonly words: number;
  /** It is in the library. */
  readonly isThere: boolean;
}

/** A book cut at the entries of its table of contents down to one depth, from 1; its chapters in order. */
export interface BookLevel {
  readonly depth: number;
  readonly chapters: readonly ChapterRow[];
}

export interface BookChapters {
  /** The coarsest first; empty where the book names fewer than two chapters. */
  readonly levels: readonly BookLevel[];
  /** The least depth at which no chapter is most of the book; `null` where there is no level. */
  readonly suggested: number | null;
}

export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

export interface OriginalFile {
  readonly fileName: string;
  readonly base64: string;
}

/** An export that is no text: what its parts were packed into. */
export interface PackedFile extends OriginalFile {
  readonly mediaType: string;
}

/** Which page of a kept file: its number from 1, or what is printed on it. */
export type PageAt = { readonly page: number } | { readonly label: string };

/** A page of a kept file as people see it. */
export interface PagePicture {
  /** From 1, and how many there are. */
  readonly page: number;
  readonly pages: number;
  /** As places of the article name the page. */
  readonly label: string;
  /** `null` where there is no picture on the page. */
  readonly picture: {
    readonly mediaType: string;
    readonly base64: string;
    /** In pixels, as it is shown. */
    readonly width: number;
    readonly height: number;
  } | null;
}

/** A part of the text that a kept file holds; UTF-16 offsets into the whole of it. */
export interface OriginalText {
  readonly text: string;
  readonly start: number;
  readonly total: number;
  /** Where the next part begins; `null` after the last. */
  readonly next: number | null;
}

export interface WindowError {
  readonly origin: 'error' | 'unhandledRejection';
  /** Of the error's class. */
  readonly name: string;
  /** `name.js:line:column`, the innermost first. */
  readonly frames: readonly string[];
}

/** Articles and comparisons that a collection gets, and that leave it. */
export interface Filing {
  readonly collectionId: CollectionId;
  readonly put: readonly ArticleId[];
  readonly take: readonly ArticleId[];
  /** A comparison leaves the collection that it is in. */
  readonly putComparisons?: readonly ComparisonId[];
  readonly takeComparisons?: readonly ComparisonId[];
}

/** What to export, and how: every note, or those of one article, comparison or collection. */
export interface ExportScope {
  /** Absent: Markdown. */
  readonly format?: ExportFormat;
  readonly articleId: ArticleId | null;
  readonly comparisonId: ComparisonId | null;
  /** Notes, topics and reviews of one collection; absent where it is not of one. */
  readonly collectionId?: CollectionId;
  /** These notes alone, as they are laid out, and nothing of what the other fields name. */
  readonly layout?: NotesLayout;
}

/** Notes as the window lays them out. */
export interface NotesLayout {
  /** What they are narrowed to and how they are laid out, in the reader's words, a line each. */
  readonly about: readonly string[];
  /** In their order. Without a title its notes stand by article and comparison. A note can be in several. */
  readonly groups: readonly { readonly title: string | null; readonly ids: readonly AnnotationId[] }[];
}

/** The same for an export that is packed. */
export interface PackageScope extends Omit<ExportScope, 'format'> {
  readonly format: PackageFormat;
}

/** Every question the window may ask: one object in, one value out. */
export interface Requests {
  'app:info': { input: Empty; output: AppInfo };
  /** Whether what the reader makes can be saved. */
  'app:folder': { input: Empty; output: FolderState };
  'app:recoveries': { input: Empty; output: readonly RecoveryReport[] };
  'app:open-link': { input: { readonly url: string }; output: { readonly opened: boolean } };
  /** An error that nothing in the window caught, without its words. */
  'app:log-error': { input: WindowError; output: Empty };
  /** Shows where the log lies, and answers `null`; a host that cannot gives its text. */
  /**
   * Saves the page as it would be printed, in a file that the reader chooses in the dialog of the system: its name, or
   * `null` where he chose none. Only a host that has such a dialog can; `app:info` says so.
   */
  'app:save-pdf': { input: { readonly fileName: string }; output: { readonly fileName: string | null } };
  'app:show-log': { input: Empty; output: { readonly text: string | null } };
  'backups:state': { input: Empty; output: BackupState };
  /** The dialog of the system, where the host has one. */
  'backups:pick': { input: Empty; output: { readonly folder: string | null } };
  /** `null`: no backups are wanted. */
  'backups:choose': { input: { readonly folder: string | null }; output: BackupState };
  'backups:make': { input: Empty; output: BackupState };
  /** Reads every file of a backup; fails with `backup-damaged`. */
  'backups:check': { input: { readonly backupId: BackupId }; output: Empty };
  /**
   * Puts the whole of a backup in the place of what is there, of which a backup is made before. The window is to be
   * loaded anew.
   */
  'backups:restore': { input: { readonly backupId: BackupId }; output: Empty };
  /** Notes that a backup has and the library has not, or has otherwise. */
  'backups:notes': { input: { readonly backupId: BackupId }; output: readonly BackedUpNote[] };
  /** Brings one of them back as it was; what is there stays in its history. */
  'backups:restore-note': {
    input: { readonly backupId: BackupId; readonly annotationId: AnnotationId };
    output: PlacedAnnotation;
  };
  'library-zip:state': { input: Empty; output: { readonly progress: LibraryZipProgress } };
  /** The dialog of the system for the folder of an export, or for a zip that comes in; `null` where none is chosen. */
  'library-zip:pick': {
    input: { readonly what: 'folder' | 'file' };
    output: { readonly path: string | null };
  };
  /** Writes the whole library into a zip in a folder, and reads it again. Answers with its absolute path. */
  'library-zip:export': { input: { readonly folder: string }; output: { readonly file: string } };
  /**
   * Brings a library zip in, after a copy of what is there was made: nothing is overwritten, and what both sides changed
   * is kept twice. The window is to be loaded anew.
   */
  'library-zip:import': { input: { readonly file: string }; output: LibraryMerge };
  /** Ends what is under way, as long as nothing of it is in the library yet; it then fails with `cancelled`. */
  'library-zip:cancel': { input: Empty; output: Empty };
  /**
   * Moves the whole library to a folder that is missing or empty; `library-zip:cancel` ends it. Answers with the folder
   * that it is in then, which the next start opens, and the one that keeps its copy.
   */
  'library:move': {
    input: { readonly folder: string };
    output: { readonly folder: string; readonly oldCopy: string };
  };
  /** Shows the data folder where the host can. */
  'app:show-data-folder': { input: Empty; output: { readonly shown: boolean } };
  'library:list': { input: Empty; output: Library };
  'library:open': { input: { readonly articleId: ArticleId }; output: Article };
  /**
   * `batch` names what is cancelled as one, in the words of whoever asks. What comes in, and what was there already, is
   * put in the collection where one is named.
   */
  'library:import': {
    input: {
      readonly documents: readonly IncomingDocument[];
      readonly batch?: string;
      readonly collectionId?: CollectionId;
    };
    output: ImportReport;
  };
  /**
   * Ends a batch after what is in already; its reports come as ever. Nothing of it comes in afterwards, not even a
   * request that was sent before and is longer on its way.
   */
  'library:cancel-import': { input: { readonly batch: string }; output: Empty };
  'library:remove': { input: { readonly articleId: ArticleId }; output: Empty };
  'library:restore': { input: { readonly articleId: ArticleId }; output: ArticleSummary };
  /**
   * Who says what in an article, as the program proposes it; kept until its text changes. Long articles take seconds the
   * first time.
   */
  'library:attributions': { input: { readonly articleId: ArticleId }; output: ArticleAttributions };
  /** Replaces the list of corrections of an imported article; undo is the list before. */
  'library:correct': {
    input: { readonly articleId: ArticleId; readonly corrections: readonly Correction[] };
    output: Article;
  };
  /**
   * Reads the file of an imported plain text again; `null` finds the encoding out. Fails with `corrections-misfit`
   * where corrections would no longer fit, and changes nothing then; undo is the encoding before.
   */
  'library:set-encoding': {
    input: { readonly articleId: ArticleId; readonly encoding: Encoding | null };
    output: Article;
  };
  /** The ways to split an imported book into articles. */
  'library:chapters': { input: { readonly articleId: ArticleId }; output: BookChapters };
  /**
   * Makes the chapters of a book that are not there yet articles; the book stays. Answers with those that it made.
   * `depth` is that of a `BookLevel`.
   */
  'library:split': {
    input: { readonly articleId: ArticleId; readonly depth: number };
    output: readonly ArticleSummary[];
  };
  /** Undo of a split: removes these chapters of a book. What the reader noted in them stays on the disk. */
  'library:unsplit': {
    input: { readonly articleId: ArticleId; readonly chapters: readonly ArticleId[] };
    output: Empty;
  };
  /** The file that an imported article was read from, unchanged. */
  'library:original': { input: { readonly articleId: ArticleId }; output: OriginalFile };
  /**
   * Every text of that file, part by part, what the article left out among it. Always text, never markup. `start`:
   * UTF-16 offset, 0 or the `next` of the part before.
   */
  'library:read-original': {
    input: { readonly articleId: ArticleId; readonly start: number };
    output: OriginalText;
  };
  /** How a page of a scan or a picture looks, made from that file, whose bytes are those that were imported. */
  'library:original-page': {
    input: { readonly articleId: ArticleId; readonly at: PageAt };
    output: PagePicture;
  };
  'watch:state': { input: Empty; output: WatchedFolder };
  /** Lets the reader point at a folder; `null` where he does not, or where the host cannot ask. */
  'watch:pick': { input: Empty; output: { readonly folder: string | null } };
  /**
   * Watches a folder from now on instead of the one before. Fails with `unwatchable-folder`, and changes nothing then.
   * `takesPresent`: what lies in it already comes in as well.
   */
  'watch:start': {
    input: { readonly folder: string; readonly takesPresent: boolean };
    output: WatchedFolder;
  };
  /** What is being brought in is finished with the file at hand; what came in stays. */
  'watch:stop': { input: Empty; output: WatchedFolder };
  'search:query': { input: SearchQuery; output: SearchAnswer };
  'search:state': { input: Empty; output: IndexState };
  'annotations:list': { input: Empty; output: readonly PlacedAnnotation[] };
  /**
   * A part of that list, beginning with the annotation at index `from`: of a hundred thousand, all at once would hold up
   * whoever answers. `revision` is that of the part before; `null` for the first. Where the list has changed since, the
   * answer is the first part again.
   */
  'annotations:page': {
    input: { readonly from: number; readonly revision: number | null };
    output: AnnotationPage;
  };
  /**
   * Creates or replaces by id; answers only after the change is on disk. `base`: the version of which it was made; where
   * another one is there, both are merged. Absent where it is to stand whatever is there.
   */
  'annotations:save': {
    input: { readonly annotation: Annotation; readonly base?: Annotation };
    output: SavedAnnotation;
  };
  /**
   * Brings in notes from the text of a file: an export of Synoptic's as JSON-LD, or rows of the API of Hypothesis. Fails
   * with `not-notes`.
   */
  'annotations:import': { input: { readonly text: string }; output: ImportedNotes };
  /**
   * Brings in what somebody marked and wrote in a copy of a document, as in a PDF. Of the copy itself nothing comes in.
   * Fails as a document that cannot be read.
   */
  'annotations:import-document': {
    input: { readonly name: string; readonly base64: string };
    output: ImportedNotes;
  };
  'annotations:remove': { input: { readonly annotationId: AnnotationId }; output: Empty };
  /**
   * Saves and removes several at once, at most 200 in all: each of them, or none. What is to be removed and is not there
   * is none. `act` names the change for its undo after a restart. `bases` as `base` of `annotations:save`.
   */
  'annotations:change': {
    input: {
      readonly act: string;
      readonly put: readonly Annotation[];
      readonly gone: readonly AnnotationId[];
      readonly bases?: readonly Annotation[];
    };
    output: Required<AnnotationChange>;
  };
  /** Undo of a removal. */
  'annotations:restore': { input: { readonly annotationId: AnnotationId }; output: PlacedAnnotation };
  /** What a note was, the first version first; of one that was removed too. */
  'annotations:history': {
    input: { readonly annotationId: AnnotationId };
    output: readonly NoteVersion[];
  };
  /** What can be restored, what was removed last first. */
  'trash:list': { input: Empty; output: readonly TrashItem[] };
  'trash:restore': { input: { readonly ref: TrashRef }; output: Empty };
  /** Removes for good from every file of the data folder. Answers with the copies that it could not reach. */
  'trash:erase': { input: { readonly ref: TrashRef }; output: readonly UnreachedCopy[] };
  /** The number of the last change so far, from which on a window has an undo history of its own. */
  'undo:mark': { input: Empty; output: { readonly upTo: number } };
  /** Whether the changes that follow are those of the window's own undo and redo. */
  'undo:taking-back': { input: { readonly isOn: boolean }; output: Empty };
  /** Takes back the last change of up to that number, also of an earlier run; `null` where there is none. */
  'undo:undo': { input: { readonly upTo: number }; output: UndoneChange | null };
  /** Makes again what was taken back last. */
  'undo:redo': { input: { readonly upTo: number }; output: UndoneChange | null };
  'comparisons:list': { input: Empty; output: readonly Comparison[] };
  'comparisons:save': { input: { readonly comparison: Comparison }; output: Comparison };
  'comparisons:remove': { input: { readonly comparisonId: ComparisonId }; output: Empty };
  'comparisons:restore': { input: { readonly comparisonId: ComparisonId }; output: Comparison };
  /** Finds what corresponds between two to four texts. A new question ends the one before with `cancelled`. */
  'comparisons:align': { input: { readonly subjects: readonly PaneSubject[] }; output: Correspondences };
  /**
   * The same of two texts in the background: `comparisons:align` goes before it, and it is kept while both texts stay as
   * they are.
   */
  'comparisons:align-pair': {
    input: { readonly pair: readonly [PaneSubject, PaneSubject] };
    output: Correspondences;
  };
  /** Ends the pair at hand and those that wait, with `cancelled`. */
  'comparisons:stop-pairs': { input: Empty; output: Empty };
  /** Starts the thread on which texts are compared, so that the first comparison need not wait for it. */
  'comparisons:warm-up': { input: Empty; output: Empty };
  'comparisons:stop-aligning': { input: Empty; output: Empty };
  /** By rank; the bundle's is always among them. */
  /** Which articles are versions of each other, by the instant at which they were linked. */
  'versions:list': { input: Empty; output: readonly ArticleVersion[] };
  /**
   * Gives the notes on an article and its places in comparisons, topics and collections to a later version of it. Fails with
   * `bad-request` where that has an earlier version already.
   */
  'versions:carry': {
    input: {
      readonly earlier: ArticleId;
      readonly later: ArticleId;
      /** The reader's corrections go over as well, where they can; absent is no. */
      readonly withCorrections?: boolean;
    };
    output: ArticleVersion;
  };
  /** What becomes of the reader's corrections of the earlier version: before they are carried, and after. */
  'versions:corrections': {
    input: { readonly earlier: ArticleId; readonly later: ArticleId };
    output: readonly CarriedCorrection[];
  };
  /** Undo of that: what went over goes back, and what was made since stays. */
  'versions:separate': { input: { readonly later: ArticleId }; output: Empty };
  'collections:list': { input: Empty; output: readonly Collection[] };
  /** Creates, or changes all but its articles and comparisons; one that was removed comes back. */
  'collections:save': { input: { readonly collection: CollectionFields }; output: Collection };
  /** Puts in and takes out. What is in it already, or is not, stays so. */
  'collections:file': { input: Filing; output: Collection };
  'collections:remove': { input: { readonly collectionId: CollectionId }; output: Empty };
  'collections:restore': { input: { readonly collectionId: CollectionId }; output: Collection };
  /** What the reader writes beside the texts, by the instant at which each was begun. */
  'writings:list': { input: Empty; output: readonly WritingSummary[] };
  /** `null` where nothing was written yet, or it is in the trash. */
  'writings:open': { input: { readonly writingId: WritingId }; output: WritingDocument | null };
  /**
   * Adds or replaces; one that was removed comes back. `basedOn` is the `modified` of the version that was changed, `null`
   * of a new one: where another window saved since, nothing is written, and the answer says what stands.
   */
  'writings:save': {
    input: { readonly writing: WritingDocument; readonly basedOn: string | null };
    output: SavedWriting;
  };
  'writings:remove': { input: { readonly writingId: WritingId }; output: Empty };
  'writings:restore': { input: { readonly writingId: WritingId }; output: Empty };
  /** One version for each stretch of writing, the first first. */
  'writings:history': {
    input: { readonly writingId: WritingId };
    output: readonly WritingVersion[];
  };
  'export:notes': { input: ExportScope; output: ExportedFile };
  'export:package': { input: PackageScope; output: PackedFile };
  /** The names in all the articles concerned, for those to be chosen that an export replaces. */
  'export:names': { input: PseudonymSubject; output: readonly NamedThere[] };
  /** What would still be in the export and may tell who is meant. Fails with `names-left`. */
  'export:identifiers': { input: PseudonymScope; output: readonly Identifier[] };
  /** Which name is which is not in it. Fails with `names-left`. */
  'export:pseudonymised': {
    input: PseudonymScope & { readonly format: PseudonymFormat };
    output: PackedFile;
  };
  'settings:read': { input: Empty; output: Settings };
  'settings:save': { input: { readonly settings: Settings }; output: Settings };
  'session:read': { input: Empty; output: Session };
  'session:save': { input: { readonly session: Session }; output: Empty };
}

/** The empty object: a channel that takes or gives nothing still takes one object and gives one value. */
export type Empty = Readonly<Record<string, never>>;
export const EMPTY: Empty = {};

export type Channel = keyof Requests;
export type Input<C extends Channel> = Requests[C]['input'];
export type Output<C extends Channel> = Requests[C]['output'];
