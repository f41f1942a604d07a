/** Names in a paragraph: runs of capitalized words, with the titles before them told apart. */
import { PARTS_OF_SPEECH } from '../part-of-speech';
import { SHAPE, type Paragraph } from '../paragraph';
import { pronounOfGivenName } from '../../language/en/given-names';
import type { Lexicon } from '../lexicon';
import { isOrganisationWord, isTitle, pronounOfTitle } from './titles';

export interface NameRun {
  /** Tokens of the whole run, its title among them; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** First token of the name itself. */
  readonly nameStart: number;
  /** The name's words in lower case, without initials and "Jr.". */
  readonly words: readonly string[];
  /** Those before the name, in lower case. */
  readonly titles: readonly string[];
  readonly gender: 'he' | 'she' | null;
  /** A title or a known given name says that it is a person's. */
  readonly isPersonal: boolean;
  /** An outlet, a ministry, a firm: nothing that "he" could mean. */
  readonly isOrganisation: boolean;
  /** "In" stands before it, or another word for being at a place. */
  readonly isPlace: boolean;
  /** In a headline other words have a capital too, so that it may begin before the name, if no title or given name does. */
  readonly isInHeadline: boolean;
  /** It only says what kind of thing the noun behind it means: "a Norwegian officer". */
  readonly isModifier: boolean;
}

const part = (name: (typeof PARTS_OF_SPEECH)[number]): number => PARTS_OF_SPEECH.indexOf(name);
const PROPN = part('PROPN');
const NOUN = part('NOUN');
/** "Maybe", "Unlike", "For": they have their capital from the sentence alone, also where a name follows. */
const FUNCTION_WORDS: ReadonlySet<number> = new Set(
  (['ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'PART', 'PRON', 'SCONJ'] as const).map(part),
);

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const CALENDAR =
  wordsOf(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm`);
const PARTICLES = wordsOf('de del della von van der den al el bin ibn la le da dos di');

/** How a text writes its words where no sentence begins, in lower case. */
export interface Casing {
  readonly capitalized: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
  /** Whether the line writes nearly all its words so, as headlines do, where a capital makes no name. */
  readonly isHeadline: boolean;
}

export function casingOf(paragraphs: readonly Paragraph[]): Casing {
  const capitalized = new Set<string>();
  const lower = new Set<string>();
  for (const paragraph of paragraphs)
    paragraph.words.forEach((word, at) => {
      if (!isCapital(paragraph, at)) lower.add(word);
      else if (!isFirstWord(paragraph, at)) capitalized.add(word);
    });
  return { capitalized, lower, isHeadline: false };
}

export function findNameRuns(
  paragraph: Paragraph,
  lexicon: Lexicon,
  text: Omit<Casing, 'isHeadline'>,
): NameRun[] {
  const casing = { ...text, isHeadline: isHeadline(paragraph) };
  const { size, words } = paragraph;
  const runs: NameRun[] = [];
  for (let at = 0; at < size;) {
    if (!isNameWord(paragraph, at, lexicon, casing)) {
      at += 1;
      continue;
    }
    const start = at;
    let end = at + 1;
    while (end < size && continues(paragraph, end, lexicon, casing)) end += 1;
    while (end > start + 1 && (words[end - 1] === '.' || words[end - 1] === '-')) end -= 1;
    runs.push(readRun(paragraph, start, end, casing.isHeadline));
    at = end;
  }
  return runs;
}

/** Of the words of a headline, its small ones aside, these have a capital. */
const HEADLINE_SHARE = 0.7;
const HEADLINE_WORDS = 5;

function isHeadline({ words, shapes }: Paragraph): boolean {
  const shaped = words.map((word, at) => ({ word, shape: shapes[at] ?? 0 }));
  const long = shaped.filter(({ word, shape }) => word.length > 3 && shape <= SHAPE.mixed);
  const capitals = long.filter(({ shape }) => shape !== SHAPE.lower);
  return long.length >= HEADLINE_WORDS && capitals.length >= HEADLINE_SHARE * long.length;
}

const isCapital = ({ shapes }: Paragraph, at: number): boolean =>
  shapes[at] === SHAPE.capital || shapes[at] === SHAPE.upper || shapes[at] === SHAPE.mixed;

function isFirstWord({ words, sentences, quoted }: Paragraph, at: number): boolean {
  const before = words[at - 1] ?? '';
  // "…,” The Herald wrote": the sentence goes on.
  if (before === '"' && words[at - 2] === ',' && (quoted[at] ?? -1) < 0) return false;
  if (at === 0 || sentences[at] !== sentences[at - 1]) return true;
  // A word behind a closing mark begins nothing.
  return before === '"' ? (quoted[at] ?? -1) >= 0 : /^[':]$/.test(before);
}

/** A word that begins a sentence or a quotation has its capital from there, unless it is no common word. */
function isNameWord(paragraph: Paragraph, at: number, lexicon: Lexicon, casing: Casing): boolean {
  const { words, parts, ends, starts } = paragraph;
  if (!isCapital(paragraph, at)) return false;
  const word = words[at] ?? '';
  if (
    /^(?:i|an)$/.test(word) ||
    (word === 'a' && words[at + 1] !== '.') ||
    CALENDAR.has(word) ||
    ends[at] === starts[at]
  )
    return false;
  if (casing.isHeadline && (parts[at] !== PROPN || casing.lower.has(word))) return false;
  if (!isFirstWord(paragraph, at)) return word !== 'the' || isCapital(paragraph, at + 1);
  if (word === 'the') return false;
  if (isTitle(word) && isCapital(paragraph, at + (words[at + 1] === '.' ? 2 : 1))) return true;
  if (FUNCTION_WORDS.has(parts[at] ?? 0)) return false;
  const isOnlyName = casing.capitalized.has(word) && !casing.lower.has(word);
  const isGivenName = pronounOfGivenName(word) !== null && isCapital(paragraph, at + 1);
  // What the text writes so elsewhere is a name, whatever the tagger makes of it: "Lynch said".
  if (isOnlyName) return true;
  if (lexicon.numbers.has(word)) return isGivenName && parts[at] === PROPN;
  // A plural that begins a sentence is tagged as a name too; another place of the text has to agree.
  const isName = parts[at] === PROPN && (casing.capitalized.has(word) || !/s$/.test(word));
  return isName || isCapital(paragraph, at + 1);
}

function continues(paragraph: Paragraph, at: number, lexicon: Lexicon, casing: Casing): boolean {
  const { words, sentences, starts, ends } = paragraph;
  // "Jane R. Roe": the stop behind an initial ends no sentence.
  const isInitial = words[at - 1] === '.' && /^\p{L}$/u.test(words[at - 2] ?? '');
  if (sentences[at] !== sentences[at - 1] && !isInitial) return false;
  const word = words[at] ?? '';
  if (isNameWord(paragraph, at, lexicon, casing)) return true;
  const isTight = starts[at] === ends[at - 1];
  const last = words[at - 1] ?? '';
  // "J. Doe" and "Sen. Roe": a stop behind an initial or a title belongs to the name.
  if (word === '.' && isTight)
    return (/^\p{L}$/u.test(last) || isTitle(last)) && isCapital(paragraph, at + 1);
  if (word === '-' && isTight && starts[at + 1] === ends[at])
    return isCapital(paragraph, at + 1) || isGivenNamePart(paragraph, at + 1, lexicon);
  if (last === '-' && isTight && isGivenNamePart(paragraph, at, lexicon)) return true;
  // "O'Dell" and "D'Arcy".
  if (word === "'" && isTight && starts[at + 1] === ends[at])
    return last.length <= 2 && isCapital(paragraph, at + 1);
  if (word === '&') return isCapital(paragraph, at + 1);
  // "Association of Lock Keepers", "Secretary of State".
  if (/^(?:of|for|on)$/.test(word))
    return (
      (isOrganisationWord(last) || (word === 'of' && last === 'secretary')) && isCapital(paragraph, at + 1)
    );
  if (word === 'and') return isWithinName(paragraph, at);
  if (!PARTICLES.has(word)) return false;
  let next = at + 1;
  if (PARTICLES.has(words[next] ?? '') || words[next] === '-') next += 1;
  return isCapital(paragraph, next);
}

/** "Park Geun-hye": the second half of a name, which is no common word and tells no noun apart. */
function isGivenNamePart({ words, shapes, parts }: Paragraph, at: number, lexicon: Lexicon): boolean {
  const word = words[at] ?? '';
  const isWord = lexicon.numbers.has(word) || /ed$/.test(word) || word.length > 6;
  return shapes[at] === SHAPE.lower && !isWord && parts[at + 1] !== NOUN && words[at + 1] !== '-';
}

/** "The Harbour and Canal Board": one body, whose kind stands behind both words. */
function isWithinName(paragraph: Paragraph, and: number): boolean {
  const { words, shapes } = paragraph;
  let start = and;
  while (start > 0 && isCapital(paragraph, start - 1) && words[start - 1] !== 'the') start -= 1;
  let end = and + 1;
  while (isCapital(paragraph, end)) end += 1;
  const before = words.slice(start, and);
  const isOther =
    before.some((word) => isOrganisationWord(word) || pronounOfGivenName(word) !== null) ||
    shapes[and - 1] === SHAPE.upper;
  return !isOther && words[start - 1] === 'the' && end > and + 2 && ENDS_BODY.test(words[end - 1] ?? '');
}

const ENDS_BODY =
  /^(?:committee|commission|department|ministry|agency|council|board|institute|association|bureau|service)$/;

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
/** By which a politician may be called as by an office. */
const PARTY = /^(?:republican|democrat|libertarian|conservative|liberal|socialist|independent)s?$/;

function readRun(
  { words, shapes, parts }: Paragraph,
  start: number,
  end: number,
  isInHeadline: boolean,
): NameRun {
  const nameStart = startOfName(words, start, end);
  const name = words
    .slice(nameStart, end)
    .filter((word) => /^\p{L}{2,}/u.test(word) && (nameStart + 1 === end || !SUFFIX.test(word)));
  const titles = words.slice(start, nameStart);
  const isAcronym =
    end - nameStart === 1 && shapes[nameStart] === SHAPE.upper && (words[nameStart] ?? '').length < 7;
  const ofGivenName = name.length > 1 ? pronounOfGivenName(name[0] ?? '') : null;
  const isOrganisation =
    isAcronym ||
    name.some(isOrganisationWord) ||
    (words[start - 1] === 'the' && nameStart === start && ofGivenName === null);
  const ofTitles = titles.map(pronounOfTitle).filter((one) => one !== null);
  const isPersonal = !isOrganisation && (titles.some(isTitle) || pronounOfGivenName(name[0] ?? '') !== null);
  return {
    start,
    end,
    nameStart,
    isPlace: nameStart === start && /^(?:in|into|across|near|outside|inside)$/.test(words[start - 1] ?? ''),
    isModifier: shapes[end] === SHAPE.lower && parts[end] === NOUN && !/^\p{L}$/u.test(words[end] ?? ''),
    words: name.length > 0 ? name : words.slice(nameStart, end),
    titles,
    gender: isOrganisation ? null : (ofTitles[0] ?? ofGivenName),
    isPersonal,
    isOrganisation,
    isInHeadline: isInHeadline && !isPersonal,
  };
}

/** Behind the last title, "Secretary of State Roe" and "Republican Jane Roe" too. */
function startOfName(words: readonly string[], start: number, end: number): number {
  let nameStart = start;
  for (let at = start; at < end - 1; at++) {
    if (!isTitle(words[at] ?? '')) continue;
    nameStart = words[at + 1] === '.' ? at + 2 : at + 1;
    if (words[nameStart] !== 'of') continue;
    const given = words.findIndex(
      (word, token) => token > nameStart + 1 && token < end && pronounOfGivenName(word) !== null,
    );
    nameStart = given > 0 ? given : nameStart + 2;
  }
  for (let at = start; at < end - 2; at++)
    if (PARTY.test(words[at] ?? '') && pronounOfGivenName(words[at + 1] ?? '') !== null)
      nameStart = Math.max(nameStart, at + 1);
  return nameStart >= end ? start : nameStart;
}

/** Whether the last word of a run is an office or a party's follower and no name: "the Prime Minister". */
export const isOffice = (word: string): boolean => isTitle(word) || PARTY.test(word);
