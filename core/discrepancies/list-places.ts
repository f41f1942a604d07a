/** The phrases of a passage that say where, by a preposition and a noun for a place or a name: "in the engine room". */
import { perPassage } from './per-passage';
import { unitValue } from '../language/en/number-words';
import { lemmaStem } from '../language/en/verbs';
import type { NounField } from '../language/thesaurus';
import type { Lexicon } from './lexicon';
import { listNegations } from './negation';
import type { PassageReading } from './read-passage';
import { stemsOf, type Statement } from './stated';
import { distance } from './words';
import { itemAt } from '../text/item-at';

export interface PlacePhrase extends Statement {
  /** `from` and `to` are of another question than `at`. */
  readonly role: 'at' | 'from' | 'to';
  readonly stems: readonly string[];
  readonly isNamed: boolean;
}

/** What may hold the other place. */
export const WIDE_PLACES: ReadonlySet<string> = new Set(
  `town citi villag countri hous build ship ferri vessel boat street harbour port school camp hospit region island coast church
prison home place area scene spot world sea water land ground air side middl end top bottom front back north south east west
open street road edg corner direct way slope foot shore bank outskirt mouth edge heart`.split(/\s+/),
);

const PREPOSITIONS: Readonly<Record<string, PlacePhrase['role']>> = {
  ...{
    in: 'at',
    at: 'at',
    on: 'at',
    under: 'at',
    inside: 'at',
    behind: 'at',
    above: 'at',
    below: 'at',
    beneath: 'at',
    near: 'at',
    off: 'at',
    outside: 'at',
    aboard: 'at',
  },
  ...{ from: 'from', to: 'to', into: 'to' },
};
/** Rooms, parts of ships and of land, which the thesaurus has under other fields. */
const PLACE_HEADS: ReadonlySet<string> = new Set(
  `deck stokehold hold engine room cabin galley bridge market square field meadow cellar attic loft kitchen hall yard gate stair
corridor chapel tunnel quarry shaft pit gallery crypt vault stable barn garden orchard ditch creek entrance residence villa
palace barrack rooftop roof gangway jetty pier quay embankment bay reef shoal ridg slope hayloft dairy pantry scullery parlour
vestry sacristy nave tower belfry cloister courtyard churchyard graveyard cemetery steps staircase landing balcony terrace
porch doorway lobby foyer ward office vault cell dungeon canteen kiosk buffet platform siding carriage compartment coach
river lake sea pond pool stream brook canal weir lock ford marsh bog fen moor heath common field park wood forest copse grove
clearing hill hillside mountain peak glacier crevasse valley ravine gorge cave cavern island beach shore cliff coast coastline
desert dune plain marketplace crossroads junction roadside lane alley path pavement kerb verge lay-by hut cottage cabin shed
warehouse mill factory foundry brewery bakery laundry tavern inn hotel hostel shop arcade theatre opera library museum bank
barge yacht raft lifeboat trawler tug dinghy stove oven chimney trunk chest cupboard drawer bed sofa
cutting viaduct aqueduct culvert gully gulley crest summit hollow trench dugout bunker depot hangar barricade goods-yard boathouse gatehouse lodge scaffold towpath bench table tree hedge fence wall pillar arch pulpit altar stage window door bush`
    .split(/\s+/)
    .map(lemmaStem),
);
const PLACE_FIELDS: ReadonlySet<NounField | null | undefined> = new Set<NounField>(['place', 'artifact']);
const LONGEST = 7;

/** Phrases that say where something happens, for finding what differs: each beside a verb, and none of them denied. */
export const listPlaces = perPassage((reading: PassageReading, lexicon: Lexicon): PlacePhrase[] =>
  listPhrases(reading, lexicon, (form) =>
    Object.hasOwn(PREPOSITIONS, form) ? (PREPOSITIONS[form] ?? null) : null,
  ).filter(({ from }) => {
    const isFar = !reading.words.some(
      (verb, k) => (verb.isVerb || COPULA.test(verb.form)) && distance(reading.words, k, from) <= VERB_REACH,
    );
    return !isFar && !isNegatedBefore(reading, from) && !isOfNoun(reading, from);
  }),
);

/** Every place that a passage names by no name, for the table of values: "by the river entrance" too. */
export const listUnnamedPlaces = perPassage((reading: PassageReading, lexicon: Lexicon): PlacePhrase[] =>
  listPhrases(reading, lexicon, (form) => {
    if (Object.hasOwn(PREPOSITIONS, form)) return PREPOSITIONS[form] ?? null;
    return MORE_PREPOSITIONS.test(form) ? 'at' : null;
  }).filter(
    ({ from, stems, isNamed }) =>
      !isNamed &&
      !isNegatedBefore(reading, from) &&
      // "By a hammer": what it was done with.
      (reading.words[from]?.form !== 'by' || stems.some((stem) => PLACE_HEADS.has(stem))),
  ),
);
const MORE_PREPOSITIONS =
  /^(?:by|beside|over|across|through|along|opposite|towards?|within|between|among|around|past|against|underneath)$/;

function listPhrases(
  reading: PassageReading,
  { thesaurus }: Lexicon,
  roleOf: (form: string) => PlacePhrase['role'] | null,
): PlacePhrase[] {
  const { words, values } = reading;
  return words.flatMap((word, at): PlacePhrase[] => {
    const role = roleOf(word.form);
    if (role === null || (role === 'to' && words[at + 1]?.isVerb === true)) return [];
    let to = at + 1;
    while (to < words.length && to - at < LONGEST && !isEnd(reading, to, at)) to += 1;
    const stems = stemsOf(reading, { from: at + 1, to });
    if (
      stems.length === 0 ||
      values.some(({ kind, from }) => from > at && from < to && !/^(?:place|name)$/.test(kind))
    )
      return [];
    const isNamed = words.slice(at + 1, to).some(({ isCapital, isContent }) => isCapital && isContent);
    const head = words.slice(at + 1, to).findLast(({ isContent }) => isContent);
    const field = thesaurus.get(head?.stem ?? '')?.field;
    if (!isNamed && !PLACE_FIELDS.has(field) && !PLACE_HEADS.has(head?.stem ?? '')) return [];
    return [{ from: at, to, role, stems, isNamed }];
  });
}
const COPULA = /^(?:was|were|is|are)$/;
/** How far the verb of a phrase may stand. */
export const VERB_REACH = 11;

const isEnd = ({ words }: PassageReading, at: number, start: number): boolean => {
  const { form, isPunctuation, isVerb } = itemAt(words, at);
  // "The engine room of the ferry" is the room, "the middle of the crossing" the crossing.
  if (form === 'of') return !WIDE_PLACES.has(words[at - 1]?.stem ?? '');
  if (form === '-' || form === "'s") return false;
  return (
    isPunctuation ||
    // "A potato field two miles out": the phrase is over.
    (at > start + 2 && unitValue(form) !== null) ||
    (isVerb && at > start + 2 && /(?:ed|ing)$/.test(form)) ||
    // "At Corrie Mouth burst": the name is over.
    (isVerb && !itemAt(words, at).isCapital && itemAt(words, at - 1).isCapital && at > start + 1) ||
    /^(?:and|but|or|that|which|who|where|when|while|by|with|for|to|in|on|at|from|as|beside|besides|among|amid|near|through|while|over|about|until|till|after|before|during|was|were|is|had|has|he|she|it|they|is|did)$/.test(
      form,
    )
  );
};

/** "A soldier from Tver", "houses in Sumy": the phrase belongs to a noun, and an indefinite one at that. */
const isOfNoun = ({ words }: PassageReading, at: number): boolean => {
  const before = words[at - 1];
  if (before === undefined || !before.isContent || before.isVerb || NO_OWNER.test(before.form)) return false;
  return !words.slice(Math.max(0, at - 4), at).some(({ form }) => /^(?:the|his|her|its|their)$/.test(form));
};

/** "An hour later in the quarry", "each other in the yard", "came to rest in the garden": no noun that has a place. */
const NO_OWNER =
  /ly$|^(?:other|later|earlier|ago|together|fast|again|alone|once|twice|first|last|flat|dead|alive|asleep|half|back|down|up|out|away|rest|stand|halt|stop|end|hours?|minutes?|days?|weeks?|night|morning|evening|afternoon|noon|midnight|dawn|dusk)$/;

/** "Not in the lake", "did not land in the lake". */
const isNegatedBefore = ({ words }: PassageReading, at: number): boolean =>
  /^(?:not|never|nor)$/.test(words[at - 1]?.form ?? '') ||
  listNegations(words).some(({ cue }) => cue < at && distance(words, cue, at) <= NEGATED_REACH);
const NEGATED_REACH = 5;
