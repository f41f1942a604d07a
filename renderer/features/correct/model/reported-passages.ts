import type { WholeVoice } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type { Attribution, TextRange } from '@core/contract/attribution';
import type { Block } from '@core/contract/block';
import { voiceOf } from '@core/text/attribution-text';
import { blockIndexAt } from '@core/text/blocks';
import { itemAt } from '@core/text/item-at';
import { partsOf } from '@core/text/voice-parts';
import { spokenWords } from './spoken-words';

/** Words of a passage on which a proposal rests. */
export interface ReasonMark extends TextRange {
  readonly is: 'content' | 'cue' | 'source';
}

/** Why a passage is not the speaker's as a whole. */
export type PartReason =
  /** Beside the content stand words of the article itself or of somebody else. */
  | 'other-words'
  /** The article itself holds back whether he said it. */
  | 'hedged'
  /** Somebody else tells that he said it. */
  | 'told-by-another';

export type PassageState =
  /** It is the speaker's as a whole and nobody's yet. */
  | { readonly is: 'open' }
  /** Words of it are his; `words` are those that can be given to him, none where somebody else tells them. */
  | { readonly is: 'part'; readonly because: PartReason; readonly words: readonly TextRange[] }
  /** The reader or the document said whose it is, or whose the words are that would be his. */
  | { readonly is: 'attributed'; readonly voice: WholeVoice; readonly isPart: boolean };

/** A passage in which the program finds the words of one speaker. */
export interface ReportedPassage {
  readonly block: Block;
  /** In the order of the text; none overlap. */
  readonly marks: readonly ReasonMark[];
  /** Of the least certain attribution in it, 0–1. */
  readonly certainty: number;
  /** Whether every attribution in it is sure enough to be shown unasked. */
  readonly isShown: boolean;
  readonly state: PassageState;
}

/** The passages in which the attributions of one speaker stand, in the order of the text. */
export function reportedPassages(
  article: Article,
  attributions: readonly Attribution[],
): readonly ReportedPassage[] {
  const byBlock = new Map<number, Set<Attribution>>();
  for (const one of attributions)
    for (const { start, end } of one.content) {
      const last = blockIndexAt(article, Math.max(start, end - 1));
      for (let at = Math.max(0, blockIndexAt(article, start)); at <= last; at++)
        byBlock.set(at, (byBlock.get(at) ?? new Set()).add(one));
    }
  return [...byBlock]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, all]) => {
      const block = itemAt(article.blocks, at);
      const here = [...all].filter(({ content }) => content.some((range) => overlaps(block, range)));
      return here.length === 0 ? [] : [passageOf(article, block, here)];
    });
}

function passageOf(article: Article, block: Block, here: readonly Attribution[]): ReportedPassage {
  return {
    block,
    marks: marksOf(block, here),
    certainty: Math.min(...here.map(({ certainty }) => certainty)),
    isShown: here.every(({ isShown }) => isShown),
    state: stateOf(article, block, here),
  };
}

function stateOf(article: Article, block: Block, here: readonly Attribution[]): PassageState {
  const voice = voiceOf(article, block.id);
  if (voice.by !== 'unknown' && voice.by !== 'parts') return { is: 'attributed', voice, isPart: false };
  if (isToldByAnother(here)) return { is: 'part', because: 'told-by-another', words: [] };
  const words = contentIn(article.text, block, here);
  const given = partsOf(article, block.id).find((part) => words.some((range) => overlaps(part, range)));
  if (given !== undefined) return { is: 'attributed', voice: given.voice, isPart: true };
  if (here.some(({ hedges }) => hedges.some((range) => overlaps(block, range))))
    return { is: 'part', because: 'hedged', words };
  const isWholeHis = voice.by === 'unknown' && isWhole(article.text, block, here);
  return isWholeHis ? { is: 'open' } : { is: 'part', because: 'other-words', words };
}

const isToldByAnother = (here: readonly Attribution[]): boolean =>
  here.some(({ reportedIn, relayedBy }) => reportedIn !== null || relayedBy !== null);

/** What is said in a passage, without the white space around it, in the order of the text; none overlap. */
function contentIn(text: string, block: Block, here: readonly Attribution[]): readonly TextRange[] {
  const kept: TextRange[] = [];
  const inside = here
    .flatMap((one) => spokenWords(text, one))
    .map((range) => trimmed(text, Math.max(range.start, block.start), Math.min(range.end, block.end)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const range of inside)
    if (range.start < range.end && range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}

function trimmed(text: string, from: number, to: number): TextRange {
  const words = text.slice(from, Math.max(from, to));
  const start = from + (words.length - words.trimStart().length);
  return { start, end: start + words.trim().length };
}

/**
 * Whether nothing but the content stands in the passage, beside the words that name the speaker and say that he speaks,
 * how and to whom.
 */
function isWhole(text: string, block: Block, here: readonly Attribution[]): boolean {
  const frame = here.flatMap(({ source, cue, hearing, hearer }) => [
    ...source.filter((range) => isPlainName(text, range)),
    ...cue,
    ...hearing.map(({ range }) => range),
    ...(hearer === null ? [] : [hearer]),
  ]);
  const covered = [...here.flatMap(({ content }) => content), ...frame].filter((range) =>
    overlaps(block, range),
  );
  return !/[\p{L}\p{N}]/u.test(outside(text, block, covered));
}

/** Words of a source from which on it tells something of its own: "Carrow, who was dismissed in May". */
const LONGEST_NAME = 7;

const isPlainName = (text: string, { start, end }: TextRange): boolean => {
  const words = text.slice(start, end);
  return words.split(/\s+/u).length <= LONGEST_NAME && !/\p{N}/u.test(words);
};

/** What of a passage is in none of the ranges. */
function outside(text: string, block: Block, ranges: readonly TextRange[]): string {
  let [at, left] = [block.start, ''];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start > at) left += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  return at < block.end ? left + text.slice(at, block.end) : left;
}

/** Cue and source inside another's content are drawn as content. */
function marksOf(block: Block, here: readonly Attribution[]): readonly ReasonMark[] {
  const of = (is: ReasonMark['is']) =>
    here
      .flatMap((one) => one[is])
      .map(({ start, end }) => ({ is, start: Math.max(start, block.start), end: Math.min(end, block.end) }));
  const kept: ReasonMark[] = [];
  for (const mark of [...of('content'), ...of('cue'), ...of('source')])
    if (mark.start < mark.end && !kept.some((one) => overlaps(one, mark))) kept.push(mark);
  return kept.sort((a, b) => a.start - b.start);
}

const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;
