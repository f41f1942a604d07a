/**
 * What is known of each token beyond its word: where it stands in its sentence and its quotation, and the shallow
 * syntax that stands in for a parse, such as the nearest verb and the kind of noun phrase before it.
 */
import { itemAt } from '../text/item-at';
import { PARTS_OF_SPEECH } from './part-of-speech';
import { SHAPE, type Paragraph } from './paragraph';

export interface ContextColumns {
  /** 0 outside quotations, 1 the opening mark, 2 inside, 3 the closing mark. */
  readonly quotation: Uint8Array;
  /** Signed distance to the next token that opens a quotation, and from the last that closed one, cut at 4; 5: none. */
  readonly toQuotation: Uint8Array;
  readonly fromQuotation: Uint8Array;
  /** First tokens of the sentence by number, cut at 3, and whether a quotation stands in the sentence. */
  readonly inSentence: Uint8Array;
  readonly isQuotedSentence: Uint8Array;
  /** Token of the nearest verb to the left and to the right in the sentence; −1 where there is none. */
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  /** Kind of the noun phrase that ended last before the token: 0 none, 1 pronoun, 2 name, 3 noun. */
  readonly subject: Uint8Array;
  /** Number of the noun phrase chunk that the token is in, −1 outside. */
  readonly chunk: Int32Array;
  /** Start of a sentence's tokens and their end, by token. */
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
}

const part = (name: (typeof PARTS_OF_SPEECH)[number]): number => PARTS_OF_SPEECH.indexOf(name);
const VERB = part('VERB');
const AUX = part('AUX');
const PRON = part('PRON');
const PROPN = part('PROPN');
const NOUN_PHRASE: ReadonlySet<number> = new Set(
  (['ADJ', 'DET', 'NOUN', 'NUM', 'PRON', 'PROPN'] as const).map(part),
);

export const isVerb = (tag: number): boolean => tag === VERB || tag === AUX;

export function contextColumns(paragraph: Paragraph): ContextColumns {
  return {
    ...quotationColumns(paragraph),
    ...sentenceColumns(paragraph),
    ...phraseColumns(paragraph),
  };
}

const FAR = 4;
const NONE = 5;

function quotationColumns({ size, quoted, quotations }: Paragraph) {
  const quotation = new Uint8Array(size);
  const toQuotation = new Uint8Array(size).fill(NONE);
  const fromQuotation = new Uint8Array(size).fill(NONE);
  for (let at = 0; at < size; at++) {
    const index = quoted[at]!;
    if (index >= 0) {
      const { start, end, isClosed } = itemAt(quotations, index);
      quotation[at] = at === start ? 1 : at === end - 1 && isClosed ? 3 : 2;
    }
  }
  for (const { start, end } of quotations) {
    for (let at = Math.max(0, start - FAR); at < start; at++) toQuotation[at] = start - at;
    for (let at = end; at < Math.min(size, end + FAR); at++) fromQuotation[at] = at - end + 1;
  }
  return { quotation, toQuotation, fromQuotation };
}

function sentenceColumns({ size, sentences, quoted }: Paragraph) {
  const inSentence = new Uint8Array(size);
  const isQuotedSentence = new Uint8Array(size);
  const sentenceStart = new Int32Array(size);
  const sentenceEnd = new Int32Array(size);
  for (let start = 0; start < size;) {
    let end = start + 1;
    while (end < size && sentences[end] === sentences[start]) end += 1;
    const isQuoted = quoted.subarray(start, end).some((index) => index >= 0) ? 1 : 0;
    for (let at = start; at < end; at++) {
      inSentence[at] = Math.min(at - start, 3);
      isQuotedSentence[at] = isQuoted;
      sentenceStart[at] = start;
      sentenceEnd[at] = end;
    }
    start = end;
  }
  return { inSentence, isQuotedSentence, sentenceStart, sentenceEnd };
}

function phraseColumns({ size, sentences, parts, shapes }: Paragraph) {
  const verbBefore = new Int32Array(size).fill(-1);
  const verbAfter = new Int32Array(size).fill(-1);
  const subject = new Uint8Array(size);
  const chunk = new Int32Array(size).fill(-1);
  let chunks = -1;
  let verb = -1;
  let kind = 0;
  for (let at = 0; at < size; at++) {
    if (at > 0 && sentences[at] !== sentences[at - 1]) {
      verb = -1;
      kind = 0;
    }
    verbBefore[at] = verb;
    subject[at] = kind;
    if (isVerb(parts[at]!)) verb = at;
    if (!NOUN_PHRASE.has(parts[at]!)) continue;
    if (at === 0 || chunk[at - 1] === -1 || sentences[at] !== sentences[at - 1]) chunks += 1;
    chunk[at] = chunks;
    kind = parts[at] === PRON ? 1 : parts[at] === PROPN || shapes[at] === SHAPE.capital ? 2 : 3;
  }
  verb = -1;
  for (let at = size - 1; at >= 0; at--) {
    if (at + 1 < size && sentences[at] !== sentences[at + 1]) verb = -1;
    verbAfter[at] = verb;
    if (isVerb(parts[at]!)) verb = at;
  }
  return { verbBefore, verbAfter, subject, chunk };
}
