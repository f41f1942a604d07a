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
    bias: -3.3464,
    by: {
      score: 0.0154,
      shareBoth: 0.8892,
      diagonalScore: -0.0008,
      pathScore: 0.0202,
      topScore: 0.0078,
      crossing: -0.0222,
      crossingShare: -0.4582,
      'plain.lead': 0.0258,
      'plain.share': 0.8751,
      'plain.rank': 0.037,
      'plain.beside': 0.0556,
      'plain.best': -0.023,
      'plain.place': -0.3822,
      'plain.expected': -0.0336,
      'plain.expectedShare': 0.5857,
      'rich.lead': 0.0503,
      'rich.share': 1.7513,
      'rich.rank': 0.0823,
      'rich.beside': -0.0071,
      'rich.best': -0.0142,
      'rich.place': -0.1724,
      'rich.expected': -0.0222,
      'rich.expectedShare': -0.0469,
      'plain.length': -0.0025,
      'plain.rarityPerWord': 0.0265,
      'plain.names': 0.0331,
      'plain.nameShare': -0.3864,
      'plain.figures': 0.0038,
      'plain.quotes': 0.1775,
      'plain.rarest': 0.0804,
      'plain.early': -0.0363,
      'rich.length': 0.0025,
      'rich.rarityPerWord': -0.0608,
      'rich.names': 0.0071,
      'rich.nameShare': -0.1691,
      'rich.figures': -0.0017,
      'rich.quotes': -0.0055,
      'rich.rarest': 0.0441,
      'rich.early': 0.2601,
      stems: -1.0022,
      grams: 0.1911,
      everyWord: -1.1594,
      localStems: 5.0292,
      families: 0.6962,
      window: 0.157,
      coverLess: -0.4759,
      sharedRarity: 0.537,
      sharedCount: -0.1451,
      sharedNames: -0.119,
      sharedFigures: 0.9129,
      sameCounted: 0.1384,
      quoted: 47.3789,
      diagonal: 0.7104,
      gapInOrder: 0.4904,
      shorter: -0.2182,
    },
  },
  threshold: 0.2825,
};
