/** One thing of two colours in aligned passages: "a red football shirt" and "a blue top", "striped red and white" and "green". */
import { ATTRIBUTES, COLOURS, isAttributeUse } from '../language/en/attribute-classes';
import { areOneGarment } from '../language/en/garments';
import { itemAt } from '../text/item-at';
import type { Lexicon } from './lexicon';
import { isDeniedNear } from './negation';
import { nounPhraseAt } from './noun-phrase';
import type { PassageReading } from './read-passage';
import { relatedness } from './relatedness';
import type { FoundPair, Statement } from './stated';

interface Coloured extends Statement {
  readonly members: ReadonlySet<number>;
  readonly noun: string;
}

export function findColours(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  if ((lexicon.prior ?? 0) === 0) return [];
  const [one, other] = [colourIn(a), colourIn(b)];
  if (one === null || other === null) return [];
  if ([...one.members].some((member) => other.members.has(member))) return [];
  const isOneNoun =
    relatedness(one.noun, other.noun, lexicon) >= ONE_NOUN || areOneGarment(one.noun, other.noun);
  return isOneNoun ? [{ kind: 'attribute', a: one, b: other }] : [];
}
const ONE_NOUN = 0.6;

/** The one coloured thing of a passage, with all its colours; `null` where it has several, or none. */
function colourIn(reading: PassageReading): Coloured | null {
  const { words } = reading;
  const places = words.flatMap((_, at) => (colourAt(reading, at) === null ? [] : [at]));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined || isDeniedNear(words, first)) return null;
  // "Red and yellow", "red, white and blue": one set of colours.
  const isOneSet = words
    .slice(first, last + 1)
    .every(({ form }, k) => colourAt(reading, first + k) !== null || /^(?:and|,|with|-)$/.test(form));
  const noun = isOneSet ? colouredNoun(reading, first, last) : null;
  if (noun === null) return null;
  const members = new Set(places.flatMap((at) => colourAt(reading, at) ?? []));
  return { from: first, to: last + 1, members, noun };
}

function colourAt({ words, values }: PassageReading, at: number): number | null {
  const { stem, form, isCapital } = itemAt(words, at);
  const isName =
    (isCapital && at > 0) || values.some(({ kind, from, to }) => kind === 'name' && at >= from && at < to);
  if (isName || !isAttributeUse(form, words[at - 1]?.form, words[at + 1]?.form)) return null;
  return ATTRIBUTES.get(stem)?.find(({ group }) => group === COLOURS)?.member ?? null;
}

/** Stem of the noun after the colours, or of the one that they are told of: "the sail, striped red", "the door was green". */
function colouredNoun(reading: PassageReading, first: number, last: number): string | null {
  const { words } = reading;
  const next = words[last + 1];
  if (next?.isContent === true && !next.isVerb) {
    const phrase = nounPhraseAt(reading, last + 1);
    return phrase === null ? null : itemAt(words, phrase.head).stem;
  }
  let at = first - 1;
  while (at >= 0 && LINK.test(itemAt(words, at).form)) at -= 1;
  const before = words[at];
  return at < first - 1 && before?.isContent === true && !before.isVerb ? before.stem : null;
}
const LINK = /^(?:,|was|were|is|are|had|been|striped|painted|dyed|coloured|all|a|in|bright|dark|light|pale)$/;
