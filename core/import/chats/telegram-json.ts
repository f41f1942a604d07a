import type { Run, RunMark } from '../../text/canonical-text';
import type { Words } from '../../messages/translator';
import type { ImportDraft } from '../draft';
import type { DraftSpeaker } from '../draft-turns';
import { chatParagraphs, draftChat, refuseLongChat, type ChatMessage } from './draft-chat';
import { isObject, own, textAt, type Json } from './json-fields';
import { mediaOf } from './telegram-media';

/**
 * A chat, or all chats of an account, as Telegram Desktop exports them ("Machine-readable JSON"); `null` for any other
 * data. Its times have no zone and are those of the machine that exported them: they stay as they are.
 */
export function telegramChat(data: unknown, words: Words): ImportDraft | null {
  const chats = chatsIn(data);
  if (chats.length === 0) return null;
  const [first] = chats;
  refuseLongChat(chats.reduce((sum, chat) => sum + (own(chat, 'messages') as unknown[]).length, 0));
  const messages = chats.flatMap((chat) => messagesOf(chat));
  return draftChat(messages, chats.length === 1 && first !== undefined ? textAt(first, 'name') : '', words);
}

function chatsIn(data: unknown): readonly Json[] {
  if (!isObject(data)) return [];
  const all = own(data, 'chats');
  const list = isObject(all) ? own(all, 'list') : null;
  return (Array.isArray(list) ? (list as unknown[]) : [data]).filter(isObject).filter(isChat);
}

const isChat = (data: Json): boolean => {
  const messages = own(data, 'messages');
  return (
    Array.isArray(messages) &&
    typeof own(data, 'type') === 'string' &&
    (messages as unknown[])
      .slice(0, 5)
      .every((one) => isObject(one) && typeof own(one, 'type') === 'string' && textAt(one, 'date') !== '')
  );
};

function messagesOf(chat: Json): readonly ChatMessage[] {
  const list = (own(chat, 'messages') as unknown[]).filter(isObject);
  const byId = new Map(list.map((message) => [textAt(message, 'id'), message]));
  return list.map((message): ChatMessage => {
    const written = textAt(message, 'date').replace('T', ' ');
    const common = {
      time: written === '' ? null : { by: 'clock' as const, written, iso: isoOf(textAt(message, 'date')) },
      day: written.slice(0, 10),
    };
    if (textAt(message, 'type') === 'service')
      return {
        ...common,
        sender: null,
        paragraphs: [[{ text: serviceWords(message), marks: [] }]],
        media: [],
      };
    const forwarded = own(message, 'forwarded_from');
    const answered = textAt(message, 'reply_to_message_id');
    return {
      ...common,
      sender: speakerOf(textAt(message, 'from'), textAt(message, 'from_id')),
      paragraphs: chatParagraphs(runsOf(own(message, 'text'))),
      media: mediaOf(message),
      ...(forwarded === undefined ? {} : { forwardedFrom: nameOrNull(textAt(message, 'forwarded_from')) }),
      ...(answered === '' ? {} : { answers: answerTo(byId.get(answered)) }),
    };
  });
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;
const isoOf = (date: string): string | null => (ISO.test(date) ? date : null);

/** Accounts that were deleted have no name left; their number still tells one from another. */
function speakerOf(name: string, id: string): DraftSpeaker {
  const label = name === '' ? id : name;
  return { key: id === '' ? `name ${name}` : id, label: label === '' ? '?' : label, isRole: false };
}

const nameOrNull = (name: string): DraftSpeaker | null => (name === '' ? null : speakerOf(name, ''));

function answerTo(message: Json | undefined): { readonly name: string; readonly written: string } | null {
  if (message === undefined) return null;
  const name = textAt(message, 'from') || textAt(message, 'from_id') || textAt(message, 'actor');
  return { name, written: textAt(message, 'date').replace('T', ' ') };
}

/** "pin_message", by whom, and what it names: the codes of the export, for it has no sentences. */
function serviceWords(message: Json): string {
  const members = own(message, 'members');
  const named = Array.isArray(members) ? (members as unknown[]).filter((one) => typeof one === 'string') : [];
  return [textAt(message, 'actor'), textAt(message, 'action'), textAt(message, 'title'), ...named]
    .filter((part) => part !== '')
    .join(', ');
}

const MARKS: ReadonlyMap<string, RunMark['kind']> = new Map([
  ['bold', 'strong'],
  ['italic', 'emphasis'],
  ['code', 'code'],
  ['pre', 'code'],
]);

/** Plain text, or pieces of text and entities. */
function runsOf(text: unknown): readonly Run[] {
  if (typeof text === 'string') return [{ text, marks: [] }];
  if (!Array.isArray(text)) return [];
  return (text as unknown[]).flatMap((piece): readonly Run[] => {
    if (typeof piece === 'string') return [{ text: piece, marks: [] }];
    if (!isObject(piece)) return [];
    const kind = MARKS.get(textAt(piece, 'type'));
    const href = textAt(piece, 'href') || (textAt(piece, 'type') === 'link' ? textAt(piece, 'text') : '');
    const marks: readonly RunMark[] = /^https?:\/\//i.test(href)
      ? [{ kind: 'link', href }]
      : kind === undefined
        ? []
        : [{ kind, href: null }];
    return [{ text: textAt(piece, 'text'), marks }];
  });
}
