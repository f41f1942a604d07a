import type { TurnTime } from '../../contract/turn';
import type { Words } from '../../messages/translator';
import type { ImportDraft } from '../draft';
import { LINE_END } from '../plain-text/paragraphs';
import { dateOrder, dateParts, isoDate, type DateOrder } from './date-order';
import { chatParagraphs, draftChat, refuseLongChat, type ChatMessage, type Gap } from './draft-chat';

const DATE = String.raw`\d{1,4}(?:[./-]\s?|년 )\d{1,2}(?:[./-]\s?|월 )\d{1,4}(?:\.|일)?`;
const HALF = String.raw`[ap]\.?\s?m\.?|오전|오후|上午|下午`;
const TIME = String.raw`(?:(?:${HALF})\s?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?(?:${HALF}))?`;
/** "[12/05/2023, 10:15:03] ", "12.05.23, 10:15 - ", "5/12/23, 10:15 AM - ": as iOS and Android write it. */
const HEAD = new RegExp(
  String.raw`^[\u200E\u200F\uFEFF]*(?:\[(${DATE}),?\s+(${TIME})\]\s?|(${DATE}),?\s+(${TIME})\s[-–]\s)`,
  'iu',
);
/** A name is as long as a phone lets it be, and holds neither a colon nor the quotation of a new subject. */
const SENDER = /^[~\u200E\u202A\u202C\u00A0 ]*([^:"“”«»\n]{1,60}?)[\u202C ]*: ?/u;

interface Entry {
  readonly date: string;
  readonly time: string;
  readonly rest: string;
  readonly more: string[];
}

/** Of a chat, messages with a sender. */
const MIN_MESSAGES = 2;
/** Of the lines, those that begin a message. */
const MIN_SHARE = 0.15;

/**
 * A chat as WhatsApp exports it; `null` for any other text. Its times have no zone, and stay as they are written; the
 * order of day and month is decided where the file shows it.
 */
export function whatsAppChat(source: string, words: Words): ImportDraft | null {
  const lines = source.split(LINE_END);
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined || !HEAD.test(first)) return null;
  const entries = entriesIn(lines);
  const sent = entries.filter(({ rest }) => SENDER.test(rest)).length;
  const worded = lines.filter((line) => line.trim() !== '').length;
  if (sent < MIN_MESSAGES || sent < entries.length / 4 || entries.length < MIN_SHARE * worded) return null;
  refuseLongChat(entries.length);
  const order = dateOrder(entries.map(({ date }) => dateParts(date)).filter((parts) => parts !== null));
  return draftChat(
    entries.map((entry) => messageOf(entry, order)),
    '',
    words,
  );
}

function entriesIn(lines: readonly string[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const head = HEAD.exec(line.slice(0, 80));
    if (head === null) {
      entries.at(-1)?.more.push(line);
      continue;
    }
    const [date = '', time = ''] = [head[1] ?? head[3], head[2] ?? head[4]];
    entries.push({ date, time, rest: line.slice(head[0].length), more: [] });
  }
  return entries;
}

function messageOf({ date, time, rest, more }: Entry, order: DateOrder): ChatMessage {
  const written = `${date}, ${time.replace(/[\u202F\u00A0]/g, ' ')}`;
  const name = SENDER.exec(rest);
  const said = name === null ? rest : rest.slice(name[0].length);
  const sender = name?.[1]?.trim() ?? '';
  const common = { time: clock(written, date, time, order), day: date };
  const text = [said, ...more].join('\n').trim();
  const gap = sender === '' ? null : gapIn(text);
  // Words with a left-to-right mark before them are the program's: "This message was deleted".
  const isService = sender === '' || (gap === null && /^\u200E/.test(text));
  const paragraphs = chatParagraphs([{ text: gap === null ? text : gap.rest, marks: [] }]);
  const own = isService && sender !== '' ? [[{ text: `${sender}: ${text}`, marks: [] }]] : paragraphs;
  return {
    ...common,
    sender: isService ? null : { key: sender.toLowerCase(), label: sender, isRole: false },
    paragraphs: own,
    media: gap === null ? [] : [gap.gap],
  };
}

/** "<Media omitted>", "<attached: a.jpg>" and "a.jpg (file attached)", in the language of the phone. */
const OMITTED = /^[\u200E\u200F]*<([^<>\n]{3,80})>\s*$/u;
const ATTACHED = /^[\u200E\u200F]*<[^<>:\n]{2,40}:\s*([^<>\n]{1,200}\.\w{2,5})>[ \t]*/u;
const NAMED = /^([\u200E\u200F]*)([^\s()<>][^()<>\n]{0,200}\.\w{2,5}) \(([^()\n]{3,60})\)[ \t]*(?=\n|$)/u;
/** "(file attached)": people put words of their own behind the name of a file, or of a web site. */
const IS_ATTACHED =
  /^(?:file attached|attached file|datei angehängt|fichier joint|archivo adjunto|file allegato|arquivo anexado|ficheiro anexado|bestand bijgevoegd|plik (?:dołączony|załączony)|załączono plik|файл додано|файл прикріплено|файл добавлен|файл прикреплен|файл прикреплён|bifogad fil|fil vedhæftet|fil vedlagt|dosya ekli|ファイル添付|파일 첨부됨|文件附件|文件已附加|檔案已附加)$/iu;
const LEFT_OUT =
  /^\u200E([^\n]{3,40} (?:omitted|weggelassen|absente?|omitid[oa]|omess[oa]|пропущено|опущен[оа]?))\s*$/u;

/** What was sent in place of words or over them. */
function gapIn(text: string): { readonly gap: Gap; readonly rest: string } | null {
  const attached = ATTACHED.exec(text);
  if (attached !== null)
    return { gap: { kind: 'file', name: attached[1] ?? '' }, rest: text.slice(attached[0].length) };
  const named = NAMED.exec(text);
  // Newer phones put a mark before what the program writes.
  if (named !== null && (named[1] !== '' || IS_ATTACHED.test(named[3] ?? '')))
    return { gap: { kind: 'file', name: named[2] ?? '' }, rest: text.slice(named[0].length) };
  const omitted = OMITTED.exec(text) ?? LEFT_OUT.exec(text);
  return omitted === null ? null : { gap: { kind: omitted[1] ?? '', name: '' }, rest: '' };
}

function clock(written: string, date: string, time: string, order: DateOrder): TurnTime & { by: 'clock' } {
  const parts = dateParts(date);
  const day = parts === null ? null : isoDate(parts, order);
  const hour = isoTime(time);
  return { by: 'clock', written, iso: day === null || hour === null ? null : `${day}T${hour}` };
}

/** Twelve at noon and at midnight are where clocks of twelve hours begin. */
function isoTime(time: string): string | null {
  const [, hours = '', minutes = '', seconds] = /(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?/.exec(time) ?? [];
  const isLate = /p\.?\s?m|오후|下午/iu.test(time);
  const isEarly = /a\.?\s?m|오전|上午/iu.test(time);
  const hour = isLate || isEarly ? (Number(hours) % 12) + (isLate ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59) return null;
  const clockTime = `${String(hour).padStart(2, '0')}:${minutes}`;
  return seconds === undefined ? clockTime : `${clockTime}:${seconds}`;
}
