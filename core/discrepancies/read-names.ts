/** Finds names of places and of persons and things, by capitals and the words before them. */
import { rawValue, type RawValue } from './raw-value';
import { isPerson } from '../language/en/person-nouns';
import type { Thesaurus } from '../language/thesaurus';
import type { Word } from './words';
import { itemAt } from '../text/item-at';

/** @param isTaken whether a word belongs to a value already */
export function readNames(
  words: readonly Word[],
  text: string,
  isTaken: (at: number) => boolean,
  thesaurus: Thesaurus,
): RawValue[] {
  const found: RawValue[] = [];
  for (let at = 0; at < words.length;) {
    const to = nameEnd(words, text, at, isTaken, thesaurus);
    if (to === at) {
      at += 1;
      continue;
    }
    found.push(rawValue({ kind: isPlaceAt(words, at, to) ? 'place' : 'name', from: at, to, heads: [] }));
    at = to;
  }
  return found;
}

/** Index after the name that begins at a word; the index itself where none does. */
function nameEnd(
  words: readonly Word[],
  text: string,
  at: number,
  isTaken: (at: number) => boolean,
  thesaurus: Thesaurus,
): number {
  const isName = (k: number): boolean => {
    const word = words[k];
    return word !== undefined && word.isCapital && !isTaken(k) && !NO_NAMES.has(word.form);
  };
  const first = initialsEnd(words, text, at, isName);
  if (
    first === at &&
    (!isName(at) || (isSentenceStart(words, at) && !isNameAtStart(words, at, isName, thesaurus)))
  )
    return at;
  let end = first + 1;
  for (; end < words.length; end++) {
    const initials = initialsEnd(words, text, end, isName);
    if (initials > end) {
      end = initials;
      continue;
    }
    const gap = text.slice(itemAt(words, end - 1).end, itemAt(words, end).start);
    if (isName(end) && /^[ -]?$/u.test(gap)) continue;
    // "Bay of Pigs", "Crosby & Sons".
    const isLink =
      /^(?:of|de|la|le|van|von|del|da|di)$/.test(itemAt(words, end).form) &&
      isName(end + 1) &&
      /^ $/u.test(gap);
    if (!isLink) break;
  }
  return end;
}

/** "J. R. Hale": index of the name after initials; the index itself where none begin there. */
function initialsEnd(
  words: readonly Word[],
  text: string,
  at: number,
  isName: (at: number) => boolean,
): number {
  let end = at;
  while (words[end]?.isCapital === true && words[end]?.form.length === 1 && words[end + 1]?.form === '.')
    end += 2;
  const [before, name] = [words[end - 1], words[end]];
  const isNear =
    before !== undefined && name !== undefined && /^ ?$/u.test(text.slice(before.end, name.start));
  return end > at && isNear && isName(end) ? end : at;
}

const isSentenceStart = (words: readonly Word[], at: number): boolean =>
  at === 0 || /^[.!?:"“]$/.test(itemAt(words, at - 1).form);

/** At a sentence's start a capital is no evidence, unless the next word is of the name too or the word stands elsewhere. */
const isNameAtStart = (
  words: readonly Word[],
  at: number,
  isName: (at: number) => boolean,
  thesaurus: Thesaurus,
): boolean =>
  itemAt(words, at).isContent &&
  !isPerson(itemAt(words, at)) &&
  !itemAt(words, at).isVerb &&
  (isName(at + 1) ||
    /^(?:who|said)$|'s$/.test(words[at + 1]?.form ?? '') ||
    (!isCommonNoun(thesaurus, itemAt(words, at)) &&
      (words[at + 1]?.isVerb === true ||
        /^(?:was|is|had|has|did|could|would|,)$/.test(words[at + 1]?.form ?? ''))));

/** "Bread was rationed": a noun of no person and no place, such as first names and surnames mostly are not. */
const isCommonNoun = (thesaurus: Thesaurus, { stem }: Word): boolean =>
  /^(?:artifact|group|act|other)$/.test(thesaurus.get(stem)?.field ?? '');

const NO_NAMES: ReadonlySet<string> = new Set(
  `i the a an in on at of to and but or he she it they we you his her their its this that there then when while after before
mr mrs ms dr no not for with by as if from what who one two three four five six seven eight nine ten some all most every
each both none nobody everyone people police according it's`.split(/\s+/),
);

const GIVEN =
  /^(?:give|gave|given|award|awarded|hand|handed|present|presented|offer|offered|belong|belonged|married|sold|owed|addressed|entrusted|left|passed|fell|due|ascribed|attributed|credited|according)$/;
const PLACE_PREPOSITIONS =
  /^(?:in|at|near|outside|inside|off|from|to|towards|toward|above|below|beyond|through|across|around|of|into|under|along|behind|opposite|beside|over|via)$/;
const PLACE_NOUNS =
  /^(?:street|road|lane|square|bridge|river|lake|bay|harbour|port|island|islands|islet|point|hill|mount|mountain|valley|vale|pass|weir|castle|church|cathedral|hall|house|hospital|station|airport|prison|park|forest|wood|abbey|fort|farm|mill|dam|tunnel|quay|wharf|dock|docks|market|avenue|terrace|row|court|place|county|province|district|end|gate|cross|head|strait|sound|sea|ocean|coast|beach|cape|common|heath|moor|green)$/;

/** Before a name: a person, whatever preposition stands before him. */
export const PERSONAL_TITLES =
  /^(?:captain|judge|mayor|dr|doctor|sir|lord|lady|nurse|sergeant|constable|father|sister|brother|king|queen|general|colonel|major|president|minister|professor|coroner|commander|inspector|councillor|lieutenant|corporal|private|bishop|archbishop|abbot|abbess|senator|deputy|consul|ambassador|chief|matron|superintendent|detective|warden|alderman|baron|count|countess|duke|duchess|earl|admiral|commodore|brigadier|marshal|rabbi|imam|pastor|canon|dean|engineer|surgeon|governor|prince|princess|emperor|mr|mrs|miss|ms|herr|frau|monsieur)$/;

const isPlaceAt = (words: readonly Word[], from: number, to: number): boolean => {
  if (to - from > 1 && PERSONAL_TITLES.test(itemAt(words, from).form)) return false;
  // "J. Hall", "led by John Hall": a person by his surname.
  const isOfInitials = itemAt(words, from).form.length === 1 && words[from + 1]?.form === '.';
  if (isOfInitials || (words[from - 1]?.form === 'by' && to - from === 2)) return false;
  if (PLACE_NOUNS.test(itemAt(words, to - 1).form)) return true;
  // "Mount Tiver", "Lake Orra".
  if (to - from > 1 && /^(?:mount|lake|cape|fort|port|isle|river|loch|glen)$/.test(itemAt(words, from).form))
    return true;
  let before = from - 1;
  while (
    /^(?:the|upper|lower|old|new|north|south|east|west|village|town|city|port|hamlet|upland)$/.test(
      words[before]?.form ?? '',
    )
  )
    before -= 1;
  // "Awarded to Hilda Strom", "marched under Jan Ysker": more often a person, where two names stand.
  const isRecipient =
    to - from === 2 &&
    before === from - 1 &&
    (words[before]?.form === 'under' ||
      (words[before]?.form === 'to' &&
        words.slice(Math.max(0, before - 5), before).some(({ form }) => GIVEN.test(form))));
  if (isRecipient) return false;
  return PLACE_PREPOSITIONS.test(words[before]?.form ?? '') && words[before]?.form !== 'of';
};
