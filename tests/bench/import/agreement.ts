import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import { sanitizeHtml } from '@core/import/html/sanitize-html';
import { namesInByline } from '@core/import/byline';
import { preparePage } from '@core/import/html/prepare-page';
import { isElement, type PageNode } from '@core/import/html/page-node';
import { creatorsLine } from '@core/text/attribution-text';
import { commonWords, wordsOf } from '../../support/web-pages/word-bags';

/** How an article agrees with what Readability's own test suite expects of its page. */
export interface Agreement {
  readonly page: string;
  /** Of the words as a bag, 0–1. */
  readonly f1: number;
  /** The same without the words that stand for pictures. */
  readonly f1WithoutPictures: number;
  /** The same with what is set apart as furniture, which stands in the article too. */
  readonly f1WithFurniture: number;
  readonly hasTitle: boolean;
  readonly hasByline: boolean;
  /** Who is cited and who the page says, where these differ; else empty. */
  readonly otherByline: string;
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
  const { root } = sanitizeHtml(read('expected.html'));
  // The page that is right says by position what ours says in letters: raised figures and the signs of notes.
  preparePage(root);
  const words = wordsOf(pageText(root));
  if (article === null)
    return {
      page,
      f1: 0,
      f1WithoutPictures: 0,
      f1WithFurniture: 0,
      hasTitle: false,
      hasByline: false,
      otherByline: '',
    };
  const { citation } = article;
  const found = collapse(creatorsLine(citation.author));
  const checked = CHECKED_BYLINES.get(page)?.map((literal) => ({ literal }));
  const right = collapse(creatorsLine(checked ?? namesInByline(expected.byline ?? '')));
  return {
    page,
    f1: wordF1(wordsOf(articleText(article, true)), words),
    f1WithoutPictures: wordF1(wordsOf(articleText(article, false)), words),
    f1WithFurniture: wordF1(wordsOf(articleText(article, true, true)), words),
    hasTitle: (citation.titleIsOurs ? '' : citation.title) === collapse(expected.title),
    hasByline: found === right,
    otherByline: found === right ? '' : `${page}: “${found}” for “${right}”`,
  };
}

/**
 * The names of the authors that each page prints, read by a person: labels, offices, accounts and dates are no names. Of
 * a page that is not listed the byline of the suite is read by the product's own rules.
 */
const CHECKED_BYLINES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(
    JSON.parse(
      readFileSync(join(import.meta.dirname, '../../baselines/web-bylines.json'), 'utf8'),
    ) as Readonly<Record<string, readonly string[]>>,
  ),
);

interface Expected {
  readonly title?: string | null;
  readonly byline?: string | null;
}

const collapse = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * What stands in the page as text. The number of a list's item does not, which HTML draws; the words for a picture do
 * not either, but a reader sees them, so they count here and are left out of `f1WithoutPictures`.
 */
function articleText({ text, blocks, marks }: Article, hasPictures: boolean, hasFurniture = false): string {
  const links = new Set(
    marks.filter(({ kind }) => kind === 'link').map(({ start, end }) => `${start} ${end}`),
  );
  const isPicture = ({ kind, start, end }: Block): boolean =>
    kind === 'caption' && links.has(`${start} ${end}`);
  return blocks
    .filter((block) => (hasFurniture || block.kind !== 'furniture') && (hasPictures || !isPicture(block)))
    .map(({ kind, start, end }) => {
      const line = text.slice(start, end);
      return kind === 'list-item' ? line.replace(/^(?:-?\d{1,9}|[a-z]{1,3}|[ivxlcdm]{1,8})\. /i, '') : line;
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

/** Twice the words in common over the words of both; 1 where neither has any. */
export function wordF1(found: readonly string[], expected: readonly string[]): number {
  const all = found.length + expected.length;
  return all === 0 ? 1 : (2 * commonWords(found, expected)) / all;
}
