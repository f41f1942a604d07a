import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import { isBlank, pageBlocks } from '../html/page-blocks';
import { pageElement } from './page-elements';
import type { PageElement } from '../html/page-node';

/** A comment in the margin of a document. */
export interface Remark {
  /** `null` where nobody is named. */
  readonly author: string | null;
  /** The words that it is about; empty where it only has a place. */
  readonly about: string;
  readonly blocks: readonly PageElement[];
}

/** What is written around a comment, in the reader's language. */
export interface RemarkWords {
  /** "Comment by …", a line before it. */
  readonly by: (author: string | null) => string;
  /** "On …:", before its first words. */
  readonly on: (words: string) => string;
}

const LONGEST_QUOTE = 200;

/** Comments are no words of the text: they stand behind it, as furniture. */
export const remarkBlocks = (remarks: readonly Remark[], words: RemarkWords): readonly DraftBlock[] =>
  remarks.flatMap(({ author, about, blocks }) => {
    const quoted = canonicalLine(about);
    const start = quoted.length > LONGEST_QUOTE ? `${quoted.slice(0, LONGEST_QUOTE)}…` : quoted;
    const head = pageElement('p', [words.by(author)]);
    const [first, ...rest] = blocks;
    const opening =
      first === undefined || start === ''
        ? blocks
        : [{ ...first, children: [`${words.on(start)} `, ...first.children] }, ...rest];
    return pageBlocks([head, ...opening], { base: null, isWholePage: false })
      .blocks.filter((block) => !isBlank(block))
      .map((block) => ({ ...block, kind: 'furniture', level: 0 }) as const);
  });
