/**
 * Parses the numbers of prose beyond plain numerals: "twenty-three", "threescore", "a quarter of a million", "two and a
 * half", "xj". Words as given by the tokenizer, in lower case, hyphens as words of their own.
 */
import { ORDINALS, parseNumber, parseNumeral, scaleValue, unitValue } from './number-words';
import { parseOrdinal } from './ordinals';

export interface Numeral {
  readonly value: number;
  /** Words read, at least 1. */
  readonly length: number;
  /** True where the wording makes it approximate: "a hundred", "two dozen". */
  readonly isRound: boolean;
  /** True where it is written in digits. */
  readonly isDigits: boolean;
}

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  halves: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
};
const SCORES: Readonly<Record<string, number>> = { twoscore: 40, threescore: 60, fourscore: 80 };

export function readNumeral(words: readonly string[], at: number): Numeral | null {
  const word = words[at] ?? '';
  const score = Object.hasOwn(SCORES, word) ? SCORES[word] : undefined;
  if (score !== undefined) return readScore(words, at, score);
  const fraction = readFraction(words, at);
  if (fraction !== null) return fraction;
  if (word === 'a' && words[at + 1] === 'score' && words[at + 2] === 'of')
    return { value: 20, length: 2, isRound: true, isDigits: false };
  if (word === 'a' && /^(?:couple|pair|brace)$/.test(words[at + 1] ?? '') && words[at + 2] === 'of')
    return { value: 2, length: 2, isRound: false, isDigits: false };
  const roman = readRoman(word);
  if (roman !== null && /^(?:day|of)$/.test(words[at + 1] ?? ''))
    return { value: roman, length: 1, isRound: false, isDigits: false };
  const run = readInverted(words, at) ?? readCardinal(words, at);
  return run === null ? null : withHalf(words, at, run);
}

const digits = (word: string): boolean => /^\d/.test(word);

/** "Six-and-twenty". */
function readInverted(words: readonly string[], at: number): Numeral | null {
  const [unit, tens] = [unitValue(words[at] ?? '') ?? 0, unitValue(words[at + 4] ?? '') ?? 0];
  const isJoined = words[at + 1] === '-' && words[at + 2] === 'and' && words[at + 3] === '-';
  return isJoined && unit > 0 && unit < 10 && tens >= 20
    ? { value: tens + unit, length: 5, isRound: false, isDigits: false }
    : null;
}

/** One that is no ordinal. */
function readCardinal(words: readonly string[], at: number): Numeral | null {
  const run = parseNumber(words, at);
  return run === null || isOrdinal(words, at, run.length)
    ? null
    : { ...run, isDigits: digits(words[at] ?? '') };
}

/** "The twenty-fourth" counts nothing; "a thirty-second delay" does, and "the thirty-second day" does not. */
function isOrdinal(words: readonly string[], at: number, length: number): boolean {
  const isSecond = words[at + length + 1] === 'second' && words[at - 1] !== 'the';
  if (words[at + length] !== '-' || isSecond) return false;
  return parseOrdinal(words, at) !== null || Object.hasOwn(ORDINALS, words[at + length + 1] ?? '');
}

/** "Two and a half", "four and a quarter", "one and a half million", "a million and a half". */
function withHalf(words: readonly string[], at: number, run: Numeral): Numeral {
  const next = at + run.length;
  if (words[next] !== 'and' || words[next + 1] !== 'a') return run;
  const part = FRACTIONS[words[next + 2] ?? ''];
  if (part === undefined) return run;
  const before = scaleValue(words[next - 1] ?? '') ?? 1;
  const after = before === 1 ? (scaleValue(words[next + 3] ?? '') ?? 1) : 1;
  return {
    ...run,
    value: (run.value + part * before) * after,
    length: run.length + (after === 1 ? 3 : 4),
    isRound: before === 1 && run.isRound,
  };
}

/** "A quarter of a million", "three quarters of". The fraction of a thing, "half the crew", is no number. */
function readFraction(words: readonly string[], at: number): Numeral | null {
  const first = words[at] === 'a' || words[at] === 'one' ? 1 : parseSmall(words[at]);
  const at1 = words[at + 1] === '-' ? at + 2 : at + 1;
  if (first === null || first > 9) return null;
  const part = FRACTIONS[words[at1] ?? ''];
  if (part === undefined) return null;
  const isOfScale = words[at1 + 1] === 'of' && words[at1 + 2] === 'a';
  const scale = isOfScale ? scaleValue(words[at1 + 3] ?? '') : null;
  if (scale === null) return null;
  return { value: first * part * scale, length: at1 + 4 - at, isRound: true, isDigits: false };
}

const parseSmall = (word: string | undefined): number | null =>
  word === undefined ? null : (parseNumeral(word) ?? parseNumber([word], 0)?.value ?? null);

function readScore(words: readonly string[], at: number, value: number): Numeral {
  const tail = words[at + 1] === 'and' ? parseNumber(words, at + 2) : null;
  return tail === null || tail.value > 19
    ? { value, length: 1, isRound: false, isDigits: false }
    : { value: value + tail.value, length: 2 + tail.length, isRound: false, isDigits: false };
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, j: 1, v: 5, x: 10, l: 50, c: 100 };

/** Two letters at least, a final j for i as old hands wrote it. */
export function readRoman(word: string): number | null {
  if (!/^(?:[xlc]*(?:ix|iv|v?i{0,3}j?|v))$/.test(word) || word.length < 2) return null;
  const values = [...word].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, k) => sum + (value < (values[k + 1] ?? 0) ? -value : value), 0);
}
