/** The words of a noun phrase that says who did something, found without a parse. */
import { itemAt } from '../text/item-at';
import type { PassageReading } from './read-passage';

type Words = PassageReading['words'];

/** "A party of schoolboys": they are who did it. */
export const COLLECTIVE = /^(?:party|group|band|crowd|gang|team|number|couple|pair|crew|company)$/;

/** The head of the noun phrase that a noun belongs to: the dog of "the guard dog", the son of "the miller's son". */
export function headAt(words: Words, noun: number): number {
  let head = noun;
  for (let at = noun + 1; at < words.length; at++) {
    const { form, isCapital, isContent, isVerb } = itemAt(words, at);
    if (!isContent || isVerb || isCapital || /ly$|^(?:to|yester)day$|^tonight$/.test(form)) break;
    head = at;
  }
  return head;
}

/** "The lorry of the firm": not the firm did what follows. "A crowd of dockers", "most of the dockers": they did. */
export function isModifier(words: Words, at: number, first: number): boolean {
  const before = DETERMINER.test(itemAt(words, first).form) ? first - 1 : at - 1;
  const preposition = words[before]?.form ?? '';
  if (preposition !== 'of') return /^(?:from|with|in|at|on|near|behind|beside|against)$/.test(preposition);
  const head = words[before - 1];
  return head?.isContent === true && !COLLECTIVE.test(head.form) && !QUANTITY.test(head.form);
}
const QUANTITY =
  /^(?:dozens?|scores?|hundreds?|thousands?|handful|majority|minority|rest|half|third|members?|hundred|thousand)$/;

/** The "by" of a passive before a phrase: "by the sexton", "by a party of schoolboys", "by order of the council". */
export function byBefore(words: Words, first: number): number | null {
  let at = first - 1;
  if (words[at]?.form === 'of') {
    at -= 1;
    const isOrder = /^(?:order|orders|command|decision|decree|hand|hands|instructions|behest)$/.test(
      words[at]?.form ?? '',
    );
    if (!isOrder && !COLLECTIVE.test(words[at]?.form ?? '')) return null;
    at -= /^(?:the|a|an)$/.test(words[at - 1]?.form ?? '') ? 2 : 1;
    // "On the orders of the inspector", "at the hands of the guards".
    if (isOrder && /^(?:on|at)$/.test(words[at]?.form ?? '')) return at;
  }
  return words[at]?.form === 'by' ? at : null;
}

/** "On Monday farmers broke the seal". */
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const DETERMINER = /^(?:the|a|an|his|her|their|our|some|two|three|four|five|several)$/;
/** Index of the first word of the noun phrase around a noun: its article, where it has one. */
export function articleOf(words: Words, at: number): number {
  // "A passing cyclist": a participle stands between.
  for (let k = at - 1; k >= Math.max(0, at - 4); k--) {
    const word = itemAt(words, k);
    if (DETERMINER.test(word.form)) return k;
    if (word.form === 'own') continue;
    if (!word.isContent || (word.isVerb && !/(?:ed|ing)$/.test(word.form))) break;
  }
  let first = at;
  while (
    first > 0 &&
    at - first < 4 &&
    ((itemAt(words, first - 1).isContent && !WEEKDAY.test(itemAt(words, first - 1).form)) ||
      /^(?:the|a|an|his|her|their|our)$/.test(itemAt(words, first - 1).form)) &&
    !itemAt(words, first - 1).isVerb
  )
    if (/^(?:the|a|an|his|her|their|our)$/.test(itemAt(words, --first).form)) break;
  return first;
}
