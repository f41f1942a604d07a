/**
 * Features of a single passage: reports of events mostly have a partner in the other text, comment and outlook do not.
 */
import type { AnalysedSentence, PairAnalysis } from './pair-analysis';

export const PASSAGE_FEATURES = [
  'length',
  'idfPerWord',
  'names',
  'nameShare',
  'figures',
  'quotes',
  'maxIdf',
  'early',
] as const;

export interface PassageFeatures {
  /** By passage one number for each of `PASSAGE_FEATURES`. */
  readonly a: readonly Float64Array[];
  readonly b: readonly Float64Array[];
  /** Whether the first text has fewer names and figures for its length than the second. */
  readonly isSummaryA: boolean;
  /** 0–1: how far the two texts tell in the same order. */
  readonly order: number;
}

export function extractPassageFeatures({ a, b }: PairAnalysis, order: number): PassageFeatures {
  return { a: a.map(describe), b: b.map(describe), isSummaryA: isSummary(a, b), order };
}

function describe(reading: AnalysedSentence, place: number): Float64Array {
  const words = Math.max(reading.words.length, 1);
  let nameIdf = 0;
  let maxIdf = 0;
  for (const idf of reading.names.values()) nameIdf += idf;
  for (const idf of reading.stems.values()) maxIdf = Math.max(maxIdf, idf);
  const values: Readonly<Record<(typeof PASSAGE_FEATURES)[number], number>> = {
    length: Math.log1p(reading.stems.size),
    idfPerWord: reading.idfSum / words,
    names: Math.log1p(reading.names.size),
    nameShare: nameIdf / Math.max(reading.idfSum, 1),
    figures: reading.figures.size,
    quotes: reading.quoted.size > 0 ? 1 : 0,
    maxIdf,
    early: 1 / (1 + place),
  };
  return Float64Array.from(PASSAGE_FEATURES, (name) => values[name]);
}

function isSummary(a: readonly AnalysedSentence[], b: readonly AnalysedSentence[]): boolean {
  const [x, y] = [measure(a), measure(b)];
  if (x.density !== y.density) return x.density < y.density;
  // Ties are broken by the texts themselves and not by which was given first, so that the result is symmetric.
  if (x.words !== y.words) return x.words < y.words;
  return writingOf(a) <= writingOf(b);
}

function measure(readings: readonly AnalysedSentence[]): { density: number; words: number } {
  let words = 0;
  let informative = 0;
  for (const reading of readings) {
    words += reading.words.length;
    informative += reading.names.size + reading.figures.size;
  }
  return { density: informative / (words || 1), words };
}

/** All that a passage's numbers are read from: texts of one writing have the same numbers, whichever comes first. */
const writingOf = (readings: readonly AnalysedSentence[]): string =>
  readings
    .map(({ words, quoted }) =>
      [...words.map(({ form, start, isCapital }) => `${form} ${start} ${isCapital}`), quoted.size].join(' '),
    )
    .join('\n');
