/** What of a passage on a topic is whose: of a passage that is parted every speaker has the words that are his. */
import type { Account } from '../contract/account';
import type { Article } from '../contract/article';
import type { TextRange } from '../contract/attribution';
import { accountOf, describeSpeaker, speakerOfVoice, voiceOf } from '../text/attribution-text';
import { blockText, findBlock } from '../text/blocks';
import { hasWords, markedQuote } from '../text/marked-quote';
import { partsWithin, toldBy, voiceIn, voicesIn } from '../text/voice-parts';
import type { Words } from '../messages/translator';
import type { TopicEntry } from './topic-index';

/** An entry as one speaker has it. */
export interface ToldEntry {
  readonly entry: TopicEntry;
  /** The entry with all of its words. */
  readonly whole: TopicEntry;
  /** `null` for what no account of the article says. */
  readonly account: Account | null;
}

export function byVoice(article: Article, whole: TopicEntry): readonly ToldEntry[] {
  const voice = voiceOf(article, whole.blockId);
  if (voice.by !== 'parts') return [{ entry: whole, whole, account: accountOf(article, voice) }];
  const range = rangeOf(article, whole);
  const speaking = new Set(voicesIn(voice).flatMap((one) => accountOf(article, one) ?? []));
  const told = [...speaking].flatMap((account) => {
    const words = joined(article.text, toldBy(article, account.id, { blockId: whole.blockId, ...range }));
    return words.length === 0 ? [] : [{ entry: { ...whole, told: words }, whole, account }];
  });
  const rest = between(
    range,
    told.flatMap(({ entry }) => entry.told),
    article.text,
  );
  return rest.length === 0 ? told : [...told, { entry: { ...whole, told: rest }, whole, account: null }];
}

/** The entries of several speakers as those of one column: each passage once, with the words of all of them. */
export function together(article: Pick<Article, 'text'>, told: readonly ToldEntry[]): readonly TopicEntry[] {
  const words = new Map<TopicEntry, readonly TextRange[] | null>();
  for (const { entry, whole } of told) {
    const known = words.get(whole);
    const all = entry.told === undefined || known === null ? null : [...(known ?? []), ...entry.told];
    words.set(whole, all);
  }
  return [...words].map(([whole, ranges]) =>
    ranges === null ? whole : { ...whole, told: joined(article.text, ranges) },
  );
}

/** In the order of the text; those with no words between them are one, for nothing is left out there. */
function joined(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  const all: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last === undefined || hasWords(text.slice(last.end, range.start))) all.push(range);
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return all;
}

/** The words of an entry as they are quoted, with the sign of an omission at every cut. */
export function quoteOfEntry(article: Article, { blockId, own, told }: TopicEntry): string {
  if (told !== undefined) return joinQuotes(article, told);
  if (own !== undefined) return markedQuote(article, own.start, own.end);
  const block = findBlock(article, blockId);
  return block === null ? '' : blockText(article, block);
}

/** Who says the words of an entry; `null` where nobody is known to. */
export function describeEntryVoice(article: Article, entry: TopicEntry, words: Words): string | null {
  const ranges = entry.told ?? [rangeOf(article, entry)];
  const speakers = ranges.flatMap((range) => {
    const place = { blockId: entry.blockId, ...range };
    const inside = partsWithin(article, place).map(({ voice }) => voice);
    const voices = inside.length > 0 ? inside : [voiceIn(article, place)];
    return voices.flatMap((voice) => speakerOfVoice(article, voice) ?? []);
  });
  const names = [...new Set(speakers.map((speaker) => describeSpeaker(speaker, words)))];
  if (names.length === 0) return null;
  const isAll = ranges.every(
    (range) => voiceIn(article, { blockId: entry.blockId, ...range }).by !== 'unknown',
  );
  return isAll ? names.join(', ') : words('voice.in-part', { speakers: names.join(', ') });
}

function rangeOf(article: Article, { blockId, own }: TopicEntry): TextRange {
  if (own !== undefined) return { start: own.start, end: own.end };
  const block = findBlock(article, blockId);
  return { start: block?.start ?? 0, end: block?.end ?? 0 };
}

/** What stands between and around the ranges, where it has words. */
function between(range: TextRange, taken: readonly TextRange[], text: string): readonly TextRange[] {
  const left: TextRange[] = [];
  let at = range.start;
  for (const { start, end } of [...taken].sort((a, b) => a.start - b.start)) {
    if (start > at) left.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < range.end) left.push({ start: at, end: range.end });
  return left.filter(({ start, end }) => hasWords(text.slice(start, end)));
}

/** Where one quotation ends with the sign of an omission and the next begins with it, it stands once. */
const joinQuotes = (article: Article, ranges: readonly TextRange[]): string =>
  ranges
    .map(({ start, end }) => markedQuote(article, start, end))
    .join(' ')
    .replace(/… …/gu, '…');
