/**
 * Transliteration of Cyrillic, Greek, Arabic and Hebrew letters into Latin ones, close to the BGN/PCGN and ALA-LC tables
 * but with one letter group a letter: names are compared by it and never shown.
 */
import { foldString } from '../../text/fold';
import { itemAt } from '../../text/item-at';

const CYRILLIC =
  'а a б b в v г g ґ g д d е e є e ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya ў w ђ d ј y љ l њ n ћ ch џ j';
const GREEK =
  'μπ b ου u αυ av ευ ev ει i οι i αι e γγ ng τζ j τσ ts α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ y φ f χ kh ψ ps ω o';
const ARABIC =
  'ا a ب b ت t ث th ج j ح h خ kh د d ذ d ر r ز z س s ش sh ص s ض d ط t ظ z ع  غ g ف f ق k ك k ل l م m ن n ه h و w ي y ء  ة  ى a پ p چ ch ژ zh گ g ڤ v ک k ی y';
const HEBREW =
  'א  ב b ג g ד d ה h ו w ז z ח kh ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע  פ p ף p צ ts ץ ts ק k ר r ש sh ת t';

const TABLE: ReadonlyMap<string, string> = new Map(
  [CYRILLIC, GREEK, ARABIC, HEBREW].flatMap((list) => {
    const parts = list.split(' ');
    return Array.from(
      { length: parts.length / 2 },
      (_, k) => [itemAt(parts, 2 * k), itemAt(parts, 2 * k + 1)] as const,
    );
  }),
);
/** Two letters that are one sound. */
const DIGRAPHS = new RegExp([...TABLE.keys()].filter((letters) => letters.length === 2).join('|'), 'gu');

/** Folded, in Latin letters; letters of other scripts stay. */
export function romanize(word: string): string {
  return foldString(word)
    .replace(DIGRAPHS, (letters) => TABLE.get(letters) ?? letters)
    .replace(/[^\0-\x7f]/gu, (letter) => TABLE.get(letter) ?? letter);
}

/** An abjad writes consonants: only they can be compared with other scripts. */
export const isAbjad = (word: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word);
