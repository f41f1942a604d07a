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
    bias: -6.3851,
    by: {
      grams: 3.3342,
      everyWord: -8.8068,
      wordPairs: -4.6752,
      localStems: 5.3678,
      families: 10.6931,
      window: 1.4751,
      coverLess: -2.8246,
      sharedRarity: -0.7161,
      sharedCount: 2.5743,
      sharedNames: 0.0498,
      sharedPlain: 0.3719,
      sharedFigures: 0.8195,
      quoted: 1.6752,
      besideMore: 1.1419,
      diagonal: 3.2804,
      gap: -2.3857,
      gapInOrder: -0.5889,
      lead: 0.5953,
    },
  },
  standing: {
    bias: -2.3221,
    by: {
      score: 0.0603,
      leadMore: 0.0153,
      leadLess: 0.0771,
      shareMore: 2.0154,
      shareLess: 0.4106,
      shareBoth: 1.2964,
      diagonalScore: 0.0207,
      besideMoreScore: 0.0445,
      besideLessScore: 0.0085,
      rankBetter: 0.096,
      rankWorse: 0.0155,
      pathScore: 0.027,
      topScore: -0.0338,
      stems: -0.7667,
      grams: -0.6632,
      localStems: 5.274,
      gapInOrder: 0.3332,
      shorter: -0.1602,
      quoted: 145.8794,
      sharedCount: -0.144,
    },
  },
  threshold: 0.2674,
};
