/** The four plain methods that the engine is measured against, each over the same stems. */
import { STOP_WORDS } from '@core/language/en/stop-words';
import { idf, type DocumentFrequencies } from '@core/language/document-frequencies';
import { tokenize } from '@core/language/tokens';
import type { MethodResult } from './measures';
import type { LabelledPair } from './pairs';

type Bag = ReadonlyMap<string, number>;
export type Peer = (pair: LabelledPair, statistics: DocumentFrequencies) => MethodResult;

export const PEERS: Readonly<Record<string, Peer>> = {
  'jaccard-stems': (pair) => byTable(pair, tableOf(pair, jaccard)),
  'tfidf-mutual': (pair, statistics) => {
    const table = cosines(pair, statistics);
    return { ranks: table, links: listMutual(pair, table) };
  },
  'bm25-symmetric': (pair, statistics) => byTable(pair, bm25(pair, statistics)),
  'tfidf-needleman-wunsch': (pair, statistics) => {
    const table = cosines(pair, statistics);
    return { ranks: table, links: listOnPath(pair, table) };
  },
};

function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const word of tokenize(text)) {
    if (!STOP_WORDS.has(word.form)) bag.set(word.stem, (bag.get(word.stem) ?? 0) + 1);
  }
  return bag;
}

function tableOf(pair: LabelledPair, similarity: (a: Bag, b: Bag) => number): Float64Array {
  const a = pair.a.map(bagOf);
  const b = pair.b.map(bagOf);
  return Float64Array.from(a.flatMap((from) => b.map((to) => similarity(from, to))));
}

const byTable = (_: LabelledPair, table: Float64Array): MethodResult => ({
  ranks: table,
  links: Array.from(table, (score, cell) => ({ cell, score })).filter(({ score }) => score > 0),
});

function jaccard(a: Bag, b: Bag): number {
  let shared = 0;
  for (const stem of a.keys()) if (b.has(stem)) shared += 1;
  return shared / (a.size + b.size - shared || 1);
}

function cosines(pair: LabelledPair, statistics: DocumentFrequencies): Float64Array {
  const weigh = (bag: Bag): Bag =>
    new Map([...bag].map(([stem, count]) => [stem, (1 + Math.log(count)) * idf(statistics, stem)]));
  const length = (bag: Bag): number => Math.sqrt([...bag.values()].reduce((sum, x) => sum + x * x, 0)) || 1;
  return tableOf(pair, (rawA, rawB) => {
    let sum = 0;
    const a = weigh(rawA);
    const b = weigh(rawB);
    for (const [stem, weight] of a) sum += weight * (b.get(stem) ?? 0);
    return sum / (length(a) * length(b));
  });
}

const K1 = 1.2;
const B = 0.75;

/** Mean of the two directions, each passage once as the query and once as the document. */
function bm25(pair: LabelledPair, statistics: DocumentFrequencies): Float64Array {
  const size = (bag: Bag): number => [...bag.values()].reduce((sum, x) => sum + x, 0);
  const all = [...pair.a, ...pair.b].map(bagOf);
  const mean = all.reduce((sum, bag) => sum + size(bag), 0) / (all.length || 1) || 1;
  const ask = (query: Bag, document: Bag): number => {
    let score = 0;
    const norm = K1 * (1 - B + (B * size(document)) / mean);
    for (const stem of query.keys()) {
      const count = document.get(stem) ?? 0;
      if (count > 0) score += (idf(statistics, stem) * count * (K1 + 1)) / (count + norm);
    }
    return score;
  };
  return tableOf(pair, (a, b) => (ask(a, b) + ask(b, a)) / 2);
}

function listMutual(pair: LabelledPair, table: Float64Array): MethodResult['links'] {
  const columns = pair.b.length;
  const bestOfRow = pair.a.map((_, i) => Math.max(...table.subarray(i * columns, (i + 1) * columns)));
  const bestOfColumn = pair.b.map((_, j) => Math.max(...pair.a.map((__, i) => table[i * columns + j]!)));
  return Array.from(table, (score, cell) => ({ cell, score })).filter(
    ({ cell, score }) =>
      score > 0 && score === bestOfRow[Math.floor(cell / columns)] && score === bestOfColumn[cell % columns],
  );
}

/** Global alignment without a gap cost (Needleman, Wunsch 1970): the monotone path of the greatest sum. */
function listOnPath(pair: LabelledPair, table: Float64Array): MethodResult['links'] {
  const rows = pair.a.length;
  const columns = pair.b.length;
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let i = 1; i <= rows; i++) {
    for (let j = 1; j <= columns; j++) {
      const here = best[i - 1]![j - 1]! + table[(i - 1) * columns + j - 1]!;
      best[i]![j] = Math.max(here, best[i - 1]![j]!, best[i]![j - 1]!);
    }
  }
  const links: { cell: number; score: number }[] = [];
  let i = rows;
  let j = columns;
  while (i > 0 && j > 0) {
    if (best[i]![j] === best[i - 1]![j]) i -= 1;
    else if (best[i]![j] === best[i]![j - 1]) j -= 1;
    else {
      const cell = (i - 1) * columns + j - 1;
      links.push({ cell, score: table[cell]! });
      i -= 1;
      j -= 1;
    }
  }
  return links;
}
