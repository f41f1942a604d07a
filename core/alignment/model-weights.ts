/**
 * The fitted numbers of the alignment model; `tests/bench/fit-align.ts` prints them. Two linear halves: `evidence` gives
 * each pair a first score, `standing` reads those scores in their rows and columns and gives the log-odds that the two
 * passages tell the same thing; `settling` has the last word on the cells that are still open. Names not listed weigh
 * nothing.
 */
import type { MlpWeights } from './mlp';
import { RERANKER_WEIGHTS } from './reranker-weights';

export interface LinearWeights {
  readonly bias: number;
  readonly by: Readonly<Record<string, number>>;
}

export interface AlignmentWeights {
  readonly firstStage: LinearWeights;
  readonly secondStage: LinearWeights;
  readonly reranker: MlpWeights;
  /** Over the evidence again, to order the candidates of one passage: taught mostly by independent reports. */
  readonly ranking: LinearWeights;
  /** Least probability of a correspondence, 0–1. */
  readonly threshold: number;
}

export const WEIGHTS: AlignmentWeights = {
  firstStage: {
    bias: -6.4755,
    by: {
      grams: 1.7641,
      everyWord: -3.0002,
      wordPairs: -3.8952,
      localStems: -2.1168,
      families: 2.9008,
      window: 0.4683,
      coverLess: -0.1044,
      sharedRarity: -0.7996,
      sharedCount: 1.2916,
      sharedNames: 0.352,
      sharedPlain: 0.0359,
      sharedFigures: 0.9834,
      sameCounted: -0.0271,
      quoted: 2.1711,
      besideMore: 2.0118,
      diagonal: 4.1758,
      gap: -2.7743,
      gapInOrder: 0.0407,
      lead: 0.4642,
      meaning: 0.2986,
      ownMeaning: 1.8531,
      explainedLess: 13.7886,
      explainedMore: 7.3367,
    },
  },
  secondStage: {
    bias: -5.1452,
    by: {
      score: 0.0947,
      shareBoth: -0.9569,
      diagonalScore: 0.0413,
      pathScore: 0.0435,
      topScore: -0.0326,
      crossingShare: -0.897,
      'plain.lead': 0.037,
      'plain.share': 1.2349,
      'plain.rank': -0.1116,
      'plain.beside': 0.1226,
      'plain.best': -0.0765,
      'plain.place': -1.3403,
      'plain.expected': -0.0684,
      'plain.expectedShare': -0.0272,
      'plain.explained': 8.2759,
      'rich.lead': 0.1797,
      'rich.share': 0.5056,
      'rich.rank': -0.3229,
      'rich.beside': 0.0151,
      'rich.best': -0.1167,
      'rich.place': -0.3607,
      'rich.expected': -0.0345,
      'rich.expectedShare': -0.2121,
      'rich.explained': 3.1926,
      'plain.length': 0.2891,
      'plain.rarityPerWord': 0.1568,
      'plain.names': 0.1342,
      'plain.nameShare': -0.8701,
      'plain.figures': 0.0046,
      'plain.quotes': 0.4704,
      'plain.rarest': 0.2402,
      'plain.early': -0.0716,
      'rich.length': -0.1726,
      'rich.rarityPerWord': -0.2065,
      'rich.names': 0.0194,
      'rich.nameShare': -0.1795,
      'rich.figures': 0.0356,
      'rich.quotes': -0.0844,
      'rich.rarest': 0.031,
      'rich.early': 0.5447,
      stems: -0.7432,
      grams: 0.0836,
      everyWord: -0.9883,
      localStems: -0.2614,
      families: 1.1495,
      window: 0.7779,
      coverLess: 0.2122,
      sharedRarity: -0.1099,
      sharedCount: 0.2171,
      sharedNames: 0.0353,
      sharedFigures: 0.7525,
      sameCounted: 0.1064,
      quoted: 2.0195,
      diagonal: -0.9596,
      gapInOrder: 1.6591,
      shorter: -0.3107,
      meaning: 0.7527,
      ownMeaning: 0.667,
    },
  },
  reranker: RERANKER_WEIGHTS,
  ranking: {
    bias: -7.5013,
    by: {
      grams: 2.0448,
      everyWord: -6.5768,
      wordPairs: -3.7735,
      localStems: -2.401,
      families: 6.4723,
      window: 2.9658,
      coverLess: -0.1623,
      sharedRarity: -0.5711,
      sharedCount: 2.244,
      sharedNames: 0.1125,
      sharedPlain: -0.2736,
      sharedFigures: 0.5025,
      sameCounted: 0.1395,
      quoted: 0.6312,
      besideMore: 0.9029,
      diagonal: 2.1395,
      gap: -1.8858,
      gapInOrder: -0.8093,
      lead: 1.2685,
      meaning: 1.1621,
      ownMeaning: 0.9084,
      explainedLess: 5.9485,
      explainedMore: 4.7026,
    },
  },
  threshold: 0.3535,
};
