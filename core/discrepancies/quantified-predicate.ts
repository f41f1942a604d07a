/** What is told of a quantified noun: "every one of the monks had fled" and "hardly any of the monks had left" are of one act. */
import { areOneMotion } from '../language/en/motion-verbs';
import { lemmaStem } from '../language/en/verbs';
import { itemAt } from '../text/item-at';
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import { relatedness } from './relatedness';
import type { Statement } from './stated';

/** Whether both say one thing of what they quantify. */
export function shareOnePredicate(
  a: PassageReading,
  one: Statement,
  b: PassageReading,
  other: Statement,
  lexicon: Lexicon,
): boolean {
  const [ofA, ofB] = [predicatesAfter(a, one), predicatesAfter(b, other)];
  return ofA.some((x) => ofB.some((y) => relatedness(x, y, lexicon) >= ONE || areOneMotion(x, y)));
}
const ONE = 0.6;

const REACH = 9;

/** Stems of the first verb of a clause or, of a copula, of what follows it. */
function predicatesAfter({ words }: PassageReading, { from }: Statement): string[] {
  const found: string[] = [];
  for (let at = from + 1; at < words.length && at < from + REACH && found.length === 0; at++) {
    const { form, stem, isVerb, isContent } = itemAt(words, at);
    if (/^[.;:!?]$/.test(form)) break;
    if (isVerb && isContent) {
      // "Went down" sank, and walked too.
      found.push(stem, lemmaStem(form));
      break;
    }
    if (isContent && words.slice(Math.max(from, at - 3), at).some((word) => COPULA.test(word.form)))
      found.push(stem);
  }
  return found;
}
const COPULA = /^(?:was|were|is|are|been|be)$/;
