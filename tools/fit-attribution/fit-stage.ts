/** Fits one pass: chooses its features by how often they occur, then its weights. */
import type { Stage } from '@core/attribution/first-pass';
import { KeyTable } from '@core/attribution/key-table';
import { LABELS } from '@core/attribution/labels';
import { buildSequence, type FeatureSource } from '@core/attribution/sequence';
import { fitCrf } from './train-crf';

export interface LabelledSource {
  readonly source: FeatureSource;
  readonly gold: Uint8Array;
}

export interface StageOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Least number of places of a feature. */
  readonly cutoff: number;
  readonly seed: number;
}

export function fitStage(examples: readonly LabelledSource[], options: StageOptions): Stage {
  const unaryKeys = frequentKeys(examples, 'emitUnary', options.cutoff);
  const edgeKeys = frequentKeys(examples, 'emitEdge', options.cutoff);
  console.log(`  ${String(unaryKeys.size)} features, ${String(edgeKeys.size)} of steps`);
  const sequences = examples.map(({ source, gold }) => ({
    ...buildSequence(source, unaryKeys, edgeKeys),
    gold,
  }));
  const weights = fitCrf(sequences, {
    ...options,
    labels: LABELS,
    unarySlots: unaryKeys.size,
    edgeSlots: edgeKeys.size,
  });
  return { unaryKeys, edgeKeys, weights };
}

function frequentKeys(
  examples: readonly LabelledSource[],
  which: 'emitUnary' | 'emitEdge',
  cutoff: number,
): KeyTable {
  const all = new KeyTable(1 << 20);
  let counts = new Int32Array(1 << 20);
  for (const { source } of examples)
    for (let at = 0; at < source.size; at++)
      source[which](at, (key) => {
        const slot = all.put(key);
        if (slot >= counts.length) {
          const larger = new Int32Array(counts.length * 2);
          larger.set(counts);
          counts = larger;
        }
        counts[slot] = (counts[slot] ?? 0) + 1;
      });
  const kept = new KeyTable(1 << 16);
  all.keys().forEach((key, slot) => {
    if ((counts[slot] ?? 0) >= cutoff) kept.put(key);
  });
  return kept;
}
