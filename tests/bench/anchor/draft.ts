/**
 * A text in the making, cut into words that remember which words of the old text they are, so that of every edit it is
 * known where each passage stands afterwards: the truth that the benchmark measures against.
 */

/** UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Word {
  readonly text: string;
  /** What of the old text it is or stands for; `null` where it is new. */
  readonly old: Range | null;
  /** Whether it still reads as it did. */
  readonly isKept: boolean;
}

export type Paragraph = readonly Word[];
export type Draft = readonly Paragraph[];

/** A canonical text as words: paragraphs are lines, words what stands between spaces. */
export function draftOf(text: string): Draft {
  let start = 0;
  return text.split('\n').map((line) => {
    const from = start;
    start += line.length + 1;
    return [...line.matchAll(/[^ ]+/g)].map(({ 0: word, index }) => ({
      text: word,
      old: { start: from + index, end: from + index + word.length },
      isKept: true,
    }));
  });
}

export const newParagraph = (text: string): Paragraph =>
  text.split(' ').map((word) => ({ text: word, old: null, isKept: false }));

export const printDraft = (draft: Draft): string =>
  draft.map((paragraph) => paragraph.map(({ text }) => text).join(' ')).join('\n');

export interface Place extends Range {
  /** How many words of the passage still read as they did. */
  readonly kept: number;
}

/** Where a passage of the old text stands in the printed draft; `null` where nothing stands for it. */
export function placeOf(draft: Draft, passage: Range): Place | null {
  let at = 0;
  let place: Place | null = null;
  for (const paragraph of draft) {
    for (const { text, old, isKept } of paragraph) {
      if (old !== null && old.start < passage.end && passage.start < old.end) {
        const before: Place = place ?? { start: at, end: at, kept: 0 };
        place = { ...before, end: at + text.length, kept: before.kept + (isKept ? 1 : 0) };
      }
      at += text.length + 1;
    }
    // An empty line is one line feed as well.
    if (paragraph.length === 0) at += 1;
  }
  return place;
}
