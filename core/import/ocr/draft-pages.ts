import type { DraftBlock, Run, RunMark } from '../../text/canonical-text';
import { dehyphenate, vocabularyOf, type Vocabulary } from '../pdf/dehyphenate';
import { inScriptOfLine } from './line-script';
import type { RecognizedPage, RecognizedWord } from './recognized-words';
import { UNCERTAIN_SIGN } from '../../text/uncertain-sign';
import { doubtsOn, marksInOrder, SIGN, signed, type Doubts } from './signs-of-doubt';

export interface OcrDraft {
  readonly blocks: readonly DraftBlock[];
  readonly places: readonly (string | null)[];
  /** Of the blocks that run over the end of a page, the one on which they end. */
  readonly endPlaces: readonly (string | null)[];
  readonly words: number;
  /** Words behind which the sign of doubt stands. */
  readonly uncertain: number;
}

interface Paragraph {
  readonly text: string;
  readonly place: string | null;
  /** Where it ends. */
  readonly endPlace: string | null;
  /** Of its letters, in pixels. */
  readonly height: number;
}

/**
 * Paragraphs of pages that were read by OCR, in the order of the layout analysis. Behind each doubtful word stands "[?]",
 * part of the text, so that it is shown, searched, copied and exported wherever the word is.
 * @param noteOf the reason of such a sign, in the reader's language, by the confidence of the engine, 0–100
 */
export function draftPages(
  pages: readonly RecognizedPage[],
  noteOf: (confidence: number) => string,
): OcrDraft {
  const doubts = doubtsOn(pages);
  const lines = pages.flatMap((page) => linesOf(page, doubts));
  const vocabulary = vocabularyOf(lines.map(({ text }) => text));
  const paragraphs: Paragraph[] = [];
  for (const page of pages)
    for (const paragraph of paragraphsOf(page, vocabulary, doubts)) {
      const last = paragraphs.at(-1);
      if (last !== undefined && last.endPlace !== paragraph.place && goesOn(last, paragraph))
        paragraphs.splice(-1, 1, {
          ...last,
          text: dehyphenate(last.text, paragraph.text, vocabulary),
          endPlace: paragraph.endPlace,
        });
      else paragraphs.push(paragraph);
    }
  const all = pages.flatMap(({ words }) => words);
  const usual = median(all.map(({ box }) => box.height));
  const markOf = marksInOrder([...doubts.keys()], pages, noteOf);
  return {
    blocks: paragraphs.map(({ text, height }) => blockOf(text, height > LARGER * usual, markOf)),
    places: paragraphs.map(({ place }) => place),
    endPlaces: paragraphs.map(({ place, endPlace }) => (endPlace === place ? null : endPlace)),
    words: all.length,
    uncertain: doubts.size,
  };
}

/** Letters this much higher than most are those of a heading. */
const LARGER = 1.4;
const LONGEST_HEADING = 150;

function linesOf(
  { words }: RecognizedPage,
  doubts: Doubts,
): readonly { readonly key: string; readonly text: string }[] {
  const lines = new Map<string, RecognizedWord[]>();
  for (const word of words) {
    const key = [word.block, word.paragraph, word.line].join(' ');
    lines.set(key, [...(lines.get(key) ?? []), word]);
  }
  return [...lines].map(([key, line]) => {
    const texts = inScriptOfLine(line.map(({ text }) => text));
    return { key, text: line.map((word, at) => signed(texts[at] ?? '', doubts.get(word))).join(' ') };
  });
}

function paragraphsOf(page: RecognizedPage, vocabulary: Vocabulary, doubts: Doubts): readonly Paragraph[] {
  const texts = new Map<string, string>();
  for (const { key, text } of linesOf(page, doubts)) {
    const paragraph = key.replace(/ \d+$/, '');
    const before = texts.get(paragraph);
    texts.set(paragraph, before === undefined ? text : dehyphenate(before, text, vocabulary));
  }
  return [...texts].map(([key, text]) => ({
    text,
    place: page.label,
    endPlace: page.label,
    height: median(
      page.words
        .filter(({ block, paragraph }) => `${String(block)} ${String(paragraph)}` === key)
        .map(({ box }) => box.height),
    ),
  }));
}

/** Over the edge of a page, where a sentence does. */
const goesOn = (last: Paragraph, next: Paragraph): boolean =>
  !/[.!?…:"”’»]$/u.test(last.text) && /^\p{Ll}/u.test(next.text);

function blockOf(text: string, isLarge: boolean, markOf: (sign: string) => RunMark): DraftBlock {
  const isHeading = isLarge && text.length <= LONGEST_HEADING && !/[.,;]$/.test(text);
  const runs: Run[] = text
    .split(SIGN)
    .filter((part) => part !== '')
    .map((part) =>
      SIGN.test(part) ? { text: UNCERTAIN_SIGN, marks: [markOf(part)] } : { text: part, marks: [] },
    );
  return { kind: isHeading ? 'heading' : 'paragraph', level: isHeading ? 2 : 0, runs, id: null };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
