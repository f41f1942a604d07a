/** One deed told of two doers: "students set fire to the shed" and "the shed was burned by dockers". */
import { articleOf, byBefore, COLLECTIVE, headAt, isModifier } from './agent-phrase';
import { perPassage } from './per-passage';
import { BASE_FORMS } from '../language/en/irregular-verbs';
import { isCollective, isGeneral, isPerson, sexOf } from '../language/en/person-nouns';
import { readSequence } from './read-sequence';
import { isReportingWord } from '../language/en/reporting-words';
import { partingReason } from '../language/en/scope-contrasts';
import { frameContrast } from './frame-contrast';
import { frameLikeness } from './frame-likeness';
import type { Lexicon } from './lexicon';
import { relatePatients } from './patient';
import { relatedness } from './relatedness';
import type { PassageReading } from './read-passage';
import { coverage, type FoundPair, type Statement } from './stated';
import { distance } from './words';
import { itemAt } from '../text/item-at';

interface Deed {
  /** The doer's words. */
  readonly agent: Statement;
  readonly doer: string;
  readonly verb: number;
}

/** Least share of the words about the verbs that the other answers. */
const MIN_OBJECT = 0.45;
/** Least likeness of the passages without the doers. */
const MIN_FRAME = 0.45;
/** The same where both deeds are done to one thing. */
const MIN_FRAME_OF_ONE_PATIENT = 0.3;

export function findAgents(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  const [ofA, ofB] = [listDeeds(a, lexicon), listDeeds(b, lexicon)];
  if (ofA.length === 0 || ofB.length === 0 || ALSO.test(a.text) || ALSO.test(b.text)) return [];
  for (const one of ofA)
    for (const other of ofB) {
      const [verbA, verbB] = [itemAt(a.words, one.verb).stem, itemAt(b.words, other.verb).stem];
      if (INTRANSITIVE.has(verbA) || INTRANSITIVE.has(verbB) || relatedness(verbA, verbB, lexicon) < 0.8)
        continue;
      const heads = [
        itemAt(a.words, one.agent.to - 1).stem,
        itemAt(b.words, other.agent.to - 1).stem,
      ] as const;
      if (
        relatedness(...heads, lexicon) >= 0.8 ||
        canBeOne(one.doer, other.doer, lexicon) ||
        partingReason([verbA], [verbB]) !== null
      )
        continue;
      if (
        isJoined(a, one) ||
        isJoined(b, other) ||
        frameContrast(a, one.agent, b, other.agent, lexicon) !== null
      )
        continue;
      // What the council does its mayor does.
      if ((isBody(one) && isOfOne(b, other)) || (isBody(other) && isOfOne(a, one))) continue;
      // "The doctor came before the priest", "the priest came after the doctor": both did it, one after the other.
      const areBothTold = isTold(one.doer, b, lexicon) && isTold(other.doer, a, lexicon);
      if (areBothTold && (readSequence(a) !== null || readSequence(b) !== null)) continue;
      const patients = relatePatients(a, one.verb, b, other.verb, lexicon);
      const frame = frameLikeness(a, one.agent, b, other.agent, lexicon);
      if (patients === 'other' || frame < (patients === 'same' ? MIN_FRAME_OF_ONE_PATIENT : MIN_FRAME))
        continue;
      if (patients !== 'same' && coverage(objectOf(a, one), objectOf(b, other), lexicon) < MIN_OBJECT)
        continue;
      return [{ kind: 'agent', a: one.agent, b: other.agent }];
    }
  return [];
}

const isBody = ({ doer }: Deed): boolean => isCollective({ stem: doer });
const isOfOne = ({ words }: PassageReading, deed: Deed): boolean =>
  !isBody(deed) && !/s$|^(?:men|women|people|police)$/.test(itemAt(words, deed.agent.to - 1).form);

/** One more that did it. */
const ALSO = /\b(?:also|too|as well|in turn)\b/iu;

/** What one does another can do too, at the same time and place. */
const INTRANSITIVE: ReadonlySet<string> = new Set(
  `come go arriv depart return stand sit lie walk run ride sail fall rise sleep live stay remain die speak talk swim climb
escap fled flee leav wait work march travel surviv drown perish weep laugh sing danc prai dine drink rest wake`.split(
    /\s+/,
  ),
);

const isTold = (doer: string, { words }: PassageReading, lexicon: Lexicon): boolean =>
  words.some(({ stem, isContent }) => isContent && relatedness(doer, stem, lexicon) >= 0.8);

/** "The head nurse and the director ordered": one of several doers. */
const isJoined = ({ words }: PassageReading, { agent: { from, to } }: Deed): boolean =>
  words[from - 1]?.form === 'and' || words[to]?.form === 'and';

/** A man and the postman, a boy and a pupil; a man and the landlady are two. */
function canBeOne(one: string, other: string, lexicon: Lexicon): boolean {
  if (relatedness(one, other, lexicon) >= 0.4) return true;
  const [sexOne, sexOther] = [sexOf(one), sexOf(other)];
  const areOfOtherSexes = sexOne !== null && sexOther !== null && sexOne !== sexOther;
  return (isGeneral(one) || isGeneral(other)) && !areOfOtherSexes;
}

function canDo(words: PassageReading['words'], at: number, thesaurus: Lexicon['thesaurus']): boolean {
  const word = itemAt(words, at);
  if (isPerson(word) || isCollective(word)) return true;
  if ((word.isCapital && at > 0) || !word.isContent || word.isVerb) return false;
  const known = thesaurus.get(word.stem);
  const isTrade = TRADE.test(word.form) && /^(?:a|an)$/.test(words[at - 1]?.form ?? '');
  return known === undefined ? isTrade : known.field === 'person';
}

/** Persons that stand before an active verb, or after the "by" of a passive. */
const listDeeds = perPassage(({ words }: PassageReading, { thesaurus }: Lexicon): Deed[] => {
  return words.flatMap((word, at): Deed[] => {
    if (!canDo(words, at, thesaurus)) return [];
    // "A party of schoolboys": they are who did it.
    if (COLLECTIVE.test(word.form) && words[at + 1]?.form === 'of') return [];
    const first = articleOf(words, at);
    // "Queen Sofia" is a name.
    if (words[at + 1]?.isCapital === true && word.isCapital) return [];
    const by = byBefore(words, first);
    const head = headAt(words, at);
    // "The shepherd boy": both words say who he is.
    if (head !== at && !canDo(words, head, thesaurus)) return [];
    if (by === null && isModifier(words, at, first)) return [];
    const main = by === null ? findAhead(words, head) : findBack(words, by);
    if (main === null) return [];
    return [main, ...(by === null ? listCoordinated(words, main) : [])]
      .filter(
        (verb) =>
          !isReportingWord(itemAt(words, verb).stem) &&
          isPast(itemAt(words, verb).form) &&
          !isDeniedAt(words, verb),
      )
      .map((verb) => ({ agent: { from: first, to: head + 1 }, doer: word.stem, verb }));
  });
});

/** Trades that the thesaurus does not know: "a lamplighter". */
const TRADE = /...(?:er|ist|maid)$/;

/** "Ran out and rang the bell", "who smelled smoke ran out": more verbs of the same subject. */
function listCoordinated(words: PassageReading['words'], first: number): number[] {
  const found: number[] = [];
  for (let at = first + 1; at < words.length && found.length < MORE_VERBS; at++) {
    const { form, isVerb } = itemAt(words, at);
    if (/^[.;:,]$/.test(form) || SUBJECT.test(form)) break;
    if (isVerb && isPast(form) && /^(?:and|then|also)$/.test(words[at - 1]?.form ?? '')) found.push(at);
  }
  return found;
}
const MORE_VERBS = 2;
const SUBJECT = /^(?:he|she|they|it|we|i|who|which|that|while|when|as|but|because)$/;

const isPast = (form: string): boolean =>
  /ed$/.test(form) || BASE_FORMS.has(form) || /^(?:set|put|cut|hit|shut|read|let|hurt|beat)$/.test(form);
const isDeniedAt = (words: PassageReading['words'], verb: number): boolean =>
  words.slice(Math.max(0, verb - 4), verb).some(({ form }) => /^(?:not|never)$|n't$/.test(form));

const SKIPPED = /^(?:who|that|had|has|have|then|also|himself|herself|first|of|the|home)$/;
/** The verb after a subject, relative pronouns and auxiliaries passed over; none after a passive auxiliary. */
function findAhead(words: PassageReading['words'], at: number): number | null {
  for (let k = at + 1; k < words.length && distance(words, at, k) <= 9; k++) {
    const { form, isVerb, isPunctuation } = itemAt(words, k);
    if (/^(?:was|were|been|being|is|are|not|never|to)$/.test(form) || (isPunctuation && form !== '-'))
      return null;
    if (isVerb && isPast(form)) return k;
    if (
      !SKIPPED.test(form) &&
      !itemAt(words, k).isContent &&
      k - at > 1 &&
      !/^(?:in|of|on|from|at)$/.test(form)
    )
      return null;
  }
  return null;
}

function findBack(words: PassageReading['words'], by: number): number | null {
  for (let k = by - 1; k >= 0 && distance(words, by, k) <= 9; k--) {
    if (itemAt(words, k).isVerb && isPast(itemAt(words, k).form)) return k;
    if (/^[.;:]$/.test(itemAt(words, k).form)) return null;
  }
  return null;
}

const OBJECT_REACH = 10;
/** Words of content about the verb, the doer's left out. */
const objectOf = (reading: PassageReading, { agent, verb }: Deed): string[] =>
  reading.words.flatMap(({ isContent, stem, isCapital }, at) =>
    isContent &&
    !isCapital &&
    at !== verb &&
    (at < agent.from || at >= agent.to) &&
    distance(reading.words, at, verb) <= OBJECT_REACH
      ? [stem]
      : [],
  );
