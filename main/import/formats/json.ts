import { telegramChat } from '@core/import/chats/telegram-json';
import { decodeText, unreadNotices } from '@core/import/decode';
import { english } from '@core/messages/english';
import { bibliographyReader } from './bibliography';
import type { FormatReader } from './format-reader';

const readReferences = bibliographyReader('csl-json');

/** An exported chat, or references: JSON says by its keys alone what it is. */
export const readJson: FormatReader = (bytes, source) => {
  const decoded = decodeText(bytes);
  // Only a chat has them, and a list of references is not parsed twice.
  const chat = decoded.text.includes('"messages"')
    ? telegramChat(parsedJson(decoded.text), english.text)
    : null;
  return chat === null ? readReferences(bytes, source) : { ...chat, notices: unreadNotices(decoded) };
};

/** `null` for what is no JSON, which the reader of references tells. */
export function parsedJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}
