import type { Sequence } from './crf';
import type { Emit } from './feature-key';
import type { KeyTable } from './key-table';

/** The features of each place of a sequence and of each step, by whatever pass it is. */
export interface FeatureSource {
  readonly size: number;
  readonly emitUnary: (at: number, emit: Emit) => void;
  readonly emitEdge: (at: number, emit: Emit) => void;
}

/** Looks the features of a sequence up; those that have no slot weigh nothing. */
export function buildSequence(source: FeatureSource, unaryKeys: KeyTable, edgeKeys: KeyTable): Sequence {
  const [unary, unaryStarts] = collect(source.size, source.emitUnary, unaryKeys);
  const [edge, edgeStarts] = collect(source.size, source.emitEdge, edgeKeys);
  return { size: source.size, unary, unaryStarts, edge, edgeStarts };
}

function collect(
  size: number,
  emitAt: FeatureSource['emitUnary'],
  keys: KeyTable,
): readonly [slots: Int32Array, starts: Int32Array] {
  const slots: number[] = [];
  const starts = new Int32Array(size + 1);
  const emit = (key: number): void => {
    const slot = keys.get(key);
    if (slot >= 0) slots.push(slot);
  };
  for (let at = 0; at < size; at++) {
    emitAt(at, emit);
    starts[at + 1] = slots.length;
  }
  return [Int32Array.from(slots), starts];
}
