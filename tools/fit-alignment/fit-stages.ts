/** Fits the stages of the alignment model on labelled pairs, each on what the one before it gives. */
import {
  PAIR_FEATURES,
  listPairFeatures,
  extractPairFeatures,
  type PairFeatures,
} from '@core/alignment/pair-features';
import { analysePair } from '@core/alignment/pair-analysis';
import { blendRanks, MIN_LOGIT, scorePairFeatures } from '@core/alignment/score';
import {
  Shortlist,
  rerankerShare,
  rerank,
  RERANKER_FEATURES,
  extractRerankerFeatures,
} from '@core/alignment/rerank';
import { CONTEXT_FEATURES, CONTEXT_FEATURE_COUNT } from '@core/alignment/context-feature-names';
import { extractContextFeatures } from '@core/alignment/context-features';
import type { DocumentFrequencies } from '@core/language/document-frequencies';
import { extractPassageFeatures, type PassageFeatures } from '@core/alignment/passage-features';
import type { AlignmentModel, LinearWeights } from '@core/alignment/model';
import { WORD_VECTORS } from '../../tests/support/word-vectors';
import { fitMlp } from './fit-mlp';
import { fitLinear, type Example } from './fit-linear';
import { fitLogistic } from './fit-logistic';
import { concatenatePairs } from './long-pairs';
import { countLinks, tuneThreshold, type MethodResult } from '../../tests/bench/align/measures';
import type { LabelledPair } from '../../tests/bench/align/pairs';
import { placesOf, spreadRanks } from '../../tests/bench/align/whole-table';

/**
 * Left to the second stage: in the first they are collinear with stronger features, or their weights vary from fold to
 * fold.
 */
const WITHOUT = ['stems', 'shorter'];
/**
 * How much a pair with incomplete links counts. They say nothing of what is no link; of what ranks before what among
 * independent reports they say more than rewritings do.
 */
const INCOMPLETE_FOR_LINKS = 0.03;
const INCOMPLETE_FOR_RANKS = 0.5;
/** L2 penalty of the second stage, over some 20,000 cells. */
const SECOND_STAGE_DECAY = 50;
/**
 * The second stage is also fitted on long pairs, each a concatenation of so many short ones; the sample weight of their
 * cells.
 */
const CONCATENATED = 4;
const CONCATENATED_SHARE = 0.2;
/**
 * The reranker is also fitted on concatenations of two pairs, for not all texts are as short as those of the
 * development half; the sample weight of their cells.
 */
const DOUBLED = 2;
const DOUBLED_SHARE = 0.15;
/** Of the reranker. More epochs or less decay overfit; an average of several fits has less variance than one. */
const RERANKER_FIT = { units: 4, fits: 8, decay: 1e-3, epochs: 20 } as const;

export interface Prepared {
  readonly pair: LabelledPair;
  readonly pairFeatures: PairFeatures;
  readonly passageFeatures: PassageFeatures;
  /** All cells of `evidence`. */
  readonly values: Float32Array;
  readonly of: PairKind;
  /** Whether all links are known. */
  readonly isComplete: boolean;
}

/**
 * `rewriting`: an article and its rewriting; `account`: two accounts of one event, short and in words of their own;
 * `report`: two reports of one event, of whose links only some are known.
 */
export type PairKind = 'rewriting' | 'account' | 'report';

/** By pair the document frequencies of the library that it is compared in. */
export type StatisticsOf = (pair: LabelledPair) => DocumentFrequencies;

export function prepare(
  pairs: readonly LabelledPair[],
  statisticsOf: StatisticsOf,
  of: PairKind,
): Prepared[] {
  return pairs.map((pair) => {
    const reading = analysePair(pair.a, pair.b, statisticsOf(pair), undefined, WORD_VECTORS);
    const pairFeatures = extractPairFeatures(reading);
    const passageFeatures = extractPassageFeatures(reading, pairFeatures.order);
    return {
      pair,
      pairFeatures: pairFeatures,
      passageFeatures: passageFeatures,
      values: listPairFeatures(pairFeatures),
      of,
      isComplete: of !== 'report',
    };
  });
}

/** The design matrix of the second stage: only cells whose rank leaves them a chance. */
interface SecondStageRows {
  readonly seen: readonly number[];
  /** `CONTEXT_FEATURE_COUNT` numbers a cell. */
  readonly values: Float32Array;
}

export function secondStageRows(item: Prepared, pairFeatures: LinearWeights): SecondStageRows {
  const [scores] = scorePairFeatures(item.pairFeatures, [pairFeatures]);
  const seen: number[] = [];
  const rows: number[] = [];
  extractContextFeatures(scores, item.passageFeatures, item.pairFeatures, (cell, row) => {
    seen.push(cell);
    for (const value of row) rows.push(value);
  });
  return { seen, values: Float32Array.from(rows) };
}

/** The logits of the second stage, and the shortlist of the reranker. */
export function shortlist(
  item: Prepared,
  { seen, values }: SecondStageRows,
  secondStage: LinearWeights,
): { readonly logits: Float64Array; readonly open: Shortlist } {
  const by = CONTEXT_FEATURES.map((name) => secondStage.weights[name] ?? 0);
  const logits = new Float64Array(item.pairFeatures.cells.count).fill(MIN_LOGIT);
  const open = new Shortlist();
  seen.forEach((cell, at) => {
    const row = values.subarray(at * CONTEXT_FEATURE_COUNT, (at + 1) * CONTEXT_FEATURE_COUNT);
    logits[cell] = by.reduce((sum, weight, k) => sum + weight * row[k]!, secondStage.bias);
    open.addIfPlausible(cell, logits[cell], row);
  });
  return { logits, open };
}

export function fitStages(
  prepared: readonly Prepared[],
  { long, doubled }: Concatenated,
  seed: number,
): AlignmentModel {
  const fitFirstStage = (incomplete: number): LinearWeights =>
    fitLinear(
      prepared.map((item): Example => ({
        rows: item.pairFeatures.cells.rows,
        columns: item.pairFeatures.cells.columns,
        values: item.values,
        gold: goldOf(item),
        share: item.isComplete ? 1 : incomplete,
        isComplete: item.isComplete,
      })),
      { names: PAIR_FEATURES, without: WITHOUT, rankLoss: 0.7, cellLoss: 0.2, decay: 1e-3, epochs: 40, seed },
    );
  const firstStage = fitFirstStage(INCOMPLETE_FOR_LINKS);
  const ranking = fitFirstStage(INCOMPLETE_FOR_RANKS);
  const complete = prepared.filter((item) => item.isComplete);
  const secondStage = fitLogistic(
    [...complete, ...long].map((item) => {
      const { seen, values } = secondStageRows(item, firstStage);
      const gold = goldOf(item);
      return {
        values,
        isGold: Uint8Array.from(seen, (cell) => (gold.has(cell) ? 1 : 0)),
        share: long.includes(item) ? CONCATENATED_SHARE : 1,
      };
    }),
    CONTEXT_FEATURES,
    SECOND_STAGE_DECAY,
  );
  const reranker = fitMlp(
    [...complete, ...doubled]
      .filter((item) => rerankerShare(item.pairFeatures.cells) > 0)
      .map((item) => {
        const { logits, open } = shortlist(item, secondStageRows(item, firstStage), secondStage);
        const gold = goldOf(item);
        const values: number[] = [];
        extractRerankerFeatures(
          logits,
          item.pairFeatures.cells,
          item.passageFeatures.isSummaryA,
          open,
          (_, row) => {
            for (const value of row) values.push(value);
          },
        );
        return {
          values: Float32Array.from(values),
          isGold: Uint8Array.from(open.cells, (cell) => (gold.has(cell) ? 1 : 0)),
          share: doubled.includes(item) ? DOUBLED_SHARE : 1,
        };
      }),
    { names: RERANKER_FEATURES, ...RERANKER_FIT, seed },
  );
  const weights = {
    firstStage,
    secondStage,
    reranker,
    ranking,
    threshold: 0,
  };
  const results = complete.map((item) => score(item, weights));
  // Of probabilities, half the best F1 is the best threshold (Lipton, Elkan and Naryanaswamy 2014); the one that is best
  // on these pairs themselves is unsteady from fold to fold and strict, for a fit is surer of what it was fitted on.
  const pairs = complete.map((item) => item.pair);
  const best = countLinks(pairs, results, tuneThreshold(pairs, results)).f1;
  return { ...weights, threshold: best / 2 };
}

/** The linked cells among those that are weighed. */
const goldOf = ({ pair, pairFeatures: { cells } }: Prepared): ReadonlySet<number> =>
  new Set(pair.links.map(([i, j]) => cells.find(i, j)));

export function score(item: Prepared, weights: AlignmentModel): MethodResult {
  const { cells } = item.pairFeatures;
  const { logits, open } = shortlist(item, secondStageRows(item, weights.firstStage), weights.secondStage);
  const reranked = rerank(logits, cells, item.passageFeatures.isSummaryA, open, weights.reranker);
  const [ranking] = scorePairFeatures(item.pairFeatures, [weights.ranking]);
  const places = placesOf(cells);
  return {
    ranks: spreadRanks(cells, blendRanks(ranking, logits)),
    links: Array.from(reranked, (value, cell) => ({
      cell: places[cell]!,
      score: 1 / (1 + Math.exp(-value)),
    })),
  };
}

/** Short pairs laid one behind the other, in an order of its own in each text. */
interface Concatenated {
  readonly long: readonly Prepared[];
  readonly doubled: readonly Prepared[];
}

export function concatenatedOf(
  train: readonly Prepared[],
  statisticsOf: StatisticsOf,
  seed: number,
): Concatenated {
  const pairs = train.filter((item) => item.of === 'rewriting').map((item) => item.pair);
  const join = (size: number): Prepared[] =>
    prepare(concatenatePairs(pairs, size, true, seed), statisticsOf, 'rewriting');
  return { long: join(CONCATENATED), doubled: join(DOUBLED) };
}
