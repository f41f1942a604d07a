/**
 * A clause that one of two aligned passages negates and the other asserts in other words: "not a drop came from the
 * hydrants" and "the hydrants worked". Passages that are known to tell the same thing need no common verb; that what the
 * clause is about is told without a negation there is enough (negation mismatch, de Marneffe, Rafferty & Manning 2008).
 */
import { frameContrast } from './frame-contrast';
import type { Lexicon } from './lexicon';
import { isHypothetical, listNegations } from './negation';
import { isPlanned } from './plans';
import { DENIALS, isDeniedAt, isOfValue } from './polarity-scope';
import { relatePatients } from './patient';
import { relatedness } from './relatedness';
import type { PassageReading } from './read-passage';
import type { FoundPair, Statement } from './stated';
import { itemAt } from '../text/item-at';

export function findDenials(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  // Only of passages that are aligned, and where one of them negates nothing.
  if ((lexicon.prior ?? 0) === 0) return [];
  const [ofA, ofB] = [listNegations(a.words).length, listNegations(b.words).length];
  if (ofA > 0 === ofB > 0 || SOFT.test(a.text) || SOFT.test(b.text)) return [];
  const found = ofA > 0 ? findDenied(a, b, lexicon) : findDenied(b, a, lexicon);
  if (found === null) return [];
  const [one, other] = ofA > 0 ? [found.a, found.b] : [found.b, found.a];
  return frameContrast(a, one, b, other, lexicon) === null ? [{ kind: 'polarity', a: one, b: other }] : [];
}

/** Negations that are no negation of a clause for `listNegations`, and are one here. */
const SOFT = /\b(?:no longer|hardly|scarcely|barely|not only|without)\b/iu;

/** Least share of the nouns of the negated clause that the other passage tells. */
const MIN_TOLD = 0.5;
const SAME_NOUN = 0.8;
const SAME_VERB = 0.6;

function findDenied(
  a: PassageReading,
  b: PassageReading,
  lexicon: Lexicon,
): { readonly a: Statement; readonly b: Statement } | null {
  for (const { cue, scope } of listNegations(a.words)) {
    const clause = clauseOf(a.words, cue);
    // "None of the boats" and "all of the boats" are quantifiers.
    if (/^(?:none|neither)$/.test(itemAt(a.words, cue).form)) continue;
    if (!isMain(a.words, clause, cue) || isHypothetical(a.words, cue) || isOfValue(a, cue)) continue;
    if (scope.some((at) => isNegative(itemAt(a.words, at).stem))) continue;
    const places = indicesOf(clause).filter((at) => itemAt(a.words, at).isContent && !isClaimed(a, at));
    // A name that both have says no more than that both tell of him.
    const nouns = places.filter((at) => !itemAt(a.words, at).isVerb && !itemAt(a.words, at).isCapital);
    const placeIn = (at: number): number =>
      b.words.findIndex(
        (word, k) =>
          word.isContent &&
          !isClaimed(b, k) &&
          relatedness(itemAt(a.words, at).stem, word.stem, lexicon) >= SAME_NOUN,
      );
    const isTold = (at: number): boolean => placeIn(at) >= 0;
    const told = nouns.map(placeIn).filter((there) => there >= 0);
    const first = told[0];
    if (first === undefined) continue;
    const verbs = places.filter((at) => itemAt(a.words, at).isVerb);
    const acts = verbs.flatMap((at) =>
      indicesOf({ from: 0, to: b.words.length })
        .filter((there) => {
          const { stem, isVerb } = itemAt(b.words, there);
          return isVerb && relatedness(itemAt(a.words, at).stem, stem, lexicon) >= SAME_VERB;
        })
        .map((there) => relatePatients(a, at, b, there, lexicon)),
    );
    // "Did not attend the funeral" and "attended the wedding" are two acts.
    if (acts.length > 0 && acts.every((patients) => patients === 'other')) continue;
    const isOneAct = acts.length > 0;
    // One act of one subject, or much the same told of two nouns or more.
    const subject = nouns.findLast((at) => at < cue);
    const isOneSubject = subject !== undefined && isTold(subject);
    if (!(isOneAct && isOneSubject) && told.length < Math.max(nouns.length * MIN_TOLD, isOneAct ? 1 : 2))
      continue;
    if (b.words.some(({ stem }) => isNegative(stem)) || isDeniedAt(b, first)) continue;
    const end = Math.max(cue, ...scope) + 1;
    const side = { from: first, to: clauseOf(b.words, first).to };
    if (isHypothetical(b.words, first) || isPlanned(a, clause) !== isPlanned(b, side)) continue;
    return { a: { from: cue, to: end }, b: side };
  }
  return null;
}

const indicesOf = ({ from, to }: Statement): number[] =>
  Array.from({ length: to - from }, (_, k) => from + k);

const isClaimed = ({ claim }: PassageReading, at: number): boolean =>
  claim !== null && at >= claim.from && at < claim.to;

/** The words between two boundaries. */
function clauseOf(words: PassageReading['words'], at: number): Statement {
  const isBoundary = (k: number): boolean => {
    const word = words[k];
    return word === undefined || (word.isPunctuation && word.form !== '-') || SUBORDINATORS.test(word.form);
  };
  let [from, to] = [at, at + 1];
  while (!isBoundary(from - 1)) from -= 1;
  while (!isBoundary(to)) to += 1;
  return { from, to };
}
const SUBORDINATORS =
  /^(?:that|which|who|whom|whose|where|when|while|because|although|though|if|unless|but|so|whether)$/;

/** A main clause, or one of what somebody says; "not until ten" is that it was at ten. */
const isMain = (words: PassageReading['words'], { from, to }: Statement, cue: number): boolean =>
  (from === 0 ||
    !/^(?:which|who|whom|whose|where|when|while|because|if|unless|whether)$/.test(formAt(words, from - 1))) &&
  formAt(words, cue) !== 'without' &&
  !words.slice(cue, to).some(({ form }) => /^(?:until|till|before)$/.test(form));

const formAt = (words: PassageReading['words'], at: number): string => words[at]?.form ?? '';

/** What is negated by itself: "nothing wrong", "not damaged", "failed". */
const isNegative = (stem: string): boolean => DENIALS.has(stem) || NEGATIVE.has(stem);
const NEGATIVE: ReadonlySet<string> = new Set(
  'declin bar ban forbid forbidden block wrong amiss fault faulti defect damag harm hurt injur danger doubt problem error mistak bad absent absenc stop prohibit unabl imposs vain empti broken break useless dead'.split(
    ' ',
  ),
);
