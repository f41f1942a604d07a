/** The words of a noun phrase and its head, without a parse: "a heavy iron bar" ends before "in the yard". */
import type { PassageReading } from './read-passage';
import type { Statement } from './statement';
import { itemAt } from '../text/item-at';

export interface NounPhrase extends Statement {
  readonly head: number;
}

const LONGEST = 7;
const ENDS =
  /^(?:of|and|but|or|that|which|who|where|when|while|by|with|for|to|in|on|at|from|as|into|onto|over|under|beside|near|through|about|until|till|after|before|during|was|were|is|are|had|has|have|did|he|she|it|they|his|her|their|then|there|not|out|off|up|down)$/;

/** @param from the determiner, or the first word */
export function nounPhraseAt({ words }: PassageReading, from: number): NounPhrase | null {
  let to = from;
  let head = -1;
  while (to < words.length && to - from < LONGEST) {
    const { form, isContent, isPunctuation, isVerb } = itemAt(words, to);
    if (to > from && ENDS.test(form)) break;
    if (isPunctuation && form !== '-') break;
    if (head >= 0 && isVerb && itemAt(words, to - 1).isContent && /(?:ed|ing)$/.test(form)) break;
    if (isContent) head = to;
    to += 1;
  }
  return head < 0 ? null : { from, to, head };
}
