import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAlignmentModel } from '@core/alignment/model';

const FILE = join(import.meta.dirname, '../../../resources/models/alignment-en.json');
const text = readFileSync(FILE, 'utf8');
type Stage = { weights?: Record<string, number>; features?: Record<string, number[]> };
const changed = (
  stage: string,
  change: (features: Record<string, unknown>) => Record<string, unknown>,
): unknown => {
  const model = JSON.parse(text) as Record<string, Stage>;
  const own = model[stage]!;
  const key = own.weights === undefined ? 'features' : 'weights';
  return { ...model, [stage]: { ...own, [key]: change(own[key] as Record<string, unknown>) } };
};

describe('the alignment model', () => {
  test('is the one that is shipped, with what it was fitted on and what it is worth', () => {
    const { threshold, fittedOn } = parseAlignmentModel(JSON.parse(text));
    expect(threshold).toBeGreaterThan(0);
    expect(fittedOn.data.map(({ sha256 }) => sha256)).toHaveLength(3);
    expect(fittedOn.metrics['completeF1']).toBeGreaterThan(0.6);
  });

  test.each([
    ['firstStage', 'quoted'],
    ['ranking', 'grams'],
    ['secondStage', 'summary.margin'],
    ['reranker', 'logit'],
  ])('is refused where %s has "%s" under another name, and says which', (stage, name) => {
    const renamed = (features: Record<string, unknown>) =>
      Object.fromEntries(
        Object.entries(features).map(([key, value]) => [key === name ? 'renamed' : key, value]),
      );
    expect(() => parseAlignmentModel(changed(stage, renamed))).toThrow(
      `lacks the feature "${name}" in ${stage}`,
    );
    const added = (features: Record<string, unknown>) => ({ ...features, invented: features[name] });
    expect(() => parseAlignmentModel(changed(stage, added))).toThrow(
      `unknown feature "invented" in ${stage}`,
    );
  });

  test('is refused where two features have changed places', () => {
    const turned = (features: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(features).reverse());
    expect(() => parseAlignmentModel(changed('firstStage', turned))).toThrow('in another place');
  });

  test('is refused where a feature of the reranker lacks numbers, or where it is no model at all', () => {
    const short = (features: Record<string, unknown>) => ({ ...features, score: [0, 1, 0] });
    expect(() => parseAlignmentModel(changed('reranker', short))).toThrow('numbers for "score"');
    expect(() => parseAlignmentModel({ ...(JSON.parse(text) as object), version: 2 })).toThrow('version');
  });
});
