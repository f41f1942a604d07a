/** Parses English numerals in words, alone or after digits: "two hundred and fifty", "1.5 million". */

const UNITS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
};

/** The words that a number can begin with where it does not begin with digits. */
export const NUMBER_OPENINGS: readonly string[] = [...Object.keys(UNITS), 'half', 'a', 'an'];

const own = (table: Readonly<Record<string, number>>, word: string): number | null =>
  Object.hasOwn(table, word) ? (table[word] ?? null) : null;

export const unitValue = (word: string): number | null => own(UNITS, word);
export const scaleValue = (word: string): number | null => own(SCALES, word);

export interface NumberRun {
  readonly value: number;
  /** Number of words parsed, at least 1. */
  readonly length: number;
  /** True where the wording makes it approximate: "a hundred", "two dozen", "half a million". */
  readonly isRound: boolean;
}

/** The number that starts at `from`; `null` where none does. Words in lower case, digits as written. */
export function parseNumber(words: readonly string[], from: number): NumberRun | null {
  const first = words[from] ?? '';
  if (first === 'half' && words[from + 1] === 'a') {
    const scale = scaleValue(words[from + 2] ?? '');
    if (scale !== null) return { value: scale / 2, length: 3, isRound: true };
    if (words[from + 2] === 'dozen') return { value: 6, length: 3, isRound: true };
    return null;
  }
  if (first === 'a' || first === 'an') {
    const next = words[from + 1] ?? '';
    if (next === 'dozen') return { value: 12, length: 2, isRound: true };
    if (scaleValue(next) === null) return null;
    const run = parseSpelledNumber(words, from + 1, 1);
    return run === null
      ? null
      : {
          ...run,
          length: run.length + 1,
          isRound:
            run.isRound ||
            words.slice(from + 1, from + 1 + run.length).every((word) => scaleValue(word) !== null),
        };
  }
  const figure = parseNumeral(first);
  if (figure !== null) {
    const scale = scaleValue(words[from + 1] ?? '');
    if (scale !== null) return { value: figure * scale, length: 2, isRound: false };
    if (words[from + 1] === 'dozen') return { value: figure * 12, length: 2, isRound: true };
    return { value: figure, length: 1, isRound: false };
  }
  return parseSpelledNumber(words, from);
}

export function parseNumeral(word: string): number | null {
  if (!/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(word)) return null;
  return Number(word.replaceAll(',', ''));
}

/** @param article 1 where an article stands before, "a hundred and fifty", which says "one" */
function parseSpelledNumber(words: readonly string[], from: number, article = 0): NumberRun | null {
  let total = 0;
  let part = article;
  let at = from;
  let isAny = article > 0;
  // "Between a hundred and two thousand" are two numbers.
  const isBetween = words[from - 1 - article] === 'between';
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const unit = unitValue(word);
    const scale = scaleValue(word);
    if (unit !== null) {
      // "twenty three" is one number, "two three" are two.
      if (part % 10 !== 0 || (part % 100 !== 0 && unit >= 10)) break;
      part += unit;
    } else if (scale !== null && isAny) {
      if (scale === 100) part = (part || 1) * 100;
      else {
        total += (part || 1) * scale;
        part = 0;
      }
    } else if (
      isAny &&
      ((word === 'and' && !isBetween && isContinued(words, at)) ||
        (word === '-' && isUnitOf(part, words[at + 1])))
    ) {
      continue;
    } else if (word === 'dozen' && isAny) {
      return { value: (total + part) * 12, length: at - from + 1, isRound: true };
    } else break;
    isAny = true;
  }
  return isAny ? { value: total + part, length: at - from, isRound: false } : null;
}

/** "Two hundred and six", "a thousand and one"; "between one thousand and two thousand" are two numbers. */
function isContinued(words: readonly string[], and: number): boolean {
  const scale = scaleValue(words[and - 1] ?? '');
  if (scale === null || unitValue(words[and + 1] ?? '') === null) return false;
  if (scale === 100) return words[and + 2] !== 'hundred';
  return (parseSpelledNumber(words, and + 1)?.value ?? scale) < scale;
}

/** "Fifty-six", the hyphen a word of its own. */
const isUnitOf = (tens: number, word: string | undefined): boolean =>
  tens % 100 >= 20 && tens % 10 === 0 && (unitValue(word ?? '') ?? 10) < 10;
