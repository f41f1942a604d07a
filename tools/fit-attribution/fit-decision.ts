/**
 * What becomes of the scores, fitted on articles that the passes were not fitted on: how sure a proposal is (logistic
 * regression, Platt 1999), and from which certainty on it is shown unasked.
 */
import { certaintyFeatures } from '@core/attribution/certainty';
import { runFirstPass } from '@core/attribution/first-pass';
import type { TokenSpan } from '@core/attribution/labels';
import type { Decision } from '@core/attribution/model';
import { resolveOverlaps } from '@core/attribution/resolve-overlaps';
import { labelRoles, type TokenAttribution } from '@core/attribution/second-pass';
import type { FittedPasses } from './fit-passes';
import type { GoldAttribution, LabelledParagraph } from './labelled-paragraphs';

/** Precision that what is shown shall have. Above what is asked for, as it falls on other articles. */
const WANTED_PRECISION = 0.91;
const STEPS = 4_000;
const RATE = 0.05;
const L2 = 1e-3;

interface Judged {
  readonly features: readonly number[];
  readonly isRight: boolean;
  readonly isWhole: boolean;
}

export function fitDecision(
  paragraphs: readonly LabelledParagraph[],
  { first, second }: FittedPasses,
  bias: number,
): Decision {
  const judged = paragraphs.flatMap(({ paragraph, gold }) => {
    const pass = runFirstPass(paragraph, first);
    const found = resolveOverlaps(
      pass.cues.flatMap((range) => labelRoles(paragraph, pass, range, second, bias) ?? []),
    );
    return found.map((one) => ({
      features: certaintyFeatures(paragraph, one),
      isRight: gold.some((other) => agree(one, other)),
      isWhole: has(one.spans, 'source') && has(one.spans, 'content'),
    }));
  });
  const certainty = fitLogistic(judged);
  const threshold = chooseThreshold(judged, certainty);
  const shown = judged.filter((one) => one.isWhole && predict(one.features, certainty) >= threshold);
  console.log(
    `decision: ${String(judged.length)} proposals, threshold ${threshold.toFixed(3)}, shown ${String(shown.length)}`,
  );
  return { bias, certainty, threshold };
}

const has = (spans: readonly TokenSpan[], role: TokenSpan['role']): boolean =>
  spans.some((span) => span.role === role);

/** Source and content both share a token with those of the label. */
const agree = ({ spans }: TokenAttribution, gold: GoldAttribution): boolean =>
  (['source', 'content'] as const).every((role) =>
    spans.some(
      (span) =>
        span.role === role &&
        gold.some((other) => other.role === role && other.start < span.end && span.start < other.end),
    ),
  );

function fitLogistic(judged: readonly Judged[]): number[] {
  const size = judged[0]?.features.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => L2 * weight);
    for (const { features, isRight } of judged) {
      const slope = (predict(features, weights) - (isRight ? 1 : 0)) / judged.length;
      features.forEach((value, at) => (gradient[at] = (gradient[at] ?? 0) + slope * value));
    }
    gradient.forEach((slope, at) => (weights[at] = (weights[at] ?? 0) - RATE * slope));
  }
  return weights.map((weight) => Math.round(weight * 1e4) / 1e4);
}

const predict = (features: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));

/** The lowest certainty above which precision is as wanted. */
function chooseThreshold(judged: readonly Judged[], weights: readonly number[]): number {
  const ranked = judged
    .filter(({ isWhole }) => isWhole)
    .map(({ features, isRight }) => ({ certainty: predict(features, weights), isRight }))
    .sort((a, b) => b.certainty - a.certainty);
  let right = 0;
  let threshold = 1;
  ranked.forEach(({ certainty, isRight }, at) => {
    if (isRight) right += 1;
    if (at >= 50 && right / (at + 1) >= WANTED_PRECISION) threshold = certainty;
  });
  return Math.round(threshold * 1e3) / 1e3;
}
