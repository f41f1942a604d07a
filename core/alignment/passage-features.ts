/** What a passage is by itself: some are the kind that another text answers, comment and outlook are not. */
import type { NamedReading, PairReading } from './pair-analysis';

export const PASSAGE_TRAITS = [
  'length',
  'rarityPerWord',
  'names',
  'nameShare',
  'figures',
  'quotes',
  'rarest',
  'early',
] as const;

export interface PairTraits {
  /** One number a trait, by passage. */
  readonly a: readonly Float64Array[];
  readonly b: readonly Float64Array[];
  /** Whether the first text has fewer names and figures for its length than the second. */
  readonly isPlainA: boolean;
  /** 0–1: how far the two texts tell in the same order. */
  readonly order: number;
}

export function describePair({ a, b }: PairReading, order: number): PairTraits {
  return { a: a.map(describe), b: b.map(describe), isPlainA: isPlainer(a, b), order };
}

function describe(reading: NamedReading, place: number): Float64Array {
  const words = Math.max(reading.words.length, 1);
  let nameMass = 0;
  let rarest = 0;
  for (const rare of reading.names.values()) nameMass += rare;
  for (const rare of reading.stems.values()) rarest = Math.max(rarest, rare);
  return Float64Array.of(
    Math.log1p(reading.stems.size),
    reading.mass / words,
    Math.log1p(reading.names.size),
    nameMass / Math.max(reading.mass, 1),
    reading.figures.size,
    reading.quoted.size > 0 ? 1 : 0,
    rarest,
    1 / (1 + place),
  );
}

function isPlainer(a: readonly NamedReading[], b: readonly NamedReading[]): boolean {
  const [x, y] = [measure(a), measure(b)];
  if (x.density !== y.density) return x.density < y.density;
  // A tie must not fall to the order of the columns.
  if (x.words !== y.words) return x.words < y.words;
  return writingOf(a) <= writingOf(b);
}

function measure(readings: readonly NamedReading[]): { density: number; words: number } {
  let words = 0;
  let telling = 0;
  for (const reading of readings) {
    words += reading.words.length;
    telling += reading.names.size + reading.figures.size;
  }
  return { density: telling / (words || 1), words };
}

/** All that a passage's numbers are read from: texts of one writing have the same numbers, whichever comes first. */
const writingOf = (readings: readonly NamedReading[]): string =>
  readings
    .map(({ words, quoted }) =>
      [...words.map(({ form, start, isCapital }) => `${form} ${start} ${isCapital}`), quoted.size].join(' '),
    )
    .join('\n');
