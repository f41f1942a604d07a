import type { Comparison } from '@core/contract/comparison';

/**
 * `comparison.json` calls a correspondence that the reader linked himself `made`; the code calls it `added`. The name
 * on the disk stays, or comparisons of before could not be read, nor those of now by a version before.
 */
const STORED = 'made';
const CODE = 'added';

/** What is not of the shape of a comparison is left for the schema to refuse. */
export const fromStored = (comparison: unknown): unknown => withVerdicts(comparison, STORED, CODE);

export const toStored = (comparison: Comparison): unknown => withVerdicts(comparison, CODE, STORED);

function withVerdicts(comparison: unknown, from: string, to: string): unknown {
  if (!hasKey(comparison, 'judgements') || !Array.isArray(comparison.judgements)) return comparison;
  return {
    ...comparison,
    judgements: comparison.judgements.map((one: unknown) =>
      hasKey(one, 'verdict') && one.verdict === from ? { ...one, verdict: to } : one,
    ),
  };
}

const hasKey = <K extends string>(value: unknown, key: K): value is Readonly<Record<K, unknown>> =>
  typeof value === 'object' && value !== null && key in value;
