import type { Article } from '@core/contract/article';
import { decodeText, unreadNotices } from '@core/import/decode';
import type { ImportSource } from '@core/import/imported-article';
import { whatsAppChat } from '@core/import/chats/whatsapp-text';
import { articleFromDraft } from '@core/import/draft';
import { labelledText } from '@core/import/transcripts/labelled-text';
import { parseMarkdown } from '@core/library/parse-markdown';
import { english } from '@core/messages/english';
import { parseText } from '@core/import/plain-text/parse-text';
import { sha256 } from '../../articles/content-hash';

/** Plain text and Markdown: what is left to do here is to find the encoding, and to say which it was. */
export const readText = (bytes: Uint8Array, source: ImportSource): Article =>
  read(parseAnyText, bytes, source);
export const readMarkdown = (bytes: Uint8Array, source: ImportSource): Article =>
  read(parseMarkdown, bytes, source);

/** A chat or a transcript is plain text like any other to its name. */
const parseAnyText: typeof parseText = (text, source, hash) => {
  const draft = whatsAppChat(text, english.text) ?? labelledText(text);
  return draft === null ? parseText(text, source, hash) : articleFromDraft(draft, source, hash);
};

function read(parse: typeof parseText, bytes: Uint8Array, source: ImportSource): Article {
  const { text, encoding, unread } = decodeText(bytes, { chosen: source.encoding ?? null });
  const article = parse(text, source, sha256);
  const isChosen = source.encoding !== undefined;
  const notices = [...(article.notices ?? []), ...unreadNotices({ unread, encoding })];
  return {
    ...article,
    ...(notices.length === 0 ? {} : { notices }),
    origin: {
      format: '',
      sha256: '',
      bytes: 0,
      encoding,
      ...(isChosen ? { isEncodingChosen: true } : {}),
    },
  };
}
