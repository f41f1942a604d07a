import type { Anchor } from '../../contract/annotation';
import { alignWords } from './align-words';
import { likelyWindows, type Range } from './candidates';
import { firstWordFrom, indexWords, informationOf, wordIndexOf, type WordIndex } from './word-index';

/** A place where words of a quotation and of its surroundings stand in their order. */
export interface AlignedCandidate {
  readonly start: number;
  readonly end: number;
  /** Nats, of quotation and context. */
  readonly score: number;
  /**
   * Of what the words of each part tell, the share that is found again, 0–1. Of a context without words 1 where the
   * place stands at that edge of the text as it did, else `null`.
   */
  readonly own: number;
  readonly before: number | null;
  readonly after: number | null;
  /** The same share of quotation and contexts as one: of a short quotation the contexts are nearly all. */
  readonly whole: number;
  /** Nats of the words of the quotation that are found again. */
  readonly evidence: number;
  /**
   * By how much the place is likelier than that the quotation was taken out, as a share of what the quotation tells;
   * below 0 where it is less likely. Where it was taken out, what stood around it aligns as well without it, and words
   * that seem to be its own belong to its neighbours.
   */
  readonly gain: number;
}

/** Cells of one alignment; a quotation of some 1,500 words is longer. */
const MOST_CELLS = 4_000_000;
/** Units of a context that may have been cut inside a word: 64, or one less for the sake of a surrogate pair. */
const CUT = 63;
/** Units from the first or last of the text within which a place stands at its edge. */
const EDGE = 32;

/** The likeliest places by their words, best first. */
export function alignedCandidates(text: string, anchor: Anchor): readonly AlignedCandidate[] {
  const index = wordIndexOf(text);
  const pattern = patternOf(anchor, index);
  if (pattern.from >= pattern.to) return [];
  return likelyWindows(text, anchor)
    .flatMap((window) => alignIn(text, index, pattern, window) ?? [])
    .sort((a, b) => b.score - a.score);
}

interface Pattern {
  readonly words: readonly string[];
  readonly worth: readonly number[];
  /** Indices of the first word of the quotation, and of the first behind it. */
  readonly from: number;
  readonly to: number;
  /** Signs of the quotation before its first word and behind its last. */
  readonly head: string;
  readonly tail: string;
}

function patternOf({ prefix, exact, suffix }: Anchor, index: WordIndex): Pattern {
  const { terms, starts, ends } = indexWords(prefix + exact + suffix);
  const quote = { start: prefix.length, end: prefix.length + exact.length };
  const skipped = prefix.length >= CUT ? 1 : 0;
  const words = terms.slice(skipped, suffix.length >= CUT ? -1 : undefined);
  const from = ends.filter((end) => end <= quote.start).length;
  const to = starts.filter((start) => start < quote.end).length;
  return {
    words,
    worth: words.map((word) => informationOf(index, word)),
    from: Math.max(0, from - skipped),
    to: Math.min(words.length, to - skipped),
    head: exact.slice(0, Math.max(0, (starts[from] ?? 0) - quote.start)),
    tail: exact.slice(Math.max(0, (ends[to - 1] ?? quote.end) - quote.start)),
  };
}

function alignIn(text: string, index: WordIndex, pattern: Pattern, window: Range): AlignedCandidate | null {
  const first = firstWordFrom(index, window.from);
  const words = index.terms.slice(first, firstWordFrom(index, window.to));
  if (words.length * pattern.words.length > MOST_CELLS) return null;
  const { partners, score } = alignWords(pattern.words, words, pattern.worth);
  const own = partners.subarray(pattern.from, pattern.to).filter((at) => at >= 0);
  const [start, end] = [own[0], own.at(-1)];
  if (start === undefined || end === undefined) return null;
  const isFound = (at: number): boolean => pattern.words[at] === words[partners[at] ?? -1];
  const told = (from: number, to: number): number => sum(pattern.worth.slice(from, to));
  const found = (from: number, to: number): number =>
    sum(pattern.worth.filter((_, at) => at >= from && at < to && isFound(at)));
  const share = (from: number, to: number): number | null =>
    from >= to ? null : found(from, to) / told(from, to);
  const { from, to } = pattern;
  const place = withSigns(text, pattern, index.starts[first + start] ?? 0, index.ends[first + end] ?? 0);
  return {
    ...place,
    score,
    own: share(from, to) ?? 0,
    before: share(0, from) ?? (place.start <= EDGE ? 1 : null),
    after: share(to, pattern.words.length) ?? (text.length - place.end <= EDGE ? 1 : null),
    whole: share(0, pattern.words.length) ?? 0,
    evidence: found(from, to),
    gain: (score - scoreWithout(pattern, words)) / told(from, to),
  };
}

/** What the surroundings alone score, as if the quotation had been taken out. */
function scoreWithout({ words, worth, from, to }: Pattern, text: readonly string[]): number {
  const rest = <T>(items: readonly T[]): readonly T[] => [...items.slice(0, from), ...items.slice(to)];
  return alignWords(rest(words), text, rest(worth)).score;
}

/** Quotation marks and stops that the quotation began or ended with belong to it still. */
const withSigns = (text: string, { head, tail }: Pattern, start: number, end: number) => ({
  start: text.slice(Math.max(0, start - head.length), start) === head ? start - head.length : start,
  end: text.startsWith(tail, end) ? end + tail.length : end,
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
