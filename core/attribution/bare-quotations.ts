/**
 * Quotations that no cue of their paragraph claims, by two usages of print: a verb of saying right behind the closing
 * mark, and a name behind a dash. Where neither holds, that somebody speaks is still sure, and who does is unknown.
 */
import { certaintyOfBare } from './certainty';
import type { TokenSpan } from './labels';
import type { AnalysedParagraph } from './analysis';
import { SHAPE } from './paragraph';
import type { Quotation } from './quotations';
import type { PlacedAttribution } from './placed-attribution';

/** Shorter ones are words that the writer holds at arm's length, titles or names. */
const LEAST_TOKENS = 8;
/** Tokens of a signature behind a dash. */
const LONGEST_SIGNATURE = 6;

export function attributeBareQuotations(
  paragraphs: readonly AnalysedParagraph[],
  found: readonly PlacedAttribution[],
): PlacedAttribution[] {
  const byParagraph = new Map<number, PlacedAttribution[]>();
  for (const one of found) byParagraph.set(one.index, [...(byParagraph.get(one.index) ?? []), one]);
  const added: PlacedAttribution[] = [];
  paragraphs.forEach((paragraph, index) => {
    const own = byParagraph.get(index) ?? [];
    for (const quotation of paragraph.quotations) {
      const isShort = quotation.end - quotation.start < LEAST_TOKENS;
      const signature = readSignature(paragraph, quotation) ?? readSaying(paragraph, quotation);
      if ((isShort && signature === null) || isClaimed(own, quotation)) continue;
      const content: TokenSpan = { role: 'content', start: quotation.start, end: quotation.end };
      added.push({
        index,
        spans: signature === null ? [content] : [content, ...signature],
        certainty: certaintyOfBare(signature !== null),
      });
    }
  });
  return added;
}

const isClaimed = (own: readonly PlacedAttribution[], { start, end }: Quotation): boolean =>
  own.some(({ spans }) => spans.some((span) => span.start < end && span.end > start));

/** "…" — Jane Roe: the dash is the cue, the name the source. `null` where no name ends the paragraph so. */
function readSignature(paragraph: AnalysedParagraph, { end }: Quotation): TokenSpan[] | null {
  const { words, shapes, size } = paragraph;
  if (!/^[―—–-]$/u.test(words[end] ?? '')) return null;
  let last = size;
  while (last > end + 1 && words[last - 1] === '.') last -= 1;
  const length = last - end - 1;
  if (length < 1 || length > LONGEST_SIGNATURE || shapes[end + 1] === SHAPE.lower) return null;
  return [
    { role: 'cue', start: end, end: end + 1 },
    { role: 'source', start: end + 1, end: last },
  ];
}

const SAYING =
  /^(?:said|says|asked|asks|wrote|writes|read|reads|recited|quoted|shouted|replied|answered|added|continued)$/;
const PHRASE = /^[\p{L}.'-]+$/u;
/** Tokens between the closing mark and the verb. */
const LONGEST_SOURCE = 6;

/** "…," the clerk read out: the verb behind the quotation is the cue, and what lies between them the source. */
function readSaying({ words, sentences, size }: AnalysedParagraph, { end }: Quotation): TokenSpan[] | null {
  for (let at = end + 1; at < Math.min(size, end + 1 + LONGEST_SOURCE); at++) {
    const word = words[at] ?? '';
    if (sentences[at] !== sentences[end] || !PHRASE.test(word)) return null;
    if (!SAYING.test(word)) continue;
    const isLonger = words[at + 1] === 'out' || words[at + 1] === 'aloud';
    return [
      { role: 'source', start: end, end: at },
      { role: 'cue', start: at, end: isLonger ? at + 2 : at + 1 },
    ];
  }
  return null;
}
