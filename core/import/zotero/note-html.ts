import { sanitizeHtml } from '../html/sanitize-html';
import { attribute, isElement, textOf, UNREAD, type PageElement } from '../html/page-node';

/** Words of a document that a note quotes from an annotation. */
export interface MarkedWords {
  /** Of the annotation; empty where the note does not say it. */
  readonly key: string;
  /** `#ffd400`; empty where the note does not say it. */
  readonly colour: string;
  /** Without the quotation marks in which Zotero puts them. */
  readonly words: string;
  /** What stands behind them in their paragraph, without their citation. */
  readonly remark: string;
}

export interface NoteContents {
  readonly marked: readonly MarkedWords[];
  /** The paragraphs of everything else, as plain text. */
  readonly lines: readonly string[];
  /** Pictures that were marked in a document: of these a note has no words. */
  readonly pictures: number;
}

/**
 * The HTML of a note of Zotero. Formatting is left out, and so is the one heading above nothing but quotations, which
 * Zotero writes itself; further headings, and one between quotations, are what somebody thought of them.
 */
export function readNoteHtml(html: string): NoteContents {
  const { root } = sanitizeHtml(html);
  const found: Line[] = [{ isHeading: false, pieces: [] }];
  const pictures = walk(root, found);
  const marked: MarkedWords[] = [];
  const lines: { readonly isTitle: boolean; readonly text: string }[] = [];
  for (const { isHeading, pieces } of found) {
    const first = pieces.findIndex(({ is }) => is === 'mark');
    const text = spaced(pieces.slice(0, first === -1 ? pieces.length : first));
    if (text !== '') lines.push({ isTitle: isHeading && first === -1 && marked.length === 0, text });
    pieces.forEach((piece, at) => {
      if (piece.is === 'mark') marked.push(markedAt(piece, pieces.slice(at + 1)));
    });
  }
  const isTitledAlone = marked.length > 0 && lines.length === 1 && lines[0]?.isTitle === true;
  return { marked, lines: isTitledAlone ? [] : lines.map(({ text }) => text), pictures };
}

interface Piece {
  readonly is: 'text' | 'citation' | 'mark';
  readonly text: string;
  /** As Zotero writes it: JSON that is encoded as in an address. */
  readonly annotation: string;
}
interface Line {
  readonly isHeading: boolean;
  readonly pieces: Piece[];
}

const BLOCKS = new Set(
  'p div li ul ol blockquote pre h1 h2 h3 h4 h5 h6 table thead tbody tr td th hr body'.split(' '),
);
/** In what a note quotes: the words of a highlight or of an underline. */
const MARKS = new Set(['highlight', 'underline']);

/** Answers with the number of pictures that were marked. */
function walk(element: PageElement, lines: Line[]): number {
  let pictures = 0;
  const add = (is: Piece['is'], text: string, annotation = ''): void =>
    void lines.at(-1)?.pieces.push({ is, text, annotation });
  for (const child of element.children) {
    if (!isElement(child)) add('text', child);
    else if (child.tag === 'br') add('text', ' ');
    else if (child.tag === 'img') pictures += attribute(child, 'data-annotation') === null ? 0 : 1;
    else if (isOf(child, MARKS)) add('mark', textOf(child), attribute(child, 'data-annotation') ?? '');
    else if (isOf(child, CITATIONS)) add('citation', textOf(child));
    else if (!UNREAD.has(child.tag)) {
      const isBlock = BLOCKS.has(child.tag);
      if (isBlock) lines.push({ isHeading: /^h\d$/.test(child.tag), pieces: [] });
      pictures += walk(child, lines);
      if (isBlock) lines.push({ isHeading: false, pieces: [] });
    }
  }
  return pictures;
}

const CITATIONS = new Set(['citation']);

const isOf = (element: PageElement, classes: ReadonlySet<string>): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/u).some((name) => classes.has(name));

/** The citation directly behind the words is theirs. */
function markedAt({ text, annotation }: Piece, after: readonly Piece[]): MarkedWords {
  const next = after.findIndex(({ is }) => is === 'mark');
  const own = after.slice(0, next === -1 ? after.length : next);
  const cited = own.findIndex(({ is, text: words }) => is === 'citation' || words.trim() !== '');
  const remark = own[cited]?.is === 'citation' ? own.filter((_, at) => at !== cited) : own;
  return {
    // The rest may be cut off, or not be JSON at all.
    key: /annotationKey%22%3A%22(\w{1,40})/u.exec(annotation)?.[1] ?? '',
    colour: /color%22%3A%22%23([\da-f]{6})/iu.exec(annotation)?.[1]?.replace(/^/u, '#') ?? '',
    words: text.trim().replace(/^[“"«„]|[”"»“]$/gu, ''),
    remark: spaced(remark),
  };
}

const spaced = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
