import type { Article } from '../contract/article';
import { MOST_LABEL, MOST_QUOTED, type Quotation } from '../contract/writing';
import { escapeInline, quoteBlock } from '../export/markdown-escape';
import { passageSource, voiceFields } from '../export/passage-source';
import type { Words } from '../messages/translator';
import { createAnchor } from '../text/anchoring/anchor';
import { sourceWords } from './check-quotation';
import { linkTo, quotationsIn } from './quotation-blocks';

export interface MadeQuotation {
  readonly quotation: Quotation;
  /** A block quotation with its citation under it, and who speaks and how: as a copied passage has them. */
  readonly markdown: string;
}

/**
 * A passage as it is put into the reader's text. Offsets are UTF-16 units, end exclusive.
 * @throws RangeError where the range is empty or outside the text
 */
export function makeQuotation(
  article: Article,
  { start, end }: { readonly start: number; readonly end: number },
  key: string,
  words: Words,
): MadeQuotation {
  const source = passageSource(article, start, end, words);
  const label = source.place === '' ? source.label : `${source.label}, ${source.place}`;
  const quoted = sourceWords(article, start, end);
  const about = voiceFields(source, words)
    .filter(([, value]) => value !== '' && !(source.voices.length === 1 && value === words('voice.unknown')))
    .map(([field, value]) => escapeInline(words('export.field', { field, value })));
  const cited = `— [${escapeInline(label)}](${linkTo(article.id, key)})`;
  return {
    quotation: {
      key,
      articleId: article.id,
      anchor: createAnchor(article, start, end),
      words: quoted,
      label: label.slice(0, MOST_LABEL),
    },
    markdown: `${quoteBlock(quoted)}\n\n${[cited, ...about].join('; ')}`,
  };
}

/** It would be refused with every save of the text that it is in. */
export const isTooLong = ({ words, anchor }: Quotation): boolean =>
  Math.max(words.length, anchor.exact.length) > MOST_QUOTED;

/** The lines of a block quotation alone, for words that are put back. */
export const quotedLines = (words: string): string => quoteBlock(words);

/** Where a block goes in, and what is to be put there. UTF-16 offsets of the text, end exclusive. */
export interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Puts a block at the cursor, or in the place of what is selected, with a blank line on each side. A quotation with its
 * citation is never torn apart: at a cursor inside one the block goes behind it.
 */
export function insertBlock(text: string, from: number, to: number, block: string): Insertion {
  const around = quotationsIn(text).find(
    ({ quote, link }) => from < endOfLine(text, link.end) && to > quote.start,
  );
  const [start, end] = around === undefined ? [from, to] : [endOf(text, around), endOf(text, around)];
  const before = text.slice(0, start);
  const after = text.slice(end);
  const lead = before.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - trailing(before)));
  const trail = '\n'.repeat(Math.max(0, 2 - leading(after)));
  return { start, end, text: `${lead}${block}${trail}` };
}

const endOf = (text: string, { link }: { readonly link: { readonly end: number } }): number =>
  endOfLine(text, link.end);

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

const trailing = (text: string): number => /\n*$/.exec(text.slice(-2))?.[0].length ?? 0;
const leading = (text: string): number => /^\n*/.exec(text.slice(0, 2))?.[0].length ?? 0;
