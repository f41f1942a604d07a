/** The sentence of a passage in which a word stands, and what kind of sentence it is. */
import { NEVER_END, TITLES } from '../text/abbreviations';
import type { PassageReading } from './read-passage';
import type { Word } from './words';

type Words = Pick<PassageReading, 'text' | 'words'>;

/**
 * Whether a full stop stands inside a sentence: in "a.m.", behind an initial or a title, or before a small letter. As in
 * the splitting of sentences (core/text/sentences), a doubtful stop ends none, for half a sentence can say the opposite.
 */
export function isInnerStop(text: string, words: readonly Word[], at: number): boolean {
  const [before, stop, after] = [words[at - 1], words[at], words[at + 1]];
  if (stop?.form !== '.' || before === undefined || after === undefined || before.end !== stop.start)
    return false;
  if (after.start === stop.end || /^\s*\p{Ll}/u.test(text.slice(stop.end, stop.end + 3))) return true;
  return TITLES.has(before.form) || NEVER_END.has(before.form) || isInitial(before);
}

const isInitial = ({ form, isCapital }: Word): boolean => form.length === 1 && isCapital && form !== 'i';

const endsSentence = (text: string, words: readonly Word[], at: number): boolean =>
  /^[.!?]$/.test(words[at]?.form ?? '') && !isInnerStop(text, words, at) && !isSignOfDoubt(text, words[at]);

/** "Five [?] barges" asks nothing. */
const isSignOfDoubt = (text: string, word: Word | undefined): boolean =>
  word?.form === '?' && text[word.start - 1] === '[' && text[word.end] === ']';

/** Indices of the words of the sentence, `to` exclusive and behind its last sign. */
export function sentenceAt(
  { text, words }: Words,
  at: number,
): { readonly from: number; readonly to: number } {
  let from = Math.max(0, at);
  while (from > 0 && !endsSentence(text, words, from - 1)) from -= 1;
  let to = Math.max(0, at);
  while (to < words.length && !endsSentence(text, words, to)) to += 1;
  return { from, to: Math.min(words.length, to + 1) };
}

/** "Was the door locked?": who asks states nothing, so nothing that he says can differ from what another states. */
export const isAsked = (reading: Words, at: number): boolean =>
  reading.words[sentenceAt(reading, at).to - 1]?.form === '?';

/** "Brackwell, 9 May 1911.": the day of writing at the head of a report, of which no act is told. */
export function isDateline(reading: Words, { from: at, to: end }: { from: number; to: number }): boolean {
  const { from, to } = sentenceAt(reading, at);
  return reading.words
    .slice(from, to)
    .every(
      ({ isPunctuation, isCapital, form }, k) =>
        isPunctuation ||
        isCapital ||
        (from + k >= at && from + k < end) ||
        /^(?:of|the|on|in|at|de|la|am|den)$/.test(form),
    );
}
