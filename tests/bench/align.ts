/**
 * Alignment against labelled pairs: `npm run bench -- align --pairs FILE.jsonl [--tune FILE.jsonl] [--library fresh]
 * [--json]`. A peer has no shipped threshold, so without `--tune` its own is fixed in advance, from the development
 * pairs. `--library fresh` counts the words of each pair alone, as in a library of these two texts.
 */
import { analysePair } from '@core/alignment/pair-analysis';
import { scorePair } from '@core/alignment/score';
import type { DocumentFrequencies } from '@core/language/document-frequencies';
import { alignPair, type Alignment } from '@core/alignment/align-pair';
import { ENGLISH_MODEL } from '@core/alignment/english-model';
import { listPossibleMatches } from '@core/comparison/possible-matches';
import { countByKind, countLinks, countRanks, tuneThreshold, type MethodResult } from './align/measures';
import {
  countLibrary,
  LIBRARIES,
  readPairs,
  toPassages,
  type LabelledPair,
  type Library,
} from './align/pairs';
import { spreadRanks } from './align/whole-table';
import { PEERS, type Peer } from './align/peers';
import { option } from './options';
import { WORD_VECTORS } from '../support/word-vectors';
import type { BenchReport } from './report';

/** Best on the development pairs of rewritten news. */
const PEER_THRESHOLDS: Readonly<Record<string, number>> = {
  'jaccard-stems': 0.14,
  'tfidf-mutual': 0.12,
  'bm25-symmetric': 12,
  'tfidf-needleman-wunsch': 0.12,
};

const OURS = 'synoptic';

export function run(args: readonly string[]): Promise<BenchReport> {
  const file = option(args, 'pairs');
  if (file === null) throw new Error('--pairs FILE.jsonl is needed');
  const pairs = readPairs(file);
  const library = parseLibrary(option(args, 'library') ?? 'file');
  const statisticsOf = countLibrary(pairs, library);
  const tuneFile = option(args, 'tune');
  const tune = tuneFile === null ? null : readPairs(tuneFile);
  const tuneStatisticsOf = countLibrary(tune ?? [], library);

  const methods = [[OURS, synoptic] as const, ...Object.entries(PEERS)].map(([name, method]) => {
    const shipped = name === OURS ? ENGLISH_MODEL.threshold : (PEER_THRESHOLDS[name] ?? 0);
    const threshold =
      tune === null
        ? shipped
        : tuneThreshold(
            tune,
            tune.map((pair) => method(pair, tuneStatisticsOf(pair))),
          );
    if (name === OURS) pairs.slice(0, 50).forEach((pair) => method(pair, statisticsOf(pair)));
    const results = pairs.map((pair) => method(pair, statisticsOf(pair)));
    const counted = new Map(pairs.map((pair) => [pair, statisticsOf(pair)]));
    // Ours is timed as the product runs it, reasons and all.
    const msPerPair = time(pairs, (pair) => {
      const statistics = counted.get(pair)!;
      if (name === OURS) alignAsShown(pair, statistics, threshold);
      else method(pair, statistics);
    });
    const { precision, recall, f1 } = countLinks(pairs, results, threshold);
    const { hits, found } = countRanks(pairs, results);
    const { oneToOne, oneToMany, unmatchedRight, nothingRight } = countByKind(pairs, results, threshold);
    return {
      name,
      precision,
      recall,
      f1,
      r1: hits[0]!,
      r3: hits[1]!,
      r5: hits[2]!,
      msPerPair,
      threshold,
      recallOneToOne: oneToOne,
      recallOneToMany: oneToMany,
      unmatchedRight,
      nothingRight,
      partnersFound1: found[0]!,
      partnersFound3: found[1]!,
      partnersFound5: found[2]!,
    };
  });
  return Promise.resolve({ bench: 'align', library, methods });
}

function parseLibrary(name: string): Library {
  const library = LIBRARIES.find((known) => known === name);
  if (library === undefined) throw new Error(`--library is one of: ${LIBRARIES.join(', ')}`);
  return library;
}

const alignAsShown = (pair: LabelledPair, statistics: DocumentFrequencies, threshold: number): Alignment =>
  alignPair(toPassages(pair.a), toPassages(pair.b), { statistics, wordVectors: WORD_VECTORS, threshold });

/** Low enough that a threshold can be tuned above it. */
const FLOOR = 0.02;

/** Links as the product makes them, with its own last word on what is enough evidence. */
const synoptic: Peer = (pair, statistics): MethodResult => {
  const table = scorePair(analysePair(pair.a, pair.b, statistics, undefined, WORD_VECTORS), ENGLISH_MODEL);
  const { correspondences } = alignAsShown(pair, statistics, FLOOR);
  const shown = alignAsShown(pair, statistics, ENGLISH_MODEL.threshold);
  const cellOf = ({ a, b }: { readonly a: number; readonly b: number }): number => a * pair.b.length + b;
  const isShown = new Set(shown.correspondences.map(cellOf));
  const sideOf = (passages: readonly string[]) => ({
    passages: toPassages(passages),
    isChosen: passages.map(() => true),
  });
  return {
    ranks: spreadRanks(table.cells, table.ranks),
    links: [
      // What the second pass links below the threshold is shown too.
      ...shown.correspondences.map((one) => ({
        cell: cellOf(one),
        score: Math.max(one.score, ENGLISH_MODEL.threshold),
      })),
      ...correspondences
        .filter(({ score }) => score < ENGLISH_MODEL.threshold)
        .map((one) => ({ cell: cellOf(one), score: one.score }))
        .filter(({ cell }) => !isShown.has(cell)),
    ],
    possible: listPossibleMatches(sideOf(pair.a), sideOf(pair.b), shown).map(
      ({ a, b }) => a * pair.b.length + b,
    ),
  };
};

/** Milliseconds after which no further round is begun, and rounds at most. */
const LONG_ENOUGH = 3_000;
const MAX_ROUNDS = 5;

/** Milliseconds a pair, by the middle of several rounds: one round over a short file tells most of the machine. */
function time(pairs: readonly LabelledPair[], once: (pair: LabelledPair) => void): number {
  const rounds: number[] = [];
  const begun = performance.now();
  while (rounds.length < MAX_ROUNDS && performance.now() - begun < LONG_ENOUGH) {
    const start = performance.now();
    for (const pair of pairs) once(pair);
    rounds.push((performance.now() - start) / (pairs.length || 1));
  }
  return rounds.sort((x, y) => x - y)[rounds.length >> 1] ?? 0;
}
