/**
 * Finds two names in one slot of the same event, "in Kharkiv" in one passage and "in Kherson" in the other. Two names
 * are rarely a contradiction, for accounts report several people and places. A discrepancy is found only where all but
 * the name is alike, the event happens once to a definite thing ("the ferry", not "a ferry" or "ferries") and the name
 * fills the same slot: after the same word and preposition, or the same office. The speaker is no slot: two witnesses
 * are two voices.
 */
import { editDistance } from '../language/edit-distance';
import { ONE_TIME_VERBS } from '../language/en/one-time-verbs';
import { tokenize, type Token } from '../language/tokens';
import { itemAt } from '../text/item-at';

export interface NameDiscrepancy {
  /** `place` after a preposition of place, `name` after "by" or an office. */
  readonly kind: 'name' | 'place';
  /** UTF-16 ranges of the names in each passage, end exclusive. */
  readonly a: { readonly start: number; readonly end: number };
  readonly b: { readonly start: number; readonly end: number };
}

/** A name in its context: two names fill one slot where kind and key are equal. */
interface Slot {
  readonly kind: NameDiscrepancy['kind'];
  /** The stem and preposition, or the stem of the office, that the name follows. */
  readonly key: string;
  readonly words: readonly Token[];
}

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'from', 'to']);
/** Offices held by one person at a time; of captains and nurses there are many. */
const OFFICES = new Set(
  `president premier mayor minister chief director head chairman chairwoman commander governor ambassador king queen
  bishop archbishop pope secretary editor rector headmaster chancellor warden superintendent`.split(/\s+/),
);
const DEFINITE = new Set(['the', 'his', 'her', 'its', 'their', 'this', 'that', 'our', 'my']);
const INDEFINITE = new Set([
  'a',
  'an',
  'some',
  'one',
  'another',
  'several',
  'many',
  'few',
  'each',
  'every',
  'other',
  'no',
  'any',
]);
const SPEAKING =
  /^(?:said|says|say|told|tells|tell|recalled|recalls|reported|reports|wrote|writes|described|describes|claimed|claims|added|adds|explained|insisted|testified|according|quoted|remembers?|remembered|thinks?|thought|believed|believes)$/;
/** Words before and after a name among which a verb of speaking makes its bearer the speaker. */
const SPEAKING_REACH = 3;

/** Names of regions, wider than a town: "in Lublin" and "in Poland" can both be true. */
export const REGION =
  /(?:shire|land|lands|ia|ine|istan|oblast|county|province|region|district|republic|raion|kingdom|states|union|empire|coast|valley|mountains?|donbas|donbass|crimea|europe|africa|america|france|spain|italy|germany|turkey|egypt|israel|iran|iraq|china|japan|norway|sweden|denmark|belarus|donetsk|luhansk|lugansk)$/;
const NO_PLACE =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|i|god|parliament|congress|.*(?:ish|ese|ian))$/;

export function findNameDiscrepancy(textA: string, textB: string): NameDiscrepancy | null {
  const [a, b] = [parse(textA), parse(textB)];
  if (!isSameEvent(a, b)) return null;
  for (const slot of a.slots) {
    const rivals = b.slots.filter(({ kind, key }) => kind === slot.kind && key === slot.key);
    const own = a.slots.filter(({ kind, key }) => kind === slot.kind && key === slot.key);
    const other = rivals[0];
    if (other === undefined || rivals.length > 1 || own.length > 1) continue;
    if (!isOtherName(slot, other, a, b)) continue;
    return { kind: slot.kind, a: rangeOf(slot), b: rangeOf(other) };
  }
  return null;
}

const rangeOf = ({ words }: Slot): { start: number; end: number } => ({
  start: itemAt(words, 0).start,
  end: itemAt(words, words.length - 1).end,
});

interface ParsedSentence {
  readonly slots: readonly Slot[];
  /** Forms of all words, folded. */
  readonly forms: ReadonlySet<string>;
  /** Stems of the content words, names left out. */
  readonly told: ReadonlySet<string>;
  /** Forms of the names that fill no slot. */
  readonly others: ReadonlySet<string>;
}

function parse(text: string): ParsedSentence {
  const words = tokenize(text);
  const isName = (at: number): boolean => {
    const word = words[at];
    if (word?.isCapital !== true || NO_PLACE.test(word.form)) return false;
    // The capital of a sentence's first word is no evidence, unless the next word is part of the same name.
    return at > 0 || (words[1]?.isCapital === true && !DEFINITE.has(word.form));
  };
  const slots: Slot[] = [];
  const inSlot = new Set<Token>();
  for (let at = 0; at < words.length; at++) {
    if (!isName(at) || isName(at - 1)) continue;
    let end = at + 1;
    while (
      isName(end) &&
      /^[ .-]{1,2}$/.test(text.slice(itemAt(words, end - 1).end, itemAt(words, end).start))
    )
      end += 1;
    const slot = slotAt(words, at, end, text);
    if (slot === null) continue;
    slots.push(slot);
    slot.words.forEach((word) => inSlot.add(word));
  }
  const told = words.filter((word, at) => !isName(at) && !FUNCTION.test(word.form));
  return {
    slots,
    forms: new Set(words.map(({ form }) => form)),
    told: new Set(told.map(({ stem }) => stem)),
    others: new Set(words.flatMap((word, at) => (isName(at) && !inSlot.has(word) ? [word.form] : []))),
  };
}

const FUNCTION =
  /^(?:the|an?|of|in|on|at|to|by|from|and|or|was|were|is|are|be|been|had|has|have|its?|his|her|their|it|he|she|they|that|with|for|as)$/;

function slotAt(words: readonly Token[], at: number, end: number, text: string): Slot | null {
  const after = words[end];
  const rest = after === undefined ? '' : text.slice(itemAt(words, end - 1).end, after.start);
  // One of several, or a possessive: "in Riga and Tallinn", "in Riga's harbour".
  if (after?.form === 'and' || after?.form === 'or' || /['’]/.test(text.charAt(itemAt(words, end - 1).end)))
    return null;
  if (/^,/.test(rest) && words[end]?.isCapital === true) return null;
  const before = words[at - 1];
  const governor = words[at - 2];
  if (before === undefined || before.isNumber || isSpoken(words, at, end)) return null;
  const name = words.slice(at, end);
  if (before.form === 'by' && governor !== undefined)
    return name.length < 2 || !isDefinite(words, at)
      ? null
      : { kind: 'name', key: `${governor.stem} by`, words: name };
  if (
    OFFICES.has(before.form) ||
    (governor !== undefined && OFFICES.has(governor.form) && !before.isCapital && before.form !== 'of')
  )
    return name.length < 2 ? null : { kind: 'name', key: before.stem, words: name };
  if (!PLACE_PREPOSITIONS.has(before.form) || governor === undefined || !isDefinite(words, at)) return null;
  if (text.slice(governor.end, before.start) !== ' ') return null;
  return { kind: 'place', key: `${governor.stem} ${before.form}`, words: name };
}

/** Whether the noun phrases before the name are definite: they name one known thing. */
function isDefinite(words: readonly Token[], at: number): boolean {
  const before = words.slice(0, at).map(({ form }) => form);
  return before.some((form) => DEFINITE.has(form)) && !before.some((form) => INDEFINITE.has(form));
}

const isSpoken = (words: readonly Token[], at: number, end: number): boolean =>
  words.slice(Math.max(0, at - SPEAKING_REACH), end + SPEAKING_REACH).some(({ form }) => SPEAKING.test(form));

/** Least share of the content stems of the passage with fewer, and of the one with more, that both have. */
const SHARED_OF_LESS = 0.85;
const SHARED_OF_MORE = 0.7;

function isSameEvent(a: ParsedSentence, b: ParsedSentence): boolean {
  if (a.slots.length === 0 || b.slots.length === 0) return false;
  const shared = [...a.told].filter((stem) => b.told.has(stem)).length;
  const [less, more] = [Math.min(a.told.size, b.told.size), Math.max(a.told.size, b.told.size)];
  if (less < MIN_SHARED_WORDS || shared < less * SHARED_OF_LESS || shared < more * SHARED_OF_MORE)
    return false;
  if (![...a.told].some((stem) => ONE_TIME_VERBS.has(stem) && b.told.has(stem))) return false;
  // Last year's fair and this year's are two events.
  if (['last', 'next', 'this'].some((form) => a.forms.has(form) !== b.forms.has(form))) return false;
  // Another name outside the slot makes it another event.
  return [...a.others].every((form) => b.forms.has(form)) && [...b.others].every((form) => a.forms.has(form));
}
/** Fewest content stems: two general words and a verb fit many events. */
const MIN_SHARED_WORDS = 5;

function isOtherName(one: Slot, other: Slot, a: ParsedSentence, b: ParsedSentence): boolean {
  if (one.words.some(({ form }) => b.forms.has(form)) || other.words.some(({ form }) => a.forms.has(form)))
    return false;
  if ([...one.words, ...other.words].some(({ form }) => one.kind === 'place' && REGION.test(form)))
    return false;
  const lastOf = ({ words }: Slot): string => itemAt(words, words.length - 1).form;
  return !isSpelling(lastOf(one), lastOf(other));
}

/** "Kyiv" and "Kiev" may be two spellings of one name: Levenshtein distance of at most half the longer one's length. */
export const isSpelling = (a: string, b: string): boolean =>
  editDistance(a, b) <= Math.max(a.length, b.length) / 2;
