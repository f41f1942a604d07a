import type { CellPassage, Comparison } from '@core/contract/comparison';

/**
 * `comparison.json` calls a correspondence that the reader linked himself `made`; the code calls it `added`. The name
 * on the disk stays, or comparisons of before could not be read, nor those of now by a version before.
 */
const STORED = 'made';
const CODE = 'added';

/**
 * What is not of the shape of a comparison is left for the schema to refuse.
 * @param unstated as `unstatedIn` gave it; absent in files from before there were passages without a stance
 */
export const fromStored = (comparison: unknown, unstated: unknown): unknown =>
  withoutStances(withVerdicts(comparison, STORED, CODE), unstated);

export const toStored = (comparison: Comparison): unknown => {
  const passages = comparison.passages.map((one) => ({ ...one, stance: one.stance ?? STANCE_OF_BEFORE }));
  return withVerdicts({ ...comparison, passages }, CODE, STORED);
};

/**
 * Versions before ours know no passage without a stance and would refuse the whole comparison for it. It stands there
 * with the stance that they give a new passage, and beside the comparison, where they do not look, that it has none.
 */
const STANCE_OF_BEFORE = 'asserts';

export const unstatedIn = ({ passages }: Comparison): readonly string[] =>
  passages.filter(({ stance }) => stance === null).map(placeOf);

const placeOf = ({ topicId, articleId, anchor }: CellPassage): string =>
  `${topicId} ${articleId} ${anchor.start}-${anchor.end}`;

function withoutStances(comparison: unknown, unstated: unknown): unknown {
  if (!Array.isArray(unstated) || !hasKey(comparison, 'passages') || !Array.isArray(comparison.passages))
    return comparison;
  const places = new Set<unknown>(unstated);
  return {
    ...comparison,
    passages: comparison.passages.map((one: unknown) =>
      hasKey(one, 'anchor') && hasKey(one.anchor, 'start') && places.has(placeOf(one as CellPassage))
        ? { ...one, stance: null }
        : one,
    ),
  };
}

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
