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
  /** Over the evidence again, to order the candidates of one passage: taught mostly by independent reports. */
  readonly ranking: LinearWeights;
  /** Least probability of a correspondence, 0–1. */
  readonly threshold: number;
}

export const WEIGHTS: AlignmentWeights = {
  evidence: {
    bias: -5.7082,
    by: {
      grams: 2.7666,
      everyWord: -6.756,
      wordPairs: -4.2465,
      localStems: 8.9063,
      families: 7.2506,
      window: -0.7949,
      coverLess: -3.0772,
      sharedRarity: -0.4402,
      sharedCount: 1.8087,
      sharedNames: 0.4682,
      sharedPlain: 0.1104,
      sharedFigures: 1.4096,
      sameCounted: -0.038,
      quoted: 2.5039,
      besideMore: 1.7903,
      diagonal: 4.9182,
      gap: -2.8432,
      gapInOrder: -0.116,
      lead: 0.2286,
      meaning: 0.4372,
      ownMeaning: 2.6916,
    },
  },
  standing: {
    bias: -5.0238,
    by: {
      score: 0.0329,
      shareBoth: -0.9913,
      diagonalScore: -0.0038,
      pathScore: 0.0302,
      topScore: -0.0192,
      crossing: -0.0607,
      crossingShare: -0.8383,
      'plain.lead': -0.0349,
      'plain.share': 2.5056,
      'plain.rank': 0.1037,
      'plain.beside': 0.077,
      'plain.best': -0.0687,
      'plain.place': -0.8486,
      'plain.expected': -0.0929,
      'plain.expectedShare': 1.0754,
      'rich.lead': 0.0677,
      'rich.share': 2.3554,
      'rich.rank': 0.0897,
      'rich.beside': -0.005,
      'rich.best': -0.0535,
      'rich.place': -0.3723,
      'rich.expected': -0.0465,
      'rich.expectedShare': 0.1271,
      'plain.length': -0.032,
      'plain.rarityPerWord': 0.0608,
      'plain.names': 0.1206,
      'plain.nameShare': -0.8568,
      'plain.figures': -0.0075,
      'plain.quotes': 0.3343,
      'plain.rarest': 0.1566,
      'plain.early': 0.051,
      'rich.length': 0.0504,
      'rich.rarityPerWord': -0.1279,
      'rich.names': 0.0078,
      'rich.nameShare': -0.3165,
      'rich.figures': 0.0031,
      'rich.quotes': -0.0074,
      'rich.rarest': 0.062,
      'rich.early': 0.4673,
      stems: -1.6204,
      grams: 0.5386,
      everyWord: -2.1581,
      localStems: 4.6387,
      families: 1.7405,
      window: 0.7551,
      coverLess: -0.5795,
      sharedRarity: 0.4865,
      sharedCount: 0.0264,
      sharedNames: 0.0503,
      sharedFigures: 0.8454,
      sameCounted: 0.1449,
      quoted: 33.1959,
      diagonal: 0.2427,
      gapInOrder: 1.3678,
      shorter: -0.4303,
      meaning: 0.4019,
      ownMeaning: 0.5733,
    },
  },
  ranking: {
    bias: -7.0568,
    by: {
      grams: 2.0178,
      everyWord: -7.3561,
      wordPairs: -3.9998,
      localStems: 2.1762,
      families: 9.0921,
      window: 2.2829,
      coverLess: -2.3957,
      sharedRarity: -0.3629,
      sharedCount: 2.6287,
      sharedNames: 0.1347,
      sharedPlain: -0.2695,
      sharedFigures: 0.6625,
      sameCounted: 0.1405,
      quoted: 1.1693,
      besideMore: 0.847,
      diagonal: 2.4893,
      gap: -1.9421,
      gapInOrder: -0.8455,
      lead: 1.0423,
      meaning: 1.1949,
      ownMeaning: 1.2525,
    },
  },
  threshold: 0.3427,
};
