/**
 * Fits the numbers in `core/comparison/weights.ts` and says what they are worth on pairs they were not fitted on:
 * `tsx tests/bench/fit-align.ts --complete FILE.jsonl --incomplete FILE.jsonl [--folds 5] [--cuts 3] [--print]`. Both
 * files are development halves; long pairs are made of short ones. Folds are cut by pair, and by story where one article
 * stands in several pairs; several cuts show how much a figure owes to one.
 */
import { pathToFileURL } from 'node:url';
import type { DocumentFrequencies } from '@core/language/document-frequencies';
import { fitWeights, joinedOf, prepare, score, type Prepared } from './align/fit-weights';
import { joinPairs } from './align/long-pairs';
import { countLinks, countRanks, type MethodResult } from './align/measures';
import { countPairs, readPairs, type LabelledPair } from './align/pairs';
import { option } from './options';

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
  readonly statistics: DocumentFrequencies;
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
