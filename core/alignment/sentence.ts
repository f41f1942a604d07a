/**
 * The input and output of sentence alignment. A passage here is one sentence; whoever calls maps sentences to blocks.
 */
import type { BlockId } from '../contract/ids';

export interface Passage {
  readonly text: string;
  /** UTF-16 offsets into the canonical text that the passage was cut from, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The block that contains it; `null` where the text has no blocks. */
  readonly blockId: BlockId | null;
}

export type ReasonKind =
  'same-wording' | 'quotation' | 'name' | 'place' | 'figure' | 'date' | 'word' | 'neighbours';

/** One thing that two passages share, as the reader sees it. */
export interface Reason {
  readonly kind: ReasonKind;
  /**
   * As written in the first passage, with " ~ " and the second's word where they differ; empty for `quotation` and
   * `neighbours`.
   */
  readonly text: string;
  /** 0–1: its share of the summed weight of all reasons that were found for the correspondence. */
  readonly weight: number;
}

export interface Correspondence {
  /** Index into the first list of passages. */
  readonly a: number;
  /** Index into the second list of passages. */
  readonly b: number;
  /** 0–1: the model's probability that the two report the same thing; 1 for the same wording. */
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
}

/** A candidate passage of the other text, whether or not its score reaches the threshold. */
export interface RankedSentence {
  /** Index into the other text's passages. */
  readonly index: number;
  /** 0–1: the model's probability; the order of candidates may differ from that of their scores. */
  readonly score: number;
  /** What orders candidates, higher first; comparable within one pair of texts only. */
  readonly rank: number;
}
