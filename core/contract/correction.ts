import type { BlockKind } from './block';
import type { Citation } from './citation';
import type { Account, ProvenanceStep, Voice } from './account';
import type { Encoding } from './encoding';
import type { AccountId, ArticleId, BlockId } from './ids';

/** What the reader can say of an account; which passages it has follows from the voices given to them. */
export type AccountFacts = Omit<Account, 'blocks' | 'jointOf'>;

/** By what a reference was known to describe an article. */
export const MATCHED_BY = ['doi', 'address', 'title'] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

/** What a reference may add to a citation. A title only where the article has none of its own. */
export type AttachedFields = Partial<
  Pick<Citation, 'title' | 'author' | 'issued' | 'containerTitle' | 'publisher' | 'url' | 'doi'>
>;

/**
 * One correction of an imported article by the reader. An article is what was read from its file with these applied in
 * their order (event sourcing); undo leaves one out.
 */
export type Correction =
  /** Replaces the citation and the body that heard the testimony, whole. */
  | { readonly do: 'set-citation'; readonly citation: Citation; readonly heardBy: string | null }
  /** Fills what the citation leaves unknown, from a reference that the reader brought in. */
  | {
      readonly do: 'apply-reference';
      readonly fields: AttachedFields;
      /** The bibliography, and the name of its file for people; `null` where it was pasted. */
      readonly from: ArticleId;
      readonly fileName: string | null;
      readonly by: MatchedBy;
    }
  /** Puts a block and the one after it into one, which keeps the first one's id and kind. */
  | {
      readonly do: 'join';
      readonly blockId: BlockId;
      readonly nextId: BlockId;
      /** What stands between the two: nothing in scripts without spaces, or where a word was cut. */
      readonly separator: ' ' | '';
    }
  /** Cuts a block in two. A space at the cut becomes the end of the line. */
  | {
      readonly do: 'split';
      readonly blockId: BlockId;
      /** UTF-16 offset into the block's own text, from 1. */
      readonly at: number;
      /** Of the second part; an id that no block of the article ever had. */
      readonly newId: BlockId;
    }
  /** `level` as in `Block`. */
  | {
      readonly do: 'set-kind';
      readonly blockId: BlockId;
      readonly kind: BlockKind;
      readonly level: number;
    }
  /** Writes words that a program read from a picture as the reader reads them, or confirms them without their sign. */
  | {
      readonly do: 'set-reading';
      readonly blockId: BlockId;
      /** UTF-16 offset into the block's own text. */
      readonly at: number;
      /** What stands there before, the sign of doubt with it. */
      readonly read: string;
      /** What stands there then; empty where the program took a stain for a word. */
      readonly reading: string;
    }
  /** Replaces the way by which the words came to the page, whole. */
  | { readonly do: 'set-chain'; readonly chain: readonly ProvenanceStep[] }
  /** Adds an account, or replaces what is said of the one with this id. */
  | { readonly do: 'put-account'; readonly account: AccountFacts }
  /** Its passages are then of an unknown voice. */
  | { readonly do: 'remove-account'; readonly accountId: AccountId }
  | { readonly do: 'assign-voice'; readonly blockIds: readonly BlockId[]; readonly voice: Voice }
  /** Somebody whom the program proposed as a speaker is none; changes nothing in the article. */
  | {
      readonly do: 'reject-speaker';
      /** As the article calls him, else as a transcript labels him: ids of speakers change with the model. */
      readonly speaker: string;
    };

/** What became of the corrections of an article. */
export interface CorrectionState {
  readonly corrections: readonly Correction[];
  /** The highest number that a block ever had here, corrections since taken back among them. */
  readonly lastBlock: number;
  /** In which the reader wants the file read; absent where it is to be found out. */
  readonly encoding?: Encoding;
}
