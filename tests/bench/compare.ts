/**
 * Four accounts of 10,000 words each through the real thread: `npm run bench -- compare [--words N] [--json]`. The texts
 * are generated from one seed: each account tells most of the same happenings, in its own order and partly in other
 * words. Times are told for a thread that has just started and for the same thread asked again.
 */
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ComparedText } from '@core/comparison/compared-passages';
import { createAlignmentClient, type AlignmentClient } from '../../main/alignment/alignment-client';
import { loadBundled } from '../../main/articles/bundled-articles';
import { buildComparisonWorker } from '../support/build-worker';
import { makeWords } from '../support/made-words';
import { WORD_VECTORS_FILE } from '../support/word-vectors';
import { plainArticle } from '../support/plain-article';
import { randomFrom } from '../../tools/fit-alignment/fit-linear';
import { option } from './options';
import type { BenchReport, Row } from './report';

const ACCOUNTS = 4;
const SENTENCE_WORDS = 20;
/** Share of the happenings that one account tells. */
const TOLD = 0.7;
/** Share of a happening's words that an account keeps. */
const KEPT = 0.75;
const RUNS = 5;
const resources = join(import.meta.dirname, '../../resources');
/** From the first paint to the first comparison, for a reader who is quick. */
const READY_MS = 2_000;

export async function run(args: readonly string[]): Promise<BenchReport> {
  const words = Number(option(args, 'words') ?? 10_000);
  const texts = generateAccounts(words);
  const worker = await buildComparisonWorker();
  const engine = createAlignmentClient(worker, WORD_VECTORS_FILE);
  const ready = createAlignmentClient(worker, WORD_VECTORS_FILE);
  const rows: Row[] = [];
  try {
    engine.addToCorpus(texts.map(({ article }) => article));
    rows.push(await time(engine, texts, 'synoptic, new thread'));
    ready.addToCorpus(
      (await loadBundled(join(resources, 'articles'), join(resources, 'topics.yaml'))).articles,
    );
    ready.addToCorpus(texts.map(({ article }) => article));
    ready.warmUp();
    await new Promise((resolve) => setTimeout(resolve, READY_MS));
    rows.push(await time(ready, texts, 'synoptic, new thread made ready'));
    const again: Row[] = [];
    for (let turn = 0; turn < RUNS; turn++) again.push(await time(engine, texts, 'synoptic'));
    rows.push(again.toSorted((x, y) => Number(x['allMs']) - Number(y['allMs']))[RUNS >> 1]!);
  } finally {
    await engine.close();
    await ready.close();
  }
  return { bench: 'compare', accounts: ACCOUNTS, words, methods: rows };
}

async function time(engine: AlignmentClient, texts: readonly ComparedText[], name: string): Promise<Row> {
  const blocks = monitorEventLoopDelay({ resolution: 1 });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const start = performance.now();
  let first = Number.NaN;
  blocks.enable();
  const result = await engine.compare(texts, {
    onPair: () => {
      if (Number.isNaN(first)) first = performance.now() - start;
    },
  });
  const all = performance.now() - start;
  blocks.disable();
  clearInterval(watch);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    name,
    firstPairMs: round(first),
    allMs: round(all),
    longestBlockMs: round(blocks.max / 1e6),
    peakMemoryMB: round(Math.max(peak, process.memoryUsage().rss) / 2 ** 20),
    joins: result.pairs.reduce((sum, pair) => sum + pair.correspondences.length, 0),
  };
}

function generateAccounts(words: number): ComparedText[] {
  const random = randomFrom(7);
  const draw = makeWords(random);
  const length = Math.round(words / SENTENCE_WORDS);
  const happenings = Array.from({ length: Math.round(length / TOLD) }, () =>
    Array.from({ length: SENTENCE_WORDS }, () => (random() < 0.08 ? capitalised(draw()) : draw())),
  );
  return Array.from({ length: ACCOUNTS }, (_, account) => {
    const told = happenings
      .map((happening) => ({ happening, place: random() }))
      .sort((x, y) => x.place - y.place)
      .slice(0, length)
      .map(({ happening }) => happening.map((word) => (random() < KEPT ? word : draw())));
    const lines: string[] = [];
    told.forEach((sentence, k) => {
      const text = `${capitalised(sentence.join(' '))}.`;
      if (k % 5 === 0) lines.push(text);
      else lines[lines.length - 1] += ` ${text}`;
    });
    return {
      article: plainArticle(`account-${account}`, `Account ${account}`, lines.join('\n')),
      accountId: null,
    };
  });
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
