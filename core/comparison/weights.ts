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
    bias: -6.3804,
    by: {
      grams: 3.3071,
      everyWord: -8.6301,
      wordPairs: -4.7165,
      localStems: 5.3251,
      families: 10.6657,
      window: 1.4557,
      coverLess: -2.8817,
      sharedRarity: -0.7048,
      sharedCount: 2.5627,
      sharedNames: 0.0494,
      sharedPlain: 0.3545,
      sharedFigures: 0.7177,
      sameCounted: 0.1018,
      quoted: 1.6968,
      besideMore: 1.147,
      diagonal: 3.2933,
      gap: -2.3883,
      gapInOrder: -0.5798,
      lead: 0.5959,
    },
  },
  standing: {
    bias: -2.4092,
    by: {
      score: 0.0434,
      leadMore: 0.0158,
      leadLess: 0.0808,
      shareMore: 1.9755,
      shareLess: 0.4007,
      shareBoth: 1.2255,
      diagonalScore: 0.0117,
      besideMoreScore: 0.0487,
      besideLessScore: 0.0085,
      rankBetter: 0.0868,
      rankWorse: 0.0058,
      pathScore: 0.0248,
      topScore: -0.0318,
      stems: -0.8688,
      grams: -0.4738,
      localStems: 5.107,
      gapInOrder: 0.2795,
      shorter: -0.151,
      quoted: 47.1074,
      sharedCount: -0.151,
      sameCounted: 0.3116,
      coverLess: -0.0792,
      families: 0.2437,
      diagonal: 0.2842,
    },
  },
  threshold: 0.2776,
};
