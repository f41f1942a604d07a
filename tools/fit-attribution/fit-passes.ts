/**
 * Fits both passes. The second reads what the first says of texts that it was not fitted on (jackknifing), or it would
 * trust it more than it may.
 */
import { readCueContext } from '@core/attribution/cue-context';
import { cueSource, runFirstPass, type FirstPass, type Stage } from '@core/attribution/first-pass';
import { roleSource, windowOf } from '@core/attribution/second-pass';
import { fitStage, type LabelledSource, type StageOptions } from './fit-stage';
import { goldLabels, type GoldAttribution, type LabelledParagraph } from './labelled-paragraphs';

export interface FittedPasses {
  readonly first: Stage;
  readonly second: Stage;
}

export interface PassOptions {
  readonly folds: number;
  readonly first: StageOptions;
  readonly second: StageOptions;
}

export function fitPasses(paragraphs: readonly LabelledParagraph[], options: PassOptions): FittedPasses {
  const { folds } = options;
  const examples: LabelledSource[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const held = paragraphs.filter(({ document }) => document % folds === fold);
    const stage = fitFirst(
      paragraphs.filter(({ document }) => document % folds !== fold),
      options.first,
    );
    for (const one of held) examples.push(...examplesOf(one, runFirstPass(one.paragraph, stage)));
  }
  console.log(`second pass: ${String(examples.length)} cues`);
  return { first: fitFirst(paragraphs, options.first), second: fitStage(examples, options.second) };
}

const fitFirst = (paragraphs: readonly LabelledParagraph[], options: StageOptions): Stage =>
  fitStage(
    paragraphs.map(({ paragraph, gold }) => ({
      source: cueSource(paragraph),
      gold: goldLabels(paragraph.size, gold),
    })),
    options,
  );

type Range = readonly [start: number, end: number];

/** A window for each candidate cue, and for each cue of the labels that is no candidate. */
function examplesOf({ paragraph, gold }: LabelledParagraph, first: FirstPass): LabelledSource[] {
  const found = new Set<GoldAttribution>();
  const examples = first.cues.map((range) => {
    const match = bestMatch(gold, range);
    if (match !== null) found.add(match);
    return example(range, match ?? []);
  });
  const missed = gold
    .filter((one) => !found.has(one))
    .flatMap((one) =>
      one
        .filter(({ role }) => role === 'cue')
        .map(({ start, end }): [Range, GoldAttribution] => [[start, end], one]),
    );
  return [...examples, ...missed.map(([range, one]) => example(range, one))];

  function example(range: Range, spans: GoldAttribution): LabelledSource {
    const window = windowOf(paragraph.size, range);
    const cue = readCueContext(paragraph, range, first.marginals, first.isInCue);
    return {
      source: roleSource(paragraph, cue, window),
      gold: goldLabels(paragraph.size, [spans]).slice(...window),
    };
  }
}

/** The attribution whose cue shares most tokens with a candidate. */
function bestMatch(gold: readonly GoldAttribution[], [from, to]: Range): GoldAttribution | null {
  let best: GoldAttribution | null = null;
  let most = 0;
  for (const one of gold)
    for (const { role, start, end } of one) {
      const shared = Math.min(end, to) - Math.max(start, from);
      if (role !== 'cue' || shared <= most) continue;
      most = shared;
      best = one;
    }
  return best;
}
