import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { unreadNotices } from '@core/import/decode';
import type { ImportDraft } from '@core/import/draft';
import { ReaderError } from '@core/contract/failure';
import { draftMail, type MailMessage } from '@core/import/mail/draft-mail';
import type { QuotedAuthor } from '@core/import/mail/quoted-author';
import { isMbox, splitMbox } from '@core/import/mail/split-mbox';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { pageBlocks } from '@core/import/html/page-blocks';
import { sanitizeHtml } from '@core/import/html/sanitize-html';
import type { FormatReader } from './format-reader';

/**
 * Mail, through postal-mime, which decodes headers and bodies and opens nothing. A body that is a page goes through the
 * guard of web pages; attachments are named and not read.
 */
export const readMail: FormatReader = async (bytes, source) => {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  return isMbox(head) ? readMailbox(bytes, source) : drafted([await readMessage(bytes)], false);
};

/**
 * A message as Apple Mail keeps it: how many bytes it has, the message, and a property list of its state, which says
 * nothing of the text.
 */
export const readEmlx: FormatReader = async (bytes, source) => {
  const line = /^\s*(\d{1,12})[ \t]*\r?\n/.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
  const start = line?.[0].length ?? 0;
  return readMail(bytes.subarray(start, line === null ? bytes.length : start + Number(line[1])), source);
};

/** A mailbox is one article with a heading for each message. */
export const readMailbox: FormatReader = async (bytes) => {
  const messages: MailMessage[] = [];
  for (const source of splitMbox(Buffer.from(bytes).toString('latin1')))
    messages.push(await readMessage(Buffer.from(source, 'latin1')));
  if (messages.length === 0) throw brokenDocument('no-message', 0);
  return drafted(messages, true);
};

function drafted(messages: readonly MailMessage[], isMailbox: boolean): ImportDraft {
  const draft = draftMail(messages, isMailbox);
  const unread = draft.blocks
    .flatMap(({ runs }) => runs)
    .reduce((sum, { text }) => sum + text.split('\uFFFD').length - 1, 0);
  // Each part of a message has an encoding of its own.
  return { ...draft, notices: [...draft.notices, ...unreadNotices({ unread, encoding: '' })] };
}

/** Of the parts within parts of one message; more is made to fill the memory. */
const MAX_DEPTH = 40;
/** People hand on what was handed on to them, and not for ever. */
const MOST_ENCLOSED = 20;

/** @param depth how many messages it is enclosed in */
async function readMessage(bytes: Uint8Array, depth = 0): Promise<MailMessage> {
  if (depth > MOST_ENCLOSED) throw brokenDocument('nested-too-deep', 0);
  const mail = await parse(bytes);
  const headerOf = (key: string): string => mail.headers.find((header) => header.key === key)?.value ?? '';
  const from = authorOf(mail.from ?? mail.sender);
  if (mail.headers.length === 0) throw brokenDocument('no-message', 0);
  const enclosed = await enclosedIn(mail, depth);
  return {
    from,
    subject: mail.subject ?? '',
    date: headerOf('date').replace(/\s+/g, ' ').trim(),
    headers: shownHeaders(mail, headerOf('date')),
    body:
      mail.text !== undefined && mail.text.trim() !== ''
        ? mail.text
        : pageBlocks(sanitizeHtml(mail.html ?? '').root.children, { base: null, isWholePage: true }).blocks,
    attachments: mail.attachments
      .filter((one) => !isMessage(one) && (one.related !== true || one.filename !== null))
      .map(({ filename, mimeType }) => filename ?? mimeType),
    enclosed,
  };
}

const isMessage = ({ mimeType, content }: Attachment): boolean =>
  mimeType === 'message/rfc822' && typeof content !== 'string';

async function enclosedIn({ attachments }: Email, depth: number): Promise<readonly MailMessage[]> {
  const messages: MailMessage[] = [];
  for (const one of attachments)
    if (isMessage(one)) messages.push(await readMessage(Buffer.from(one.content as ArrayBuffer), depth + 1));
  return messages;
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: MAX_DEPTH, forceRfc822Attachments: true });
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    throw brokenDocument('nested-too-deep', 0);
  }
}

function authorOf(address: Address | undefined): QuotedAuthor | null {
  const box = address?.group?.[0] ?? address;
  if (box === undefined) return null;
  const own = box.address ?? '';
  const name = box.name.trim();
  if (name === '' && own === '') return null;
  return { name: name === '' ? own : name, address: own };
}

const printed = ({ name, address }: Address): string =>
  address === undefined ? name : name === '' ? address : `${name} <${address}>`;

function shownHeaders(mail: Email, date: string): readonly string[] {
  const list = (addresses: readonly Address[] | undefined): string =>
    (addresses ?? []).map(printed).join(', ');
  return [
    ['From', mail.from === undefined ? '' : printed(mail.from)],
    ['To', list(mail.to)],
    ['Cc', list(mail.cc)],
    ['Date', date],
    ['Subject', mail.subject ?? ''],
  ].flatMap(([name = '', value = '']) => (value.trim() === '' ? [] : [`${name}: ${value}`]));
}
