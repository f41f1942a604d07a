/** Names of the context features, in the order in which the second stage's weights are stored. */
import { PAIR_FEATURES } from './pair-features';
import { PASSAGE_FEATURES } from './passage-features';

const SIDES = ['summary', 'detailed'] as const;
type Side = (typeof SIDES)[number];
/** Features that either side of a pair has. */
export const SIDE_FEATURES = [
  'margin',
  'share',
  'rank',
  'neighbourMax',
  'best',
  'place',
  'expected',
  'expectedShare',
  'softAlign',
] as const;

/** Features of the first stage that the second uses again. */
const REUSED_FEATURES = [
  'stems',
  'grams',
  'everyWord',
  'localStems',
  'families',
  'window',
  'coverLess',
  'sharedIdf',
  'sharedCount',
  'sharedNames',
  'sharedFigures',
  'sameCounted',
  'quoted',
  'diagonal',
  'gapInOrder',
  'shorter',
  'embeddingCosine',
  'centredCosine',
] as const satisfies readonly (typeof PAIR_FEATURES)[number][];
export const REUSED_FEATURE_COUNT = REUSED_FEATURES.length;
/** Their places among `PAIR_FEATURES`. */
export const REUSED_FEATURES_AT: readonly number[] = REUSED_FEATURES.map((name) =>
  PAIR_FEATURES.indexOf(name),
);

const sided = <Name extends string>(names: readonly Name[]): `${Side}.${Name}`[] =>
  SIDES.flatMap((side) => names.map((name) => `${side}.${name}` as const));
export const CONTEXT_FEATURES = [
  'score',
  'shareBoth',
  'diagonalScore',
  'pathScore',
  'topScore',
  'crossingShare',
  ...sided(SIDE_FEATURES),
  ...sided(PASSAGE_FEATURES),
  ...REUSED_FEATURES,
] as const;
export const CONTEXT_FEATURE_COUNT = CONTEXT_FEATURES.length;
