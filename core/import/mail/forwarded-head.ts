import { canonicalLine } from '../../text/canonical-text';
import type { QuotedAuthor } from './quoted-author';

/** Heads of messages inside of messages, as Outlook and others write them over what is answered or handed on. */
const FROM = /^\s*\*?(?:from|von|de|da|van|від|от|od|fra)\s*:\*?\s*\S/iu;
const FIELD =
  /^\s*\*?(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|date|à|objet|enviado|fecha|para|asunto|da|inviato|data|oggetto|від|надіслано|дата|кому|копія|тема|от|отправлено)\s*:\*?(?:\s|$)/iu;
const LONGEST_RULE = 200;
const RULE = /^(?:_{10,}|begin forwarded message:|-{10} .* -{10})$/iu;
/** UTF-16 units between the dashes of a rule. */
const LONGEST_LABEL = 60;

function isRule(line: string): boolean {
  const text = line.slice(0, LONGEST_RULE).trim();
  if (RULE.test(text)) return true;
  if (text.length < 4 || !text.startsWith('--') || !text.endsWith('--')) return false;
  return text.replace(/^-+/, '').replace(/-+$/, '').trim().length <= LONGEST_LABEL;
}

/** Lines of the head that Outlook and others put over the message to which one answers; 0 where none begins here. */
export function forwardedHead(lines: readonly string[], at: number): number {
  let next = at;
  if (isRule(lines[next] ?? '')) next += 1;
  while (next > at && next < at + 3 && (lines[next] ?? '').trim() === '') next += 1;
  if (!FROM.test(lines[next] ?? '')) return 0;
  let fields = 0;
  while (FIELD.test(lines[next] ?? '')) {
    fields += 1;
    next += 1;
  }
  return fields >= 3 ? next - at : 0;
}

export function authorInHead(head: readonly string[]): QuotedAuthor | null {
  return authorOfField(head.find((line) => FROM.test(line))?.replace(/^[^:]*:\*?/, '') ?? '');
}

const SENT =
  /^\s*\*?(?:sent|date|gesendet|datum|envoyé|enviado|fecha|inviato|data|verzonden|надіслано|дата|отправлено)\s*:\*?\s*(?=\S)/iu;

/** When a message inside of a message was sent, as its head says; empty where it does not. */
export const timeInHead = (head: readonly string[]): string =>
  canonicalLine(head.find((line) => SENT.test(line))?.replace(SENT, '') ?? '');

/** "Ada Holt <ada@lock.example>", "Ada Holt [mailto:…]", or a name or an address alone. */
export function authorOfField(from: string): QuotedAuthor | null {
  const address = /[<[(](?:mailto:)?([^<>\s()[\]]+@[^<>\s()[\]]+)[>\])]/.exec(from)?.[1] ?? '';
  const name = canonicalLine(from.replace(/[<[(].*$/, '').replace(/["*]/g, ''));
  if (name !== '') return { name, address };
  return address === '' ? null : { name: address, address };
}
