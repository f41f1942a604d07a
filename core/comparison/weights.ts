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
    bias: -6.3607,
    by: {
      grams: 3.8405,
      everyWord: -8.0654,
      wordPairs: -4.8999,
      localStems: 4.5657,
      families: 11.0627,
      window: 1.3664,
      coverLess: -3.3305,
      sharedRarity: -0.6429,
      sharedCount: 2.4856,
      sharedNames: 0.0393,
      sharedPlain: 0.2881,
      sharedFigures: 0.9435,
      quoted: 1.7264,
      besideMore: 1.157,
      diagonal: 3.3808,
      gap: -2.3193,
      gapInOrder: -0.7683,
      lead: 0.6092,
    },
  },
  standing: {
    bias: -2.3417,
    by: {
      score: 0.0603,
      leadMore: 0.0175,
      leadLess: 0.0777,
      shareMore: 1.9811,
      shareLess: 0.4197,
      shareBoth: 1.3133,
      diagonalScore: 0.0207,
      besideMoreScore: 0.047,
      besideLessScore: 0.0057,
      rankBetter: 0.0888,
      rankWorse: 0.0134,
      pathScore: 0.0285,
      topScore: -0.0338,
      stems: -0.3101,
      grams: -0.4964,
      localStems: 5.0917,
      gapInOrder: 0.4138,
      shorter: -0.1119,
      quoted: 145.8957,
      sharedCount: -0.2293,
    },
  },
  threshold: 0.2553,
};
