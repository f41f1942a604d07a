/**
 * A paragraph as the labellers read it: its tokens in columns, so that features are made of small integers and never of
 * strings. Punctuation marks are tokens of their own, "'s" and "n't" too, as in the Penn Treebank.
 */
import { splitSentences } from '../text/sentences';
import { tagPartsOfSpeech } from './part-of-speech';
import { readQuotations, type Quotation } from './quotations';

export interface Paragraph {
  readonly text: string;
  /** Of the text in the canonical text, UTF-16. */
  readonly offset: number;
  /** Number of tokens. */
  readonly size: number;
  /** UTF-16 offsets into `text`, by token. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Lower case, straight quotation marks for curly ones. */
  readonly words: readonly string[];
  readonly shapes: Uint8Array;
  /** Universal part of speech, an index into `PARTS_OF_SPEECH`. */
  readonly parts: Uint8Array;
  /** Sentence of the paragraph, from 0. */
  readonly sentences: Int32Array;
  /** Index into `quotations`, −1 outside; the marks themselves belong to it. */
  readonly quoted: Int32Array;
  readonly quotations: readonly Quotation[];
}

export const SHAPE = { lower: 0, capital: 1, upper: 2, mixed: 3, number: 4, mark: 5 } as const;

const TOKEN =
  /''|``|\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+?(?=n['’]t(?![\p{L}\p{N}]))|n['’]t(?![\p{L}\p{N}])|['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])|(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+|[^\s]/giu;

/** @param isQuotationOpen whether a quotation of the paragraph before goes on here */
export function readParagraph(text: string, offset: number, isQuotationOpen = false): Paragraph {
  const found = [...text.matchAll(TOKEN)];
  const size = found.length;
  const starts = Int32Array.from(found, ({ index }) => index);
  const ends = Int32Array.from(found, ({ index, 0: word }) => index + word.length);
  const words = found.map(([word]) => straighten(word.toLowerCase()));
  const { quoted, quotations } = readQuotations(
    found.map(([word]) => word),
    starts,
    ends,
    text,
    isQuotationOpen,
  );
  return {
    text,
    offset,
    size,
    starts,
    ends,
    words,
    shapes: Uint8Array.from(found, ([word]) => shapeOf(word)),
    parts: tagPartsOfSpeech(text, starts),
    sentences: numberSentences(text, starts),
    quoted,
    quotations,
  };
}

const straighten = (word: string): string =>
  word.replace(/^(?:[“”„«»‟]|''|``)$/u, '"').replace(/[‘’‚]/gu, "'");

function shapeOf(word: string): number {
  if (/^\p{N}/u.test(word)) return SHAPE.number;
  if (!/\p{L}/u.test(word)) return SHAPE.mark;
  if (word === word.toLowerCase()) return SHAPE.lower;
  if (word.length > 1 && word === word.toUpperCase()) return SHAPE.upper;
  return /^\p{Lu}[^\p{Lu}]*$/u.test(word) ? SHAPE.capital : SHAPE.mixed;
}

function numberSentences(text: string, starts: Int32Array): Int32Array {
  const ranges = splitSentences(text);
  let at = 0;
  return starts.map((start) => {
    while (at + 1 < ranges.length && (ranges[at + 1]?.start ?? Infinity) <= start) at += 1;
    return at;
  });
}
