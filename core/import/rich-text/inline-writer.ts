import type { PageElement, PageNode } from '../html/page-node';
import { pageElement } from './page-elements';

/** How letters look, as far as it says something of the text. */
export interface CharacterFormat {
  readonly isStrong: boolean;
  readonly isEmphasis: boolean;
  readonly isCode: boolean;
  /** Above or below the line. */
  readonly position: 'sup' | 'sub' | null;
  readonly href: string | null;
}

export const PLAIN: CharacterFormat = {
  isStrong: false,
  isEmphasis: false,
  isCode: false,
  position: null,
  href: null,
};

/**
 * The content of one paragraph. Word processors cut a word into pieces of one look wherever they like; pieces of one
 * look are joined, for a raised "1" and a raised "2" beside it are the note 12.
 */
export class InlineWriter {
  #nodes: PageNode[] = [];
  #text = '';
  #format = PLAIN;

  text(text: string, format: CharacterFormat = PLAIN): void {
    if (text === '') return;
    if (!isSame(format, this.#format)) this.#close();
    this.#format = format;
    this.#text += text;
  }

  element(element: PageElement): void {
    this.#close();
    this.#nodes.push(element);
  }

  /** The end of the content where it is raised, which is then taken out of it; `null` where it is not. */
  takeRaised(): string | null {
    if (this.#format.position !== 'sup' || this.#text.trim() === '') return null;
    const text = this.#text;
    this.#text = '';
    return text.trim();
  }

  /** Nodes so far. */
  get size(): number {
    return this.#nodes.length;
  }

  get isEmpty(): boolean {
    return this.#nodes.length === 0 && this.#text === '';
  }

  take(): readonly PageNode[] {
    this.#close();
    const nodes = this.#nodes;
    this.#nodes = [];
    return nodes;
  }

  #close(): void {
    if (this.#text !== '') this.#nodes.push(formatted(this.#text, this.#format));
    this.#text = '';
  }
}

const isSame = (one: CharacterFormat, other: CharacterFormat): boolean =>
  one.isStrong === other.isStrong &&
  one.isEmphasis === other.isEmphasis &&
  one.isCode === other.isCode &&
  one.position === other.position &&
  one.href === other.href;

function formatted(
  text: string,
  { isStrong, isEmphasis, isCode, position, href }: CharacterFormat,
): PageNode {
  let node: PageNode = text;
  if (isCode) node = pageElement('code', [node]);
  if (isEmphasis) node = pageElement('em', [node]);
  if (isStrong) node = pageElement('strong', [node]);
  if (href !== null) node = pageElement('a', [node], { href });
  return position === null ? node : pageElement(position, [node]);
}
