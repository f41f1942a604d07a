import type { BlockKind } from '../../contract/block';
import type { Citation } from '../../contract/citation';
import type { TurnTime } from '../../contract/turn';
import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import type { ImportDraft } from '../draft';
import type { DraftSpeaker, DraftTurn } from '../draft-turns';
import { attachmentNotice } from '../notices';
import { UNKNOWN_CITATION } from '../imported-article';
import { mailBody } from './mail-body';
import { parseMailDate, parseQuotedDate } from './mail-date';
import { pageParts, type MailPart } from './mail-page';
import type { QuotedAuthor } from './quoted-author';

/** A message as its MIME was read. */
export interface MailMessage {
  /** `null` where it names none. */
  readonly from: QuotedAuthor | null;
  readonly subject: string;
  /** The header as it is written; empty where there is none. */
  readonly date: string;
  /** From, To, Cc and so on, decoded, as "Name: value". */
  readonly headers: readonly string[];
  /** The body as text, or as the blocks of its page where it has no text. */
  readonly body: string | readonly DraftBlock[];
  readonly attachments: readonly string[];
  /** Messages that are handed on whole within it. */
  readonly enclosed?: readonly MailMessage[];
}

/**
 * One message as an article, or a mailbox as one with a heading for each. Who wrote a message has the voice of what it
 * says; when it was sent is its place.
 * @param isMailbox the file holds several, though it may hold one
 */
export function draftMail(messages: readonly MailMessage[], isMailbox: boolean): ImportDraft {
  const blocks: DraftBlock[] = [];
  const places: (string | null)[] = [];
  const turns: DraftTurn[] = [];
  const speakers = speakersOf(messages);
  const put = (text: string, kind: BlockKind, level: number, place: string | null): void => {
    blocks.push({ kind, level, runs: [{ text, marks: [] }], id: null });
    places.push(place);
  };
  for (const { message, depth } of messages.flatMap((one) => withEnclosed(one, 0))) {
    const sent = message.date === '' ? null : message.date;
    if (isMailbox || depth > 0) put(headingOf(message), 'heading', Math.min(6, 2 + depth), sent);
    for (const header of message.headers) put(header, 'furniture', 0, null);
    const time: TurnTime | null =
      sent === null ? null : { by: 'clock', written: sent, iso: parseMailDate(sent) };
    for (const { block, by, sent: quoted } of partsOf(message)) {
      const author = by === 'sender' ? message.from : by;
      const speaker = author === null ? null : speakers(author);
      const last = turns.at(-1);
      // What is quoted was said at another time, where the message says at which.
      const at = by === 'sender' ? time : timeOfQuoted(quoted);
      const isSame =
        last?.end === blocks.length && last.speaker?.key === speaker?.key && isSameTime(last.time, at);
      if (isSame) turns.splice(-1, 1, { ...last, end: last.end + 1 });
      else if (block.kind !== 'furniture')
        turns.push({
          speaker,
          label: author?.name ?? null,
          start: blocks.length,
          end: blocks.length + 1,
          time: at,
        });
      blocks.push(block);
      // Cited with the message's own, a quotation would seem to have been written then.
      places.push(by === 'sender' ? sent : quoted === '' ? null : quoted);
    }
  }
  return {
    blocks,
    places,
    placeKind: 'sent',
    turns,
    citation: citationOf(messages, isMailbox),
    notices: attachmentNotice(
      messages.flatMap((one) => withEnclosed(one, 0)).flatMap(({ message }) => message.attachments),
    ),
  };
}

interface Enclosed {
  readonly message: MailMessage;
  /** 0 for a message that is in none. */
  readonly depth: number;
}

const withEnclosed = (message: MailMessage, depth: number): readonly Enclosed[] => [
  { message, depth },
  ...(message.enclosed ?? []).flatMap((one) => withEnclosed(one, depth + 1)),
];

const timeOfQuoted = (written: string): TurnTime | null =>
  written === '' ? null : { by: 'clock', written, iso: parseQuotedDate(written) };

const isSameTime = (one: TurnTime | null, other: TurnTime | null): boolean =>
  one === other || (one?.by === 'clock' && other?.by === 'clock' && one.written === other.written);

const partsOf = ({ body }: MailMessage): readonly MailPart[] =>
  typeof body === 'string'
    ? mailBody(body).map(({ kind, level, text, by, sent }) => ({
        block: { kind, level, runs: [{ text, marks: [] }], id: null },
        by,
        sent,
      }))
    : pageParts(body);

const headingOf = ({ subject, from, date }: MailMessage): string =>
  [subject, from?.name ?? '', date].find((text) => canonicalLine(text) !== '') ?? '';

/** One person is one address; a name without one is that of the only address that has it here. */
function speakersOf(messages: readonly MailMessage[]): (author: QuotedAuthor) => DraftSpeaker {
  const addresses = new Map<string, Set<string>>();
  for (const { from } of messages) {
    if (from === null || from.address === '') continue;
    const key = from.name.toLowerCase();
    addresses.set(key, (addresses.get(key) ?? new Set()).add(from.address.toLowerCase()));
  }
  return ({ name, address }) => {
    const known = [...(addresses.get(name.toLowerCase()) ?? [])];
    const own = address !== '' ? address : known.length === 1 ? (known[0] ?? '') : '';
    return { key: own === '' ? `name ${name.toLowerCase()}` : own.toLowerCase(), label: name, isRole: false };
  };
}

function citationOf(messages: readonly MailMessage[], isMailbox: boolean): Citation {
  const [first] = messages;
  if (first === undefined) return UNKNOWN_CITATION;
  const subjects = new Set(messages.map(({ subject }) => threadOf(subject)));
  if (isMailbox && messages.length > 1)
    return { ...UNKNOWN_CITATION, title: subjects.size === 1 ? threadOf(first.subject) : '' };
  return {
    ...UNKNOWN_CITATION,
    title: canonicalLine(first.subject),
    author: first.from === null ? [] : [{ literal: first.from.name }],
    issued: parseMailDate(first.date)?.slice(0, 10) ?? null,
  };
}

/** The subject without the signs of answers: "Re: AW: The gate" is of the thread "The gate". */
const threadOf = (subject: string): string =>
  canonicalLine(subject).replace(/^(?:(?:re|aw|fwd?|wg|tr|rv|sv|відп|ответ)(?:\[\d+\])?\s*:\s*)+/iu, '');
