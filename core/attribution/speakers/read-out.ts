/**
 * Words that one reads out and another wrote: "read out in Russian, from printed messages between a soldier and his
 * mother". The reader is the source of the cue; the author is looked for behind the kind of text that is read.
 */
import { toRange } from '../find-attributions';
import type { AnalysedParagraph } from '../analysis';
import type { TextRange } from '../../contract/attribution';

export interface ReadOut {
  /** The words that name the author; `null` where the sentence names none. */
  readonly author: TextRange | null;
  /** The noun of the author. */
  readonly noun: string | null;
}

const READS = /^(?:read|reads|reading)$/;
const MESSAGE =
  /^(?:messages?|texts?|letters?|emails?|diary|diaries|notes?|statements?|poems?|conversations?|transcripts?|posts?)$/;
const OF = /^(?:by|from|between|of)$/;

/** `null` where nothing is read out at this cue. */
export function readOutAt(
  paragraph: AnalysedParagraph,
  cue: { readonly start: number; readonly end: number },
): ReadOut | null {
  const { words, context } = paragraph;
  const end = context.sentenceEnd[cue.start] ?? cue.end;
  const at = words.findIndex((word, token) => token >= cue.start && token < cue.end && READS.test(word));
  if (at < 0) return null;
  const isAloud = words.slice(at + 1, at + 4).some((word) => word === 'out' || word === 'aloud');
  const message = words.findIndex((word, token) => token > at && token < end && MESSAGE.test(word));
  if (!isAloud && message < 0) return null;
  for (let token = Math.max(at, message) + 1; message >= 0 && token < end - 1; token++) {
    if (!OF.test(words[token] ?? '') || !/^(?:a|an|the|one|his|her)$/.test(words[token + 1] ?? '')) continue;
    const last = nounEnd(paragraph, token + 2, end);
    if (last === null) continue;
    return { author: toRange(paragraph, { start: token + 1, end: last }), noun: words[last - 1] ?? null };
  }
  return { author: null, noun: null };
}

/** The end of a noun phrase that begins here: before the mark or small word that ends it. */
function nounEnd({ words }: AnalysedParagraph, from: number, end: number): number | null {
  let at = from;
  while (
    at < end &&
    at < from + 5 &&
    !/^(?:and|or|of|to|in|on|at|who|that|,|\.|"|before|after|—|–)$/.test(words[at] ?? '')
  )
    at += 1;
  return at > from ? at : null;
}
