/** How much a mention weighs when a pronoun looks for whom it means: its grammatical role, as the order of words tells it. */
import type { AnalysedParagraph } from '../analysis';
import { isVerb } from '../context-columns';
import type { Tokens } from './phrase-head';
import { WEIGHT } from './salience';

const PREPOSITION =
  /^(?:in|of|at|on|from|to|by|with|for|against|about|near|over|under|behind|toward|towards|than|like|between|among)$/;
/** What begins an apposition, a relative clause or an age; and what parts a subject from its verb. */
const IN_APPOSITION = /^(?:a|an|the|who|whose|his|her|on|in|for|meanwhile|however|\d+)$/;
/** Tokens between a subject and its verb: "also", "himself". */
const TO_VERB = 3;

export function weightOf(paragraph: AnalysedParagraph, { start, end }: Tokens): number {
  const { words, context } = paragraph;
  const isBeforeVerb = !hasVerbBefore(paragraph, start);
  if (/^(?:his|her|their)$/.test(words[start] ?? '') || /^'s?$/.test(words[end] ?? ''))
    return isBeforeVerb ? WEIGHT.fronted : WEIGHT.possessive;
  const before = words[start - 1] === 'the' ? words[start - 2] : words[start - 1];
  if (start > context.sentenceStart[start]! && PREPOSITION.test(before ?? ''))
    return isBeforeVerb ? WEIGHT.fronted : WEIGHT.oblique;
  if (!isVerbSoon(paragraph, end)) return isBeforeVerb ? WEIGHT.clause : WEIGHT.object;
  return isBeforeVerb ? WEIGHT.subject : WEIGHT.clause;
}

/** In the sentence, outside quotations. */
function hasVerbBefore({ parts, quoted, context }: AnalysedParagraph, token: number): boolean {
  for (let at = context.sentenceStart[token]!; at < token; at++)
    if (quoted[at]! < 0 && isVerb(parts[at]!)) return true;
  return false;
}

/** Right behind the name, or behind what an apposition or a relative clause says of it. */
function isVerbSoon({ words, parts, context, size }: AnalysedParagraph, end: number): boolean {
  if (end >= size) return false;
  const last = context.sentenceEnd[end - 1]!;
  for (let at = end; at < Math.min(last, end + TO_VERB); at++)
    if (isVerb(parts[at]!) || (at === end && words[at] === ',' && IN_APPOSITION.test(words[at + 1] ?? '')))
      return true;
  return false;
}
