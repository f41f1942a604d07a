/**
 * The tokens of a passage as comparison sees them. To the words that the whole product shares it adds what is evidence
 * here: the stem (Porter 1980, in Lunr's implementation), capitalization and whether the word is a number.
 */
import lunr from 'lunr';
import { forEachToken } from '../text/tokens';

export interface Token {
  /** The word folded: case and diacritics removed. */
  readonly form: string;
  /** Porter's stem of `form`; numbers are their own stem. */
  readonly stem: string;
  /** UTF-16 offsets into the passage, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether it begins with a capital, at the start of a sentence too; false for numbers. */
  readonly isCapital: boolean;
  /** Whether it begins with a digit 0–9; numbers written in words are not numbers here. */
  readonly isNumber: boolean;
}

/** Passages in the cache, of the texts of one comparison: every rule begins with the tokens of two of them. */
const MAX_CACHED = 4_096;
const cache = new Map<string, readonly Token[]>();

export function tokenize(text: string): readonly Token[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const words = tokenizeAnew(text);
  if (text.length > LONGEST_PASSAGE) return words;
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(text, words);
  return words;
}

/** UTF-16 units; what is longer is a whole text and is not cached. */
const LONGEST_PASSAGE = 2_000;

function tokenizeAnew(text: string): readonly Token[] {
  const words: Token[] = [];
  forEachToken(text, 0, text.length, (form, start, end) => {
    const unit = form.charCodeAt(0);
    const isNumber = unit >= 48 && unit <= 57;
    const first = text.charAt(start);
    words.push({
      form,
      stem: isNumber ? form : stemWord(form),
      start,
      end,
      isCapital: !isNumber && first !== first.toLowerCase(),
      isNumber,
    });
  });
  return words;
}

// Porter's algorithm is the costliest step of analysing a passage, and the words of one library repeat.
const stems = new Map<string, string>();
const MAX_STEMS = 60_000;

export function stemWord(form: string): string {
  const known = stems.get(form);
  if (known !== undefined) return known;
  const stem = lunr.stemmer(new lunr.Token(form, {})).toString();
  if (stems.size >= MAX_STEMS) stems.clear();
  stems.set(form, stem);
  return stem;
}
