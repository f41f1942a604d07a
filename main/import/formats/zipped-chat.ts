import { telegramChat } from '@core/import/chats/telegram-json';
import { whatsAppChat } from '@core/import/chats/whatsapp-text';
import { decodeText, unreadNotices } from '@core/import/decode';
import type { ImportDraft } from '@core/import/draft';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { attachmentNotice } from '@core/import/notices';
import { english } from '@core/messages/english';
import { readArchive } from './archive';
import type { FormatReader } from './format-reader';
import { parsedJson } from './json';

/**
 * A chat in a zip, as WhatsApp shares it: its text, and what was sent with it, which is named and not read. A zip of
 * anything else is refused, for it is no document but a folder of them.
 */
export const readZippedChat: FormatReader = async (bytes) => {
  const others: string[] = [];
  const archive = await readArchive(bytes, (name) => {
    const isChat = /(?:^|\/)(?:[^/]*\.txt|result\.json)$/i.test(name);
    if (!isChat && !name.endsWith('/') && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name))
      others.push(lastPart(name));
    return isChat;
  });
  const chats = [...archive].flatMap(([name, part]) => {
    const chat = chatIn(name, part);
    // A text that was sent with the messages is one of the files that are not read.
    if (chat === null) others.push(lastPart(name));
    return chat ?? [];
  });
  const [chat, second] = chats;
  if (chat === undefined) throw brokenDocument('no-chat-in-zip', 0);
  if (second !== undefined) throw brokenDocument('several-chats', 0);
  return { ...chat, notices: [...chat.notices, ...attachmentNotice(others)] };
};

const lastPart = (name: string): string => name.split('/').at(-1) ?? name;

function chatIn(name: string, bytes: Uint8Array): ImportDraft | null {
  const decoded = decodeText(bytes);
  const chat = /\.json$/i.test(name)
    ? telegramChat(parsedJson(decoded.text), english.text)
    : whatsAppChat(decoded.text, english.text);
  return chat === null ? null : { ...chat, notices: [...chat.notices, ...unreadNotices(decoded)] };
}
