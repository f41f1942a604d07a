/**
 * Two doers of the deed that two aligned passages tell, in other forms and other words: "It was the bank that took the
 * decision" and "the decision was taken by the family". That the passages are aligned stands in for likeness.
 */
import { itemAt } from '../text/item-at';
import { isGeneral, sexOf } from '../language/en/person-nouns';
import { isReportingWord } from '../language/en/reporting-words';
import { partingReason } from '../language/en/scope-contrasts';
import { isBody, readDoers, type Doer } from './doer-phrase';
import { frameContrast } from './frame-contrast';
import type { Lexicon } from './lexicon';
import { patientOf } from './patient';
import type { PassageReading } from './read-passage';
import { readSequence } from './read-sequence';
import { relatedness } from './relatedness';
import { isOneName } from './same-name';
import { coverage, type FoundPair } from './stated';

export function findDoers(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  if ((lexicon.prior ?? 0) === 0) return [];
  if (MORE.test(a.text) || MORE.test(b.text)) return [];
  for (const one of readDoers(a, lexicon))
    for (const other of readDoers(b, lexicon)) {
      if (
        !areTwo(one, other, lexicon) ||
        (!one.isExclusive && !other.isExclusive && (isToldIn(one, b) || isToldIn(other, a)))
      )
        continue;
      if (!isSameEvent(a, one, b, other, lexicon)) continue;
      if (frameContrast(a, one.phrase, b, other.phrase, lexicon) !== null) continue;
      if (readSequence(a) !== null && readSequence(b) !== null) continue;
      const kind = areNamed(one, other) && shareNoun(one, other) ? 'name' : 'agent';
      return [{ kind, a: one.phrase, b: other.phrase }];
    }
  return [];
}

/** One of several that did it, or once more. */
const MORE = /\b(?:also|too|another|others?|again|both|as well|in turn|each)\b/iu;

const areNamed = (one: Doer, other: Doer): boolean => one.name.length > 0 && other.name.length > 0;
const shareNoun = (one: Doer, other: Doer): boolean =>
  one.nouns.some((noun) => other.nouns.includes(noun)) || one.nouns.length === 0 || other.nouns.length === 0;

/** Two names are two persons; of nouns, two of which neither can stand for the other. */
function areTwo(one: Doer, other: Doer, lexicon: Lexicon): boolean {
  if (areNamed(one, other)) return !isOneName(one.name, other.name);
  if (one.nouns.length === 0 || other.nouns.length === 0) return false;
  return one.nouns.every((noun) => other.nouns.every((there) => excludes(noun, there, one, other, lexicon)));
}

function excludes(noun: string, there: string, one: Doer, other: Doer, lexicon: Lexicon): boolean {
  // "It was the old man who", "it was the lad who": no man is a lad.
  if (one.isExclusive && other.isExclusive && YOUNG.test(noun) !== YOUNG.test(there)) return true;
  if (relatedness(noun, there, lexicon) >= CAN_BE_ONE) return false;
  const sexes = [sexOf(noun), sexOf(there)];
  if (sexes[0] !== null && sexes[1] !== null && sexes[0] !== sexes[1]) return true;
  if (isBody(noun) !== isBody(there) && !one.isExclusive && !other.isExclusive) return false;
  return !isGeneral(noun) && !isGeneral(there);
}
const CAN_BE_ONE = 0.4;
const YOUNG = /^(?:boy|girl|lad|lass|child|children|youth|teenag)/;

const isToldIn = ({ nouns, name }: Doer, { words }: PassageReading): boolean =>
  words.some(({ stem, form }) => nouns.includes(stem) || name.includes(form.replace(/'s$/, '')));

function isSameEvent(
  a: PassageReading,
  one: Doer,
  b: PassageReading,
  other: Doer,
  lexicon: Lexicon,
): boolean {
  const [verbA, verbB] = [itemAt(a.words, one.verb).stem, itemAt(b.words, other.verb).stem];
  if ([verbA, verbB].some((verb) => isReportingWord(verb) || OF_ONESELF.has(verb))) return false;
  if (partingReason([verbA], [verbB]) !== null) return false;
  const [patientA, patientB] = [
    stemAt(a, patientOf(a.words, one.verb)),
    stemAt(b, patientOf(b.words, other.verb)),
  ];
  const verbs = relatedness(verbA, verbB, lexicon);
  const patients = patientA === null || patientB === null ? 0 : relatedness(patientA, patientB, lexicon);
  const [about, there] = [predicateOf(a, one), predicateOf(b, other)];
  const shared = about.filter((stem) => there.includes(stem)).length;
  const isAlike = shared > 0 && coverage(about, there, lexicon) >= ALIKE;
  if (verbs >= ONE_VERB && (patients >= ONE_PATIENT || isAlike || haveOnePronoun(a, one, b, other)))
    return true;
  // A cleft takes the deed as known, so that the verb may be another: "leaked the report", "passed it on".
  if ((one.isExclusive || other.isExclusive) && shared >= 3 && coverage(about, there, lexicon) >= 0.6)
    return true;
  // In other words: then what it is done to, and one more thing.
  return patients >= ONE_PATIENT && (shared >= 2 || (shared === 1 && verbs >= NEAR_VERB));
}
const ONE_VERB = 0.6;
const NEAR_VERB = 0.35;
const ONE_PATIENT = 0.6;
const ALIKE = 0.5;

/** "Pulled her clear", "dragged her off". */
function haveOnePronoun(a: PassageReading, one: Doer, b: PassageReading, other: Doer): boolean {
  const pronoun = a.words[one.verb + 1]?.form ?? '';
  return /^(?:him|her|it|them|us|me)$/.test(pronoun) && b.words[other.verb + 1]?.form === pronoun;
}

const stemAt = ({ words }: PassageReading, at: number | null): string | null =>
  at === null ? null : itemAt(words, at).stem;

/** What one does another can do too. */
const OF_ONESELF: ReadonlySet<string> = new Set(
  `be have come go arriv depart return stand sit lie walk run ride sail fall rise sleep live stay remain die speak talk
swim climb escap flee leav wait work march travel surviv drown perish weep laugh die lost lose suffer hear see saw want
receiv think believ know wear wore own hold held feel felt`.split(/\s+/),
);

const predicateOf = ({ words }: PassageReading, { phrase, verb }: Doer): string[] =>
  words.flatMap(({ stem, isContent, isCapital }, at) =>
    isContent && !isCapital && at !== verb && (at < phrase.from || at >= phrase.to) ? [stem] : [],
  );
