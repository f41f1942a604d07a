import { canonicalLine, type Boundary } from '../../text/canonical-text';
import type { MarkedAnnotation } from '../embedded-annotations';
import { pageBlocks } from '../html/page-blocks';
import type { PageElement } from '../html/page-node';
import { writtenTime } from './written-time';

/** A comment in the margin of a document, as it is read. */
export interface Remark {
  /** `null` where nobody is named. */
  readonly author: string | null;
  /** In ISO 8601; empty where it is not said. */
  readonly date: string;
  readonly blocks: readonly PageElement[];
}

/** A comment whose end is missing would hold the rest of the document. */
const MOST_HEARD = 1_000;

/** The comments of one document: their words, and the names of the ranges that they are about. */
export class Remarks {
  readonly #all: MarkedAnnotation[] = [];
  /** Words of the ranges, by name. */
  readonly #heard = new Map<string, { text: string }>();
  readonly #open = new Set<{ text: string }>();

  get marked(): readonly MarkedAnnotation[] {
    return this.#all.map((remark) => ({ ...remark, quote: this.#heard.get(remark.boundary)?.text ?? '' }));
  }

  begin(name: string): Boundary {
    const range = { text: '' };
    this.#heard.set(name, range);
    this.#open.add(range);
    return { name, at: 'start' };
  }

  end(name: string): Boundary {
    const range = this.#heard.get(name);
    if (range !== undefined) this.#open.delete(range);
    return { name, at: 'end' };
  }

  /** Whether a range of this name has begun. */
  hasRange(name: string): boolean {
    return this.#heard.has(name);
  }

  /** Words of the text, which the open ranges are of. */
  hear(text: string): void {
    for (const range of this.#open) if (range.text.length < MOST_HEARD) range.text += text;
  }

  /** @param range name of the words that it is about */
  add({ author, date, blocks }: Remark, range: string): void {
    const text = remarkText(blocks);
    if (text === '') return;
    const key = `comment:${String(this.#all.length + 1)}`;
    this.#all.push({
      key,
      author: author?.trim() ?? '',
      text,
      ...writtenTime(date),
      boundary: range,
      quote: '',
    });
  }
}

const remarkText = (blocks: readonly PageElement[]): string =>
  pageBlocks(blocks, { base: null, isWholePage: false })
    .blocks.map(({ runs }) => canonicalLine(runs.map(({ text }) => text).join('')))
    .filter((line) => line !== '')
    .join('\n\n');
