/**
 * Semi-global alignment (Needleman & Wunsch 1970, with free ends in the text) of the words of a pattern with those of a
 * stretch of text. Approximate matching counts units, so that one word written anew costs as much as its letters; here
 * it costs one step, and a rare word that stayed outweighs several common ones that went.
 */
export interface Alignment {
  /** For each word of the pattern the word of the text in its place, the same or another; −1 where none is. */
  readonly partners: Int32Array;
  /** What the words that are the same tell, less what the edits cost; nats. */
  readonly score: number;
}

/** A word replaced, dropped or put in; nats. Dearer, and an edited passage falls apart; cheaper, and it sprawls. */
const EDIT = 0.5;

const DIAGONAL = 0;
const SKIP_PATTERN = 1;
const SKIP_TEXT = 2;

/** @param worth what a word of the pattern tells where it is found, nats, by its index */
export function alignWords(
  pattern: readonly string[],
  text: readonly string[],
  worth: readonly number[],
): Alignment {
  const width = text.length + 1;
  const steps = new Uint8Array((pattern.length + 1) * width);
  let above = new Float64Array(width);
  for (let row = 1; row <= pattern.length; row += 1) {
    const scores = new Float64Array(width);
    const word = pattern[row - 1];
    const gain = worth[row - 1] ?? 0;
    scores[0] = -EDIT * row;
    steps[row * width] = SKIP_PATTERN;
    for (let column = 1; column < width; column += 1) {
      const diagonal = (above[column - 1] ?? 0) + (word === text[column - 1] ? gain : -EDIT);
      const down = (above[column] ?? 0) - EDIT;
      const right = (scores[column - 1] ?? 0) - EDIT;
      const best = Math.max(diagonal, down, right);
      scores[column] = best;
      steps[row * width + column] = best === diagonal ? DIAGONAL : best === down ? SKIP_PATTERN : SKIP_TEXT;
    }
    above = scores;
  }
  const end = above.reduce((best, score, column) => (score > (above[best] ?? 0) ? column : best), 0);
  return { partners: follow(steps, pattern.length, width, end), score: above[end] ?? 0 };
}

function follow(steps: Uint8Array, rows: number, width: number, end: number): Int32Array {
  const partners = new Int32Array(rows).fill(-1);
  let [row, column] = [rows, end];
  while (row > 0) {
    const step = steps[row * width + column];
    if (step !== SKIP_TEXT) row -= 1;
    if (step !== SKIP_PATTERN) column -= 1;
    if (step === DIAGONAL) partners[row] = column;
  }
  return partners;
}
