/** Which words are of a name: those that have their capital from nothing else, and what holds the parts of a name together. */
import { pronounOfGivenName } from '../../language/en/given-names';
import type { Lexicon } from '../lexicon';
import { SHAPE, type Paragraph } from '../paragraph';
import { PARTS_OF_SPEECH } from '../part-of-speech';
import { isCapital, isFirstWord, type Casing } from './capitals';
import { isOrganisationWord, isTitle } from './titles';

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

/** A word that begins a sentence or a quotation has its capital from there, unless it is no common word. */
export function isNameWord(paragraph: Paragraph, at: number, lexicon: Lexicon, casing: Casing): boolean {
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

/** Whether the name of the token before goes on here. */
export function continuesName(paragraph: Paragraph, at: number, lexicon: Lexicon, casing: Casing): boolean {
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
