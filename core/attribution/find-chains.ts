/**
 * What is reported inside reported speech: A says that B told him. The labelled data give each token one role, so that the
 * passes have learned to stop at the outer attribution; its content is therefore read once more, as a paragraph of its own.
 */
import { isReportingWord } from '../language/en/reporting-words';
import { stemWord } from '../language/tokens';
import { itemAt } from '../text/item-at';
import { attributeParagraph, withRanges, type FoundAttribution, type FoundText } from './find-attributions';
import { analyseParagraph } from './analysis';
import type { TokenSpan } from './labels';
import type { AttributionModel } from './model';

/** Tokens; shorter content cannot hold a source, a cue and a content. */
const LEAST_TOKENS = 6;
/** Below what is shown unasked: cut out of its sentence, a clause looks less like one that reports. */
const LEAST_CERTAINTY = 0.3;
/** For the same reason its cue may be less probable. */
const LEAST_INNER_CUE = 0.15;

export function findChains({ paragraphs, found }: FoundText, model: AttributionModel): FoundText {
  const inner = found.flatMap((one) =>
    one.certainty < model.decision.threshold
      ? []
      : one.spans
          .filter((span) => span.role === 'content' && span.end - span.start >= LEAST_TOKENS)
          .filter((span) => one.paragraph.quoted[span.start]! < 0 && !holdsCue(found, one, span))
          .flatMap((span) => readContent(one, span, model)),
  );
  return { paragraphs, found: [...found, ...inner].sort((a, b) => startOf(a) - startOf(b)) };
}

/** Whether another attribution is known inside it already. */
const holdsCue = (
  found: readonly FoundAttribution[],
  outer: FoundAttribution,
  { start, end }: TokenSpan,
): boolean =>
  found.some(
    (other) =>
      other.index === outer.index &&
      other !== outer &&
      other.spans.some((span) => span.role === 'cue' && span.start >= start && span.end <= end),
  );

function readContent(
  { paragraph, index }: FoundAttribution,
  span: TokenSpan,
  model: AttributionModel,
): FoundAttribution[] {
  // "That the clerk had told him": the clause begins behind its conjunction.
  const start = paragraph.words[span.start] === 'that' ? span.start + 1 : span.start;
  const { end } = span;
  if (!paragraph.words.slice(start, end).some((word) => isReportingWord(stemWord(word)))) return [];
  const from = paragraph.starts[start]!;
  // With a full stop, as the passes know sentences.
  const text = `${paragraph.text.slice(from, paragraph.ends[end - 1]!)}.`;
  const own = analyseParagraph(text, paragraph.offset + from, model.lexicon, false);
  // Cut out of its paragraph it must fall into the same tokens, by whose numbers it is put back.
  if (own.size !== end - start + 1) return [];
  return attributeParagraph(own, index, model, LEAST_INNER_CUE)
    .filter(({ certainty }) => certainty >= LEAST_CERTAINTY)
    .map((one) =>
      withRanges(paragraph, {
        ...one,
        spans: one.spans.map((span) => ({
          ...span,
          start: Math.min(end - 1, span.start + start),
          end: Math.min(end, span.end + start),
        })),
      }),
    );
}

const startOf = ({ paragraph, spans }: FoundAttribution): number =>
  paragraph.offset + itemAt(paragraph.starts, Math.min(...spans.map(({ start }) => start)));
