import type { TokenSpan } from './labels';

/** An attribution in tokens of one paragraph, with how sure it is. */
export interface PlacedAttribution {
  /** Number of the paragraph. */
  readonly index: number;
  readonly spans: readonly TokenSpan[];
  /** 0–1. */
  readonly certainty: number;
}
