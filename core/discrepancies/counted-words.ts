/**
 * The span of a passage that says what a quantity counts, with the quantity in it: "injured at least 52 people". Found
 * by hand-written rules over word lists, without a parser. It is shown as written, so it may rather be too long than
 * too short: a word left out, a negation above all, must not change what it says.
 */
import { STOP_WORDS } from '../language/en/stop-words';
import {
  clauseEnd,
  clauseStart,
  isPunctuation,
  MAX_COUNTED,
  shorten,
  withoutLoose,
  type CountedText,
  type Stretch,
} from './counted-text';
import type { Quantity } from '../language/en/quantities';
import { itemAt } from '../text/item-at';

/** `null` where no words near the quantity say what it counts, or too many would be needed. */
export function findCountedWords(read: CountedText, figure: Quantity): Stretch | null {
  const { tokens } = read;
  const from = tokens.findIndex(({ start }) => start === figure.start);
  const end = tokens.findIndex((token) => token.end === figure.end) + 1;
  if (from < 0 || end <= from) return null;
  const place = { read, from, least: clauseStart(read, from) };
  const last = findEnd(place, end);
  const first = findStart(place, figure, end, last);
  if (first === from && last === end) return null;
  return shorten(read, { start: itemAt(tokens, first).start, end: itemAt(tokens, last - 1).end }, figure.end);
}

/** The span extended to one more word of the passage and its phrase; `null` where that is too long. */
export function stretchTo(
  read: CountedText,
  stretch: Stretch,
  word: Pick<Stretch, 'start' | 'end'>,
): Stretch | null {
  const { tokens, figures } = read;
  if (word.start < stretch.start) {
    const at = tokens.findIndex(({ start }) => start >= word.start);
    const place = { read, from: at, least: clauseStart(read, at) };
    const counted = figures.find(({ end }) => end === tokens[at - 1]?.end);
    const from = counted === undefined ? at : tokens.findIndex(({ start }) => start === counted.start);
    const first = Math.min(startOfTurn(place), startOfPhrase(place), startOfDeed({ ...place, from }));
    const start = itemAt(tokens, first).start;
    return stretch.end - start <= MAX_COUNTED ? { ...stretch, start } : null;
  }
  const at = tokens.findIndex((token) => token.end >= word.end);
  const end = tokens[clauseEnd(read, at + 1) - 1]?.end ?? word.end;
  return shorten(read, { start: stretch.start, end }, word.end);
}

/** Whether the span contains a verb or participle: "pulled 14 survivors", "14 were pulled". */
export const tellsDeed = ({ tokens }: CountedText, { start, end }: Stretch): boolean =>
  tokens.some((token) => token.start >= start && token.end <= end && isDeed(token.word));

/** A place in a passage, as indices of tokens. */
interface Place {
  readonly read: CountedText;
  readonly from: number;
  /** First token of the clause: no rule looks further back unless it says so. */
  readonly least: number;
}
const wordAt = ({ read }: Place, at: number): string => read.tokens[at]?.word ?? '';

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const WITHIN = /^(?:out|of|the|all|its|his|her|their|these|those|some)$/;

/** Index after the last token to show. */
function findEnd(place: Place, from: number): number {
  const { tokens, figures } = place.read;
  const whole = clauseEnd(place.read, from);
  const words = tokens.slice(from, whole).map(({ word }) => word);
  // "Killed 14 people and injured many" has two coordinated verbs, and the second has another object.
  const next = words.findIndex((_, at) => isNewDeed(words, at));
  const end = next < 0 ? whole : withoutLoose(tokens, from, from + next);
  let at = from;
  for (const figure of figures) {
    const begin = tokens.findIndex(({ start }) => start === figure.start);
    if (begin < at || begin >= end) continue;
    const between = tokens.slice(at, begin).map(({ word }) => word);
    const joint = between.findLastIndex((_, one) => isJoint(between, one));
    const isPart = between.includes('of') && between.every((word) => WITHIN.test(word));
    // "14 and 37 people" has its noun at the end, "to 37 from 30" none.
    const isBare = joint === 0 && at === from && between[0] !== 'from';
    if (joint >= 0 && !isPart && !isBare) return withoutLoose(tokens, from, at + joint);
    at = tokens.findIndex((token) => token.end === figure.end) + 1;
  }
  return end;
}

const APART = listOf('but while whereas as before after when then than from to with');

/**
 * Whether a quantity after these words counts something else: "14 people and | 52 cows", not "14 men and women in | 3
 * boats".
 */
function isJoint(words: readonly string[], at: number): boolean {
  if (APART.has(itemAt(words, at))) return true;
  if (!/^(?:and|or|plus)$/.test(itemAt(words, at))) return false;
  const rest = words.slice(at + 1).filter((word) => !ARTICLES.has(word) && !ADVERBS.has(word));
  return rest.length === 0 || (words[at] === 'and' && rest.length === 1 && isDeed(itemAt(rest, 0)));
}

/** A coordinated verb with an object: "and injured many", but not "and injured in the fire". */
function isNewDeed(words: readonly string[], at: number): boolean {
  const behind = words[at + 2] ?? '';
  return (
    words[at] === 'and' &&
    isDeed(words[at + 1] ?? '') &&
    behind !== '' &&
    !PREPOSITIONS.has(behind) &&
    !/^(?:and|or|that|when|while|as|of)$/.test(behind)
  );
}

/** Index of the first token to show. */
function findStart(place: Place, figure: Quantity, end: number, last: number): number {
  const { from, least } = place;
  const starts = [
    from,
    startOfWhole(place),
    startOfDeed(place),
    startOfPhrase(place),
    startOfTurn(place),
    startOfRelative(place),
  ];
  const hasNoun = last > end && !(figure.unit === 'count' && NO_NOUN.has(wordAt(place, end)));
  if (!hasNoun || (from > least && LINKS.has(wordAt(place, from - 1)))) {
    const tally = startOfTally(place);
    if (tally !== null) starts.push(tally);
    else if (!hasNoun && (figure.unit !== 'count' || startOfDeed(place) === from)) starts.push(least);
  }
  return withHead(place, Math.min(...starts));
}

/** After a quantity these words begin an adjunct or a clause: its noun then stands before it. */
const NO_NOUN =
  listOf(`in on at by from to after before since when while as with during within over until for and or
but that this last`);
const LINKS =
  listOf(`to at was is were are be been by from as reached hit exceeded topped passed stands stood total
totalled`);
const ARTICLES = listOf('a an the its his her their our these those this that all');
const ADVERBS = listOf(
  'another other only just also further even still already up out down off away exactly additional',
);
const AUXILIARIES =
  listOf(`did does do was were is are be been being has have had to not never also then already said
reported could would might may should can will`);
/** Quantifiers, with negation and bounds: "not one of the 52". */
const QUANTITIES =
  listOf(`not even one a an single any fewer hardly barely almost nearly only all most none some few many
no more less than half each every both at least`);

/** Partitives, "none of the 52": what is said of a part is not said of the whole. */
function startOfWhole(place: Place): number {
  const { from, least } = place;
  const word = (at: number): string => wordAt(place, at);
  let at = from - 1;
  while (at > least && ARTICLES.has(word(at))) at -= 1;
  if (at < least || !/^(?:of|among|amongst)$/.test(word(at))) return from;
  if (at > least && word(at - 1) === 'out') at -= 1;
  if (at === least) return at;
  at -= 1;
  if (TALLIES.has(word(at))) return startOfNoun(place, at);
  while (at > least && (QUANTITIES.has(word(at - 1)) || /^\d/.test(word(at - 1)))) at -= 1;
  return at;
}

const IRREGULAR =
  listOf(`left lost took held shot sent sank cost paid spent won sold bought drew brought saw hurt freed
met found kill kills injure injures wound wounds leave leaves hold holds carry carries cut beat hit fell rose fought
taken given threw thrown`);
const isDeed = (word: string): boolean =>
  IRREGULAR.has(word) || (word.length > 4 && /(?:ed|ing)$/.test(word) && !/^(?:hundred|during)$/.test(word));

/** The verb of which the quantity is the object: "killed at least 14 people", "could have injured another 52". */
function startOfDeed(place: Place): number {
  const { from, least } = place;
  let at = from - 1;
  while (at >= least && (ADVERBS.has(wordAt(place, at)) || ARTICLES.has(wordAt(place, at)))) at -= 1;
  if (at < least || !isDeed(wordAt(place, at))) return from;
  const before = at > least ? wordAt(place, at - 1) : '';
  const { text, tokens } = place.read;
  if (at > least && /\p{Lu}/u.test(text.charAt(itemAt(tokens, at).start))) return from;
  // "The injured 52", "in fighting 52": a noun or an attribute and not the verb.
  if (ARTICLES.has(before) || (/^(?:in|amid)$/.test(before) && /ing$/.test(wordAt(place, at)))) {
    const head = withHead(place, at);
    return head === at ? from : head;
  }
  return withAuxiliaries(place, at);
}

function withAuxiliaries(place: Place, from: number): number {
  const { least } = place;
  let at = from;
  for (; at > least; at--) {
    const before = wordAt(place, at - 1);
    // "Failed to kill": the word that governs the infinitive goes with it.
    if (wordAt(place, at) === 'to' && !AUXILIARIES.has(before)) return at - 1;
    if (before === 'or' && at - 2 >= least && isDeed(wordAt(place, at - 2))) at -= 1;
    else if (!AUXILIARIES.has(before)) break;
  }
  return at > least && /^(?:after|before|by|for|while|since)$/.test(wordAt(place, at - 1)) ? at - 1 : at;
}

const PREPOSITIONS =
  listOf(`with in on at by for to from into onto against between after before during through across
over under behind near inside outside within`);

/**
 * The prepositional phrase with its noun, "the ferry with 52 people on board sank": it was not the people that sank.
 */
function startOfPhrase(place: Place): number {
  const { from, least } = place;
  let at = from - 1;
  while (at > least && (ADVERBS.has(wordAt(place, at)) || ARTICLES.has(wordAt(place, at)))) at -= 1;
  if (wordAt(place, at) === 'far' && wordAt(place, at - 1) === 'so') return at - 1;
  if (at < least || !PREPOSITIONS.has(wordAt(place, at))) return from;
  if (at === least) return at;
  if (isDeed(wordAt(place, at - 1))) return withAuxiliaries(place, at - 1);
  // "Guided through the strait by three pilots": one phrase after another.
  return startOfPhrase({ ...place, from: startOfNoun(place, at - 1) });
}

/** "A plant that employs 400 people": a relative clause goes with its antecedent. */
function startOfRelative(place: Place): number {
  const { from, least } = place;
  for (let at = from - 1; at > least && at >= from - LONGEST_RELATIVE; at--)
    if (/^(?:that|which|who)$/.test(wordAt(place, at)) && isContent(wordAt(place, at - 1)))
      return startOfNoun(place, at - 1);
  return from;
}
/** Most tokens between the relative pronoun and the quantity. */
const LONGEST_RELATIVE = 3;

/** Cues of negation, denial and modality: they reverse or suspend what follows. */
const TURNING =
  listOf(`no not never none nobody nothing neither nor without cannot unable deny denied denies denying false untrue
unclear doubt doubted doubts dispute disputed disputes reject rejected rejects refused failed if unless whether would
could might may should hardly barely scarcely instead rather except excluding apart unconfirmed allegedly`);
const isTurning = (word: string): boolean => TURNING.has(word) || /n['’]t$/.test(word);
/** Tokens of the longest parenthesis between commas. */
const LONGEST_ASIDE = 6;

function startOfTurn(place: Place): number {
  const { from, least } = place;
  const word = (at: number): string => wordAt(place, at);
  let edge = least;
  // "Denied, however, that 52 people were injured": a clause that begins with "that" depends on the one before.
  for (let isOpen = word(edge) === 'that'; isOpen && edge > 1 && word(edge - 1) === ',';) {
    const end = edge - 1;
    edge = end;
    while (edge > 0 && !isPunctuation(word(edge - 1))) edge -= 1;
    isOpen = word(edge) === 'that' || end - edge <= LONGEST_ASIDE;
  }
  let at = edge;
  // "On 3 May" is not the modal "may".
  const isName = (one: number): boolean =>
    one > edge && /\p{Lu}/u.test(place.read.text.charAt(itemAt(place.read.tokens, one).start));
  while (at < from && (!isTurning(word(at)) || isName(at))) at += 1;
  if (at === from) return from;
  while (at > edge && AUXILIARIES.has(word(at - 1))) at -= 1;
  return at;
}

const TALLIES =
  listOf(`number numbers count toll tolls total tally figure figures losses casualties deaths dead injured
wounded fatalities crowd attendance turnout`);

function startOfTally(place: Place): number | null {
  const { from, least } = place;
  for (let at = least; at < from; at++) if (TALLIES.has(wordAt(place, at))) return startOfNoun(place, at);
  // "The number of boats lost, it is said, was 40".
  for (let at = least - 1; at > 0 && !/^[.;:!?]$/.test(wordAt(place, at)); at--)
    if (wordAt(place, at) === 'of' && TALLIES.has(wordAt(place, at - 1)))
      return startOfNoun({ ...place, least: 0 }, at - 1);
  return null;
}

/** "The final death toll": a noun with its modifiers, at most three words before it. */
function startOfNoun(place: Place, from: number): number {
  let at = from;
  while (at > place.least && from - at < 3 && isContent(wordAt(place, at - 1))) at -= 1;
  return at;
}
const isContent = (word: string): boolean => /^\p{L}/u.test(word) && !STOP_WORDS.has(word) && !isDeed(word);

/** "Among the dead": the preposition goes with its noun. */
function withHead(place: Place, from: number): number {
  let at = from - 1;
  while (at > place.least && ARTICLES.has(wordAt(place, at))) at -= 1;
  return at >= place.least && /^(?:of|among|amongst|besides|including)$/.test(wordAt(place, at)) ? at : from;
}
