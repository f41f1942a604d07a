import type { ProvenanceStep } from '@core/contract/account';
import { orNull } from './citation-fields';

/** One step of a source trail as a row of fields holds it. */
export interface StepFields {
  readonly who: string;
  readonly how: string;
  /** In the source's own words and precision. */
  readonly when: string;
}
export type TrailFields = readonly StepFields[];

export const NO_STEP: StepFields = { who: '', how: '', when: '' };

export const trailFieldsOf = (chain: readonly ProvenanceStep[]): TrailFields =>
  chain.map(({ who, how, when }) => ({ who, how, when: when ?? '' }));

/** Rows in which nothing is written are no steps. */
export const trailOf = (rows: TrailFields): readonly ProvenanceStep[] =>
  rows
    .map(({ who, how, when }) => ({ who: who.trim(), how: how.trim(), when: orNull(when) }))
    .filter(({ who, how, when }) => who !== '' || how !== '' || when !== null);

/** The first row that says how or when and not who. */
export const rowWithoutWho = (rows: TrailFields): number =>
  rows.findIndex(({ who, how, when }) => who.trim() === '' && (how.trim() !== '' || when.trim() !== ''));

/** @param by −1 for up, 1 for down; a row at the end stays */
export function moveRow(rows: TrailFields, at: number, by: -1 | 1): TrailFields {
  const [row, other] = [rows[at], rows[at + by]];
  if (row === undefined || other === undefined) return rows;
  return rows.map((one, place) => (place === at ? other : place === at + by ? row : one));
}
