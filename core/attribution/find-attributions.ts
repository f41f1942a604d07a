/**
 * Reported speech in a text: both passes over each paragraph, then what quotation marks say that the passes missed.
 */
import type { TextRange } from '../contract/attribution';
import { itemAt } from '../text/item-at';
import { analyseParagraph, type AnalysedParagraph } from './analysis';
import { attributeBareQuotations } from './bare-quotations';
import { certaintyOf } from './certainty';
import { LEAST_CUE, runFirstPass } from './first-pass';
import type { Role, TokenSpan } from './labels';
import type { AttributionModel } from './model';
import type { PlacedAttribution } from './placed-attribution';
import { resolveOverlaps } from './resolve-overlaps';
import { labelRoles } from './second-pass';
import { snapToQuotations } from './snap-quotations';

/** An attribution in its paragraph, before anything is known of its speaker. */
export interface FoundAttribution extends PlacedAttribution {
  readonly paragraph: AnalysedParagraph;
  readonly source: readonly TextRange[];
  readonly cue: readonly TextRange[];
  readonly content: readonly TextRange[];
}

export interface FoundText {
  readonly paragraphs: readonly AnalysedParagraph[];
  readonly found: readonly FoundAttribution[];
}

/** @param onStep called before each paragraph; may throw to end the work */
export function findAttributions(
  text: string,
  ranges: readonly TextRange[],
  model: AttributionModel,
  onStep: () => void = () => undefined,
): FoundText {
  let isOpen = false;
  const paragraphs: AnalysedParagraph[] = [];
  const labelled = ranges.flatMap(({ start, end }, index) => {
    onStep();
    const paragraph = analyseParagraph(text.slice(start, end), start, model.lexicon, isOpen);
    paragraphs.push(paragraph);
    isOpen = paragraph.quotations.at(-1)?.isClosed === false;
    return attributeParagraph(paragraph, index, model);
  });
  const all = [...labelled, ...attributeBareQuotations(paragraphs, labelled)];
  const found = all.map((one) => withRanges(itemAt(paragraphs, one.index), one));
  return { paragraphs, found: found.sort((a, b) => startOf(a) - startOf(b)) };
}

/** What both passes find in one paragraph. */
export function attributeParagraph(
  paragraph: AnalysedParagraph,
  index: number,
  { first, second, decision }: AttributionModel,
  leastCue = LEAST_CUE,
): readonly PlacedAttribution[] {
  const pass = runFirstPass(paragraph, first, leastCue);
  const found = pass.cues.flatMap((range) => labelRoles(paragraph, pass, range, second, decision.bias) ?? []);
  return resolveOverlaps(found).map((one) => ({
    index,
    spans: snapToQuotations(paragraph, one.spans),
    certainty: certaintyOf(paragraph, one, decision),
  }));
}

export function withRanges(paragraph: AnalysedParagraph, one: PlacedAttribution): FoundAttribution {
  const rangesOf = (role: Role): TextRange[] =>
    one.spans.filter((span) => span.role === role).map((span) => toRange(paragraph, span));
  return {
    ...one,
    paragraph,
    source: rangesOf('source'),
    cue: rangesOf('cue'),
    content: rangesOf('content'),
  };
}

export const toRange = (
  { offset, starts, ends }: AnalysedParagraph,
  { start, end }: Pick<TokenSpan, 'start' | 'end'>,
): TextRange => ({ start: offset + starts[start]!, end: offset + ends[end - 1]! });

const startOf = ({ paragraph, spans }: FoundAttribution): number =>
  paragraph.offset + (paragraph.starts[Math.min(...spans.map(({ start }) => start))] ?? 0);
