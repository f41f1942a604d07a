import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CONTEXT_FEATURES } from '@core/alignment/context-feature-names';
import { parseAlignmentModel, type AlignmentModel, type LinearWeights } from '@core/alignment/model';
import { PAIR_FEATURES } from '@core/alignment/pair-features';
import { RERANKER_FEATURES } from '@core/alignment/rerank';

/** Decimals that are kept: more change no figure of three. */
const DECIMALS = 4;

/**
 * Writes a fitted model as the program reads it: features in the program's order, those that the fit left out with the
 * weight 0, what it was fitted on and its cross-validated figures.
 * @param metrics by name, each 0–1
 * @throws Error where the program would refuse it
 */
export function writeModel(
  file: string,
  fitted: AlignmentModel,
  data: readonly string[],
  metrics: Readonly<Record<string, number>>,
): void {
  const ordered = ({ bias, weights }: LinearWeights, names: readonly string[]): LinearWeights => ({
    bias,
    weights: Object.fromEntries(names.map((name) => [name, weights[name] ?? 0])),
  });
  const model = {
    version: 1,
    language: 'en',
    fittedOn: {
      data: data.map((path) => ({
        name: basename(path, '.jsonl'),
        sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
      })),
      date: new Date().toISOString().slice(0, 10),
      metrics,
    },
    threshold: fitted.threshold,
    firstStage: ordered(fitted.firstStage, PAIR_FEATURES),
    secondStage: ordered(fitted.secondStage, CONTEXT_FEATURES),
    ranking: ordered(fitted.ranking, PAIR_FEATURES),
    reranker: {
      ...fitted.reranker,
      features: Object.fromEntries(
        RERANKER_FEATURES.map((name) => [name, fitted.reranker.features[name] ?? []]),
      ),
    },
  };
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value;
  const text = `${JSON.stringify(model, rounded, 2)}\n`;
  parseAlignmentModel(JSON.parse(text));
  writeFileSync(file, text);
}
