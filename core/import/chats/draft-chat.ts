import type { TurnTime } from '../../contract/turn';
import type { Words } from '../../messages/translator';
import { canonicalLine, type DraftBlock, type Run } from '../../text/canonical-text';
import type { ImportDraft } from '../draft';
import type { DraftSpeaker, DraftTurn } from '../draft-turns';
import { brokenDocument } from '../markdown/front-matter';
import { UNKNOWN_CITATION } from '../imported-article';

/** A message of an exported chat, whichever program wrote it. */
export interface ChatMessage {
  /** `null` for what the program says of the chat: who joined, who called. */
  readonly sender: DraftSpeaker | null;
  readonly time: (TurnTime & { readonly by: 'clock' }) | null;
  /** The day as the file writes it; empty where it writes none. */
  readonly day: string;
  /** Paragraphs of what is said. */
  readonly paragraphs: readonly (readonly Run[])[];
  /** Who wrote it first; absent where it is the sender's own, `null` where he is not named. */
  readonly forwardedFrom?: DraftSpeaker | null;
  /** What it answers; absent where it is no answer, `null` where that is not in the export. */
  readonly answers?: { readonly name: string; readonly written: string } | null;
  /** What was sent beside the words and is not read, each as the export names it. */
  readonly media: readonly Gap[];
}

/** A thing that stands in the chat and not in the text: "photo", and the name of its file or an empty string. */
export interface Gap {
  readonly kind: string;
  readonly name: string;
}

/** WhatsApp exports 40,000 at most. More than this would fill the memory of a window, and nobody reads them as a text. */
const MOST_MESSAGES = 100_000;

/** @throws ReaderError `broken-document` */
export function refuseLongChat(messages: number): void {
  if (messages > MOST_MESSAGES) throw brokenDocument('chat-too-long', 0, String(MOST_MESSAGES));
}

/**
 * A chat as an article: a heading for each day, and each message in the voice of its sender, or of him whose message it
 * hands on. What is not said but shown by the program stands in brackets and is marked as ours.
 * @param words for these brackets
 * @throws ReaderError `broken-document` for one of too many messages
 */
export function draftChat(messages: readonly ChatMessage[], title: string, words: Words): ImportDraft {
  refuseLongChat(messages.length);
  const blocks: DraftBlock[] = [];
  const places: (string | null)[] = [];
  const turns: DraftTurn[] = [];
  let day = '';
  for (const message of messages) {
    const { sender, time } = message;
    if (message.day !== '' && message.day !== day) {
      day = message.day;
      blocks.push(block('heading', 3, [plain(day)]));
      places.push(null);
    }
    const own = blocksOf(message, words);
    if (own.length === 0) continue;
    const start = blocks.length;
    blocks.push(...own);
    places.push(...own.map(() => time?.written ?? null));
    if (sender === null) continue;
    turns.push({
      speaker: message.forwardedFrom === undefined ? sender : message.forwardedFrom,
      label: sender.label,
      start,
      end: blocks.length,
      time,
    });
  }
  return {
    blocks,
    places,
    placeKind: 'sent',
    turns,
    citation: { ...UNKNOWN_CITATION, title: canonicalLine(title) },
    notices: [],
  };
}

function blocksOf(message: ChatMessage, words: Words): readonly DraftBlock[] {
  const { sender, paragraphs, forwardedFrom, media } = message;
  if (sender === null) return paragraphs.map((runs) => block('furniture', 0, runs));
  const bracketed = [...signsOf(message, words), ...media.map((gap) => gapOf(gap, words))];
  const lead = bracketed.flatMap((run) => [run, plain(' ')]);
  const [first, ...rest] = paragraphs;
  if (first === undefined && lead.length === 0) return [];
  const [kind, level] =
    forwardedFrom === undefined ? (['paragraph', 0] as const) : (['quotation', 1] as const);
  return [block(kind, level, [...lead, ...(first ?? [])]), ...rest.map((runs) => block(kind, level, runs))];
}

function signsOf({ sender, forwardedFrom, answers }: ChatMessage, words: Words): readonly Run[] {
  const note = words('chat.sign.note');
  const by = sender?.label ?? '';
  const signs: Run[] = [];
  if (forwardedFrom !== undefined) {
    const from = forwardedFrom?.label ?? '';
    signs.push(ours(words('chat.sign.forwarded', { by, from, isNamed: from === '' ? 'no' : 'yes' }), note));
  }
  if (answers === null) signs.push(ours(words('chat.sign.answer-unknown'), note));
  else if (answers !== undefined) signs.push(ours(words('chat.sign.answer', answers), note));
  return signs;
}

const gapOf = ({ kind, name }: Gap, words: Words): Run =>
  ours(words('chat.gap', { kind, name, hasName: name === '' ? 'no' : 'yes' }), words('chat.gap.note'));

const block = (kind: DraftBlock['kind'], level: number, runs: readonly Run[]): DraftBlock => ({
  kind,
  level,
  runs,
  id: null,
});
const plain = (text: string): Run => ({ text, marks: [] });
const ours = (text: string, note: string): Run => ({
  text,
  marks: [{ kind: 'editorial', href: null, note }],
});

/** A message is written line by line; blank lines part its paragraphs. */
export function chatParagraphs(runs: readonly Run[]): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]];
  for (const { text, marks } of runs) {
    text.split(/\n[ \t]*\n\s*/).forEach((piece, at) => {
      if (at > 0) paragraphs.push([]);
      if (piece !== '') paragraphs.at(-1)?.push({ text: piece, marks });
    });
  }
  return paragraphs.filter((paragraph) => canonicalLine(paragraph.map(({ text }) => text).join('')) !== '');
}
