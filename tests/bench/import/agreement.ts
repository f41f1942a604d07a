import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import { sanitizeHtml } from '@core/import/html/sanitize-html';
import { namesInByline } from '@core/import/html/page-byline';
import { isElement, type PageNode } from '@core/import/html/page-node';
import { creatorsLine } from '@core/text/attribution-text';

/** How an article agrees with what Readability's own test suite expects of its page. */
export interface Agreement {
  readonly page: string;
  /** Of the words as a bag, 0–1. */
  readonly f1: number;
  readonly hasTitle: boolean;
  readonly hasByline: boolean;
}

/** Folders that hold a page, its expected text and its expected metadata. */
export const listPages = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter(
      (name) =>
        existsSync(join(folder, name, 'source.html')) && existsSync(join(folder, name, 'expected.html')),
    )
    .sort();

/** @param article `null` where the page was refused */
export function compareWithExpected(folder: string, page: string, article: Article | null): Agreement {
  const read = (file: string): string => readFileSync(join(folder, page, file), 'utf8');
  const expected = JSON.parse(read('expected-metadata.json')) as Expected;
  const words = wordsOf(pageText(sanitizeHtml(read('expected.html')).root));
  if (article === null) return { page, f1: 0, hasTitle: false, hasByline: false };
  const { citation } = article;
  return {
    page,
    f1: wordF1(wordsOf(articleText(article)), words),
    hasTitle: (citation.titleIsOurs ? '' : citation.title) === collapse(expected.title),
    hasByline:
      collapse(creatorsLine(citation.author)) ===
      collapse(creatorsLine(namesInByline(expected.byline ?? ''))),
  };
}

interface Expected {
  readonly title?: string | null;
  readonly byline?: string | null;
}

const collapse = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * What stands in the page as text. Two things that we write out do not: the number of a list's item and the words and
 * address of a picture, which HTML draws.
 */
function articleText({ text, blocks, marks }: Article): string {
  const isPicture = ({ kind, start, end }: Block): boolean =>
    kind === 'caption' &&
    (text.startsWith('Picture: ', start) ||
      marks.some(
        (mark) =>
          mark.start > start && mark.end === end - 1 && mark.href === text.slice(mark.start, mark.end),
      ));
  return blocks
    .filter((block) => block.kind !== 'furniture' && !isPicture(block))
    .map(({ kind, start, end }) => {
      const line = text.slice(start, end);
      return kind === 'list-item' ? line.replace(/^-?\d{1,9}\. /, '') : line;
    })
    .join('\n');
}

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'font',
  'i',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
]);

function pageText(node: PageNode): string {
  if (!isElement(node)) return node;
  const inner = node.children.map(pageText).join('');
  return INLINE.has(node.tag) ? inner : ` ${inner} `;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Twice the words in common over the words of both; 1 where neither has any. */
export function wordF1(found: readonly string[], expected: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  const all = found.length + expected.length;
  return all === 0 ? 1 : (2 * common) / all;
}
