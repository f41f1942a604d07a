/** Ordinals in words and figures: "third", "twenty-first", "31st". */
const WORDS =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/);
const TENS: Readonly<Record<string, number>> = {
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};

/** `null` where none begins at the word. Words in lower case, hyphens as words of their own. */
export function parseOrdinal(
  words: readonly string[],
  at: number,
): { readonly value: number; readonly length: number } | null {
  const word = words[at] ?? '';
  const figures = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  if (figures !== null) return { value: Number(figures[1]), length: 1 };
  const simple = WORDS.indexOf(word);
  if (simple >= 0) return { value: simple + 1, length: 1 };
  const round = Object.entries(TENS).find(([tens]) => word === tens.replace(/y$/, 'ieth'));
  if (round !== undefined) return { value: round[1], length: 1 };
  const tens = Object.hasOwn(TENS, word) ? TENS[word] : undefined;
  const unit = WORDS.indexOf(words[at + 2] ?? '');
  if (tens === undefined || words[at + 1] !== '-' || unit < 0 || unit > 8) return null;
  return { value: tens + unit + 1, length: 3 };
}
