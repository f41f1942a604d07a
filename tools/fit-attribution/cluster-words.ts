/** Clusters of word vectors by spherical k-means (Dhillon and Modha 2001), seeded and so the same at each run. */
import type { Embeddings } from '@core/language/embeddings';
import { randomOf } from './train-crf';

const ROUNDS = 12;

/** By vector its cluster, from 1. */
export function clusterWords(
  { dimensions, components }: Embeddings,
  clusters: number,
  seed: number,
): Uint16Array {
  const count = components.length / dimensions;
  const units = new Float32Array(components.length);
  for (let at = 0; at < count; at++) scaleInto(units, components, at * dimensions, dimensions);
  const random = randomOf(seed);
  const centres = new Float32Array(clusters * dimensions);
  for (let c = 0; c < clusters; c++) {
    const from = Math.floor(random() * count) * dimensions;
    centres.set(units.subarray(from, from + dimensions), c * dimensions);
  }
  const of = new Uint16Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 0; at < count; at++) of[at] = nearest(units, at * dimensions, centres, dimensions) + 1;
    const sums = new Float32Array(centres.length);
    for (let at = 0; at < count; at++)
      for (let k = 0; k < dimensions; k++) {
        const to = ((of[at] ?? 1) - 1) * dimensions + k;
        sums[to] = (sums[to] ?? 0) + (units[at * dimensions + k] ?? 0);
      }
    for (let c = 0; c < clusters; c++) scaleInto(centres, sums, c * dimensions, dimensions);
  }
  return of;
}

function nearest(units: Float32Array, from: number, centres: Float32Array, dimensions: number): number {
  let best = 0;
  let top = -Infinity;
  for (let c = 0; c * dimensions < centres.length; c++) {
    let product = 0;
    for (let k = 0; k < dimensions; k++) product += units[from + k]! * centres[c * dimensions + k]!;
    if (product > top) {
      top = product;
      best = c;
    }
  }
  return best;
}

function scaleInto(to: Float32Array, values: ArrayLike<number>, from: number, length: number): void {
  let squares = 0;
  for (let k = from; k < from + length; k++) squares += Number(values[k]) ** 2;
  const norm = Math.sqrt(squares) || 1;
  for (let k = from; k < from + length; k++) to[k] = Number(values[k]) / norm;
}
