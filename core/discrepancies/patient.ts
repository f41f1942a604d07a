/**
 * Who or what a verb is done to (the patient of semantic role labelling, Palmer, Gildea & Kingsbury 2005), without a
 * parse: the noun before a passive, the head of the noun phrase after an active verb. Two deeds with one predicate and
 * one patient are one deed, however little else their sentences share.
 */
import { BASE_FORMS } from '../language/en/irregular-verbs';
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import { relatedness } from './relatedness';
import { itemAt } from '../text/item-at';

type Words = PassageReading['words'];

/** Words between an auxiliary and its participle, and between a verb and its object. */
const AUXILIARY_REACH = 3;
const OBJECT_REACH = 7;

/** Index of the patient's head noun; `null` where the verb has none. */
export const patientOf = (words: Words, verb: number): number | null => {
  const auxiliary = auxiliaryOf(words, verb);
  return auxiliary === null ? objectAfter(words, verb) : subjectBefore(words, auxiliary);
};

function auxiliaryOf(words: Words, verb: number): number | null {
  const { form } = itemAt(words, verb);
  if (!/(?:ed|en|wn|ught|lt|ut|un|ade|aid|old|ost|ound|ung|eft)$/.test(form) && !BASE_FORMS.has(form))
    return null;
  for (let at = verb - 1; at >= Math.max(0, verb - AUXILIARY_REACH); at--) {
    if (/^(?:was|were|been|being|is|are|be|got)$/.test(itemAt(words, at).form)) return at;
    if (itemAt(words, at).isPunctuation) return null;
  }
  return null;
}

function subjectBefore(words: Words, auxiliary: number): number | null {
  for (let at = auxiliary - 1; at >= 0; at--) {
    const { form, isContent, isVerb, isPunctuation } = itemAt(words, at);
    if (isPunctuation && form !== '-') return null;
    // "The roof of the mill was torn off": of the roof.
    if (isContent && !isVerb && words.slice(Math.max(0, at - 3), at).every((word) => word.form !== 'of'))
      return at;
  }
  return null;
}

function objectAfter(words: Words, verb: number): number | null {
  let head: number | null = null;
  for (let at = verb + 1; at < words.length && at <= verb + OBJECT_REACH; at++) {
    const { form, isContent, isPunctuation } = itemAt(words, at);
    if (isContent && !(head !== null && itemAt(words, at).isVerb)) head = at;
    else if (head !== null || (isPunctuation && form !== '-') || ENDS.test(form)) break;
  }
  return head;
}
const ENDS =
  /^(?:in|on|at|to|of|by|from|with|for|into|over|under|after|before|that|who|which|and|but|when|while|as|if|until|because)$/;

export type PatientRelation = 'same' | 'other' | 'unknown';

/** @param verbA,verbB places of two verbs */
export function relatePatients(
  a: PassageReading,
  verbA: number,
  b: PassageReading,
  verbB: number,
  lexicon: Lexicon,
): PatientRelation {
  const [one, other] = [patientOf(a.words, verbA), patientOf(b.words, verbB)];
  if (one === null || other === null) return 'unknown';
  const [x, y] = [itemAt(a.words, one).stem, itemAt(b.words, other).stem];
  if (relatedness(x, y, lexicon) >= SAME) return 'same';
  const isTold = (stem: string, { words }: PassageReading): boolean =>
    words.some((word) => word.isContent && relatedness(stem, word.stem, lexicon) >= TOLD);
  return isTold(x, b) || isTold(y, a) ? 'unknown' : 'other';
}
const SAME = 0.85;
const TOLD = 0.5;
