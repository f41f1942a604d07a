import type { Article } from '../contract/article';
import type { Block } from '../contract/block';
import {
  AFTER_ORDINALS,
  BEFORE_FIGURES,
  NEVER_END,
  MAY_END,
  SENTENCE_STARTERS,
  TITLES,
} from './abbreviations';

/**
 * Sentences as ranges. Intl.Segmenter (Unicode Annex 29) cuts after every full stop before a capital or a figure, so
 * its pieces are joined again where the stop belongs to an abbreviation or an initial. Joining wrongly makes one long
 * sentence, cutting wrongly makes two that mean nothing: in doubt this joins.
 */

/** UTF-16 offsets, end exclusive, without the space between sentences. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/** Sentences of one block, in offsets of the canonical text. They cover all of it but the spaces between them. */
export const sentencesOf = (article: Pick<Article, 'text'>, block: Block): readonly SentenceRange[] =>
  splitSentences(article.text.slice(block.start, block.end)).map(({ start, end }) => ({
    start: block.start + start,
    end: block.start + end,
  }));

/** Sentences of a text without line feeds, in its own offsets. */
export function splitSentences(text: string): readonly SentenceRange[] {
  const sentences: SentenceRange[] = [];
  let start = -1;
  for (const { index, segment } of segmenter.segment(text)) {
    if (start === -1) start = index;
    const end = index + segment.trimEnd().length;
    if (continues(text, start, end, index + segment.length)) continue;
    const from = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length);
    if (from < end) sentences.push({ start: from, end });
    start = -1;
  }
  return sentences;
}

// One locale for all: the rules of the annex differ by locale in Greek question marks alone.
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The last word before a full stop, with the stops inside it, and the first word after it. */
const LAST_WORD = /(?:^|[^\p{L}\p{N}.])((?:[\p{L}\p{N}]+\.)*[\p{L}\p{N}]+)\.$/u;
const NEXT_WORD = /^[\s"'“‘«„([]*([\p{L}\p{N}’']+)/u;
/** An abbreviation of two letters with a space between: "z. B.", "т. е." */
const LETTER_PAIR = /(?:^|[^\p{L}\p{N}.])(\p{L})\.\s(\p{L})\.$/u;
/** Of a day, an army, a century; a year has four digits and ends sentences. */
const ORDINAL = /^\d{1,3}$/;
/** No abbreviation is longer, and looking no further keeps a long text linear. */
const REACH = 24;

function continues(text: string, start: number, end: number, next: number): boolean {
  if (next >= text.length) return false;
  // "Why?" he asked: what was said ended there, the sentence did not.
  if (/^[\s([]*\p{Ll}/u.test(text.slice(next, next + REACH))) return true;
  // "Five [?] barges": the sign of a doubtful reading asks nothing.
  if (/[^\s.!?…] \[\?\]$/.test(text.slice(Math.max(start, end - REACH), end))) return true;
  if (text[end - 1] !== '.') return false;
  const before = text.slice(Math.max(start, end - REACH), end);
  const word = LAST_WORD.exec(before)?.[1];
  const follower = NEXT_WORD.exec(text.slice(next, next + REACH))?.[1];
  if (word === undefined || follower === undefined) return false;
  const lower = word.toLowerCase();
  const [opener = ''] = follower.toLowerCase().split(/[’']/);
  if (TITLES.has(lower) || NEVER_END.has(lower)) return true;
  if (BEFORE_FIGURES.has(lower) && /^\p{N}/u.test(follower)) return true;
  if (ORDINAL.test(word)) return AFTER_ORDINALS.has(opener);
  const pair = LETTER_PAIR.exec(before);
  const shortened = pair === null ? lower : `${pair[1]}.${pair[2]}`.toLowerCase();
  if (NEVER_END.has(shortened)) return true;
  // The stop inside one: "z." before "B."
  const whole = `${lower}.${opener}`;
  if (opener.length === 1 && (NEVER_END.has(whole) || MAY_END.has(whole))) return true;
  if (BEFORE_FIGURES.has(lower)) return false;
  // "M. Le Goff": a French Mr is a letter like an initial, and his name may begin like a sentence.
  if (word === 'M' && /^L[ae]$/.test(follower)) return true;
  const isInitial = /^\p{Lu}$/u.test(word);
  const isAcronym = /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word);
  return (isInitial || isAcronym || MAY_END.has(shortened)) && !SENTENCE_STARTERS.has(opener);
}
