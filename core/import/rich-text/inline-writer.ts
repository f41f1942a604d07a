import type { HighlightColour } from '../../contract/annotation';
import type { Boundary } from '../../text/canonical-text';
import type { PageElement, PageNode } from '../html/page-node';
import { boundaryElement, highlightAttributes } from '../inline/range-boundary';
import { pageElement } from './page-elements';

/** How letters look, as far as it says something of the text. */
export interface CharacterFormat {
  readonly isStrong: boolean;
  readonly isEmphasis: boolean;
  readonly isCode: boolean;
  /** Above or below the line. */
  readonly position: 'sup' | 'sub' | null;
  readonly href: string | null;
  /** The colour that they are marked with. */
  readonly highlight: HighlightColour | null;
}

export const PLAIN: CharacterFormat = {
  isStrong: false,
  isEmphasis: false,
  isCode: false,
  position: null,
  href: null,
  highlight: null,
};

/**
 * The content of one paragraph. Word processors cut a word into pieces of one look wherever they like; pieces of one
 * look are joined, for a raised "1" and a raised "2" beside it are the note 12.
 */
export class InlineWriter {
  #nodes: PageNode[] = [];
  #text = '';
  #format = PLAIN;
  /** Of ranges that begin or end within raised letters. */
  #boundaries: PageElement[] = [];

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

  /** Nothing parts raised letters: they are one sign, and what begins or ends among them does so behind it. */
  boundary(boundary: Boundary): void {
    if (this.#format.position === null) this.#close();
    if (this.#text === '') this.#nodes.push(boundaryElement(boundary));
    else this.#boundaries.push(boundaryElement(boundary));
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
    return this.#nodes.length === 0 && this.#text === '' && this.#boundaries.length === 0;
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
    this.#nodes.push(...this.#boundaries.splice(0));
  }
}

const isSame = (one: CharacterFormat, other: CharacterFormat): boolean =>
  one.isStrong === other.isStrong &&
  one.isEmphasis === other.isEmphasis &&
  one.isCode === other.isCode &&
  one.position === other.position &&
  one.highlight === other.highlight &&
  one.href === other.href;

function formatted(
  text: string,
  { isStrong, isEmphasis, isCode, position, href, highlight }: CharacterFormat,
): PageNode {
  let node: PageNode = text;
  if (isCode) node = pageElement('code', [node]);
  if (isEmphasis) node = pageElement('em', [node]);
  if (isStrong) node = pageElement('strong', [node]);
  if (href !== null) node = pageElement('a', [node], { href });
  if (position !== null) node = pageElement(position, [node]);
  return highlight === null ? node : pageElement('mark', [node], highlightAttributes(highlight));
}
