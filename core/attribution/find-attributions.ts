/**
 * Reported speech in a text: both passes over each paragraph, then what the paragraph alone does not show, quotations
 * that go on in the next one.
 */
import type { TextRange } from '../contract/attribution';
import { analyseParagraph, type AnalysedParagraph } from './analysis';
import { certaintyOf } from './certainty';
import { runFirstPass } from './first-pass';
import type { TokenSpan } from './labels';
import type { AttributionModel } from './model';
import { resolveOverlaps } from './resolve-overlaps';
import { labelRoles, type TokenAttribution } from './second-pass';

/** An attribution in its paragraph, before anything is known of its speaker. */
export interface FoundAttribution {
  readonly paragraph: AnalysedParagraph;
  /** Number of the paragraph in the list that was given. */
  readonly index: number;
  /** In tokens of the paragraph. */
  readonly spans: readonly TokenSpan[];
  readonly certainty: number;
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
  const found = ranges.flatMap(({ start, end }, index) => {
    onStep();
    const paragraph = analyseParagraph(text.slice(start, end), start, model.lexicon, isOpen);
    paragraphs.push(paragraph);
    isOpen = paragraph.quotations.at(-1)?.isClosed === false;
    return attributeParagraph(paragraph, model).map((one) => place(paragraph, index, one, model));
  });
  return { paragraphs, found };
}

function attributeParagraph(
  paragraph: AnalysedParagraph,
  model: AttributionModel,
): readonly TokenAttribution[] {
  const first = runFirstPass(paragraph, model.first);
  const found = first.cues.flatMap(
    (range) => labelRoles(paragraph, first, range, model.second, model.decision.bias) ?? [],
  );
  return resolveOverlaps(found);
}

function place(
  paragraph: AnalysedParagraph,
  index: number,
  one: TokenAttribution,
  model: AttributionModel,
): FoundAttribution {
  const rangesOf = (role: TokenSpan['role']): TextRange[] =>
    one.spans.filter((span) => span.role === role).map((span) => toRange(paragraph, span));
  return {
    paragraph,
    index,
    spans: one.spans,
    certainty: certaintyOf(paragraph, one, model.decision),
    source: rangesOf('source'),
    cue: rangesOf('cue'),
    content: rangesOf('content'),
  };
}

export const toRange = (
  { offset, starts, ends }: AnalysedParagraph,
  { start, end }: Pick<TokenSpan, 'start' | 'end'>,
): TextRange => ({ start: offset + starts[start]!, end: offset + ends[end - 1]! });
