/** One cue and its surroundings, as the second pass sees them: what lies between the cue and each token. */
import type { AnalysedParagraph } from './analysis';
import { isVerb } from './context-columns';
import { valueAt } from './feature-key';

/** Probabilities of the first pass by token, in eight steps. */
export interface QuantizedMarginals {
  readonly source: Uint8Array;
  readonly cue: Uint8Array;
  readonly content: Uint8Array;
}

/** Counted from the cue to a token, each cut where more makes no difference. */
export interface Between {
  readonly commas: number;
  readonly verbs: number;
  readonly quotes: number;
  readonly cues: number;
  readonly sentences: number;
}

export interface CueContext {
  /** Tokens, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The last verb, or the last token. */
  readonly head: number;
  readonly stem: number;
  /** Kind of the token before the cue and behind it, 0–63. */
  readonly before: number;
  readonly after: number;
  /** How the nearest quotation stands to it: 0 none, then before, after, around, each near or far. */
  readonly quotation: number;
  readonly hasQuotationBefore: number;
  readonly hasQuotationAfter: number;
  readonly certainty: number;
  readonly marginals: QuantizedMarginals;
  between(at: number): Between;
  /** Noun phrases on the way, cut at 5. */
  chunksTo(at: number): number;
  /** Clause boundaries on the way: marks and conjunctions, cut at 4. */
  clausesTo(at: number): number;
  /** Parts of speech on the way as one number; 0 where it is long. */
  pathTo(at: number): number;
  /** Of a quotation, counted from the cue, negative before it, cut at 3. */
  quotationRank(index: number): number;
}

const LONGEST_PATH = 5;

export function readCueContext(
  paragraph: AnalysedParagraph,
  [start, end]: readonly [number, number],
  marginals: QuantizedMarginals,
  isInCue: Uint8Array,
): CueContext {
  const { parts, size, words, quotations, quoted, sentences, context, lexical } = paragraph;
  let head = end - 1;
  for (let at = end - 1; at >= start; at--)
    if (isVerb(parts[at]!)) {
      head = at;
      break;
    }
  const clauses = prefix(size, (at) =>
    /^[,;:—–]$|^(?:that|and|but|who|which|because|if|when|while|as)$/.test(words[at] ?? '') ? 1 : 0,
  );
  const commas = prefix(size, (at) => (/^[,;:—–()]$/.test(words[at] ?? '') ? 1 : 0));
  const verbs = prefix(size, (at) => (isVerb(parts[at]!) ? 1 : 0));
  const quotes = prefix(size, (at) => (context.quotation[at] === 1 ? 1 : 0));
  const cues = prefix(size, (at) => (isInCue[at] === 1 && (at === 0 || isInCue[at - 1] === 0) ? 1 : 0));
  const chunks = prefix(size, (at) =>
    at > 0 && context.chunk[at]! >= 0 && context.chunk[at] !== context.chunk[at - 1] ? 1 : 0,
  );
  const count = (sums: Int32Array, at: number, most: number): number =>
    Math.min(most, at < start ? sums[start]! - sums[at + 1]! : at >= end ? sums[at]! - sums[end]! : 0);
  const firstAfter = quotations.findIndex((quotation) => quotation.start >= start);
  const before = quotations.findLastIndex((quotation) => quotation.end <= start);
  return {
    start,
    end,
    head,
    stem: lexical.stems[head]! || -1 - valueAt(lexical.fine, head),
    before: kindOf(paragraph, start - 1),
    after: kindOf(paragraph, end),
    quotation: quotationPlace(paragraph, start, end),
    hasQuotationBefore: before >= 0 ? 1 : 0,
    hasQuotationAfter: firstAfter >= 0 ? 1 : 0,
    certainty: Math.max(...marginals.cue.subarray(start, end)),
    marginals,
    between: (at) => ({
      commas: count(commas, at, 5),
      verbs: count(verbs, at, 4),
      quotes: count(quotes, at, 3),
      cues: count(cues, at, 3),
      sentences: Math.min(3, Math.abs((sentences[at] ?? 0) - (sentences[start] ?? 0))),
    }),
    chunksTo: (at) => count(chunks, at, 5),
    clausesTo: (at) => count(clauses, at, 4),
    pathTo: (at) => {
      const [from, to] = at < start ? [at, start] : [end, at + 1];
      if (to <= from || to - from > LONGEST_PATH) return 0;
      let path = 1;
      for (let k = from; k < to; k++) path = path * 32 + parts[k]!;
      return path;
    },
    quotationRank: (index) => {
      if (quoted[start] === index) return 0;
      const rank = (quotations[index]?.start ?? 0) >= start ? index - firstAfter + 1 : index - before - 1;
      return Math.max(-3, Math.min(3, rank));
    },
  };
}

function prefix(size: number, valueOf: (at: number) => number): Int32Array {
  const sums = new Int32Array(size + 1);
  for (let at = 0; at < size; at++) sums[at + 1] = sums[at]! + valueOf(at);
  return sums;
}

const MARKS = ['"', ',', '.', ':', ';', '(', ')', '—', '–', '-', '?', '!', "'"];
const WORDS = [
  'that',
  'to',
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'you',
  'who',
  'whether',
  'if',
  'how',
  'what',
  'of',
  'for',
  'on',
  'in',
  'the',
  'a',
];

/** Of a token beside the cue: its mark or function word where it is one of these, its part of speech else. */
function kindOf({ words, parts }: AnalysedParagraph, at: number): number {
  const word = words[at];
  if (word === undefined) return 0;
  const mark = MARKS.indexOf(word);
  if (mark >= 0) return 1 + mark;
  const known = WORDS.indexOf(word);
  return known >= 0 ? 20 + known : 42 + (parts[at] ?? 0);
}

function quotationPlace(
  { quotations, quoted, words }: AnalysedParagraph,
  start: number,
  end: number,
): number {
  if (quoted[start]! >= 0) return 1;
  const before = quotations.findLast((quotation) => quotation.end <= start);
  const after = quotations.find((quotation) => quotation.start >= end);
  const near = (tokens: number): number => (tokens <= 1 ? 0 : tokens <= 6 ? 1 : 2);
  const first = before === undefined ? 3 : near(start - before.end);
  const second = after === undefined ? 3 : near(after.start - end);
  const comma = before !== undefined && words[before.end - 2] === ',' ? 1 : 0;
  return 2 + first * 8 + second * 2 + comma;
}
