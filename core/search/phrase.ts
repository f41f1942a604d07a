import { forEachToken } from '../text/tokens';
import type { PhraseClause } from './clause';

/**
 * Where the words of a phrase stand side by side, as written (folded, not stemmed); punctuation between them does not
 * part them, the end of a block (U+000A) does. UTF-16 offsets into `text`; `null` where they nowhere do.
 */
export function findPhrase(
  text: string,
  { words, isPrefix }: Pick<PhraseClause, 'words' | 'isPrefix'>,
): { readonly start: number; readonly end: number } | null {
  let from = 0;
  while (from <= text.length) {
    const line = text.indexOf('\n', from);
    const to = line < 0 ? text.length : line;
    const terms: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    forEachToken(text, from, to, (term, start, end) => {
      terms.push(term);
      starts.push(start);
      ends.push(end);
    });
    for (let at = 0; at + words.length <= terms.length; at += 1) {
      if (!matchesAt(terms, at, words, isPrefix)) continue;
      return { start: starts[at] ?? 0, end: ends[at + words.length - 1] ?? 0 };
    }
    from = to + 1;
  }
  return null;
}

/** Whether the phrase begins at that word. */
export function matchesAt(
  terms: readonly string[],
  at: number,
  words: readonly string[],
  isPrefix: boolean,
): boolean {
  const last = words.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const term = terms[at + index] ?? '';
    const word = words[index] ?? '';
    if (term !== word && !(isPrefix && index === last && term.startsWith(word))) return false;
  }
  return true;
}
