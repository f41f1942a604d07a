/**
 * Fits the alignment model and says what it is worth on pairs that it was not fitted on (k-fold cross-validation): `npm
 * run fit-alignment -- --complete FILE.jsonl --accounts FILE.jsonl --incomplete FILE.jsonl [--folds 5] [--cuts 3]
 * [--write]`. All are development halves; long pairs are made of short ones. Folds are cut by pair, and by story where
 * one article stands in several pairs; several cuts show how much a figure owes to one. `--write` writes the model that
 * is shipped.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../../main/launch/project';
import {
  fitStages,
  concatenatedOf,
  prepare,
  score,
  type PairKind,
  type Prepared,
  type StatisticsOf,
} from './fit-stages';
import { concatenatePairs } from './long-pairs';
import { writeModel } from './write-model';
import { countLinks, countRanks, type MethodResult } from '../../tests/bench/align/measures';
import { countLibrary, countPairs, readPairs, type LabelledPair } from '../../tests/bench/align/pairs';
import { option } from '../../tests/bench/options';

const MODEL_FILE = join(PROJECT, 'resources/models/alignment-en.json');

const FILES = ['complete', 'accounts', 'incomplete'] as const;

/** Fitted as in a fresh library: the reader's own can only know more. */
const FRESH: StatisticsOf = (pair) => countPairs([pair]);

/** Any number that stirs all bits. */
const CUT_STEP = 0x9e3779b1;

function foldOf(item: Prepared, folds: number, cut: number): number {
  const key = item.of === 'report' ? (item.pair.id.split('_')[0] ?? '') : item.pair.id;
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

/** @returns the figures of whole pairs, for the model's file */
function crossValidate(data: Data, folds: number, cut: number): Readonly<Record<string, number>> {
  const { prepared, inFile } = data;
  const held = new Map<string, { readonly pairs: LabelledPair[]; readonly results: MethodResult[] }>();
  for (let fold = 0; fold < folds; fold++) {
    const train = prepared.filter((item) => foldOf(item, folds, cut) !== fold);
    const test = prepared.filter((item) => foldOf(item, folds, cut) === fold);
    const weights = fitStages(train, concatenatedOf(train, FRESH, fold + 1), fold + 1);
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
    const of = (kind: PairKind): readonly Prepared[] => test.filter((item) => item.of === kind);
    const complete = of('rewriting');
    hold('complete', complete);
    hold('accounts', of('account'));
    hold('incomplete', of('report'));
    const pairs = complete.map((item) => item.pair);
    hold('complete, library of the file', prepare(pairs, inFile, 'rewriting'));
    for (const [name, size, isShuffled] of MEASURED)
      hold(name, prepare(concatenatePairs(pairs, size, isShuffled, 1), FRESH, 'rewriting'));
  }
  const show = (values: readonly number[]): string => values.map((value) => value.toFixed(3)).join(' ');
  const figures: Record<string, number> = {};
  for (const [name, { pairs, results }] of held) {
    const { precision, recall, f1 } = countLinks(pairs, results, 0);
    const { hits, found } = countRanks(pairs, results);
    console.log(name, `P R F1 ${show([precision, recall, f1])}`);
    console.log(`  R@1 R@3 R@5 ${show(hits)}; of all partners ${show(found)}`);
    if (FILES.some((file) => file === name))
      Object.assign(figures, {
        [`${name}Precision`]: precision,
        [`${name}Recall`]: recall,
        [`${name}F1`]: f1,
      });
  }
  return figures;
}

interface Data {
  readonly prepared: readonly Prepared[];
  /** In the library of all pairs with complete links. */
  readonly inFile: StatisticsOf;
}

function main(args: readonly string[]): void {
  const complete = readPairs(option(args, 'complete') ?? '');
  const accounts = readPairs(option(args, 'accounts') ?? '');
  const incomplete = readPairs(option(args, 'incomplete') ?? '');
  const inFile = countLibrary(complete, 'file');
  const prepared = [
    ...prepare(complete, FRESH, 'rewriting'),
    ...prepare(accounts, FRESH, 'account'),
    ...prepare(incomplete, FRESH, 'report'),
  ];
  const folds = Number(option(args, 'folds') ?? 5);
  const figures = Array.from({ length: Number(option(args, 'cuts') ?? 3) }, (_, cut) =>
    crossValidate({ prepared, inFile }, folds, cut),
  );
  if (!args.includes('--write')) return;
  const fitted = fitStages(prepared, concatenatedOf(prepared, FRESH, 1), 1);
  const files = FILES.map((name) => option(args, name) ?? '');
  writeModel(MODEL_FILE, fitted, files, figures[0] ?? {});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
