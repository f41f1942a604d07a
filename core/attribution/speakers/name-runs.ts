/** Names in a paragraph: runs of capitalized words, with the titles before them told apart. */
import { pronounOfGivenName } from '../../language/en/given-names';
import type { Lexicon } from '../lexicon';
import { SHAPE, type Paragraph } from '../paragraph';
import { PARTS_OF_SPEECH } from '../part-of-speech';
import { isHeadline, type Casing } from './capitals';
import { continuesName, isNameWord } from './name-words';
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
    while (end < size && continuesName(paragraph, end, lexicon, casing)) end += 1;
    while (end > start + 1 && (words[end - 1] === '.' || words[end - 1] === '-')) end -= 1;
    runs.push(readRun(paragraph, start, end, casing.isHeadline));
    at = end;
  }
  return runs;
}

const NOUN = PARTS_OF_SPEECH.indexOf('NOUN');
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
