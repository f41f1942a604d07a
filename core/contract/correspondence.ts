import type { Condition } from './account';
import type { PaneSubject } from './comparison';
import type { Discrepancy, ValueRow } from './discrepancy';
import type { BlockId } from './ids';

/** A sentence of one of the compared texts. */
export interface PassageRange {
  readonly blockId: BlockId;
  /** UTF-16 offsets into the canonical text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export type CorrespondenceReasonKind =
  'same-wording' | 'quotation' | 'name' | 'place' | 'figure' | 'date' | 'word' | 'neighbours';

/** One thing that two passages share. */
export interface CorrespondenceReason {
  readonly kind: CorrespondenceReasonKind;
  /** As written in the first passage. */
  readonly text: string;
  /** 0–1: its share of the evidence. */
  readonly weight: number;
}

/** What the program proposes: that two passages tell the same thing. */
export interface Correspondence {
  /** Indices into the subjects as asked, `a` < `b`. */
  readonly a: number;
  readonly b: number;
  readonly from: PassageRange;
  readonly to: PassageRange;
  /** 0–1. */
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly CorrespondenceReason[];
  /**
   * Those with the status `differs`, `claims-differ` or `different-scope`; the other outcomes are in `values` alone.
   */
  readonly differences: readonly Discrepancy[];
  /** Every value of the two passages, whatever was decided of it. */
  readonly values: readonly ValueRow[];
  /**
   * What the proposal rests on, where that is not the words of one language: `anchors` are names, numbers and dates
   * that passages in two languages share.
   */
  readonly basis?: 'anchors';
}

/**
 * A candidate that was not proposed, for a passage (block) without any correspondence with the other text: what the
 * reader may look at first. It says nothing of the passage, counts for nothing and is exported nowhere.
 */
export interface PossibleMatch {
  /** Indices into the subjects as asked, `a` < `b`. */
  readonly a: number;
  readonly b: number;
  readonly from: PassageRange;
  readonly to: PassageRange;
  /** 0–1, as a correspondence's. */
  readonly score: number;
  /** What both passages show, best first; at least one. */
  readonly reasons: readonly CorrespondenceReason[];
  /** 1, 2 or 3 among the candidates of the first passage's block; `null` where it is none of them. */
  readonly rankFrom: number | null;
  /** The same among those of the second passage's block. At least one of the two is a number. */
  readonly rankTo: number | null;
}

/** When and how a body heard witnesses: what tells two of its hearings apart. */
export interface Hearing {
  /** ISO 8601, to the day. */
  readonly date: string;
  readonly conditions: readonly Condition[];
}

/** What two texts have from one source. It holds for the passages named, never for the texts as wholes. */
export interface SharedOrigin {
  readonly a: number;
  readonly b: number;
  readonly kind: 'copied-wording' | 'same-witness' | 'same-captor' | 'same-hearing' | 'same-outlet';
  /** The witness, body or outlet; empty for `copied-wording`. */
  readonly what: string;
  /** Of `same-hearing` alone; absent on every other kind. */
  readonly hearing?: Hearing;
  /** Passages of the first text for which it holds; for `copied-wording` `from[k]` and `to[k]` share their words. */
  readonly from: readonly PassageRange[];
  readonly to: readonly PassageRange[];
}

export interface Coverage {
  /** Blocks that were asked about: of the chosen account, or all that are text. */
  readonly compared: readonly BlockId[];
  /** Of `compared`, those with too few words of content for it to mean anything that they match nothing. */
  readonly tooShort: readonly BlockId[];
}

/**
 * The results of some pairs of subjects, announced while other pairs are still compared. Subjects in the order of the
 * request.
 */
export interface PairResult {
  readonly subjects: readonly PaneSubject[];
  readonly joins: readonly Correspondence[];
  /** By pair, then in text order of the first passages. */
  readonly possible: readonly PossibleMatch[];
  readonly origins: readonly SharedOrigin[];
  /**
   * Pairs in different languages: they have correspondences with the basis `anchors` alone, and a passage without one
   * was not compared.
   */
  readonly foreignPairs: readonly (readonly [number, number])[];
}

/** The whole comparison of two to four subjects. */
export interface Correspondences extends PairResult {
  readonly coverage: readonly Coverage[];
}
