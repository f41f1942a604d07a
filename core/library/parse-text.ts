import type { Article, Creator } from '../contract/article';
import { canonicalLine, type DraftBlock } from '../text/canonical-text';
import { importedArticle, UNKNOWN_CITATION, type ImportSource } from './imported-article';
import type { Hash } from './parse-digest';
import { splitParagraphs } from './paragraphs';
import { parseDateLine } from './date-line';

/**
 * Plain text that the reader brings: paragraphs, and a title, byline and date only where their shape leaves no doubt.
 * What is doubtful stays in the text, where the reader sees it and nothing is lost.
 * @throws ReaderError `empty-document` where nothing is said
 */
export function parseText(source: string, from: ImportSource, hash: Hash): Article {
  const paragraphs = splitParagraphs(source.replace(/^\uFEFF/, ''));
  const head = readHead(paragraphs);
  const blocks = paragraphs
    .slice(head.length)
    .map((text): DraftBlock => ({ kind: 'paragraph', level: 0, runs: [{ text, marks: [] }], id: null }));
  const { title, author, issued } = head;
  return importedArticle(from, { ...UNKNOWN_CITATION, title, author, issued }, blocks, hash);
}

interface Head {
  readonly title: string;
  readonly author: readonly Creator[];
  readonly issued: string | null;
  /** Paragraphs that went into it. */
  readonly length: number;
}

const NO_HEAD: Head = { title: '', author: [], issued: null, length: 0 };

function readHead(paragraphs: readonly string[]): Head {
  const title = canonicalLine(paragraphs[0] ?? '');
  if (!isTitle(title)) return NO_HEAD;
  let author: readonly Creator[] = [];
  let issued: string | null = null;
  let length = 1;
  for (; length < 3; length += 1) {
    const line = canonicalLine(paragraphs[length] ?? '');
    const byline: readonly Creator[] | null = author.length === 0 ? parseByline(line) : null;
    const date: string | null = issued === null ? parseDateLine(line) : null;
    if (byline !== null) author = byline;
    else if (date !== null) issued = date;
    else break;
  }
  // A document that is all head has no text to read: then every line is text.
  return length < paragraphs.length ? { title, author, issued, length } : NO_HEAD;
}

const LONGEST_TITLE = 19;

/** Short, and no sentence. A bare name such as "Ada Byron" may as well be a byline, so it is no title. */
function isTitle(line: string): boolean {
  if (line === '' || line.split(' ').length > LONGEST_TITLE) return false;
  if (/[.!…。！:;,]["'”’»)\]]*$/u.test(line) || parseByline(line) !== null || parseDateLine(line) !== null)
    return false;
  return /\p{L}/u.test(line) && !isBareName(line) && !/^[-*•–—>]/u.test(line);
}

const isBareName = (line: string): boolean =>
  /^\p{Lu}\p{Ll}+(?: \p{Lu}\.)? \p{Lu}[\p{Ll}\p{Lu}’'-]+$/u.test(line);

/** "By Ada Byron" or "By Ada Byron and Jan Novak": each name of two to four words that begin with a capital. */
function parseByline(line: string): readonly Creator[] | null {
  const names = /^by:? (.+)$/i.exec(line)?.[1]?.split(/, and | and |, /);
  if (names === undefined || names.length > 6) return null;
  return names.every((name) => NAME.test(name)) ? names.map((literal) => ({ literal })) : null;
}

const NAME = /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|da|del|der|van|von|bin|al|la|le)){1,3}$/u;
