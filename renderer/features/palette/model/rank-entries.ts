import { foldString } from '@core/text/fold';

/** A line that can be chosen by typing a part of it. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** Also found by these words, though less readily: the group of a command, the outlet of an article. */
  readonly also: string;
}

/**
 * The entries that hold every typed word, in the order of fit: at the start of the title, at the start of a word, inside
 * a word, as scattered letters in order, in `also`. Without words: those used most recently first, then as given.
 */
export function rankEntries<T extends Entry>(
  entries: readonly T[],
  query: string,
  recent: readonly string[],
): readonly T[] {
  const words = foldString(query).split(/\s+/).filter(Boolean);
  const recency = new Map(recent.map((id, rank) => [id, rank]));
  const rankOf = ({ id }: T): number => recency.get(id) ?? recent.length;
  return entries
    .map((entry) => ({ entry, fit: fitOf(entry, words) }))
    .filter(({ fit }) => fit !== null)
    .sort((a, b) => (a.fit ?? 0) - (b.fit ?? 0) || rankOf(a.entry) - rankOf(b.entry))
    .map(({ entry }) => entry);
}

/** Smaller is better; `null` where a word is found nowhere. */
function fitOf({ title, also }: Entry, words: readonly string[]): number | null {
  const foldedTitle = foldString(title);
  const foldedAlso = foldString(also);
  let sum = 0;
  for (const word of words) {
    const fit = fitOfWord(foldedTitle, foldedAlso, word);
    if (fit === null) return null;
    sum += fit;
  }
  return sum;
}

function fitOfWord(title: string, also: string, word: string): number | null {
  const at = title.indexOf(word);
  if (at === 0) return 0;
  if (isWordStart(title, word)) return 1;
  if (at > 0) return 2;
  if (isWordStart(also, word)) return 3;
  if (also.includes(word)) return 4;
  return isScattered(title, word) ? 5 : null;
}

const isWordStart = (text: string, word: string): boolean =>
  text.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word));

/** A letter begins a word or follows the letter before it, so that "blt" finds "Bring in text" only by its initials. */
function isScattered(text: string, letters: string): boolean {
  if (letters.length < 2) return false;
  let at = -1;
  for (const letter of letters) {
    let next = text.indexOf(letter, at + 1);
    while (next !== -1 && next !== at + 1 && isInsideWord(text, next)) next = text.indexOf(letter, next + 1);
    if (next === -1) return false;
    at = next;
  }
  return true;
}

const isInsideWord = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
