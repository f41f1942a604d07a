/** One deed done with two things: "hit him with a bottle" and "hit him with a metal post". */
import { areOneToolDeed, isToolVerb } from '../language/en/tool-verbs';
import type { NounField } from '../language/thesaurus';
import { itemAt } from '../text/item-at';
import { frameContrast } from './frame-contrast';
import type { Lexicon } from './lexicon';
import { nounPhraseAt, type NounPhrase } from './noun-phrase';
import { isDeniedNear } from './negation';
import type { PassageReading } from './read-passage';
import { relatedness } from './relatedness';
import type { FoundPair } from './stated';
import { distance } from './words';

interface Instrument extends NounPhrase {
  readonly verb: string;
}

/** Of aligned passages alone: men are struck with many things. */
export function findInstruments(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  if ((lexicon.prior ?? 0) === 0) return [];
  const [ofA, ofB] = [listInstruments(a, lexicon), listInstruments(b, lexicon)];
  const [one, other] = [ofA[0], ofB[0]];
  // Among several, which one answers which is a guess.
  if (one === undefined || other === undefined || ofA.length > 1 || ofB.length > 1) return [];
  if (!areOneToolDeed(one.verb, other.verb) || areOneTool(a, one, b, other, lexicon)) return [];
  return frameContrast(a, one, b, other, lexicon) === null ? [{ kind: 'attribute', a: one, b: other }] : [];
}

/** "A bar" and "an iron bar"; "a bottle" where the other passage tells of a bottle too. */
function areOneTool(
  a: PassageReading,
  one: Instrument,
  b: PassageReading,
  other: Instrument,
  lexicon: Lexicon,
): boolean {
  const [x, y] = [itemAt(a.words, one.head).stem, itemAt(b.words, other.head).stem];
  const isTold = (stem: string, { words }: PassageReading): boolean =>
    words.some((word) => word.isContent && relatedness(stem, word.stem, lexicon) >= ONE_TOOL);
  return isTold(x, b) || isTold(y, a) || GENERAL.test(x) || GENERAL.test(y);
}
/** A wider word is no other thing: "a blade" and "a knife". */
const ONE_TOOL = 0.6;
/** What any tool can be called. */
const GENERAL = /^(?:weapon|object|instrument|tool|thing|implement|blow)$/;

/** "With a bottle" after a verb of the hand. */
function listInstruments(reading: PassageReading, { thesaurus }: Lexicon): Instrument[] {
  const { words } = reading;
  return words.flatMap(({ form }, at): Instrument[] => {
    if (form !== 'with' || !/^(?:a|an)$/.test(words[at + 1]?.form ?? '')) return [];
    const verb = words.findLastIndex(({ isVerb }, k) => k < at && isVerb);
    if (verb < 0 || distance(words, verb, at) > REACH || isDeniedNear(words, verb)) return [];
    const phrase = nounPhraseAt(reading, at + 1);
    if (phrase === null || !isToolVerb(itemAt(words, verb).stem)) return [];
    const field = thesaurus.get(itemAt(words, phrase.head).stem)?.field ?? null;
    if (!HELD.has(field)) return [];
    return [{ ...phrase, verb: itemAt(words, verb).stem }];
  });
}
const REACH = 9;
/** A post is a place too, and of a mallet the thesaurus knows nothing; a crash, a smile and a friend are none of these. */
const HELD: ReadonlySet<NounField | null> = new Set<NounField | null>(['artifact', 'place', null]);
