/** Whose words inside a passage are whose, where it is not one speaker's as a whole. */
import type { Voice, VoicePart, WholeVoice } from '../contract/account';
import type { Article } from '../contract/article';
import type { TextRange } from '../contract/attribution';
import type { AccountId, BlockId } from '../contract/ids';
import { voiceOf } from './attribution-text';
import { findBlock } from './blocks';

type Told = Pick<Article, 'blocks' | 'voices'>;

/** The whole voices of a passage, each of its parts' once or its one; never empty. */
export const voicesIn = (voice: Voice): readonly WholeVoice[] =>
  voice.by === 'parts' ? voice.parts.map((part) => part.voice) : [voice];

export const isOfAccount = (voice: Voice, accountId: AccountId): boolean =>
  voicesIn(voice).some((one) => one.by === 'account' && one.accountId === accountId);

/**
 * Who answers for a range of one passage, in UTF-16 offsets of the canonical text: the passage's voice, or that of the part
 * in which the whole range stands. `unknown` where it stands in none.
 */
export function voiceIn(
  article: Told,
  { blockId, start, end }: TextRange & { readonly blockId: BlockId },
): WholeVoice {
  const voice = voiceOf(article, blockId);
  if (voice.by !== 'parts') return voice;
  const part = partsOf(article, blockId).find((one) => one.start <= start && end <= one.end);
  return part?.voice ?? { by: 'unknown' };
}

/** Whether an account tells a passage, as a whole or in part. */
export const isToldBy = (article: Pick<Article, 'voices'>, accountId: AccountId, blockId: BlockId): boolean =>
  isOfAccount(voiceOf(article, blockId), accountId);

/** Words of a passage that one voice answers for. UTF-16 offsets into the canonical text. */
export interface PlacedPart extends TextRange {
  readonly voice: WholeVoice;
}

/** The parts of a passage, in the order of the text; empty where it is not parted. */
export function partsOf(article: Told, blockId: BlockId): readonly PlacedPart[] {
  const voice = voiceOf(article, blockId);
  const block = voice.by === 'parts' ? findBlock(article, blockId) : null;
  if (voice.by !== 'parts' || block === null) return [];
  return voice.parts.map((part) => ({
    start: block.start + part.start,
    end: block.start + part.end,
    voice: part.voice,
  }));
}

/** The parts that have words of a range of one passage, in the order of the text. */
export const partsWithin = (
  article: Told,
  { blockId, start, end }: TextRange & { readonly blockId: BlockId },
): readonly PlacedPart[] => partsOf(article, blockId).filter((part) => part.start < end && start < part.end);

/**
 * What an account tells of a range of one passage, in UTF-16 offsets of the canonical text: the range itself, the parts
 * of it that are the account's, or nothing.
 */
export function toldBy(
  article: Told,
  accountId: AccountId,
  { blockId, start, end }: TextRange & { readonly blockId: BlockId },
): readonly TextRange[] {
  const voice = voiceOf(article, blockId);
  if (voice.by === 'account') return voice.accountId === accountId ? [{ start, end }] : [];
  return partsWithin(article, { blockId, start, end })
    .filter((part) => isOfAccount(part.voice, accountId))
    .map((part) => ({ start: Math.max(start, part.start), end: Math.min(end, part.end) }));
}

/** Whether nothing of a range of a passage that an account tells is others' alone: it tells all of it, or words of it. */
export const isHeardIn = (
  article: Told,
  accountId: AccountId,
  range: TextRange & { readonly blockId: BlockId },
): boolean => voiceOf(article, range.blockId).by !== 'parts' || toldBy(article, accountId, range).length > 0;

/** Whether an account tells all of a range of one passage. */
export function tellsAll(
  article: Told,
  accountId: AccountId,
  range: TextRange & { readonly blockId: BlockId },
): boolean {
  const [told, ...others] = toldBy(article, accountId, range);
  return told?.start === range.start && told.end === range.end && others.length === 0;
}

/** A voice of what is in the parts; unknown without any. */
export const ofParts = (parts: readonly VoicePart[]): Voice =>
  parts.length === 0 ? { by: 'unknown' } : { by: 'parts', parts };

/** The parts of both, in the order of the text; `null` where two of them overlap. */
export function uniteParts(some: readonly VoicePart[], others: readonly VoicePart[]): Voice | null {
  const parts = [...some, ...others].sort((a, b) => a.start - b.start);
  const isFree = parts.every(({ start }, at) => start >= (parts[at - 1]?.end ?? 0));
  return isFree ? ofParts(parts) : null;
}

/** Whether a text has the words of the parts where they say that they stand. */
export const hasParts = (text: string, parts: readonly VoicePart[]): boolean =>
  parts.every(({ start, end, words }) => text.slice(start, end) === words);

/**
 * The voice of the words from `from` to `to` of a passage, counted from there. Who has all of them has them as a whole.
 * Offsets are of the passage's own text.
 */
export function cutVoice(voice: Voice, from: number, to: number): Voice {
  if (voice.by !== 'parts') return voice;
  const parts = voice.parts.flatMap((part) => {
    const [start, end] = [Math.max(part.start, from), Math.min(part.end, to)];
    if (start >= end) return [];
    const words = part.words.slice(start - part.start, end - part.start);
    return [{ ...part, start: start - from, end: end - from, words }];
  });
  const [first] = parts;
  return first?.start === 0 && first.end === to - from ? first.voice : ofParts(parts);
}

/**
 * The parts after words of the passage were replaced by others. A part that begins or ends among them has all of those; where
 * several do, whose they are is not known, and they lose them all.
 */
export function rewrittenParts(
  parts: readonly VoicePart[],
  { at, end, length }: { readonly at: number; readonly end: number; readonly length: number },
  text: string,
): readonly VoicePart[] {
  const by = length - (end - at);
  const touched = parts.filter((part) => part.start < end && at < part.end);
  return parts.flatMap((part) => {
    if (touched.length > 1 && touched.includes(part)) return [];
    const from = part.start <= at ? part.start : part.start >= end ? part.start + by : at;
    const to = part.end <= at ? part.end : part.end >= end ? part.end + by : at + length;
    return from < to ? [{ ...part, start: from, end: to, words: text.slice(from, to) }] : [];
  });
}
