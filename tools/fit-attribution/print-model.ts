/** Writes the file that `core/attribution/model.ts` reads: weights quantized to bytes, those that hardly weigh left out. */
import { createHash } from 'node:crypto';
import type { Stage } from '@core/attribution/first-pass';
import { LABELS } from '@core/attribution/labels';
import type { Decision, ModelHeader } from '@core/attribution/model';

export interface PrintedModel {
  readonly first: Stage;
  readonly second: Stage;
  readonly vocabulary: readonly string[];
  /** By vector of `en.vectors` its cluster. */
  readonly coarse: Uint16Array;
  readonly fine: Uint16Array;
  readonly decision: Decision;
  readonly fittedOn: ModelHeader['fittedOn'];
  /** Least magnitude of a feature's largest weight. */
  readonly prune: number;
}

export function printModel(model: PrintedModel): Uint8Array {
  const stages = [model.first, model.second].map((stage) => printStage(stage, model.prune));
  const header: ModelHeader = {
    format: 'synoptic-attribution-1',
    language: 'en',
    fittedOn: model.fittedOn,
    vocabulary: model.vocabulary.join(' '),
    stems: model.coarse.length,
    first: headerOf(stages[0]),
    second: headerOf(stages[1]),
    decision: { ...model.decision, certainty: [...model.decision.certainty] },
  };
  const body = Buffer.concat([
    bytesOf(model.coarse),
    bytesOf(model.fine),
    ...stages.flatMap(({ unary, edge }) => [
      bytesOf(unary.keys),
      bytesOf(unary.weights),
      bytesOf(edge.keys),
      bytesOf(edge.weights),
    ]),
  ]);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return Buffer.concat([Buffer.from(`${JSON.stringify({ sha256, ...header })}\n`, 'utf8'), body]);
}

interface Table {
  readonly keys: Uint32Array;
  readonly weights: Int8Array;
  readonly scale: number;
}

interface PrintedStage {
  readonly unary: Table;
  readonly edge: Table;
}

function headerOf(stage: PrintedStage | undefined): ModelHeader['first'] {
  if (stage === undefined) throw new Error('A model has two stages.');
  const of = ({ keys, scale }: Table) => ({ features: keys.length, scale });
  return { unary: of(stage.unary), edge: of(stage.edge) };
}

const printStage = ({ unaryKeys, edgeKeys, weights }: Stage, prune: number): PrintedStage => ({
  unary: quantize(unaryKeys.keys(), weights.unary, LABELS, prune),
  edge: quantize(edgeKeys.keys(), weights.edge, LABELS * LABELS, prune),
});

/** A weight beyond this is cut: a feature that decides alone does so at this weight too. */
const LARGEST = 4;

function quantize(keys: Uint32Array, weights: ArrayLike<number>, width: number, prune: number): Table {
  const scale = LARGEST / 127;
  const kept: number[] = [];
  keys.forEach((_, slot) => {
    let top = 0;
    for (let k = 0; k < width; k++) top = Math.max(top, Math.abs(Number(weights[slot * width + k])));
    if (top >= Math.max(prune, scale / 2)) kept.push(slot);
  });
  const quantized = new Int8Array(kept.length * width);
  kept.forEach((slot, at) => {
    for (let k = 0; k < width; k++)
      quantized[at * width + k] = Math.max(
        -127,
        Math.min(127, Math.round(Number(weights[slot * width + k]) / scale)),
      );
  });
  return { keys: Uint32Array.from(kept, (slot) => keys[slot] ?? 0), weights: quantized, scale };
}

const bytesOf = (values: Uint16Array | Uint32Array | Int8Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
