import type { BlockKind } from '../../contract/block';
import { canonicalLine } from '../../text/canonical-text';
import { splitParagraphs } from '../plain-text/paragraphs';
import { authorInHead, forwardedHead, timeInHead } from './forwarded-head';
import { isAttribution, quotedAuthor, quotedTime, type Quoted, type QuotedAuthor } from './quoted-author';

/** A paragraph of a message. */
export interface BodyPart {
  readonly kind: Extract<BlockKind, 'paragraph' | 'quotation' | 'furniture'>;
  /** Depth of a quotation from 1; 0 for what is none. */
  readonly level: number;
  readonly text: string;
  /** The writer of the message, somebody whom it quotes and names, or nobody who is named. */
  readonly by: 'sender' | QuotedAuthor | null;
  /** When what is quoted was written, as the message says; empty where it does not, and for the sender's own. */
  readonly sent: string;
}

interface Line {
  readonly depth: number;
  readonly text: string;
}

/**
 * The body of a message as plain text: what it says, what it quotes behind ">" or under "Original message", and its
 * signature, which is furniture. A quotation has the voice of the quoted person only where the message names him.
 */
export function mailBody(source: string): readonly BodyPart[] {
  const lines = source.split(/\r\n|[\n\r]/).map(quoteDepth);
  const parts: BodyPart[] = [];
  /** Who is named for each depth of quotation. */
  let named: (Quoted | null)[] = [];
  /** Everything under a forwarded head is quoted, whether it has signs or not. */
  let base = 0;
  let at = 0;
  while (at < lines.length) {
    const depth = lines[at]?.depth ?? 0;
    let end = at + 1;
    while (end < lines.length && lines[end]?.depth === depth) end += 1;
    const level = depth + base;
    named = named.slice(0, level + 1);
    const chunk = readChunk(
      lines.slice(at, end).map(({ text }) => text),
      end < lines.length ? (lines[end]?.depth ?? 0) > depth : false,
    );
    for (const piece of chunk) {
      if (piece.is === 'forwarded') {
        base += 1;
        named[depth + base] = piece.quoted;
      }
      const own = depth + base;
      const isHead = piece.is === 'forwarded' || piece.is === 'furniture';
      const quoted = named[own] ?? null;
      const by = own === 0 ? 'sender' : (quoted?.author ?? null);
      const kind = isHead ? 'furniture' : own === 0 ? 'paragraph' : 'quotation';
      for (const text of piece.texts)
        parts.push({
          kind,
          level: kind === 'quotation' ? own : 0,
          text,
          by: isHead || piece.is === 'attribution' ? null : by,
          sent: isHead || piece.is === 'attribution' || own === 0 ? '' : (quoted?.sent ?? ''),
        });
      if (piece.is === 'attribution') named[own + 1] = piece.quoted;
    }
    at = end;
  }
  return parts;
}

const QUOTE = /^\s?((?:>[ \t]?)+)/;

function quoteDepth(line: string): Line {
  const signs = QUOTE.exec(line)?.[1];
  if (signs === undefined) return { depth: 0, text: line };
  return { depth: signs.replace(/[^>]/g, '').length, text: line.slice(QUOTE.exec(line)?.[0].length ?? 0) };
}

type Piece =
  | { readonly is: 'words' | 'furniture'; readonly texts: readonly string[] }
  | {
      readonly is: 'attribution' | 'forwarded';
      readonly texts: readonly string[];
      readonly quoted: Quoted;
    };

/** Lines of one depth. @param isQuoteNext a deeper quotation follows them */
function readChunk(lines: readonly string[], isQuoteNext: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const words = (to: number): void => {
    const texts = paragraphs(lines.slice(from, to));
    if (texts.length > 0) pieces.push({ is: 'words', texts });
    from = to;
  };
  for (let at = 0; at < lines.length; at += 1) {
    if (/^-- ?$/.test(lines[at] ?? '')) {
      words(at);
      const end = nextHead(lines, at);
      pieces.push({ is: 'furniture', texts: paragraphs(lines.slice(at, end)) });
      from = end;
      at = end - 1;
      continue;
    }
    const length = forwardedHead(lines, at);
    if (length === 0) continue;
    words(at);
    const head = lines.slice(at, at + length);
    pieces.push({
      is: 'forwarded',
      texts: head.map(canonicalLine).filter(Boolean),
      quoted: { author: authorInHead(head), sent: timeInHead(head) },
    });
    from = at + length;
    at = from - 1;
  }
  const last = isQuoteNext ? attributionStart(lines, from) : lines.length;
  words(last);
  if (last < lines.length) {
    const line = canonicalLine(lines.slice(last).join(' '));
    pieces.push({
      is: 'attribution',
      texts: [line],
      quoted: { author: quotedAuthor(line), sent: quotedTime(line) },
    });
  }
  return pieces;
}

/** A signature ends with the message, or where a forwarded one begins below it. */
function nextHead(lines: readonly string[], from: number): number {
  for (let at = from + 1; at < lines.length; at += 1) if (forwardedHead(lines, at) > 0) return at;
  return lines.length;
}

/** Index of the line from which "On …, Ada Holt wrote:" stands, which may be wrapped; their number where it does not. */
function attributionStart(lines: readonly string[], from: number): number {
  let end = lines.length;
  while (end > from && (lines[end - 1] ?? '').trim() === '') end -= 1;
  for (let start = end - 1; start >= Math.max(from, end - 3); start -= 1) {
    if ((lines[start] ?? '').trim() === '') break;
    if (
      isAttribution(
        lines
          .slice(start, end)
          .map((line) => line.trim())
          .join(' '),
      )
    ) {
      // A longer one is the whole only where it is no sentence of the message.
      const before = (lines[start - 1] ?? '').trim();
      if (start > from && /^(?:on|am|le|el|il|em|op|w dniu|\d)/iu.test(before) && !/[.!?]$/.test(before))
        continue;
      return start;
    }
  }
  return lines.length;
}

const paragraphs = (lines: readonly string[]): readonly string[] =>
  splitParagraphs(lines.join('\n'))
    .map(canonicalLine)
    .filter((text) => text !== '');
