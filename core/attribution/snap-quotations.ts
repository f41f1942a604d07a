/**
 * Content put right by the quotation marks, which say where spoken words begin and end and which a labeller of tokens
 * now and then oversteps: pieces inside one quotation are one, and a quotation that its comma ends is not left by its
 * content ("…," said the mayor).
 */
import type { Paragraph } from './paragraph';
import type { TokenSpan } from './labels';
import type { Quotation } from './quotations';

/** A quotation of fewer tokens is a word that somebody chose, inside content that is told. */
const LEAST_TOKENS = 5;

export function snapToQuotations(paragraph: Paragraph, spans: readonly TokenSpan[]): TokenSpan[] {
  const others = spans.filter(({ role }) => role !== 'content');
  let contents = spans.filter(({ role }) => role === 'content');
  for (const quotation of paragraph.quotations)
    if (quotation.end - quotation.start >= LEAST_TOKENS)
      contents = snapTo(paragraph, quotation, contents, others);
  return [...others, ...contents].sort((a, b) => a.start - b.start);
}

function snapTo(
  paragraph: Paragraph,
  quotation: Quotation,
  contents: readonly TokenSpan[],
  others: readonly TokenSpan[],
): TokenSpan[] {
  const { start, end } = quotation;
  const inside = contents.filter((span) => span.start < end && span.end > start);
  const covered = inside.reduce(
    (sum, span) => sum + Math.min(span.end, end) - Math.max(span.start, start),
    0,
  );
  const isBroken = others.some((span) => span.start < end && span.end > start);
  if (covered * 2 < end - start || isBroken) return [...contents];
  const isWhole = isWholeStatement(paragraph, quotation);
  const merged: TokenSpan = {
    role: 'content',
    start: isWhole ? start : Math.min(start, ...inside.map((span) => span.start)),
    end: isWhole ? end : Math.max(end, ...inside.map((span) => span.end)),
  };
  return [...contents.filter((span) => !inside.includes(span)), merged];
}

/** Set off as a statement: it begins its sentence, a comma or a colon stands before it, or a comma ends it. */
function isWholeStatement({ words, sentences }: Paragraph, { start, end, isClosed }: Quotation): boolean {
  const last = words[isClosed ? end - 2 : end - 1] ?? '';
  const before = words[start - 1];
  const isSetOff =
    before === undefined || /^[:,.?!—–"-]$/.test(before) || sentences[start] !== sentences[start - 1];
  return isSetOff && /^[,.?!…—–-]$/.test(last);
}
