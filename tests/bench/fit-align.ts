/**
 * Fits the numbers in `core/comparison/weights.ts` and says what they are worth on pairs they were not fitted on:
 * `tsx tests/bench/fit-align.ts --complete FILE.jsonl --incomplete FILE.jsonl [--folds 5] [--cuts 3]
 * [--print]`. Both files are development halves; long pairs are made of short ones. Folds are cut by pair, and by story where one article stands in several
 * pairs; several cuts show how much a figure owes to one.
 */
import { pathToFileURL } from 'node:url';
import { EVIDENCE, listEvidence, weighEvidence, type Evidence } from '@core/comparison/evidence';
import { readPair } from '@core/comparison/reading';
import { blendRanks, HOPELESS, scoreEvidence } from '@core/comparison/score';
import {
  OpenCells,
  settledShare,
  settleOdds,
  SETTLING_NAMES,
  weighSettling,
} from '@core/comparison/settling';
import { STANDING_NAMES, STANDING_SIZE, weighStanding } from '@core/comparison/standing';
import { describePair, type PairTraits } from '@core/comparison/traits';
import type { AlignmentWeights, LinearWeights } from '@core/comparison/weights';
import { fitLinear, type Example } from './align/fit-model';
import { fitBent } from './align/fit-bent';
import { fitLogistic } from './align/fit-logistic';
import { joinPairs } from './align/long-pairs';
import { placesOf, spreadRanks } from './align/whole-table';
import { countLinks, countRanks, tuneThreshold, type MethodResult } from './align/measures';
import { countPairs, readPairs, type LabelledPair } from './align/pairs';
import type { WordStatistics } from '@core/comparison/statistics';
import { WORD_VECTORS } from '../support/word-vectors';
import { option } from './options';

/** Left to the second half: in the first, copies of stronger features or unsteady from fold to fold. */
const WITHOUT = ['stems', 'shorter'];
/**
 * How much a pair with incomplete links counts. They say nothing of what is no link; of what ranks before what among
 * independent reports they say more than rewritings do.
 */
const INCOMPLETE_FOR_LINKS = 0.03;
const INCOMPLETE_FOR_RANKS = 0.5;
/** Of the second half, against some 20,000 cells. */
const STANDING_DECAY = 50;
/** Long pairs teach the second half too, made of so many short ones; how much one of their cells counts. */
const JOINED = 4;
const JOINED_SHARE = 0.1;
/** Pairs of two teach the last pass that not all texts are as short as the development half's: what one cell counts. */
const DOUBLED = 2;
const DOUBLED_SHARE = 0.15;
/** Of the last pass. More epochs or less decay gain on the fitted pairs alone; several fits are steadier than one. */
const SETTLING_FIT = { units: 4, fits: 3, decay: 1e-3, epochs: 20 } as const;

interface Prepared {
  readonly pair: LabelledPair;
  readonly evidence: Evidence;
  readonly traits: PairTraits;
  /** All cells of `evidence`. */
  readonly values: Float32Array;
  readonly isComplete: boolean;
}

function prepare(
  pairs: readonly LabelledPair[],
  statistics: WordStatistics,
  isComplete: boolean,
): Prepared[] {
  return pairs.map((pair) => {
    const reading = readPair(pair.a, pair.b, statistics, undefined, WORD_VECTORS);
    const evidence = weighEvidence(reading);
    const traits = describePair(reading, evidence.order);
    return { pair, evidence, traits, values: listEvidence(evidence), isComplete };
  });
}

/** The second half as numbers to fit on: only cells that can still win. */
interface Stood {
  readonly seen: readonly number[];
  /** `STANDING_SIZE` numbers a cell. */
  readonly values: Float32Array;
}

function stand(item: Prepared, evidence: LinearWeights): Stood {
  const [scores] = scoreEvidence(item.evidence, [evidence]);
  const seen: number[] = [];
  const rows: number[] = [];
  weighStanding(scores, item.traits, item.evidence, (cell, row) => {
    seen.push(cell);
    for (const value of row) rows.push(value);
  });
  return { seen, values: Float32Array.from(rows) };
}

/** The second half's log-odds, and which cells are still open. */
function openCells(
  item: Prepared,
  { seen, values }: Stood,
  standing: LinearWeights,
): { readonly odds: Float64Array; readonly open: OpenCells } {
  const by = STANDING_NAMES.map((name) => standing.by[name] ?? 0);
  const odds = new Float64Array(item.evidence.cells.count).fill(HOPELESS);
  const open = new OpenCells();
  seen.forEach((cell, at) => {
    const row = values.subarray(at * STANDING_SIZE, (at + 1) * STANDING_SIZE);
    odds[cell] = by.reduce((sum, weight, k) => sum + weight * row[k]!, standing.bias);
    open.addIfOpen(cell, odds[cell], row);
  });
  return { odds, open };
}

export function fitWeights(
  prepared: readonly Prepared[],
  { long, doubled }: Joined,
  seed: number,
): AlignmentWeights {
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
      { names: EVIDENCE, without: WITHOUT, rankLoss: 0.7, cellLoss: 0.2, decay: 1e-3, epochs: 40, seed },
    );
  const evidence = fitEvidence(INCOMPLETE_FOR_LINKS);
  const ranking = fitEvidence(INCOMPLETE_FOR_RANKS);
  const complete = prepared.filter((item) => item.isComplete);
  const standing = fitLogistic(
    [...complete, ...long].map((item) => {
      const { seen, values } = stand(item, evidence);
      const gold = goldOf(item);
      return {
        values,
        isGold: Uint8Array.from(seen, (cell) => (gold.has(cell) ? 1 : 0)),
        share: long.includes(item) ? JOINED_SHARE : 1,
      };
    }),
    STANDING_NAMES,
    STANDING_DECAY,
  );
  const settling = fitBent(
    [...complete, ...doubled]
      .filter((item) => settledShare(item.evidence.cells) > 0)
      .map((item) => {
        const { odds, open } = openCells(item, stand(item, evidence), standing);
        const gold = goldOf(item);
        const values: number[] = [];
        weighSettling(odds, item.evidence.cells, item.traits.isPlainA, open, (_, row) => {
          for (const value of row) values.push(value);
        });
        return {
          values: Float32Array.from(values),
          isGold: Uint8Array.from(open.cells, (cell) => (gold.has(cell) ? 1 : 0)),
          share: doubled.includes(item) ? DOUBLED_SHARE : 1,
        };
      }),
    { names: SETTLING_NAMES, ...SETTLING_FIT, seed },
  );
  const weights = { evidence, standing, settling, ranking, threshold: 0 };
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

function score(item: Prepared, weights: AlignmentWeights): MethodResult {
  const { cells } = item.evidence;
  const { odds, open } = openCells(item, stand(item, weights.evidence), weights.standing);
  const settled = settleOdds(odds, cells, item.traits.isPlainA, open, weights.settling);
  const [likely] = scoreEvidence(item.evidence, [weights.ranking]);
  const places = placesOf(cells);
  return {
    ranks: spreadRanks(cells, blendRanks(likely, odds)),
    links: Array.from(settled, (value, cell) => ({
      cell: places[cell]!,
      score: 1 / (1 + Math.exp(-value)),
    })),
  };
}

/** Any number that stirs all bits. */
const CUT_STEP = 0x9e3779b1;

function foldOf(item: Prepared, folds: number, cut: number): number {
  const key = item.isComplete ? item.pair.id : (item.pair.id.split('_')[0] ?? '');
  let hash = 2166136261 ^ (cut * CUT_STEP);
  for (const unit of key) hash = Math.imul(hash ^ unit.charCodeAt(0), 16777619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) % folds;
}

/** Long pairs that are measured: of so many short ones, told in one order or in two. */
const MEASURED = [
  ['2 in order', 2, false],
  ['2 shuffled', 2, true],
  ['4 in order', 4, false],
  ['4 shuffled', 4, true],
  ['16 in order', 16, false],
  ['16 shuffled', 16, true],
] as const;

function crossValidate(data: Data, folds: number, cut: number): void {
  const { prepared, statistics } = data;
  const held = new Map<string, { readonly pairs: LabelledPair[]; readonly results: MethodResult[] }>();
  for (let fold = 0; fold < folds; fold++) {
    const train = prepared.filter((item) => foldOf(item, folds, cut) !== fold);
    const test = prepared.filter((item) => foldOf(item, folds, cut) === fold);
    const weights = fitWeights(train, joinedOf(train, statistics, fold + 1), fold + 1);
    const hold = (name: string, items: readonly Prepared[]): void => {
      const known = held.get(name) ?? { pairs: [], results: [] };
      held.set(name, known);
      for (const item of items) {
        const result = score(item, weights);
        known.pairs.push(item.pair);
        // Each fold's own threshold, so that nothing is tuned on what is measured.
        known.results.push({
          ...result,
          links: result.links.filter((link) => link.score >= weights.threshold),
        });
      }
    };
    const complete = test.filter((item) => item.isComplete);
    hold('complete', complete);
    hold(
      'incomplete',
      test.filter((item) => !item.isComplete),
    );
    const pairs = complete.map((item) => item.pair);
    for (const [name, size, isShuffled] of MEASURED)
      hold(name, prepare(joinPairs(pairs, size, isShuffled, 1), statistics, true));
  }
  const show = (values: readonly number[]): string => values.map((value) => value.toFixed(3)).join(' ');
  for (const [name, { pairs, results }] of held) {
    const { precision, recall, f1 } = countLinks(pairs, results, 0);
    const { hits, found } = countRanks(pairs, results);
    console.log(name, `P R F1 ${show([precision, recall, f1])}`);
    console.log(`  R@1 R@3 R@5 ${show(hits)}; of all partners ${show(found)}`);
  }
}

interface Data {
  readonly prepared: readonly Prepared[];
  /** Of the pairs with complete links. */
  readonly statistics: WordStatistics;
}

/** Short pairs laid one behind the other, in an order of its own in each text. */
interface Joined {
  readonly long: readonly Prepared[];
  readonly doubled: readonly Prepared[];
}

function joinedOf(train: readonly Prepared[], statistics: WordStatistics, seed: number): Joined {
  const pairs = train.filter((item) => item.isComplete).map((item) => item.pair);
  const join = (size: number): Prepared[] => prepare(joinPairs(pairs, size, true, seed), statistics, true);
  return { long: join(JOINED), doubled: join(DOUBLED) };
}

function main(args: readonly string[]): void {
  const complete = readPairs(option(args, 'complete') ?? '');
  const incomplete = readPairs(option(args, 'incomplete') ?? '');
  const statistics = countPairs(complete);
  const prepared = [
    ...prepare(complete, statistics, true),
    ...prepare(incomplete, countPairs(incomplete), false),
  ];
  const folds = Number(option(args, 'folds') ?? 5);
  for (let cut = 0; cut < Number(option(args, 'cuts') ?? 3); cut++)
    crossValidate({ prepared, statistics }, folds, cut);
  if (!args.includes('--print')) return;
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(4)) : value;
  console.log(JSON.stringify(fitWeights(prepared, joinedOf(prepared, statistics, 1), 1), rounded, 2));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
