import type { AccountId, ArticleId, BlockId } from './ids';

/** How testimony was given, by the field whose readers call it so. */
export const CONDITION_GROUPS = {
  general: [
    'press-conference',
    'custody',
    'interview',
    'anonymous',
    'written-complaint',
    'read-out',
    'video',
    'statement',
  ],
  law: ['sworn', 'police-interview', 'in-court', 'deposition'],
  history: ['diary', 'letter', 'memoir', 'written-at-the-time', 'written-later'],
  journalism: ['on-the-record', 'not-for-attribution', 'on-background', 'off-the-record'],
} as const;

export type ConditionGroup = keyof typeof CONDITION_GROUPS;

export type Condition = (typeof CONDITION_GROUPS)[ConditionGroup][number];

export const CONDITIONS: readonly Condition[] = Object.values(CONDITION_GROUPS).flat();

/** One step of the way by which words came to the page, in order from the witness. */
export interface ProvenanceStep {
  readonly who: string;
  readonly how: string;
  /** As free text of the source's own precision; `null` is "unknown". */
  readonly when: string | null;
}

/** A `witness` tells what he lived; an `official` speaks for an office; `other` is neither. */
export const SPEAKER_TYPES = ['witness', 'official', 'other'] as const;

export type SpeakerType = (typeof SPEAKER_TYPES)[number];

/** An account of an article of the library. */
export interface AccountRef {
  readonly articleId: ArticleId;
  readonly accountId: AccountId;
}

/** What one witness tells, as one article reports it. */
export interface Account {
  readonly id: AccountId;
  /** Name as the article gives it, without saying that it is another's; `null` where it gives none. */
  readonly witness: string | null;
  readonly pseudonym: string | null;
  /** Who this is, in a few words: "junior officer in the Russian army". */
  readonly role: string;
  readonly standing: SpeakerType;
  readonly conditions: readonly Condition[];
  /** Who held the speaker when he was held, in words: "Ukraine"; `null` where he was not, or it is unknown. */
  readonly heldBy: string | null;
  /** In words, what is known of those conditions: "could end the interview at any time". */
  readonly circumstances: string | null;
  /** ISO 8601 of the precision that is known; `null` is "unknown". */
  readonly date: string | null;
  /** The chain of this account where it differs from the article's; empty where it does not. */
  readonly chain: readonly ProvenanceStep[];
  /** Those that it tells as a whole or in part, in the order of the text. */
  readonly blocks: readonly BlockId[];
  /**
   * The accounts whose witnesses speak here together, two or more, where the article does not part their words: no
   * further witness, and never counted as one. Absent where one witness speaks.
   */
  readonly jointOf?: readonly AccountId[];
  /** Accounts of other articles in which the same person speaks, as the reader said; absent where he named none. */
  readonly samePersonAs?: readonly AccountRef[];
}

/** Who answers for words: a witness, the article itself, or a source that it cites. */
export type WholeVoice =
  | { readonly by: 'account'; readonly accountId: AccountId }
  | { readonly by: 'article' }
  | { readonly by: 'source'; readonly source: string; readonly hedge: string | null }
  | { readonly by: 'unknown' };

/** Words of a passage that are one speaker's, while others stand around them. */
export interface VoicePart {
  /** UTF-16 offsets into the passage's own text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stands there: of a text that was read anew, other words would be put into the speaker's mouth. */
  readonly words: string;
  readonly voice: Exclude<WholeVoice, { readonly by: 'unknown' }>;
}

/**
 * Who answers for a passage. Of `parts`, in the order of the text and none overlapping, each has its own; who answers for
 * what is in none of them is not said.
 */
export type Voice = WholeVoice | { readonly by: 'parts'; readonly parts: readonly VoicePart[] };

/** Who answers for words, as far as a list names him. */
export type WholeSpeaker =
  | ({ readonly by: 'account' } & Pick<Account, 'witness' | 'pseudonym' | 'role'>)
  | { readonly by: 'article' }
  | { readonly by: 'source'; readonly source: string };

/** The same of a passage; of `parts` each speaker once, in the order of the text. */
export type Speaker = WholeSpeaker | { readonly by: 'parts'; readonly speakers: readonly WholeSpeaker[] };
