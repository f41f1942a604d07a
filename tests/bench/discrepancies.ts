/**
 * Discrepancies against labelled pairs: `npm run bench -- discrepancies --pairs FILE.jsonl [--articles FILE.jsonl]
 * [--half 0|1] [--json]`.
 */
import { readRecords, type GoldArticles, type GoldPair } from './discrepancies/gold';
import { measureArticles } from './discrepancies/measure-articles';
import { compareGold, measurePairs } from './discrepancies/measure-pairs';
import { option } from './options';
import type { BenchReport } from './report';

export function run(args: readonly string[]): Promise<BenchReport> {
  const file = option(args, 'pairs');
  if (file === null) throw new Error('--pairs FILE.jsonl is needed');
  const half = option(args, 'half');
  const pairs = readRecords<GoldPair>(file, half);
  const articlesFile = option(args, 'articles');
  const figures = measurePairs(pairs);
  return Promise.resolve({
    bench: 'discrepancies',
    pairs: figures,
    ...(articlesFile === null
      ? {}
      : { articles: measureArticles(readRecords<GoldArticles>(articlesFile, half)) }),
    msPerPair: time(pairs),
  });
}

const ROUNDS = 5;

/** Milliseconds a pair, by the median of several rounds. Passages are read anew in each: the cache holds fewer. */
function time(pairs: readonly GoldPair[]): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    pairs.forEach(compareGold);
    return (performance.now() - start) / (pairs.length || 1);
  });
  return rounds.sort((x, y) => x - y)[ROUNDS >> 1] ?? 0;
}
