import { hasWords } from '../text/marked-quote';
import { isArticleId, type ArticleId } from '../contract/ids';

/** A quotation as it stands in a text of the reader's, found by the link of its citation. */
export interface QuotedBlock {
  readonly key: string;
  readonly articleId: ArticleId;
  /** What the link is called. */
  readonly label: string;
  /** What is quoted, without markup, white space collapsed; `null` where the citation stands under no block quotation. */
  readonly words: string | null;
  /** The lines of the block quotation, UTF-16 offsets, end exclusive; empty at the link where there is none. */
  readonly quote: { readonly start: number; readonly end: number };
  /** The link, from its opening bracket to its closing parenthesis. */
  readonly link: { readonly start: number; readonly end: number };
}

const LINK = /\[((?:\\.|[^\\[\]\n])*)\]\(synoptic:article\/([a-z0-9-]{1,80})#(q[0-9]{1,6})\)/g;
const LINKED = '](synoptic:article/';
const QUOTED = /^ {0,3}>/;

export const linkTo = (articleId: ArticleId, key: string): string => `synoptic:article/${articleId}#${key}`;

/** The quotation that an address of `linkTo` names; `null` for any other address. */
export function parseLink(url: string): { readonly articleId: ArticleId; readonly key: string } | null {
  const [, articleId, key = ''] = /^synoptic:article\/([a-z0-9-]+)#(q[0-9]{1,6})$/.exec(url) ?? [];
  return isArticleId(articleId) ? { articleId, key } : null;
}

/** Every quotation of a text, in its order. The text is the reader's: whatever he did to one, the others are found. */
export function quotationsIn(text: string): readonly QuotedBlock[] {
  return [...text.matchAll(LINK)].flatMap((found): readonly QuotedBlock[] => {
    const [all, label = '', articleId, key = ''] = found;
    if (!isArticleId(articleId)) return [];
    const link = { start: found.index, end: found.index + all.length };
    const quote = quoteAbove(text, link.start);
    return [
      {
        key,
        articleId,
        label: unescape(label),
        words: quote === null ? null : plainWords(text.slice(quote.start, quote.end)),
        quote: quote ?? { start: link.start, end: link.start },
        link,
      },
    ];
  });
}

/** The least key that no quotation has, neither in the text nor among those that were in it. */
export function nextKey(text: string, known: readonly { readonly key: string }[]): string {
  const used = [...known, ...quotationsIn(text)].map(({ key }) => Number(key.slice(1)));
  return `q${used.reduce((most, one) => Math.max(most, one), 0) + 1}`;
}

/** The block quotation that ends on the line before, or with blank lines between; or of which the link is the last line. */
function quoteAbove(text: string, at: number): QuotedBlock['quote'] | null {
  let lineStart = startOfLine(text, at);
  const before = text.slice(lineStart, at);
  // Only the dash, or the parenthesis, of a citation may stand before the link: else it is a reference in a sentence.
  if (/[\p{L}\p{N}]/u.test(before)) return isQuotedTo(text, lineStart, before) ? quoteTo(text, at) : null;
  let end = lineStart;
  while (lineStart > 0) {
    const above = startOfLine(text, lineStart - 1);
    const line = text.slice(above, lineStart - 1);
    if (line.trim() !== '') break;
    lineStart = above;
    end = above;
  }
  const start = startOfQuotes(text, end);
  return start === end ? null : { start, end: end - 1 };
}

/** Whether the words before a link are quoted: on a line with the sign, or right under one, where Markdown goes on quoting. */
function isQuotedTo(text: string, lineStart: number, before: string): boolean {
  if (QUOTED.test(before)) return true;
  const above = text.slice(startOfLine(text, lineStart - 1), Math.max(0, lineStart - 1));
  return lineStart > 0 && QUOTED.test(above) && hasWords(above);
}

/** The block quotation that ends with its citation on the line of its last words. */
function quoteTo(text: string, at: number): QuotedBlock['quote'] {
  const cited = /\s*(?:[—–-]\s*)?\(?$/.exec(text.slice(startOfLine(text, at), at));
  return { start: startOfQuotes(text, startOfLine(text, at)), end: at - (cited?.[0].length ?? 0) };
}

/**
 * Where the quoted lines begin that end at the start of a line; block quotations with nothing but blank lines between
 * them have one citation. Those of another citation, which ends their lines, are not among them.
 */
function startOfQuotes(text: string, end: number): number {
  let start = end;
  for (let at = end; at > 0;) {
    const above = startOfLine(text, at - 1);
    const line = text.slice(above, at - 1);
    if (QUOTED.test(line) ? line.includes(LINKED) : line.trim() !== '') break;
    if (QUOTED.test(line)) start = above;
    at = above;
  }
  return start;
}

const startOfLine = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

const plainWords = (block: string): string =>
  collapse(
    block
      .split('\n')
      .map((line) => unescape(line.replace(/^(?: {0,3}>)+ ?/, '')))
      .join('\n'),
  );

/** Backslashes that keep a sign from being markup are no words. */
const unescape = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

export const collapse = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim();
