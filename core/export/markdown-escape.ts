/** Text as it is, inside Markdown: no word of a source or of the reader may turn into markup, a link or HTML. */

/**
 * Signs that mean something inside a line, to CommonMark or to the programs in which notes are kept: tags (`#`),
 * mentions (`@`), formulas (`$`), marked text (`==`), footnotes (`^`), attributes (`{}`), addresses that become links.
 */
const INLINE = /[\\`*_[\]<>#|~$^{}@]|&(?=[#\p{L}])|:(?=\/\/)|=(?==)|(?<=\bwww)\./giu;
/** Signs that mean something at the start of a line only: ordinary prose keeps its full stops and hyphens. */
const LINE_START = /^(?:[-+=:]|[0-9]{1,9}(?=[.)]))/;

/** On one line, white space collapsed. */
export function escapeInline(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(INLINE, '\\$&');
  return line.replace(LINE_START, (start) => (/^[0-9]/.test(start) ? `${start}\\` : `\\${start}`));
}

/** Each line of a text as a paragraph of one blockquote, escaped. */
export const quoteBlock = (text: string): string =>
  linesOf(text)
    .map((line) => `> ${escapeInline(line)}`)
    .join('\n>\n');

/** Each line of a text as a paragraph, escaped. */
export const plainBlock = (text: string): string => linesOf(text).map(escapeInline).join('\n\n');

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The reader's own Markdown stays Markdown, but keeps to its place: its headings go `level` deeper, HTML outside code
 * is shown as text, and a fence that was left open is closed.
 */
export function embedMarkdown(text: string, level: number): string {
  let fence: string | null = null;
  const lines: string[] = [];
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const sign: string | null = FENCE.exec(line)?.[1] ?? null;
    lines.push(fence === null && sign === null ? escapeHtml(demote(line, level)) : line);
    if (fence === null) fence = sign;
    else if (sign !== null && sign.startsWith(fence) && line.trim() === sign) fence = null;
  }
  return [...lines, ...(fence === null ? [] : [fence])].join('\n').replace(/^\n+|\s+$/g, '');
}

const demote = (line: string, level: number): string =>
  line.replace(
    /^( {0,3})(#{1,6})(?=\s|$)/,
    (_, space: string, signs: string) => space + '#'.repeat(Math.min(6, signs.length + level)),
  );

/** Code spans are left alone, and so are addresses in angle brackets. */
const escapeHtml = (line: string): string =>
  line.replace(/(`+)[^`]*\1|<(?=[a-z/!?])(?!https?:|mailto:)/gi, (found) => (found === '<' ? '\\<' : found));
