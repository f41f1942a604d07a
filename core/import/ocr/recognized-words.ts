/** One word as an OCR engine read it on a page. */
export interface RecognizedWord {
  readonly text: string;
  /** 0–100, as the engine rates its own reading. */
  readonly confidence: number;
  /** Numbers of the layout analysis, from 1, each within the one before. */
  readonly block: number;
  readonly paragraph: number;
  readonly line: number;
  /** Of the picture, from its upper left corner. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface RecognizedPage {
  /** As printed or, where that is not known, its number from 1; `null` for a single picture. */
  readonly label: string | null;
  /** From 1, in the file. */
  readonly number: number;
  /** Of its picture, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly RecognizedWord[];
}

/** Words with letters, and as the engine rates them, so that a page is of text and no photograph read as letters. */
const LEAST_WORDS = 5;
const LEAST_CONFIDENCE = 60;

export function isProse({ words }: Pick<RecognizedPage, 'words'>): boolean {
  const read = words.filter(({ text }) => /[\p{L}\p{N}]{2}/u.test(text));
  const sure = read.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  return sure.length >= LEAST_WORDS && 2 * sure.length > words.length;
}

/** The twelve columns of Tesseract's TSV; a line of level 5 is a word. */
const WORD_LEVEL = '5';

export const parseTsv = (tsv: string): readonly RecognizedWord[] =>
  tsv.split('\n').flatMap((row): readonly RecognizedWord[] => {
    const [level, , block, paragraph, line, , left, top, width, height, confidence, ...text] =
      row.split('\t');
    const word = text.join(' ').trim();
    if (level !== WORD_LEVEL || word === '') return [];
    return [
      {
        text: word,
        confidence: Number(confidence),
        block: Number(block),
        paragraph: Number(paragraph),
        line: Number(line),
        box: { left: Number(left), top: Number(top), width: Number(width), height: Number(height) },
      },
    ];
  });
