import type { Hedge } from '../language/en/hedges';
import type { Span } from './raw-value';

/** A number with its place; the unit is read after it. */
export interface NumberAt {
  readonly value: number;
  /** Inclusive bounds of the bare number: a range, or what a round number stands for. */
  readonly span: Span;
  /** Indices of words of the number alone, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly isRound: boolean;
  readonly isDigits: boolean;
  readonly hedge: Hedge | null;
}
