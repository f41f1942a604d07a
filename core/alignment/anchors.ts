/**
 * The anchors of a passage that hold across languages: names, numbers and dates. Which words are names is read off the
 * capitals where the script has them; in Arabic and Hebrew every longer word may be one, and the other text decides.
 */
import { isAmbiguousName } from '../language/ambiguous-names';
import { isAbjad } from '../language/cross-lingual/romanize';
import { readName, type NameReading } from '../language/cross-lingual/name-keys';
import { readMonth, readNumberWord } from '../language/cross-lingual/number-words';
import { listCrossLingualValues, type Value } from '../language/cross-lingual/values';
import { STOP_WORDS } from '../language/en/stop-words';
import { tokenize, type Token } from '../language/tokens';
import { itemAt } from '../text/item-at';
import { quotedWords } from '../text/uncertain-sign';

export interface NameAnchor {
  /** As written. */
  readonly text: string;
  readonly form: string;
  readonly readings: readonly NameReading[];
}

export interface PassageAnchors {
  /** Each form once. */
  readonly names: readonly NameAnchor[];
  /** Each key once. */
  readonly values: readonly (Value & { readonly text: string })[];
}

/** Titles, ranks and offices: capitalized before a name, and alike in many languages. */
const TITLES = new Set(
  `captain colonel general major lieutenant sergeant admiral marshal president minister doctor professor director senator
governor mayor chancellor prince princess king queen bishop pope mr mrs ms dr sir lady`.split(/\s+/),
);
/** UTF-16 units; shorter words of a script without capitals are particles more often than names. */
const MIN_ABJAD = 3;

/** Consonants by which a word that begins a sentence is known for a name that stands inside another. */
const MIN_KEY = 3;

/** @param aliases first names and pseudonyms that the accounts give, folded: alone they identify nobody */
export function listAnchors(texts: readonly string[], aliases: ReadonlySet<string>): PassageAnchors[] {
  const read = texts.map((text) => ({ text, words: tokenize(text) }));
  const lowercase = new Set<string>();
  // By key, for a name stands in one case at the beginning of a sentence and in another inside.
  const namedInside = new Set<string>();
  for (const { words } of read)
    words.forEach((word, at) => {
      if (!word.isCapital) lowercase.add(word.form);
      else if (at > 0) for (const { key } of readName(word.form)) namedInside.add(key);
    });
  const isName = (words: readonly Token[], at: number, text: string): boolean => {
    const word = itemAt(words, at);
    if (word.isNumber || STOP_WORDS.has(word.form) || TITLES.has(word.form)) return false;
    if (readNumberWord(word.form) !== null || readMonth(word.form) !== null) return false;
    if (isAbjad(word.form)) return word.form.length >= MIN_ABJAD;
    if (!word.isCapital || isAmbiguousName(words, at, text, aliases)) return false;
    if (lowercase.has(word.form)) return false;
    return at > 0 || readName(word.form).some(({ key }) => key.length >= MIN_KEY && namedInside.has(key));
  };
  return read.map(({ text, words }) => {
    const names = new Map<string, NameAnchor>();
    words.forEach((word, at) => {
      if (names.has(word.form) || !isName(words, at, text)) return;
      const written = quotedWords(text, word.start, word.end);
      names.set(word.form, { text: written, form: word.form, readings: readName(word.form) });
    });
    const values = new Map<string, Value & { readonly text: string }>();
    for (const value of listCrossLingualValues(text))
      if (!values.has(value.key))
        values.set(value.key, { ...value, text: quotedWords(text, value.start, value.end) });
    return { names: [...names.values()], values: [...values.values()] };
  });
}
