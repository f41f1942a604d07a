/** The paragraphs of labelled articles with the spans of their attributions in tokens. */
import { analyseParagraph, type AnalysedParagraph } from '@core/attribution/analysis';
import { beginOf, insideOf, ROLES, type TokenSpan } from '@core/attribution/labels';
import type { Lexicon } from '@core/attribution/lexicon';
import type { LabelledDocument, Span } from '../../tests/bench/attribution/documents';

/** Spans of one attribution inside one paragraph. */
export type GoldAttribution = readonly TokenSpan[];

export interface LabelledParagraph {
  readonly document: number;
  readonly paragraph: AnalysedParagraph;
  readonly gold: readonly GoldAttribution[];
}

export function labelParagraphs(
  documents: readonly LabelledDocument[],
  lexicon: Lexicon,
): LabelledParagraph[] {
  return documents.flatMap(({ text, attributions }, document) => {
    let isOpen = false;
    return linesOf(text).map(([start, end]) => {
      const paragraph = analyseParagraph(text.slice(start, end), start, lexicon, isOpen);
      isOpen = paragraph.quotations.at(-1)?.isClosed === false;
      const gold = attributions
        .map((attribution) =>
          ROLES.flatMap((role) => attribution[role].flatMap((span) => toTokens(span, paragraph, role))),
        )
        .filter((spans) => spans.length > 0);
      return { document, paragraph, gold };
    });
  });
}

/** Non-empty lines. */
export const linesOf = (text: string): Span[] =>
  [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map((match) => [match.index, match.index + match[0].length]);

function toTokens(
  [from, to]: Span,
  { offset, starts, ends, size }: AnalysedParagraph,
  role: TokenSpan['role'],
): TokenSpan[] {
  let start = 0;
  while (start < size && offset + (ends[start] ?? 0) <= from) start += 1;
  let end = start;
  while (end < size && offset + (starts[end] ?? 0) < to) end += 1;
  return end > start ? [{ role, start, end }] : [];
}

/** All attributions as one labelling; where two claim a token the later has it. */
export function goldLabels(size: number, gold: readonly GoldAttribution[]): Uint8Array {
  const labels = new Uint8Array(size);
  for (const { role, start, end } of gold.flat()) {
    labels.fill(insideOf(role), start, end);
    labels[start] = beginOf(role);
  }
  for (let at = 0; at < size; at++) {
    const label = labels[at] ?? 0;
    const before = at === 0 ? 0 : (labels[at - 1] ?? 0);
    if (label > 0 && label % 2 === 0 && before !== label && before !== label - 1) labels[at] = label - 1;
  }
  return labels;
}
