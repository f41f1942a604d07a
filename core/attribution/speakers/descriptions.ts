/**
 * Descriptions by which a text takes up somebody whom it has named: "the harbour master" for "Harbour master Jane Roe". Two
 * mean the same where their nouns agree and nothing that tells them apart speaks against it.
 */
import { sexOf } from '../../language/en/person-nouns';
import { lemmaStem } from '../../language/en/verbs';
import { PARTS_OF_SPEECH } from '../part-of-speech';
import { SHAPE, type Paragraph } from '../paragraph';

export interface Description {
  /** Stem of the noun, one for nouns that mean the same. */
  readonly noun: string;
  /** Capitalized words that tell it apart, in lower case: "Norwegian", "Green". */
  readonly proper: readonly string[];
  /** The others: "former", "second". */
  readonly common: readonly string[];
  /** Whom the noun itself says it is for, "actress"; `null` where either can be meant. */
  readonly gender: 'he' | 'she' | null;
}

const SAME: readonly (readonly string[])[] = [
  ['candidate', 'nominee', 'hopeful', 'contender'],
  ['businessman', 'tycoon', 'mogul', 'billionaire', 'magnate'],
  ['congressman', 'congresswoman', 'representative'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['chairman', 'chairwoman', 'chair'],
];
const FIRST_OF: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((words) => words.map((word) => [lemmaStem(word), lemmaStem(words[0] ?? word)])),
);

export const toNoun = (word: string): string => FIRST_OF.get(lemmaStem(word)) ?? lemmaStem(word);

const ADJ = PARTS_OF_SPEECH.indexOf('ADJ');
const NOUN = PARTS_OF_SPEECH.indexOf('NOUN');
const PROPN = PARTS_OF_SPEECH.indexOf('PROPN');
const LONGEST = 6;
const DETERMINER = /^(?:the|a|an|this|that|his|her|their|its|our|my|another|one)$/;

/** The noun at a token with what stands before it in its phrase. */
export function describedBy({ words, shapes, parts, sentences }: Paragraph, head: number): Description {
  const proper: string[] = [];
  const common: string[] = [];
  for (let at = head - 1; at >= Math.max(0, head - LONGEST); at--) {
    const word = words[at] ?? '';
    if (sentences[at] !== sentences[head] || DETERMINER.test(word)) break;
    const tag = parts[at] ?? 0;
    if (shapes[at] === SHAPE.mark && !/^['-]$/.test(word)) break;
    if (shapes[at] !== SHAPE.lower && shapes[at] !== SHAPE.mark) proper.push(word);
    else if (tag === ADJ || tag === NOUN || tag === PROPN) common.push(word);
    else if (shapes[at] !== SHAPE.mark) break;
  }
  const sex = sexOf(lemmaStem(words[head] ?? ''));
  const gender = sex === null ? null : sex === 'male' ? 'he' : 'she';
  return { noun: toNoun(words[head] ?? ''), proper, common, gender };
}

/** How well a description fits another: 2 where it says no more, 1 where nothing speaks against it, 0 where it does. */
export function agreement(one: Description, other: Description): 0 | 1 | 2 {
  if (one.noun !== other.noun) return 0;
  const isPast = (description: Description): boolean =>
    description.common.some((word) => /^(?:former|ex|late|then)$/.test(word));
  if (isPast(one) !== isPast(other)) return 0;
  if (one.proper.every((word) => other.proper.includes(word))) return 2;
  const shared = one.proper.some((word) => other.proper.includes(word));
  return shared || other.proper.length === 0 ? 1 : 0;
}
