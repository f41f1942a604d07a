import type { CorrectionState } from './correction';
import type { AccountId, ArticleId, BlockId, TopicId } from './ids';
import type { Condition, ProvenanceStep, SpeakerType, Account, AccountRef, Voice } from './account';
import type { Citation } from './citation';
import type { Block } from './block';
import type { EmbeddedAnnotation } from './embedded-annotation';
import type { ImportNotice } from './import-notice';
import type { PlaceKind } from './place';
import type { Turn } from './turn';

/** One entry of a bibliography: what is cited. */
export interface Reference {
  readonly citation: Citation;
  /** The key under which the bibliography lists it; empty where it has none. */
  readonly key: string;
}

/**
 * `editorial`: bracketed words of Synoptic's own: how the copy of a digest's source has a place, or what stands in a chat
 * beside its words. `reading`: words that a program read from a picture and the reader checked.
 */
export type MarkKind = 'emphasis' | 'strong' | 'code' | 'link' | 'note-reference' | 'editorial' | 'reading';

/** An inline range inside one block. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  /** The address of a link, http, https or mailto; `null` for every other kind. */
  readonly href: string | null;
  /**
   * Of an editorial mark its reason, as a plain sentence; of a note reference the text of its note, absent where the
   * document does not show it; of a reading what the program had read, its sign of doubt with it. Absent on every other
   * kind.
   */
  readonly note?: string;
  /**
   * Of the sign behind a doubtful word, how sure the program was of the word, 0–100. Absent on every other mark, and in
   * articles from before it was kept.
   */
  readonly confidence?: number;
  /** Of the same sign, where the word stands on its picture. */
  readonly box?: WordBox;
}

/** A place on the picture of a page, as shares of its width and height, 0–1. */
export interface WordBox {
  /** Counted from 1 in the file, whatever is printed on it. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const STANCES = ['asserts', 'denies', 'hedges', 'relays'] as const;
export type Stance = (typeof STANCES)[number];

/** A block that speaks to a topic, and how. */
export interface TopicPassage {
  readonly blockId: BlockId;
  readonly stance: Stance;
}

/** A `digest` is Synoptic's own retelling of a source, never its words; a `text` is the thing itself. */
export type ArticleKind = 'digest' | 'text';

export interface Article {
  readonly id: ArticleId;
  readonly kind: ArticleKind;
  readonly citation: Citation;
  /** The outlet or body to which the testimony was first given; `null` is "unknown". */
  readonly heardBy: string | null;
  /** Canonical text: blocks in NFC joined by U+000A, white space collapsed, the title not among them. */
  readonly text: string;
  /** SHA-256 of `text`, 64 lower-case hex digits. */
  readonly articleRev: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  /** From the witness to this page. */
  readonly chain: readonly ProvenanceStep[];
  readonly accounts: readonly Account[];
  /** A block that is not a key has the voice `unknown`. */
  readonly voices: Readonly<Record<string, Voice>>;
  readonly topics: Readonly<Record<string, readonly TopicPassage[]>>;
  /** What the reader should know of the source: what was left out, what is garbled. Each line is one thing to know. */
  readonly sourceNote: string | null;
  /**
   * What happened to it when it was read from its file; absent where nothing did. Articles from before there were codes
   * have the sentences in `sourceNote`.
   */
  readonly notices?: readonly ImportNotice[];
  /** ISO 8601 instant of import; `null` for a bundled article. */
  readonly added: string | null;
  /** Name of the file it came from, for people; `null` where it was pasted or bundled. */
  readonly fileName: string | null;
  /** For the blocks that have one, the place in the original at which they begin, by block id. */
  readonly places?: Readonly<Record<string, string>>;
  /**
   * For the blocks that run over the edge of a place, the one in which they end. Absent where nobody looked, as in
   * articles from before it was.
   */
  readonly endPlaces?: Readonly<Record<string, string>>;
  /** What the places are; absent where they are pages. Read it with `placeKindOf`. */
  readonly placeKind?: PlaceKind;
  /**
   * Who speaks when; absent where the document does not part its words by speakers. Read it with `turnsOf`. Whose words
   * a block has is said by `voices`, which the reader can put right.
   */
  readonly turns?: readonly Turn[];
  /** The file it was read from; absent where it is bundled. */
  readonly origin?: Origin;
  /** What a bibliography lists, in its order; absent where the article is none. */
  readonly references?: readonly Reference[];
  /**
   * What somebody marked and wrote in the document, between its reading and its listing; never kept with the article, for
   * the notes that it becomes are.
   */
  readonly embedded?: readonly EmbeddedAnnotation[];
  /** What the reader put right in it; absent where nothing was. */
  readonly corrected?: CorrectionState;
  /** Where it stands in the book that it was split from; absent where it is no chapter. */
  readonly chapterOf?: ChapterOf;
}

/** A stretch of a book, in UTF-16 offsets into the book's text as it was read; the end exclusive. */
export interface ChapterOf {
  readonly book: ArticleId;
  readonly start: number;
  readonly end: number;
  /** Length of the whole book's text. */
  readonly total: number;
}

/** The original file of an imported article, which is kept unchanged beside it. */
export interface Origin {
  readonly format: string;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** Label of the text's encoding as WHATWG names it; `null` where the format has its own. */
  readonly encoding: string | null;
  /** The reader chose the encoding; absent where it was found out. */
  readonly isEncodingChosen?: true;
}

/** A row of the bundled claims matrix. */
export interface Topic {
  readonly id: TopicId;
  readonly label: string;
}

export interface WitnessSummary {
  readonly accountId: AccountId;
  /** Name or pseudonym or role, whichever the article gives first. */
  readonly name: string;
  readonly standing: SpeakerType;
  readonly conditions: readonly Condition[];
  /** As in `Account`. */
  readonly jointOf?: readonly AccountId[];
  /** As in `Account`. */
  readonly samePersonAs?: readonly AccountRef[];
}

/** One row of the library list: everything the list, its filter and its order need, without the text. */
export interface ArticleSummary {
  readonly id: ArticleId;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly titleIsOurs: boolean;
  /** Authors as one line; empty where none is known. */
  readonly creators: string;
  /** Who published it: container title, else publisher; `null` is "unknown". */
  readonly outlet: string | null;
  /** As in `Article`. */
  readonly heardBy: string | null;
  readonly issued: string | null;
  readonly language: string | null;
  readonly witnesses: readonly WitnessSummary[];
  readonly words: number;
  readonly added: string | null;
  /** How many references it lists; absent where it is no list of references. */
  readonly references?: number;
  /** It can be split into chapters; absent where it cannot. */
  readonly isBook?: true;
  /** As in `Article`. */
  readonly chapterOf?: ChapterOf;
}
