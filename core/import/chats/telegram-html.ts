import type { Words } from '../../messages/translator';
import { canonicalLine, type Run } from '../../text/canonical-text';
import type { ImportDraft } from '../draft';
import type { DraftSpeaker } from '../draft-turns';
import { attribute, elementsOf, isElement, textOf, type PageElement } from '../html/page-node';
import { chatParagraphs, draftChat, type ChatMessage, type Gap } from './draft-chat';

/**
 * A chat as Telegram Desktop exports it to read in a browser (`messages.html`); `null` for any other page. A message
 * that is joined to the one before has its sender.
 */
export function telegramPage(root: PageElement, words: Words): ImportDraft | null {
  const history = find(root, 'history');
  if (history === null) return null;
  const items = history.children.filter(isElement).filter((item) => has(item, 'message'));
  if (!items.some((item) => has(item, 'default') && find(item, 'from_name') !== null)) return null;
  const byId = new Map<string, ChatMessage>();
  const messages: ChatMessage[] = [];
  let sender: DraftSpeaker | null = null;
  let day = '';
  for (const item of items) {
    if (has(item, 'service')) {
      const text = canonicalLine(textOf(item));
      // The export heads its days with the same kind of line, and names no day otherwise but in a title.
      if ((attribute(item, 'id') ?? '').startsWith('message-')) day = text;
      else messages.push({ sender: null, time: null, day, paragraphs: [[{ text, marks: [] }]], media: [] });
      continue;
    }
    const body = item.children.filter(isElement).find((child) => has(child, 'body')) ?? item;
    const name = body.children.filter(isElement).find((child) => has(child, 'from_name'));
    if (name !== undefined) sender = speakerOf(canonicalLine(textOf(name)));
    const message = messageOf(body, sender, day, byId);
    byId.set(attribute(item, 'id') ?? '', message);
    messages.push(message);
  }
  const header = find(root, 'page_header');
  return draftChat(messages, header === null ? '' : textOf(header), words);
}

const has = (element: PageElement, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

function find(root: PageElement, name: string): PageElement | null {
  for (const element of elementsOf(root)) if (has(element, name)) return element;
  return null;
}

const speakerOf = (name: string): DraftSpeaker => ({ key: name.toLowerCase(), label: name, isRole: false });

function messageOf(
  body: PageElement,
  sender: DraftSpeaker | null,
  day: string,
  byId: ReadonlyMap<string, ChatMessage>,
): ChatMessage {
  const date = body.children.filter(isElement).find((child) => has(child, 'date'));
  const written = date === undefined ? '' : (attribute(date, 'title') ?? canonicalLine(textOf(date)));
  const forwarded = find(body, 'forwarded');
  const text = find(forwarded ?? body, 'text') ?? find(body, 'text');
  const reply = find(body, 'reply_to');
  return {
    sender,
    time: written === '' ? null : { by: 'clock', written, iso: isoOf(written) },
    day,
    paragraphs: text === null ? [] : chatParagraphs(runsOf(text)),
    media: mediaIn(body),
    ...(forwarded === null ? {} : { forwardedFrom: forwarderOf(forwarded) }),
    ...(reply === null ? {} : { answers: answerIn(reply, byId) }),
  };
}

/** "04.05.2021 10:15:00 UTC+02:00": the day stands first in every language of the export. */
function isoOf(written: string): string | null {
  const [, day, month, year, time, zone] =
    /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2}:\d{2})(?: UTC([+-]\d{2}:\d{2}))?$/.exec(written) ?? [];
  return day === undefined ? null : `${year ?? ''}-${month ?? ''}-${day}T${time ?? ''}${zone ?? ''}`;
}

function forwarderOf(forwarded: PageElement): DraftSpeaker | null {
  const named = find(forwarded, 'from_name');
  // The date of the first message stands within the name.
  const name =
    named?.children
      .filter((child) => !isElement(child))
      .map(textOf)
      .join(' ') ?? '';
  return canonicalLine(name) === '' ? null : speakerOf(canonicalLine(name));
}

function answerIn(
  reply: PageElement,
  byId: ReadonlyMap<string, ChatMessage>,
): { readonly name: string; readonly written: string } | null {
  for (const link of elementsOf(reply)) {
    const id = /#?go_to_(message\d+)/.exec(
      `${attribute(link, 'href') ?? ''} ${attribute(link, 'onclick') ?? ''}`,
    );
    const message = id === null ? undefined : byId.get(id[1] ?? '');
    if (message !== undefined)
      return { name: message.sender?.label ?? '', written: message.time?.written ?? '' };
  }
  return null;
}

function mediaIn(body: PageElement): readonly Gap[] {
  const wrap = find(body, 'media_wrap');
  if (wrap === null) return [];
  const title = find(wrap, 'title');
  const address =
    [...elementsOf(wrap)].map((one) => attribute(one, 'href')).find((href) => href !== null) ?? '';
  const kind = title === null ? '' : canonicalLine(textOf(title));
  return [
    {
      kind: kind === '' ? 'file' : kind,
      name: /^https?:/i.test(address) ? '' : (address.split('/').at(-1) ?? ''),
    },
  ];
}

/** Words with their links; a line break in a message is one in its text. */
function runsOf(element: PageElement): readonly Run[] {
  return element.children.flatMap((child): readonly Run[] => {
    if (!isElement(child)) return [{ text: child, marks: [] }];
    if (child.tag === 'br') return [{ text: '\n', marks: [] }];
    const href = child.tag === 'a' ? (attribute(child, 'href') ?? '') : '';
    return /^https?:\/\//i.test(href)
      ? [{ text: textOf(child), marks: [{ kind: 'link', href }] }]
      : runsOf(child);
  });
}
