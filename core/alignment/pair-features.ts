/**
 * The features of a pair of passages for the first stage of the classifier. Each is symmetric: it is the same when the
 * two texts change places, so where one looks along rows and along columns the maximum and the minimum are kept.
 */
import type { SparsePairs } from './sparse-pairs';
import { generateCandidates } from './candidate-generation';
import { VECTOR_KINDS, type PairAnalysis, type ComparedSentence } from './pair-analysis';
import { cosines, removeCommonComponent, type SentenceEmbedding } from '../language/embeddings';
import { featurePositions } from './feature-positions';
import { lexicalOverlap } from './lexical-overlap';
import { dotProducts, type Vector } from './sparse-vectors';
import { itemAt } from '../text/item-at';

export const PAIR_FEATURES = [
  ...VECTOR_KINDS,
  'coverLess',
  'sharedIdf',
  'sharedCount',
  'sharedNames',
  'sharedPlain',
  'sharedFigures',
  'sameCounted',
  'quoted',
  'maxNeighbour',
  'diagonal',
  'relativeOffset',
  'gapInOrder',
  'shorter',
  'openingBoost',
  'embeddingCosine',
  'centredCosine',
  'softAlignMin',
  'softAlignMax',
] as const;
export const PAIR_FEATURE_COUNT = PAIR_FEATURES.length;
const AT = featurePositions(PAIR_FEATURES);

/**
 * Imputation of the embedding cosine where one of the passages has no embedding: a regression on the words that they
 * share (intercept and slope, least squares over the development pairs). A text in a language without vectors is then
 * not scored lower for it.
 */
const EXPECTED = { base: 0.25, slope: 1 } as const;
const EXPECTED_OWN = { base: -0.11, slope: 0.9 } as const;
const expect = ({ base, slope }: { readonly base: number; readonly slope: number }, shared: number): number =>
  base + slope * shared;

/** Word pairs that two quotations share by chance. */
const CHANCE_QUOTED = 2;

/**
 * Steps of the work, for progress: candidate generation, lexical overlap, five more kinds of vector and five products.
 */
const TABLES = 12;

/** Rows by `a`, columns by `b`. */
export interface PairFeatures {
  readonly cells: SparsePairs;
  /** 0–1: how far the two texts tell in the same order. */
  readonly order: number;
  /** By cell: the soft alignment of the first text's passage with the second's, and the other way. */
  readonly softAlignment: { readonly ofA: Float32Array; readonly ofB: Float32Array };
  /**
   * Writes a cell's `PAIR_FEATURE_COUNT` features from `at` on. Computed when asked: two long texts have millions of
   * cells.
   */
  fill(i: number, cell: number, into: Float32Array, at: number): void;
}

/** All cells at once, row by row, for fitting. */
export function listPairFeatures(evidence: PairFeatures): Float32Array {
  const { rows, starts, count } = evidence.cells;
  const values = new Float32Array(count * PAIR_FEATURE_COUNT);
  for (let i = 0; i < rows; i++) {
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++)
      evidence.fill(i, cell, values, cell * PAIR_FEATURE_COUNT);
  }
  return values;
}

/** @param onShare called with the share of the work that is done, 0–1; what it throws cancels it */
export function extractPairFeatures(pair: PairAnalysis, onShare?: (share: number) => void): PairFeatures {
  const { a, b, terms, scratch } = pair;
  let done = 1;
  const cells = generateCandidates(a, b, terms, (share) => onShare?.(share / TABLES));
  const { rows, columns, columnOf } = cells;
  const table = (ofA: (one: ComparedSentence) => Vector, ofB = ofA): Float32Array => {
    onShare?.(++done / TABLES);
    return dotProducts(a.map(ofA), b.map(ofB), scratch, cells);
  };
  onShare?.(1 / TABLES);
  const { stems, localStems, idf, names, counts } = lexicalOverlap(a, b, scratch, cells);
  const tables = VECTOR_KINDS.map((kind) =>
    kind === 'stems' ? stems : kind === 'localStems' ? localStems : table((reading) => reading.vectors[kind]),
  );
  const figures = table((reading) => reading.binary.figures);
  const counted = table((reading) => reading.binary.counted);
  const quoted = table((reading) => reading.binary.quoted);
  const ofA = table(
    (reading) => reading.termWeights,
    (reading) => reading.shares,
  );
  const ofB = table(
    (reading) => reading.shares,
    (reading) => reading.termWeights,
  );
  const order = orderAgreement(stems, cells);
  const at = (i: number, j: number): number => {
    const cell = cells.find(i, j);
    return cell < 0 ? 0 : stems[cell]!;
  };
  const numbers = (of: (one: ComparedSentence) => number): [Float64Array, Float64Array] => [
    Float64Array.from(a, of),
    Float64Array.from(b, of),
  ];
  const [idfSumsA, idfSumsB] = numbers((reading) => reading.idfSum || 1);
  const [lengthsA, lengthsB] = numbers((reading) => Math.log1p(reading.stems.size));
  const logs = logarithmsTo(Math.max(0, ...a.map((reading) => reading.stems.size)));

  const meanings = [a, b].map((side) => side.map((reading) => reading.embedding)) as [
    SentenceEmbedding[],
    SentenceEmbedding[],
  ];
  const own = removeCommonComponent(...meanings);
  const meaning = cosines(...meanings, cells, (cell) => expect(EXPECTED, stems[cell]!));
  const ownMeaning = cosines(own.a, own.b, cells, (cell) => expect(EXPECTED_OWN, stems[cell]!));

  const fill = (i: number, cell: number, into: Float32Array, start: number): void => {
    const j = columnOf[cell]!;
    // The vector kinds come first among the features, in their own order.
    for (let k = 0; k < tables.length; k++) into[start + k] = itemAt(tables, k)[cell]!;
    const sharedIdf = idf[cell]!;
    into[start + AT.coverLess] = Math.min(sharedIdf / idfSumsA[i]!, sharedIdf / idfSumsB[j]!);
    into[start + AT.sharedIdf] = sharedIdf / 20;
    into[start + AT.sharedCount] = logs[counts[cell]!]!;
    into[start + AT.sharedNames] = Math.min(names[cell]! / 10, 2);
    into[start + AT.sharedPlain] = (sharedIdf - names[cell]!) / 15;
    into[start + AT.sharedFigures] = Math.min(figures[cell]!, 3) / 2;
    into[start + AT.sameCounted] = Math.min(counted[cell]!, 2);
    into[start + AT.quoted] = Math.min(Math.max(quoted[cell]! - CHANCE_QUOTED, 0), 6) / 4;
    const besideRow = Math.max(at(i - 1, j), at(i + 1, j));
    const besideColumn = Math.max(at(i, j - 1), at(i, j + 1));
    into[start + AT.maxNeighbour] = Math.max(besideRow, besideColumn);
    into[start + AT.diagonal] = (at(i - 1, j - 1) + at(i + 1, j + 1)) / 2;
    const gap = Math.abs((i + 0.5) / rows - (j + 0.5) / columns);
    into[start + AT.relativeOffset] = gap;
    into[start + AT.gapInOrder] = gap * order;
    into[start + AT.shorter] = Math.min(lengthsA[i]!, lengthsB[j]!) / 3;
    into[start + AT.openingBoost] = 1 / (1 + i) + 1 / (1 + j);
    into[start + AT.embeddingCosine] = meaning[cell]!;
    into[start + AT.centredCosine] = ownMeaning[cell]!;
    into[start + AT.softAlignMin] = Math.min(ofA[cell]!, ofB[cell]!);
    into[start + AT.softAlignMax] = Math.max(ofA[cell]!, ofB[cell]!);
  };
  return { cells, order, softAlignment: { ofA, ofB }, fill };
}

const logarithmsTo = (most: number): Float64Array =>
  Float64Array.from({ length: most + 1 }, (_, count) => Math.log1p(count));

/**
 * 0–1: Kendall's rank correlation (tau) of the places of mutual best passages, smoothed, and 0 where it is negative.
 * Rewritings keep the order and independent reports do not, so features of position are multiplied by it.
 */
function orderAgreement(similarity: Float32Array, { rows, columns, starts, columnOf }: SparsePairs): number {
  const bestOfColumn = new Int32Array(columns).fill(-1);
  const bestOfRow = new Int32Array(rows).fill(-1);
  for (let i = 0; i < rows; i++) {
    for (let cell = starts[i]!; cell < starts[i + 1]!; cell++) {
      const j = columnOf[cell]!;
      const value = similarity[cell]!;
      if (value <= 0) continue;
      if (bestOfRow[i]! < 0 || value > similarity[bestOfRow[i]!]!) bestOfRow[i] = cell;
      if (bestOfColumn[j]! < 0 || value > similarity[bestOfColumn[j]!]!) bestOfColumn[j] = cell;
    }
  }
  const partners = [...bestOfRow].flatMap((cell) => {
    if (cell < 0) return [];
    const j = columnOf[cell]!;
    return bestOfColumn[j] === cell ? [j] : [];
  });
  let agree = 1;
  let total = 2;
  for (let k = 0; k < partners.length; k++) {
    for (let l = k + 1; l < partners.length; l++) if (itemAt(partners, l) > itemAt(partners, k)) agree += 1;
    total += partners.length - k - 1;
  }
  return Math.max(0, (2 * agree) / total - 1);
}
