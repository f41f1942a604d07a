/**
 * What the engine takes and gives. A passage here is one sentence; blocks, groups and marks are built from sentences by
 * the modules above.
 */
import type { BlockId } from '../contract/ids';

export interface Passage {
  readonly text: string;
  /** UTF-16 offsets into the canonical text that the passage was cut from, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The block that holds it; `null` where the text has none. */
  readonly blockId: BlockId | null;
}

export type ReasonKind =
  'same-wording' | 'quotation' | 'name' | 'place' | 'figure' | 'date' | 'word' | 'neighbours';

/** One thing that two passages share, as the reader sees it. */
export interface Reason {
  readonly kind: ReasonKind;
  /** As written in the first passage; empty for `neighbours`. */
  readonly text: string;
  /** 0–1: how much of the evidence this is, against the other reasons of the same correspondence. */
  readonly weight: number;
}

export interface Correspondence {
  /** Index into the first list of passages. */
  readonly a: number;
  /** Index into the second list of passages. */
  readonly b: number;
  /** 0–1: the fitted probability that the two tell the same thing; 1 for the same wording. */
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
}

/** A passage of the other text that may answer, whether or not it is strong enough to be called a correspondence. */
export interface RankedSentence {
  readonly index: number;
  readonly score: number;
}
