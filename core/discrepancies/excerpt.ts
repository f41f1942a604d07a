/** The literal stretch of a passage that shows what a value is about, with its limits. */
import type { Excerpt } from '../contract/discrepancy';
import type { Word } from './words';
import { SENTENCE_STARTERS } from '../text/abbreviations';
import { itemAt } from '../text/item-at';
import { isInnerStop } from './sentence-at';

/** Longest stretch, UTF-16 units. */
const LONGEST = 180;
/** Fewest words beside the value that say what it is about; a shorter clause takes in its neighbour. */
const FEWEST = 4;

export const cut = (text: string, start: number, end: number): Excerpt => ({
  ...{ text: text.slice(start, end), start, end },
});

/** @param from,to indices of words, `to` exclusive */
export function contextOf(text: string, words: readonly Word[], from: number, to: number): Excerpt {
  let first = from;
  let last = to - 1;
  const fits = (one: number, other: number): boolean =>
    itemAt(words, other).end - itemAt(words, one).start <= LONGEST;
  for (const isHard of [false, true]) {
    while (first > 0 && !isBoundary(text, words, first - 1, isHard) && fits(first - 1, last)) first -= 1;
    while (
      last + 1 < words.length &&
      !isBoundary(text, words, last + 1, isHard) &&
      !isSentenceEnd(words, last) &&
      fits(first, last + 1)
    )
      last += 1;
    if (last - first + 1 - (to - from) >= FEWEST) break;
  }
  while (
    first < from &&
    (itemAt(words, first).isPunctuation || /^(?:and|but|or)$/.test(itemAt(words, first).form))
  )
    first += 1;
  while (last >= to && (itemAt(words, last).isPunctuation || LOOSE.test(itemAt(words, last).form))) last -= 1;
  // "At 11.47 p.m.": the last stop of an abbreviation is its own, although it ends the sentence as well.
  if (isOfAbbreviation(words, last + 1)) last += 1;
  const stretch = cut(text, itemAt(words, first).start, itemAt(words, last).end);
  return withOpeningMark(text, stretch);
}

/** The value may end in the stop that ends the sentence: "at 11.47 p.m. It stood". */
const isSentenceEnd = (words: readonly Word[], at: number): boolean =>
  words[at]?.form === '.' &&
  words[at + 1]?.isCapital === true &&
  SENTENCE_STARTERS.has(words[at + 1]?.form ?? '');

const isOfAbbreviation = (words: readonly Word[], at: number): boolean =>
  words[at]?.form === '.' &&
  words[at - 1]?.form.length === 1 &&
  words[at - 2]?.form === '.' &&
  words[at - 2]?.end === words[at - 1]?.start;

/** A quotation that ends in the stretch and begins with it begins with its mark. */
function withOpeningMark(text: string, stretch: Excerpt): Excerpt {
  const before = stretch.start - 1;
  const closing = CLOSING.get(text[before] ?? '');
  return closing !== undefined && stretch.text.includes(closing) ? cut(text, before, stretch.end) : stretch;
}
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['"', '"'],
]);

const LOOSE = /^(?:and|but|or|the|a|an|of|in|on|at|to|by|with|that|which|who|while|when|as)$/;

function isBoundary(text: string, words: readonly Word[], at: number, isHard: boolean): boolean {
  const { form } = itemAt(words, at);
  return (/^[.;!?]$/.test(form) && !isInnerStop(text, words, at)) || (!isHard && /^[,:()–—]$/.test(form));
}
