/**
 * The fitted numbers of the alignment model; `tests/bench/fit-align.ts` prints them. Two linear halves: `evidence` gives
 * each pair a first score, `standing` reads those scores in their rows and columns and gives the log-odds that the two
 * passages tell the same thing. Names not listed weigh nothing.
 */
export interface LinearWeights {
  readonly bias: number;
  readonly by: Readonly<Record<string, number>>;
}

export interface AlignmentWeights {
  readonly evidence: LinearWeights;
  readonly standing: LinearWeights;
  /** Least probability of a correspondence, 0–1: the best F1 on the development pairs. */
  readonly threshold: number;
}

export const WEIGHTS: AlignmentWeights = {
  evidence: {
    bias: -6.3673,
    by: {
      grams: 3.7853,
      everyWord: -7.9946,
      wordPairs: -4.8884,
      localStems: 4.5496,
      families: 11.0672,
      window: 1.3334,
      coverLess: -3.2585,
      sharedRarity: -0.6659,
      sharedCount: 2.4831,
      sharedNames: 0.054,
      sharedPlain: 0.2976,
      sharedFigures: 0.9412,
      quoted: 1.726,
      besideMore: 1.1897,
      diagonal: 3.3826,
      gap: -2.2999,
      gapInOrder: -0.8258,
      lead: 0.6098,
    },
  },
  standing: {
    bias: -2.3416,
    by: {
      score: 0.0603,
      leadMore: 0.0173,
      leadLess: 0.0777,
      shareMore: 1.9907,
      shareLess: 0.415,
      shareBoth: 1.2935,
      diagonalScore: 0.0212,
      besideMoreScore: 0.0463,
      besideLessScore: 0.007,
      rankBetter: 0.0937,
      rankWorse: 0.0077,
      pathScore: 0.0278,
      topScore: -0.0336,
      stems: -0.2722,
      grams: -0.5513,
      localStems: 5.1146,
      gapInOrder: 0.4177,
      shorter: -0.1044,
      quoted: 145.9004,
      sharedCount: -0.2277,
    },
  },
  threshold: 0.2585,
};
