/** One deed told of two doers: "students set fire to the shed" and "the shed was burned by dockers". */
import { perPassage } from './per-passage';
import { BASE_FORMS } from '../language/en/irregular-verbs';
import { isPerson } from '../language/en/person-nouns';
import { partingReason } from '../language/en/scope-contrasts';
import { frameContrast } from './frame-contrast';
import type { Lexicon } from './lexicon';
import { relatedness } from './relatedness';
import type { PassageReading } from './read-passage';
import { coverage, wholeLikeness, type FoundPair, type Statement } from './stated';
import { distance } from './words';
import { itemAt } from '../text/item-at';

interface Deed {
  /** The doer's words. */
  readonly agent: Statement;
  readonly doer: string;
  readonly verb: number;
}

/** Least share of the words after the verbs that the other answers. */
const MIN_OBJECT = 0.45;
const MIN_WHOLE = 0.4;

export function findAgents(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  const [ofA, ofB] = [listDeeds(a, lexicon), listDeeds(b, lexicon)];
  if (ofA.length === 0 || ofB.length === 0 || wholeLikeness(a, b, lexicon) < MIN_WHOLE) return [];
  for (const one of ofA)
    for (const other of ofB) {
      const [verbA, verbB] = [itemAt(a.words, one.verb).stem, itemAt(b.words, other.verb).stem];
      if (relatedness(verbA, verbB, lexicon) < 0.8) continue;
      const isOne =
        relatedness(one.doer, other.doer, lexicon) >= 0.4 || GENERAL.has(one.doer) || GENERAL.has(other.doer);
      if (isOne || partingReason([verbA], [verbB]) !== null) continue;
      if (
        isJoined(a, one) ||
        isJoined(b, other) ||
        frameContrast(a, one.agent, b, other.agent, lexicon) !== null
      )
        continue;
      const [objectA, objectB] = [objectOf(a, one), objectOf(b, other)];
      if (coverage(objectA, objectB, lexicon) < MIN_OBJECT) continue;
      return [{ kind: 'agent', a: one.agent, b: other.agent }];
    }
  return [];
}

/** "The head nurse and the director ordered": one of several doers. */
const isJoined = ({ words }: PassageReading, { agent: { from, to } }: Deed): boolean =>
  words[from - 1]?.form === 'and' || words[to]?.form === 'and';

/** Words for persons that say nothing of who they are. */
const GENERAL: ReadonlySet<string> = new Set('man men peopl person woman crowd wit victim other'.split(' '));

/** Persons that stand before an active verb, or after the "by" of a passive. */
const listDeeds = perPassage(({ words }: PassageReading, { thesaurus }: Lexicon): Deed[] => {
  return words.flatMap((word, at): Deed[] => {
    const isOne =
      isPerson(word) ||
      (!word.isCapital && word.isContent && thesaurus.get(word.stem)?.field === 'person' && !word.isVerb);
    if (!isOne) return [];
    const first = articleOf(words, at);
    // "Queen Sofia" is a name.
    if (words[at + 1]?.isCapital === true && word.isCapital) return [];
    const isBy = words[first - 1]?.form === 'by';
    const verb = isBy ? findBack(words, first - 1) : findAhead(words, at);
    return verb === null || !isPast(itemAt(words, verb).form) || isDeniedAt(words, verb)
      ? []
      : [{ agent: { from: first, to: at + 1 }, doer: word.stem, verb }];
  });
});

function articleOf(words: PassageReading['words'], at: number): number {
  let first = at;
  while (
    first > 0 &&
    at - first < 4 &&
    (itemAt(words, first - 1).isContent ||
      /^(?:the|a|an|his|her|their|our)$/.test(itemAt(words, first - 1).form)) &&
    !itemAt(words, first - 1).isVerb
  )
    if (/^(?:the|a|an|his|her|their|our)$/.test(itemAt(words, --first).form)) break;
  return first;
}

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
    if (isVerb) return k;
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
    if (itemAt(words, k).isVerb) return k;
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
