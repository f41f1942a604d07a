import type { Condition } from './account';
import type { ArticleId } from './ids';

/** UTF-16 units of a text; longer ones are read for their speakers only when the reader asks. */
export const LONGEST_UNASKED = 1_000_000;

/** UTF-16 offsets into the canonical text of the article, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** `mixed`: its content is partly inside quotation marks. */
export type SpeechKind = 'direct' | 'indirect' | 'mixed';

/** Why the program proposes an attribution; each names the words that it rests on. */
export type AttributionReason =
  | { readonly code: 'cue'; readonly range: TextRange }
  | { readonly code: 'source'; readonly range: TextRange }
  | { readonly code: 'quotation-marks'; readonly range: TextRange }
  /** A quotation that goes on from the attribution before, with no words of its own that name its speaker. */
  | { readonly code: 'continued-quotation'; readonly range: TextRange }
  /** The document itself says who speaks: a transcript's label. */
  | { readonly code: 'turn-label'; readonly range: TextRange };

/** How the words were given, with the words that say so. */
export interface Hearing {
  readonly condition: Condition;
  readonly range: TextRange;
}

/**
 * Reported speech, as the program found it. It is a proposal that nobody reviewed: it enters no filter, no count and no
 * report. Only its content is the speaker's.
 */
export interface Attribution {
  /** Names it inside one revision of one article. */
  readonly id: string;
  readonly kind: SpeechKind;
  /** The words that name who speaks; empty where none do. */
  readonly source: readonly TextRange[];
  /** The words that say that somebody speaks; empty where quotation marks or a label alone say so. */
  readonly cue: readonly TextRange[];
  readonly content: readonly TextRange[];
  /** Calibrated probability that source and content are right, 0–1. */
  readonly certainty: number;
  /** Whether it is sure enough to be shown unasked, and who speaks too. */
  readonly isShown: boolean;
  readonly reasons: readonly AttributionReason[];
  /** Of `speakers`; `null` where nobody is named, or where it is not sure who is meant. */
  readonly speakerId: string | null;
  readonly hearing: readonly Hearing[];
  /** Of `speakers`, who read the words out where they are another's; `null` where the speaker spoke himself. */
  readonly relayedBy: string | null;
  /** To whom it was said: "told the court"; `null` where the text does not say. */
  readonly hearer: TextRange | null;
  /** Words by which the article holds back: "reportedly". */
  readonly hedges: readonly TextRange[];
  /** The attribution in whose content this one stands: A says that B told him; `null` where it stands alone. */
  readonly reportedIn: string | null;
}

/** Why a mention is of a speaker: what joined it to the mentions before. */
export type MentionLink = 'full-name' | 'part-of-name' | 'description' | 'pronoun' | 'unnamed' | 'turn-label';

export interface Mention extends TextRange {
  readonly by: MentionLink;
}

/** Somebody who speaks in an article, as the article gives him. */
export interface ProposedSpeaker {
  readonly id: string;
  /** The fullest name; `null` where the article gives none. */
  readonly name: TextRange | null;
  /** As a transcript labels him, which is no part of the text; `null` where none does. */
  readonly label: string | null;
  /** What he is, in the article's words: "the harbour master"; `null` where it does not say. */
  readonly role: TextRange | null;
  /** For whom he speaks or works; `null` where it does not say. */
  readonly organisation: TextRange | null;
  /** Several who speak as one: "the two brothers", "officials". */
  readonly isGroup: boolean;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

/** Who says what in one article. Whatever is in no content is the article's own voice. */
export interface ArticleAttributions {
  readonly articleId: ArticleId;
  /** Of the text that the offsets are of. */
  readonly articleRev: string;
  /** False where the language of the article is none that the program knows the cues of. */
  readonly isKnownLanguage: boolean;
  /** In the order of the text. */
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly ProposedSpeaker[];
}
