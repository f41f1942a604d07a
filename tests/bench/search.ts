import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createSearch } from '../../main/search/search-service';
import { buildSearchWorker } from '../support/build-worker';
import { plainArticle } from '../support/plain-article';
import { option, quantile, spread } from './options';
import { judge, parseJudgements, type Judgements } from './ranking-quality';
import type { BenchReport, Row } from './report';
import { makeCorpus, readDocuments, readQueries, type BenchDocument, type BenchQuery } from './search-corpus';
import { createLunr, createSynoptic, type Engine } from './search-engines';

/**
 * `bench search [--docs F --queries F [--qrels F]] [--runs N]`: our search beside Lunr as it comes, on the same data
 * in the same run. `plain`, `prefix` and the quality are measured in this process, passages and marks included for
 * ours; `worker` is the way from the service to the worker and back. Milliseconds, medians of `runs` (5).
 */
export async function run(args: string[]): Promise<BenchReport> {
  const docs = option(args, 'docs');
  const queriesFile = option(args, 'queries');
  const qrels = option(args, 'qrels');
  if ((docs === null) !== (queriesFile === null)) throw new Error('--docs and --queries belong together');
  const { documents, queries } =
    docs === null || queriesFile === null
      ? makeCorpus(10_000)
      : { documents: readDocuments(docs), queries: readQueries(queriesFile) };
  const judgements = qrels === null ? null : parseJudgements(readFileSync(qrels, 'utf8'));
  const runs = Number(option(args, 'runs') ?? 5);

  const lunr = measure(createLunr(), documents, queries, judgements, runs);
  const synoptic = {
    ...measure(createSynoptic(), documents, queries, judgements, runs),
    worker: await measureWorker(documents, queries),
  };
  return {
    bench: 'search',
    data: { documents: documents.length, queries: queries.length, from: docs ?? 'made up' },
    engines: [synoptic, lunr],
    ratios: ratios(synoptic, lunr),
  };
}

function measure(
  engine: Engine,
  documents: readonly BenchDocument[],
  queries: readonly BenchQuery[],
  judgements: Judgements | null,
  runs: number,
): Row {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  try {
    const buildMs = median(runs, () => engine.build(documents));
    engine.save(folder);
    engine.clear();
    const before = memory();
    const loadMs = median(runs, () => engine.load(folder));
    const heapMB = (memory() - before) / 2 ** 20;
    const whole = queries.map(({ text }) => `${text} `);
    const typed = queries.map(({ text }) => cutLastWord(text));
    const quality =
      judgements === null
        ? { ndcg10: null, map: null }
        : judge(new Map(queries.map(({ id, text }) => [id, engine.rank(`${text} `, 1_000)])), judgements);
    return {
      name: engine.name,
      buildMs,
      loadMs,
      heapMB,
      plain: spread(time(engine, whole, runs)),
      prefix: spread(time(engine, typed, runs)),
      ...quality,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Queries that the worker answers before it is measured, as the measured process has. */
const WARM_UP = 30;

/** For each query its median over the runs, after one run that is not counted. */
function time(engine: Engine, texts: readonly string[], runs: number): number[] {
  const times = texts.map((): number[] => []);
  for (let run = 0; run <= runs; run += 1) {
    for (const [at, text] of texts.entries()) {
      const start = performance.now();
      engine.ask(text);
      if (run > 0) times[at]?.push(performance.now() - start);
    }
  }
  return times.map((list) => quantile(list, 0.5));
}

function median(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return quantile(times, 0.5);
}

/** Half of the last word, at least two letters, as if it were being typed. */
function cutLastWord(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = words.at(-1) ?? '';
  return [...words.slice(0, -1), last.slice(0, Math.max(2, Math.ceil(last.length / 2)))].join(' ');
}

async function measureWorker(documents: readonly BenchDocument[], queries: readonly BenchQuery[]) {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  const search = createSearch({
    workerPath: await buildSearchWorker(),
    indexDir: folder,
    dataDir: folder,
    announce: () => undefined,
  });
  try {
    search.setLibrary(documents.map(({ id, title, text }) => plainArticle(id, title, text)));
    while (search.state().phase !== 'ready') await new Promise((resolve) => setTimeout(resolve, 20));
    const times: number[] = [];
    // On a machine that is busy with other things a query can run out of its second; it counts as that second.
    const ask = (text: string): Promise<unknown> => search.query({ text, limit: 20 }).catch(() => null);
    for (const { text } of queries.slice(0, WARM_UP)) await ask(text);
    for (const { text } of queries) {
      const start = performance.now();
      await ask(cutLastWord(text));
      times.push(performance.now() - start);
    }
    return spread(times);
  } finally {
    await search.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes held after a full collection, typed arrays included. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function ratios(ours: Row, theirs: Row): Record<string, number | Record<string, number>> {
  const found: Record<string, number | Record<string, number>> = {};
  for (const [key, own] of Object.entries(ours)) {
    const other = theirs[key];
    if (typeof own === 'number' && typeof other === 'number') found[key] = own / other;
    if (typeof own !== 'object' || own === null || typeof other !== 'object' || other === null) continue;
    found[key] = Object.fromEntries(
      Object.entries(own).map(([inner, value]) => [inner, value / (other[inner] ?? NaN)]),
    );
  }
  return found;
}
