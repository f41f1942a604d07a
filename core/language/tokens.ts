/**
 * The words of a passage as comparison sees them. Over the common reading of words it adds the stem and whether the
 * word was written with a capital or as a number, which is evidence here.
 */
import lunr from 'lunr';
import { forEachToken } from '../text/tokens';

export interface Token {
  /** Folded. */
  readonly form: string;
  /** Porter's stem of `form`; numbers are their own stem. */
  readonly stem: string;
  /** UTF-16 offsets into the passage, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  readonly isNumber: boolean;
}

/** Passages whose words are remembered: every question that is asked of a join begins with the words of its two. */
const MAX_CACHED = 256;
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

/** UTF-16 units; what is longer is a whole text. */
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

// Porter's algorithm is the costliest step of reading a passage and the words of one library repeat.
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
