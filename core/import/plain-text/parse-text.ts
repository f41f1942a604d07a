import type { Article } from '../../contract/article';
import type { BlockKind } from '../../contract/block';
import type { Creator } from '../../contract/citation';
import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import { isBareName, parseByline, parseFootCredit } from './byline';
import { isChapterHeading } from './chapter-heading';
import { parseDateLine } from './date-line';
import { letterHead, type LetterHead } from './letter-head';
import { parseOutletLine } from './outlet-line';
import {
  beginsFoot,
  invitationStart,
  isCommentRules,
  isBoilerplate,
  isBoilerplateAtEdge,
  readingTime,
} from '../boilerplate';
import { importedArticle, UNKNOWN_CITATION, type ImportSource } from '../imported-article';
import type { Hash } from '../../text/hash';
import { splitPlainTextParagraphs } from './plain-text-paragraphs';

/**
 * Plain text that the reader brings: paragraphs, page furniture set apart, and a title, byline and date only where
 * their shape leaves no doubt. What is doubtful stays in the text, where the reader sees it and nothing is lost.
 * @throws ReaderError `empty-document` where nothing is said
 */
export function parseText(source: string, from: ImportSource, hash: Hash): Article {
  const paragraphs = splitPlainTextParagraphs(source.replace(/^\uFEFF/, '')).flatMap((paragraph) => {
    const line = canonicalLine(paragraph);
    return line === '' ? [] : [line];
  });
  const foot = footStart(paragraphs);
  const letter = letterHead(paragraphs);
  const head = letter === null ? readHead(paragraphs.slice(0, foot)) : headOfLetter(letter);
  const credit = head.author.length > 0 ? null : findCredit(paragraphs.slice(foot));
  const blocks = [
    ...head.furniture.map((text) => block('furniture', text)),
    ...paragraphs.slice(head.length, foot).flatMap(bodyBlocks),
    ...paragraphs.slice(foot).map((text) => block('furniture', text)),
  ];
  const { title, issued, containerTitle } = head;
  return importedArticle(
    from,
    { ...UNKNOWN_CITATION, title, author: credit ?? head.author, issued, containerTitle },
    blocks,
    hash,
  );
}

const block = (kind: BlockKind, text: string, level = 0): DraftBlock => ({
  kind,
  level,
  runs: [{ text, marks: [] }],
  id: null,
});

function bodyBlocks(line: string): readonly DraftBlock[] {
  if (isBoilerplate(line)) return [block('furniture', line)];
  if (isChapterHeading(line)) return [block('heading', line, 2)];
  const at = invitationStart(line);
  if (at === -1) return [block('paragraph', line)];
  return [block('paragraph', line.slice(0, at)), block('furniture', line.slice(at))];
}

export interface Head {
  readonly title: string;
  readonly author: readonly Creator[];
  readonly issued: string | null;
  readonly containerTitle: string | null;
  /** Lines before the article that are none of these. */
  readonly furniture: readonly string[];
  /** Paragraphs that went into it. */
  readonly length: number;
}

const NO_HEAD: Head = { title: '', author: [], issued: null, containerTitle: null, furniture: [], length: 0 };

/** All of it stays in the text. */
const headOfLetter = ({ subject, author, issued }: LetterHead): Head => ({
  ...NO_HEAD,
  title: subject,
  author,
  issued,
});

/** Nobody prints more above an article, and what is not there cannot be mistaken. */
const LONGEST_HEAD = 12;

/** What stands above a text, as far as its shape leaves no doubt. */
export function readHead(paragraphs: readonly string[]): Head {
  let title = '';
  let author: readonly Creator[] = [];
  let issued: string | null = null;
  let containerTitle: string | null = null;
  const furniture: string[] = [];
  let length = 0;
  for (const line of paragraphs.slice(0, LONGEST_HEAD)) {
    const reading = readingTime(line);
    const printed: Printed | null = containerTitle === null ? parsePrinted(line) : null;
    const names: readonly Creator[] | null = author.length > 0 ? null : headNames(line, paragraphs);
    const date: string | null = issued === null ? parseDateLine(line) : null;
    if (reading !== null || isBoilerplateAtEdge(line)) {
      furniture.push(line);
      issued ??= reading?.issued ?? null;
    } else if (printed !== null) {
      ({ outlet: containerTitle, issued } = printed);
      if (author.length === 0) author = printed.author;
    } else if (names !== null) author = names;
    else if (date !== null && (title !== '' || author.length > 0 || /^\p{L}+day,/iu.test(line)))
      issued = date;
    else if (title === '' && isTitle(line)) title = line;
    else break;
    length += 1;
  }
  // A document that is all head has no text to read: then every line is text.
  return length < paragraphs.length ? { title, author, issued, containerTitle, furniture, length } : NO_HEAD;
}

interface Printed {
  readonly outlet: string;
  readonly issued: string;
  readonly author: readonly Creator[];
}

/** "Harbour Post, 3 May 2021", alone or behind a byline: "By Mira Holt / Harbour Post, 3 May 2021". */
function parsePrinted(line: string): Printed | null {
  const [first = '', second, third] = line.split(/ [/|] /);
  if (third !== undefined) return null;
  const author = second === undefined ? [] : parseByline(first);
  const printed = parseOutletLine(second ?? first);
  return printed === null || author === null ? null : { ...printed, author };
}

/** A bare name is a byline only where prose follows somewhere; in a list of names it is one of them. */
function headNames(line: string, paragraphs: readonly string[]): readonly Creator[] | null {
  const byline = parseByline(line);
  if (byline !== null) return byline;
  const isByline = isBareName(line) && paragraphs.slice(0, LONGEST_HEAD).some(isProse);
  return isByline ? [{ literal: line }] : null;
}

const isProse = (line: string): boolean =>
  line.split(' ', 13).length > 12 && /[.!?…。！？]["'”’»)\]]*$/u.test(line);

const LONGEST_TITLE = 19;

/** Short, and no sentence. A bare name such as "Ada Byron" may as well be a byline, so it is no title. */
function isTitle(line: string): boolean {
  if (isChapterHeading(line)) return false;
  if (line.split(' ', LONGEST_TITLE + 1).length > LONGEST_TITLE) return false;
  if (/[.!…。！:;,]["'”’»)\]]*$/u.test(line) || parseByline(line) !== null || parseDateLine(line) !== null)
    return false;
  return /\p{L}/u.test(line) && !isBareName(line) && !/^[-*•–—>]/u.test(line);
}

/** Index of the first paragraph that stands below the article; their number where none does. */
function footStart(paragraphs: readonly string[]): number {
  const lastProse = paragraphs.findLastIndex((line) => isProse(line) && !isCommentRules(line));
  // Without prose nothing says what is article and what is page.
  if (lastProse === -1) return paragraphs.length;
  const after = paragraphs.slice(lastProse + 1);
  const marker = after.findIndex((line) => beginsFoot(line) || isCommentRules(line));
  let start = marker === -1 ? paragraphs.length : lastProse + 1 + marker;
  while (start > lastProse + 1 && isOfFoot(paragraphs[start - 1] ?? '')) start -= 1;
  return start;
}

const isOfFoot = (line: string): boolean => isBoilerplateAtEdge(line) || parseFootCredit(line) !== null;

const findCredit = (foot: readonly string[]): readonly Creator[] | null =>
  foot.map(parseFootCredit).find((names) => names !== null) ?? null;
