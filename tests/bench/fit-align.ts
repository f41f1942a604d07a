/**
 * Fits the numbers in `core/comparison/weights.ts` and says what they are worth on pairs they were not fitted on:
 * `tsx tests/bench/fit-align.ts --complete FILE.jsonl --incomplete FILE.jsonl [--folds 5] [--cuts 3]
 * [--print]`. Both files are development halves. Folds are cut by pair, and by story where one article stands in several
 * pairs; several cuts show how much a figure owes to one.
 */
import { pathToFileURL } from 'node:url';
import { EVIDENCE, listEvidence, weighEvidence, type Evidence } from '@core/comparison/evidence';
import { readPair } from '@core/comparison/reading';
import { blendRanks, scoreEvidence } from '@core/comparison/score';
import { STANDING_NAMES, STANDING_SIZE, weighStanding } from '@core/comparison/standing';
import { describePair, type PairTraits } from '@core/comparison/traits';
import type { AlignmentWeights, LinearWeights } from '@core/comparison/weights';
import { fitLinear, type Example } from './align/fit-model';
import { fitLogistic } from './align/fit-logistic';
import { countLinks, countRanks, tuneThreshold, type MethodResult } from './align/measures';
import { cellsOf, countPairs, readPairs, type LabelledPair } from './align/pairs';
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

interface Prepared {
  readonly pair: LabelledPair;
  readonly evidence: Evidence;
  readonly traits: PairTraits;
  /** All cells of `evidence`. */
  readonly values: Float32Array;
  readonly isComplete: boolean;
}

function prepare(file: string, isComplete: boolean): Prepared[] {
  const pairs = readPairs(file);
  const statistics = countPairs(pairs);
  return pairs.map((pair) => {
    const reading = readPair(pair.a, pair.b, statistics, undefined, WORD_VECTORS);
    const evidence = weighEvidence(reading);
    const traits = describePair(reading, evidence.order);
    return { pair, evidence, traits, values: listEvidence(evidence), isComplete };
  });
}

/** The first half's scores of one pair, and the second half as numbers to fit on. */
function stand(item: Prepared, evidence: LinearWeights): Float32Array {
  const [scores] = scoreEvidence(item.evidence, [evidence]);
  const values = new Float32Array(scores.length * STANDING_SIZE);
  weighStanding(scores, item.traits, item.evidence, (cell, row) => values.set(row, cell * STANDING_SIZE));
  return values;
}

export function fitWeights(prepared: readonly Prepared[], seed: number): AlignmentWeights {
  const example = (item: Prepared, values: Float32Array, share: number): Example => ({
    rows: item.evidence.rows,
    columns: item.evidence.columns,
    values,
    gold: cellsOf(item.pair),
    share,
    isComplete: item.isComplete,
  });
  const fitEvidence = (incomplete: number): LinearWeights =>
    fitLinear(
      prepared.map((item) => example(item, item.values, item.isComplete ? 1 : incomplete)),
      { names: EVIDENCE, without: WITHOUT, rankLoss: 0.7, cellLoss: 0.2, decay: 1e-3, epochs: 40, seed },
    );
  const evidence = fitEvidence(INCOMPLETE_FOR_LINKS);
  const ranking = fitEvidence(INCOMPLETE_FOR_RANKS);
  const complete = prepared.filter((item) => item.isComplete);
  const standing = fitLogistic(
    complete.map((item) => example(item, stand(item, evidence), 1)),
    STANDING_NAMES,
    STANDING_DECAY,
  );
  const weights = { evidence, standing, ranking, threshold: 0 };
  const results = complete.map((item) => score(item, weights));
  // Of probabilities, half the best F1 is the best threshold (Lipton, Elkan and Naryanaswamy 2014); the one that is best
  // on these pairs themselves is unsteady from fold to fold and strict, for a fit is surer of what it was fitted on.
  const pairs = complete.map((item) => item.pair);
  const best = countLinks(pairs, results, tuneThreshold(pairs, results)).f1;
  return { ...weights, threshold: best / 2 };
}

function score(item: Prepared, weights: AlignmentWeights): MethodResult {
  const values = stand(item, weights.evidence);
  const [likely] = scoreEvidence(item.evidence, [weights.ranking]);
  const by = STANDING_NAMES.map((name) => weights.standing.by[name] ?? 0);
  const second = likely.map((_, cell) =>
    by.reduce((sum, weight, k) => sum + weight * values[cell * STANDING_SIZE + k]!, weights.standing.bias),
  );
  return {
    ranks: blendRanks(likely, second),
    links: Array.from(second, (odds, cell) => ({ cell, score: 1 / (1 + Math.exp(-odds)) })),
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

function crossValidate(prepared: readonly Prepared[], folds: number, cut: number): void {
  const held = new Map<Prepared, { result: MethodResult; threshold: number }>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitWeights(
      prepared.filter((item) => foldOf(item, folds, cut) !== fold),
      fold + 1,
    );
    for (const item of prepared) {
      if (foldOf(item, folds, cut) === fold)
        held.set(item, { result: score(item, weights), threshold: weights.threshold });
    }
  }
  for (const isComplete of [true, false]) {
    const items = prepared.filter((item) => item.isComplete === isComplete);
    const pairs = items.map((item) => item.pair);
    // Each fold's own threshold, so that nothing is tuned on what is measured.
    const results = items.map((item): MethodResult => {
      const { result, threshold } = held.get(item)!;
      return { ...result, links: result.links.filter((link) => link.score >= threshold) };
    });
    const show = (values: readonly number[]): string => values.map((value) => value.toFixed(3)).join(' ');
    const { precision, recall, f1 } = countLinks(pairs, results, 0);
    const { hits, found } = countRanks(pairs, results);
    console.log(isComplete ? 'complete' : 'incomplete', `P R F1 ${show([precision, recall, f1])}`);
    console.log(`  R@1 R@3 R@5 ${show(hits)}; of all partners ${show(found)}`);
  }
}

function main(args: readonly string[]): void {
  const prepared = [
    ...prepare(option(args, 'complete') ?? '', true),
    ...prepare(option(args, 'incomplete') ?? '', false),
  ];
  const folds = Number(option(args, 'folds') ?? 5);
  for (let cut = 0; cut < Number(option(args, 'cuts') ?? 3); cut++) crossValidate(prepared, folds, cut);
  if (!args.includes('--print')) return;
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(4)) : value;
  console.log(JSON.stringify(fitWeights(prepared, 1), rounded, 2));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
