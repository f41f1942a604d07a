/** A value as the readers of the kinds find it, in words of the passage, before its surroundings are looked at. */
import type { ValueKind } from '../contract/discrepancy';
import type { CalendarDate } from '../language/en/calendar';
import type { Hedge } from '../language/en/hedges';

export type Span = readonly [low: number, high: number];

export interface RawValue {
  readonly kind: ValueKind;
  /** Indices of words, `to` exclusive; the hedge is inside. */
  readonly from: number;
  readonly to: number;
  /**
   * What it may be, in the kind's base unit (minutes for times and durations); several spans where the text leaves it
   * open: "9.20", morning or evening. Empty for dates, places and names.
   */
  readonly spans: readonly Span[];
  /** Values of two dimensions are never compared: a length and a mass, a duration and "two days later". */
  readonly dimension: string;
  readonly hedge: Hedge['kind'] | null;
  /** Width of the last place that is said, in the base unit: an hour for "three hours". */
  readonly grain: number;
  readonly date: CalendarDate | null;
  /** Indices of words beside the value that say what is counted; the head noun last. */
  readonly heads: readonly number[];
  /** False for a number without a noun after it: "the toll rose to 19"; its heads then stand before it. */
  readonly hasNoun: boolean;
}

export const rawValue = (value: Pick<RawValue, 'kind' | 'from' | 'to'> & Partial<RawValue>): RawValue => ({
  ...{ spans: [], dimension: '', hedge: null, grain: 0, date: null, heads: [], hasNoun: true },
  ...value,
});
