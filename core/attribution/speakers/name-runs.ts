/** Names in a paragraph: runs of capitalized words, with the titles before them told apart. */
import { PARTS_OF_SPEECH } from '../part-of-speech';
import { SHAPE, type Paragraph } from '../paragraph';
import type { Lexicon } from '../lexicon';

export interface NameRun {
  /** Tokens of the whole run, its title among them; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** First token of the name itself. */
  readonly nameStart: number;
  /** The name's words in lower case, without initials. */
  readonly words: readonly string[];
  readonly gender: 'he' | 'she' | null;
  /** An outlet, a ministry, a firm: nothing that "he" could mean. */
  readonly isOrganisation: boolean;
  /** "In" stands before it, or another word for being at a place. */
  readonly isPlace: boolean;
  /** It only says what kind of thing the noun behind it means: "a Norwegian officer". */
  readonly isModifier: boolean;
}

const PROPN = PARTS_OF_SPEECH.indexOf('PROPN');
const NOUN = PARTS_OF_SPEECH.indexOf('NOUN');

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Offices and forms of address that stand before a name with a capital. */
const TITLES =
  wordsOf(`mr mrs ms miss dr prof professor sir lord lady dame president senator sen representative rep congressman
congresswoman governor gov mayor minister secretary ambassador general gen colonel col major maj lieutenant lt sergeant sgt
captain capt officer detective sheriff judge justice attorney chairman chairwoman director spokesman spokeswoman chancellor
king queen prince princess pope father sister brother bishop archbishop cardinal rabbi imam reverend rev admiral adm
commissioner councillor councilman councilwoman deputy chief strategist manager adviser advisor nominee candidate leader`);
const HE = wordsOf('mr sir lord congressman chairman spokesman king prince pope father brother councilman');
const SHE = wordsOf(
  'mrs ms miss lady dame congresswoman chairwoman spokeswoman queen princess sister councilwoman',
);
const ORGANISATION =
  wordsOf(`post times guardian news journal tribune herald telegraph telegram gazette magazine ministry department office
agency party committee commission council congress senate house court university college institute center centre
association organization organisation company inc corp corporation group bank union nations foundation police army navy
force forces kremlin pentagon parliament government administration campaign league federation service services bureau board
church television tv radio network press court conventions initiative`);
const CALENDAR =
  wordsOf(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm`);
const PARTICLES = wordsOf('de del della von van der den al el bin ibn la le da dos di');

/** Words that the text writes with a capital inside a sentence, where only names have one. */
export function capitalizedWords(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const paragraph of paragraphs)
    paragraph.words.forEach((word, at) => {
      if (isCapital(paragraph, at) && !isFirstWord(paragraph, at)) found.add(word);
    });
  return found;
}

/** @param capitalized as `capitalizedWords` says of the whole text */
export function findNameRuns(
  paragraph: Paragraph,
  lexicon: Lexicon,
  capitalized: ReadonlySet<string>,
): NameRun[] {
  const { size, words } = paragraph;
  const runs: NameRun[] = [];
  for (let at = 0; at < size;) {
    if (!isNameWord(paragraph, at, lexicon, capitalized)) {
      at += 1;
      continue;
    }
    const start = at;
    let end = at + 1;
    while (end < size && continues(paragraph, end, lexicon, capitalized)) end += 1;
    while (end > start + 1 && (words[end - 1] === '.' || words[end - 1] === '-')) end -= 1;
    runs.push(readRun(paragraph, start, end));
    at = end;
  }
  return runs;
}

const isCapital = ({ shapes }: Paragraph, at: number): boolean =>
  shapes[at] === SHAPE.capital || shapes[at] === SHAPE.upper || shapes[at] === SHAPE.mixed;

const isFirstWord = ({ words, sentences }: Paragraph, at: number): boolean =>
  at === 0 || sentences[at] !== sentences[at - 1] || /^["':]$/.test(words[at - 1] ?? '');

/** A word that begins a sentence or a quotation has its capital from there, unless it is no common word. */
function isNameWord(
  paragraph: Paragraph,
  at: number,
  lexicon: Lexicon,
  capitalized: ReadonlySet<string>,
): boolean {
  const { words, parts, ends, starts } = paragraph;
  if (!isCapital(paragraph, at)) return false;
  const word = words[at] ?? '';
  const isFirst = isFirstWord(paragraph, at);
  if (word === 'i' || CALENDAR.has(word) || ends[at] === starts[at]) return false;
  if (isFirst && TITLES.has(word) && isCapital(paragraph, at + 1)) return true;
  if (!isFirst) return true;
  if (lexicon.numbers.has(word)) return false;
  // A plural that begins a sentence is tagged as a name too; another place of the text has to agree.
  const isName = parts[at] === PROPN && (capitalized.has(word) || !/s$/.test(word));
  return isName || isCapital(paragraph, at + 1);
}

function continues(
  paragraph: Paragraph,
  at: number,
  lexicon: Lexicon,
  capitalized: ReadonlySet<string>,
): boolean {
  const { words, sentences, starts, ends } = paragraph;
  if (sentences[at] !== sentences[at - 1]) return false;
  const word = words[at] ?? '';
  if (isNameWord(paragraph, at, lexicon, capitalized)) return true;
  const isTight = starts[at] === ends[at - 1];
  // "J. Doe" and "Sen. Roe": a stop behind an initial or a title belongs to the name.
  if (word === '.' && isTight)
    return (
      (/^\p{L}$/u.test(words[at - 1] ?? '') || TITLES.has(words[at - 1] ?? '')) &&
      isCapital(paragraph, at + 1)
    );
  if (word === '-' && isTight && starts[at + 1] === ends[at]) return isCapital(paragraph, at + 1);
  if (!PARTICLES.has(word)) return false;
  const next = PARTICLES.has(words[at + 1] ?? '') ? at + 2 : at + 1;
  return isCapital(paragraph, next);
}

function readRun({ words, shapes, parts }: Paragraph, start: number, end: number): NameRun {
  let nameStart = start;
  for (let at = start; at < end - 1; at++)
    if (TITLES.has(words[at] ?? '')) nameStart = words[at + 1] === '.' ? at + 2 : at + 1;
  if (nameStart >= end) nameStart = start;
  const name = words.slice(nameStart, end).filter((word) => /^\p{L}{2,}/u.test(word));
  const titles = words.slice(start, nameStart);
  const isAcronym =
    end - nameStart === 1 && shapes[nameStart] === SHAPE.upper && (words[nameStart] ?? '').length < 7;
  return {
    start,
    end,
    nameStart,
    isPlace: nameStart === start && /^(?:in|into|across|near|outside|inside)$/.test(words[start - 1] ?? ''),
    isModifier: shapes[end] === SHAPE.lower && parts[end] === NOUN && !/^\p{L}$/u.test(words[end] ?? ''),
    words: name.length > 0 ? name : words.slice(nameStart, end),
    gender: titles.some((word) => HE.has(word)) ? 'he' : titles.some((word) => SHE.has(word)) ? 'she' : null,
    isOrganisation:
      isAcronym ||
      name.some((word) => ORGANISATION.has(word)) ||
      (words[start - 1] === 'the' && nameStart === start),
  };
}

/** Whether the last word of a run is an office and no name: "the Prime Minister". */
export const isOffice = (word: string): boolean => TITLES.has(word);
