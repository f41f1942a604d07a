import type { OriginalText } from '@core/contract/requests';
import type { OpenRepository } from './article-repository';
import { wholeText, type StoredOriginal } from './original-text';

/** UTF-16 units of one part: a book is looked through in parts and never crosses the bridge whole. */
const PART = 100_000;

/** Gives the text of kept files part by part and holds the one that was asked for last. */
export function createOriginalPages(
  open: OpenRepository,
): (file: StoredOriginal, start: number) => Promise<OriginalText> {
  let last: { readonly key: string; readonly text: string } | null = null;
  return async (file, start) => {
    const key = JSON.stringify(file);
    if (last?.key !== key) last = { key, text: await wholeText(open(file.dataDir), file) };
    const { text } = last;
    const end = endOfPart(text, start);
    return { text: text.slice(start, end), start, total: text.length, next: end < text.length ? end : null };
  };
}

/** After a line where one ends in the second half of the part, else before what would be half a character. */
function endOfPart(text: string, start: number): number {
  const end = start + PART;
  if (end >= text.length) return text.length;
  const line = text.lastIndexOf('\n', end - 1) + 1;
  if (line > start + PART / 2) return line;
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return isHalf ? end - 1 : end;
}
