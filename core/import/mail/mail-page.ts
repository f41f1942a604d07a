import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import { authorOfField } from './forwarded-head';
import { isAttribution, quotedAuthor, quotedTime, type Quoted, type QuotedAuthor } from './quoted-author';

/** A block of a message, and whose words it has. */
export interface MailPart {
  readonly block: DraftBlock;
  readonly by: 'sender' | QuotedAuthor | null;
  /** As in `BodyPart`. */
  readonly sent: string;
}

/**
 * The body of a message that is a page. What it quotes are the quotations of the page, and everything under a head
 * "From: … Sent: …", which Outlook sets as a paragraph like any other; each is in the voice of whom the line above it
 * names, and else in nobody's.
 */
export function pageParts(blocks: readonly DraftBlock[]): readonly MailPart[] {
  let named: (Quoted | null)[] = [];
  /** Heads so far: everything below them is quoted. */
  let base = 0;
  return blocks.map((block): MailPart => {
    const text = canonicalLine(block.runs.map((run) => run.text).join(''));
    if (block.kind === 'furniture') return { block, by: null, sent: '' };
    const isQuotation = block.kind === 'quotation';
    const level = base + (isQuotation ? block.level : 0);
    named = named.slice(0, level + 1);
    const head = HEAD.exec(text.slice(0, LONGEST));
    if (head !== null) {
      base += 1;
      named[level + 1] = { author: authorOfField(head[1] ?? ''), sent: canonicalLine(head[2] ?? '') };
      return { block: { ...block, kind: 'furniture', level: 0 }, by: null, sent: '' };
    }
    if (isAttribution(text)) {
      named[level + 1] = { author: quotedAuthor(text), sent: quotedTime(text) };
      return { block, by: null, sent: '' };
    }
    if (level === 0) return { block, by: 'sender', sent: '' };
    const quoted: DraftBlock =
      block.kind === 'paragraph' || isQuotation ? { ...block, kind: 'quotation', level } : block;
    return { block: quoted, by: named[level]?.author ?? null, sent: named[level]?.sent ?? '' };
  });
}

const LONGEST = 1_000;
const HEAD =
  /^(?:from|von|de|da|van|від|от)\s?:\s*(.{1,200}?)\s+(?:sent|date|gesendet|datum|envoyé|enviado|inviato|verzonden|надіслано|дата|отправлено)\s?:\s(.{1,120}?)\s+(?:to|an|à|para|a|aan|кому|subject|betreff|objet|asunto|oggetto|onderwerp|тема)\s?:\s/iu;
