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
    bias: -6.3814,
    by: {
      grams: 3.3098,
      everyWord: -8.6604,
      wordPairs: -4.6969,
      localStems: 5.3423,
      families: 10.6693,
      window: 1.4589,
      coverLess: -2.8839,
      sharedRarity: -0.7076,
      sharedCount: 2.5655,
      sharedNames: 0.0502,
      sharedPlain: 0.3594,
      sharedFigures: 0.7341,
      sameCounted: 0.0784,
      quoted: 1.6862,
      besideMore: 1.1474,
      diagonal: 3.2938,
      gap: -2.3884,
      gapInOrder: -0.5805,
      lead: 0.5961,
    },
  },
  standing: {
    bias: -2.4111,
    by: {
      score: 0.0434,
      leadMore: 0.0165,
      leadLess: 0.0805,
      shareMore: 1.9664,
      shareLess: 0.4021,
      shareBoth: 1.2434,
      diagonalScore: 0.0113,
      besideMoreScore: 0.0489,
      besideLessScore: 0.0088,
      rankBetter: 0.0852,
      rankWorse: 0.0088,
      pathScore: 0.0247,
      topScore: -0.0318,
      stems: -0.8622,
      grams: -0.4557,
      localStems: 5.103,
      gapInOrder: 0.2809,
      shorter: -0.1542,
      quoted: 47.1086,
      sharedCount: -0.1511,
      sameCounted: 0.3677,
      coverLess: -0.0976,
      families: 0.2318,
      diagonal: 0.2961,
    },
  },
  threshold: 0.2766,
};
