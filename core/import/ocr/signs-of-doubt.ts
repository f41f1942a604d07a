import type { WordBox } from '../../contract/article';
import type { RunMark } from '../../text/canonical-text';
import { itemAt } from '../../text/item-at';
import type { RecognizedPage, RecognizedWord } from './recognized-words';
import { isUncertain, partTrailing } from './uncertain-words';

/** The doubtful words of all pages, each with its number among them, from 0. */
export type Doubts = ReadonlyMap<RecognizedWord, number>;

export const doubtsOn = (pages: readonly RecognizedPage[]): Doubts =>
  new Map(pages.flatMap(({ words }) => words.filter(isUncertain)).map((word, index) => [word, index]));

export function signed(read: string, doubt: number | undefined): string {
  const own = read.replace(SIGNS, '');
  if (doubt === undefined) return own;
  const [text, trailing] = partTrailing(own);
  return `${text} ${String.fromCharCode(FIRST + (doubt % SIGN_COUNT))}${trailing}`;
}

/**
 * A character of private use stands for the sign until the text is whole, for a page may have "[?]" of its own. Which of
 * them it is tells the number of the word, up to as many as there are such characters.
 */
const FIRST = 0xe000;
const SIGN_COUNT = 0x1900;
const SIGNS = /[\uE000-\uF8FF]/g;
/** One of them, kept where a text is split at it. */
export const SIGN = /([\uE000-\uF8FF])/;

/** The mark of each sign, asked for in the order of the text, which is nearly that of the pages. */
export function marksInOrder(
  words: readonly RecognizedWord[],
  pages: readonly RecognizedPage[],
  noteOf: (confidence: number) => string,
): (sign: string) => RunMark {
  const pageOf = new Map(pages.flatMap((page) => page.words.map((word) => [word, page] as const)));
  let next = 0;
  return (sign) => {
    const ahead = (sign.charCodeAt(0) - FIRST - next) % SIGN_COUNT;
    const by = [ahead, ahead + SIGN_COUNT, ahead - SIGN_COUNT].reduce((least, one) =>
      Math.abs(one) < Math.abs(least) ? one : least,
    );
    const word = itemAt(words, next + by);
    next += by + 1;
    const confidence = Math.round(word.confidence);
    const page = pageOf.get(word);
    return {
      ...{ kind: 'editorial', href: null, note: noteOf(confidence), confidence },
      ...(page === undefined ? {} : { box: boxOn(page, word) }),
    };
  };
}

/** Shares of the picture, to its ten-thousandth: half a pixel of a large one. */
function boxOn({ number, width, height }: RecognizedPage, { box }: RecognizedWord): WordBox {
  const share = (pixels: number, all: number): number => Math.round((10_000 * pixels) / all) / 10_000;
  return {
    page: number,
    left: share(box.left, width),
    top: share(box.top, height),
    width: share(box.width, width),
    height: share(box.height, height),
  };
}
