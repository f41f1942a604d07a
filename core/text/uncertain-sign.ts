/**
 * What stands in the text behind a word whose reading is in doubt, as editors of sources write it. So it is shown,
 * searched, copied and exported wherever the word is.
 */
export const UNCERTAIN_SIGN = '[?]';

/** A selection may end within the word, behind it, or behind the space. */
const BEHIND = /^(?:[\p{L}\p{M}\p{N}'’-]* )?\[\?\]/u;

/** Where words end with the sign of doubt behind them, if there is one. */
export const doubtfulEnd = (text: string, end: number): number =>
  end + (BEHIND.exec(text.slice(end))?.[0].length ?? 0);

/** Whether words of a text hold a doubtful reading, or end in one. UTF-16 offsets, end exclusive. */
export const isUncertainAt = (text: string, start: number, end: number): boolean =>
  text.slice(start, end).includes(UNCERTAIN_SIGN) || BEHIND.test(text.slice(end));

/** Words of a text as they are quoted: never without the sign of doubt behind the last of them. */
export const quotedWords = (text: string, start: number, end: number): string =>
  text.slice(start, doubtfulEnd(text, end));
