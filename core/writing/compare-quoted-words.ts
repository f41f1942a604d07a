import { CUT, hasWords } from '../text/marked-quote';
import { collapse } from './quotation-blocks';

/** How words of the reader's text relate to those that they quote. */
export type QuotedWords =
  | { readonly are: 'same' }
  /** The same but for what is marked as left out; how many words that are. */
  | { readonly are: 'shortened'; readonly omitted: number }
  | { readonly are: 'different' };

/** The sign with which a writer says that he left words out. */
const OMISSION = /\[(?:…|\.\.\.)\]/;
const BETWEEN = /\s*\[(?:…|\.\.\.)\]\s*/;
const DIFFERENT: QuotedWords = { are: 'different' };

/**
 * Whether words are those of a source, as the rules of copying mark them: an omission is `[…]` between whole words, and
 * nothing else may differ but white space.
 * @param marked the words of the source, with the sign of an omission at an end where their paragraph goes on
 */
export function compareQuotedWords(own: string, marked: string): QuotedWords {
  const [mine, source] = [withoutCuts(collapse(own), collapse(marked)), withoutCut(collapse(marked))];
  if (mine === source) return mine === '' ? DIFFERENT : { are: 'same' };
  return OMISSION.test(mine) ? compareShortened(mine, source) : DIFFERENT;
}

/** Signs at the ends are of the quotation where the source is cut there; they may be left out, and none may be added. */
function withoutCuts(mine: string, marked: string): string {
  const start = marked.startsWith(`${CUT} `) && mine.startsWith(CUT) ? CUT.length : 0;
  const end = marked.endsWith(` ${CUT}`) && mine.endsWith(CUT) && mine.length > start ? CUT.length : 0;
  return mine.slice(start, mine.length - end).trim();
}

const withoutCut = (marked: string): string =>
  marked.slice(
    marked.startsWith(`${CUT} `) ? CUT.length + 1 : 0,
    marked.endsWith(` ${CUT}`) ? -CUT.length - 1 : marked.length,
  );

/** The parts that stayed must stand in the source in their order, the first at its start and the last at its end. */
function compareShortened(mine: string, source: string): QuotedWords {
  const parts = mine.split(BETWEEN);
  if (!parts.some(hasWords)) return DIFFERENT;
  let at = 0;
  let omitted = 0;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (part === '' && !isLast) continue;
    const found = index === 0 ? 0 : isLast ? source.length - part.length : findWhole(source, part, at);
    if (found < at || !source.startsWith(part, found)) return DIFFERENT;
    const gap = source.slice(at, found);
    if (index > 0) {
      if (!isBetweenWords(source, at, found)) return DIFFERENT;
      // The source itself may leave words out.
      if (!hasWords(gap) && !OMISSION.test(gap)) return DIFFERENT;
      omitted += gap.match(/[\p{L}\p{M}\p{N}'’]+/gu)?.length ?? 0;
    }
    at = found + part.length;
  }
  return { are: 'shortened', omitted };
}

function findWhole(source: string, part: string, from: number): number {
  let found = source.indexOf(part, from);
  while (found !== -1) {
    if (isBoundary(source, found) && isBoundary(source, found + part.length)) return found;
    found = source.indexOf(part, found + 1);
  }
  return -1;
}

const isBetweenWords = (source: string, start: number, end: number): boolean =>
  isBoundary(source, start) && isBoundary(source, end);

/** No word goes on there: half a word that is left out makes another word. */
function isBoundary(source: string, at: number): boolean {
  const [before, after] = [source.slice(Math.max(0, at - 3), at), source.slice(at, at + 3)];
  const isInWord = /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(after);
  const isAtJoint = /[\p{L}\p{M}\p{N}]$/u.test(before) && /^['’-][\p{L}\p{N}]/u.test(after);
  const isBehindJoint = /[\p{L}\p{M}\p{N}]['’-]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  return !isInWord && !isAtJoint && !isBehindJoint;
}
