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
import { joinPairs } from './long-pairs';
import { countLinks, tuneThreshold, type MethodResult } from '../../tests/bench/align/measures';
import type { LabelledPair } from '../../tests/bench/align/pairs';
import { placesOf, spreadRanks } from '../../tests/bench/align/whole-table';

/** Left to the second half: in the first, copies of stronger features or unsteady from fold to fold. */
const WITHOUT = ['stems', 'shorter'];
/**
 * How much a pair with incomplete links counts. They say nothing of what is no link; of what ranks before what among
 * independent reports they say more than rewritings do.
 */
const INCOMPLETE_FOR_LINKS = 0.03;
const INCOMPLETE_FOR_RANKS = 0.5;
/** Of the second half, against some 20,000 cells. */
const SECOND_STAGE_DECAY = 50;
/** Long pairs teach the second half too, made of so many short ones; how much one of their cells counts. */
const JOINED = 4;
const JOINED_SHARE = 0.2;
/** Pairs of two teach the last pass that not all texts are as short as the development half's: what one cell counts. */
const DOUBLED = 2;
const DOUBLED_SHARE = 0.15;
/** Of the last pass. More epochs or less decay gain on the fitted pairs alone; several fits are steadier than one. */
const RERANKER_FIT = { units: 4, fits: 8, decay: 1e-3, epochs: 20 } as const;

export interface Prepared {
  readonly pair: LabelledPair;
  readonly evidence: PairFeatures;
  readonly traits: PassageFeatures;
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
    const evidence = extractPairFeatures(reading);
    const traits = extractPassageFeatures(reading, evidence.order);
    return { pair, evidence, traits, values: listPairFeatures(evidence), of, isComplete: of !== 'report' };
  });
}

/** The second half as numbers to fit on: only cells that can still win. */
interface SecondStageRows {
  readonly seen: readonly number[];
  /** `STANDING_SIZE` numbers a cell. */
  readonly values: Float32Array;
}

export function secondStageRows(item: Prepared, evidence: LinearWeights): SecondStageRows {
  const [scores] = scorePairFeatures(item.evidence, [evidence]);
  const seen: number[] = [];
  const rows: number[] = [];
  extractContextFeatures(scores, item.traits, item.evidence, (cell, row) => {
    seen.push(cell);
    for (const value of row) rows.push(value);
  });
  return { seen, values: Float32Array.from(rows) };
}

/** The second half's log-odds, and which cells are still open. */
export function shortlist(
  item: Prepared,
  { seen, values }: SecondStageRows,
  standing: LinearWeights,
): { readonly odds: Float64Array; readonly open: Shortlist } {
  const by = CONTEXT_FEATURES.map((name) => standing.weights[name] ?? 0);
  const odds = new Float64Array(item.evidence.cells.count).fill(MIN_LOGIT);
  const open = new Shortlist();
  seen.forEach((cell, at) => {
    const row = values.subarray(at * CONTEXT_FEATURE_COUNT, (at + 1) * CONTEXT_FEATURE_COUNT);
    odds[cell] = by.reduce((sum, weight, k) => sum + weight * row[k]!, standing.bias);
    open.addIfPlausible(cell, odds[cell], row);
  });
  return { odds, open };
}

export function fitStages(
  prepared: readonly Prepared[],
  { long, doubled }: Joined,
  seed: number,
): AlignmentModel {
  const fitEvidence = (incomplete: number): LinearWeights =>
    fitLinear(
      prepared.map((item): Example => ({
        rows: item.evidence.cells.rows,
        columns: item.evidence.cells.columns,
        values: item.values,
        gold: goldOf(item),
        share: item.isComplete ? 1 : incomplete,
        isComplete: item.isComplete,
      })),
      { names: PAIR_FEATURES, without: WITHOUT, rankLoss: 0.7, cellLoss: 0.2, decay: 1e-3, epochs: 40, seed },
    );
  const evidence = fitEvidence(INCOMPLETE_FOR_LINKS);
  const ranking = fitEvidence(INCOMPLETE_FOR_RANKS);
  const complete = prepared.filter((item) => item.isComplete);
  const standing = fitLogistic(
    [...complete, ...long].map((item) => {
      const { seen, values } = secondStageRows(item, evidence);
      const gold = goldOf(item);
      return {
        values,
        isGold: Uint8Array.from(seen, (cell) => (gold.has(cell) ? 1 : 0)),
        share: long.includes(item) ? JOINED_SHARE : 1,
      };
    }),
    CONTEXT_FEATURES,
    SECOND_STAGE_DECAY,
  );
  const settling = fitMlp(
    [...complete, ...doubled]
      .filter((item) => rerankerShare(item.evidence.cells) > 0)
      .map((item) => {
        const { odds, open } = shortlist(item, secondStageRows(item, evidence), standing);
        const gold = goldOf(item);
        const values: number[] = [];
        extractRerankerFeatures(odds, item.evidence.cells, item.traits.isSummaryA, open, (_, row) => {
          for (const value of row) values.push(value);
        });
        return {
          values: Float32Array.from(values),
          isGold: Uint8Array.from(open.cells, (cell) => (gold.has(cell) ? 1 : 0)),
          share: doubled.includes(item) ? DOUBLED_SHARE : 1,
        };
      }),
    { names: RERANKER_FEATURES, ...RERANKER_FIT, seed },
  );
  const weights = {
    firstStage: evidence,
    secondStage: standing,
    reranker: settling,
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
const goldOf = ({ pair, evidence: { cells } }: Prepared): ReadonlySet<number> =>
  new Set(pair.links.map(([i, j]) => cells.find(i, j)));

export function score(item: Prepared, weights: AlignmentModel): MethodResult {
  const { cells } = item.evidence;
  const { odds, open } = shortlist(item, secondStageRows(item, weights.firstStage), weights.secondStage);
  const settled = rerank(odds, cells, item.traits.isSummaryA, open, weights.reranker);
  const [likely] = scorePairFeatures(item.evidence, [weights.ranking]);
  const places = placesOf(cells);
  return {
    ranks: spreadRanks(cells, blendRanks(likely, odds)),
    links: Array.from(settled, (value, cell) => ({
      cell: places[cell]!,
      score: 1 / (1 + Math.exp(-value)),
    })),
  };
}

/** Short pairs laid one behind the other, in an order of its own in each text. */
interface Joined {
  readonly long: readonly Prepared[];
  readonly doubled: readonly Prepared[];
}

export function joinedOf(train: readonly Prepared[], statisticsOf: StatisticsOf, seed: number): Joined {
  const pairs = train.filter((item) => item.of === 'rewriting').map((item) => item.pair);
  const join = (size: number): Prepared[] =>
    prepare(joinPairs(pairs, size, true, seed), statisticsOf, 'rewriting');
  return { long: join(JOINED), doubled: join(DOUBLED) };
}
