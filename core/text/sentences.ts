import type { Article, Block } from '../contract/article';

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

/** Never end a sentence: what they shorten is not whole without the word that follows. */
const TITLES = words(
  'mr mrs ms mx dr prof gen lt col maj capt sgt cpl pvt adm cmdr brig gov sen rep rev hon st fr pres',
);
/** End one only where a word follows that opens sentences. */
const OPEN = words('jr sr inc ltd co corp bros etc dept est univ al approx ave blvd rd mt ft a.m p.m ph.d');
/** Belong to a figure that follows. */
const BEFORE_FIGURES = words(
  'jan feb mar apr jun jul aug sep sept oct nov dec no nos nr art sec fig pp p vol ch para',
);
const INSIDE = words('vs v cf viz i.e e.g ca c incl');
const OPENERS = words(
  'the a an this that these those he she it they we you in on at by for from after before when while as but and ' +
    'so if there his her its their our no not one some many most both all what who why how then now later meanwhile',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** The last word before a full stop, with the stops inside it, and the first word after it. */
const LAST_WORD = /(?:^|[^\p{L}\p{N}.])((?:[\p{L}\p{N}]+\.)*[\p{L}\p{N}]+)\.$/u;
const NEXT_WORD = /^[\s"'“‘«([]*([\p{L}\p{N}’']+)/u;
/** No abbreviation is longer, and looking no further keeps a long text linear. */
const REACH = 24;

function continues(text: string, start: number, end: number, next: number): boolean {
  if (next >= text.length) return false;
  // "Why?" he asked: what was said ended there, the sentence did not.
  if (/^[\s([]*\p{Ll}/u.test(text.slice(next, next + REACH))) return true;
  if (text[end - 1] !== '.') return false;
  const word = LAST_WORD.exec(text.slice(Math.max(start, end - REACH), end))?.[1];
  const follower = NEXT_WORD.exec(text.slice(next, next + REACH))?.[1];
  if (word === undefined || follower === undefined) return false;
  const lower = word.toLowerCase();
  if (TITLES.has(lower) || INSIDE.has(lower)) return true;
  if (BEFORE_FIGURES.has(lower)) return /^\p{N}/u.test(follower);
  const isInitial = /^\p{Lu}$/u.test(word);
  const isAcronym = /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word);
  return (isInitial || isAcronym || OPEN.has(lower)) && !OPENERS.has(follower.toLowerCase());
}
