/**
 * Phonetic keys of names across scripts, after Soundex (Russell & Odell 1918) and its descendants for Slavic and Jewish
 * names (Daitch & Mokotoff 1985): consonants by the place where they are spoken, vowels left out, one key for each way
 * in which a letter may be read. Case endings of Slavic and Greek and prefixed particles of Arabic and Hebrew are tried
 * with and without.
 */
import { foldString } from '../../text/fold';
import { editDistance } from '../edit-distance';
import { isAbjad, romanize } from './romanize';

/** A way to read a name: its letters without ending or prefix, and its consonants. */
export interface NameReading {
  /** Romanized; without meaning where the script is an abjad. */
  readonly letters: string;
  /** One letter a consonant: P labial, K velar, T dental, S sibilant, M, N, L, R. */
  readonly key: string;
}

/** Latin letters, the longer groups first, and the classes that they may stand for; `''` is silent. */
const CLASSES: readonly (readonly [RegExp, readonly string[]])[] = (
  [
    ['shch|tsch|sch|tch|sh|zh|ts|tz', 'S'],
    ['ch', 'S K'],
    ['kh', 'K -'],
    ['gh', 'K -'],
    ['th', 'T'],
    ['ph', 'P'],
    ['ck', 'K'],
    ['x', 'KS'],
    ['c(?=[eiy])', 'S'],
    ['g(?=[eiy])', 'K S'],
    ['[ckq]', 'K'],
    ['g', 'K -'],
    ['[bpfv]', 'P'],
    ['w', 'P -'],
    ['[td]', 'T'],
    ['[sz]', 'S'],
    ['j', 'S -'],
    ['h', 'K -'],
    ['m', 'M'],
    ['n', 'N'],
    ['l', 'L'],
    ['r', 'R'],
  ] as const
).map(([letters, classes]) => [
  new RegExp(letters, 'y'),
  classes.split(' ').map((one) => (one === '-' ? '' : one)),
]);
/** Readings of one name; the rarest ways come last. */
const MAX_KEYS = 12;

const CYRILLIC_ENDING =
  /(?:ами|ями|ого|ему|ому|ыми|ими|ои|еи|ою|ею|ом|ем|ым|им|ах|ях|ові|еві|[аяуюеиыьоі])$/u;
const GREEK_ENDING = /(?:ουσ|οσ|ου|ασ|ησ|εσ|ισ|[αηοιε])$/u;
const ARABIC_PREFIX = /^(?:وال|بال|كال|فال|لل|ال|[وفبلك])/u;
const HEBREW_PREFIX = /^(?:וה|וב|ול|שה|[הבלמכשו])/u;
/** UTF-16 units that must be left of a name. */
const MIN_STEM = 3;

/** All readings, the likeliest first. */
export function readName(word: string): readonly NameReading[] {
  const folded = foldString(word);
  const forms = [folded];
  for (const affix of [CYRILLIC_ENDING, GREEK_ENDING, ARABIC_PREFIX, HEBREW_PREFIX]) {
    const stem = folded.replace(affix, '');
    if (stem !== folded && stem.length >= MIN_STEM) forms.push(stem);
  }
  return forms.flatMap((form) => {
    const letters = romanize(form);
    return keysOf(letters).map((key) => ({ letters, key }));
  });
}

function keysOf(letters: string): readonly string[] {
  let keys = [''];
  for (let at = 0; at < letters.length;) {
    let width = 1;
    for (const [pattern, classes] of CLASSES) {
      pattern.lastIndex = at;
      const found = pattern.exec(letters);
      if (found === null) continue;
      width = found[0].length;
      keys = classes.flatMap((one) => keys.map((key) => key + one)).slice(0, MAX_KEYS);
      break;
    }
    at += width;
  }
  return [...new Set(keys.map((key) => key.replace(/TS/g, 'S').replace(/(.)\1+/g, '$1')))];
}

/** Consonants that must agree where one of the two scripts writes no vowels. */
const MIN_CONSONANTS = 3;
/** Least similarity of the letters where both write vowels. */
const MIN_SIMILARITY = 0.7;

/** Whether two words in two scripts or languages can be one name. Both keys must have been found equal. */
export function areOneName(a: string, ofA: NameReading, b: string, ofB: NameReading): boolean {
  if (isAbjad(a) || isAbjad(b)) return ofA.key.length >= MIN_CONSONANTS;
  const [one, other] = [simplify(ofA.letters), simplify(ofB.letters)];
  const longest = Math.max(one.length, other.length);
  return longest >= MIN_STEM && 1 - editDistance(one, other) / longest >= MIN_SIMILARITY;
}

/** Spellings of one sound, made alike. */
const simplify = (letters: string): string =>
  letters
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|[cq]/g, 'k')
    .replace(/y/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(?<![sckzg])h/g, '')
    .replace(/(.)\1+/g, '$1');
