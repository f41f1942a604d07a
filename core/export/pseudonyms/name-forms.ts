import { foldString } from '../../text/fold';

/**
 * Forms in which a part of a name stands in a text. A stem with one of the endings of a declension is a form only where it
 * is capitalised, for as an ordinary word it would be another; adjectives of places ("київський") are not capitalised.
 */
export interface NameForms {
  /** Folded. */
  readonly exact: string;
  readonly stems: readonly string[];
}

export const formsOf = (part: string, language: string | null): NameForms => {
  const exact = foldString(part);
  return { exact, stems: isCyrillic(exact) ? cyrillicStems(exact) : latinStems(exact, isSlavic(language)) };
};

export const isCyrillic = (folded: string): boolean => /\p{Script=Cyrillic}/u.test(folded);

/** In which names in Latin letters are declined. */
const isSlavic = (language: string | null): boolean =>
  /^(?:pl|cs|sk|sl|hr|bs|sr|hsb|dsb)\b/i.test(language ?? '');

const LEAST = 3;
const long = (stems: readonly string[]): readonly string[] =>
  [...new Set(stems)].filter((stem) => stem.length >= LEAST);

/** Folded letters: й is и, ї is і, ё is е. */
function cyrillicStems(exact: string): readonly string[] {
  const bare = exact.replace(/(?:[иіы]и|[аеиіоуюяєы]|ь)$/u, '');
  const one = exact.replace(/[аеиіоуюяєыь]$/u, '');
  const all = [exact, bare, one];
  return long([
    ...all,
    // Харків, Харкова; Київ, Києва.
    ...all.flatMap((stem) =>
      ['о', 'е', 'є'].map((vowel) => stem.replace(/і([^аеиіоуюяєы]+)$/u, `${vowel}$1`)),
    ),
    // Ковалець, Ковальця; Чубок, Чубка.
    ...all.flatMap((stem) => ['', 'ь'].map((sign) => stem.replace(/[ео]([цк])$/u, `${sign}$1`))),
    // Ольга, Ользі.
    ...all.map((stem) => stem.replace(/[кгх]$/u, (last) => ALTERNATE[last] ?? last)),
  ]);
}

const ALTERNATE: Readonly<Record<string, string>> = { к: 'ц', г: 'з', х: 'с' };

const latinStems = (exact: string, isDeclined: boolean): readonly string[] =>
  isDeclined
    ? long([exact, exact.replace(/[aeiouy]$/u, ''), exact.replace(/e([ckl])$/u, '$1')])
    : long([exact]);

const fold = (words: string): ReadonlySet<string> => new Set(['', ...words.split(' ').map(foldString)]);

const CYRILLIC = fold(
  'а у и і е о я ю є ї ь ові еві єві ом ем єм ям ам ою ею єю ій ий ої ого ього ому ьому им ім ім ів їв ами ями ах ях іх их ими ' +
    'ы ой ей ый ым ых его ему ую юю яя ая ое ов ев иям иями ин ина ину ині їн їна ова ової ову ове',
);
const SLAVIC = fold(
  'a u e i y o ą ę ie owi em om iem ego emu im ym ej ową owie ów ami ach ovi ů ou ovi ova ové ka ki kiem kom',
);
/** Names of other languages in Latin letters: the plural, and a genitive without its sign. */
const PLAIN = fold('s es');
/** Of adjectives that are made of a place. */
const ADJECTIVE = /^(?:івс|инс|ївс|с|ц|з)ьк[\p{L}]{1,3}$|^(?:овс|инс|с|ц)к[\p{L}]{1,3}$/u;

export const isEnding = (ending: string, stem: string, language: string | null): boolean =>
  isCyrillic(stem)
    ? CYRILLIC.has(ending)
    : (isSlavic(language) ? SLAVIC : PLAIN).has(ending) || PLAIN.has(ending);

export const isAdjectiveEnding = (ending: string): boolean => ADJECTIVE.test(ending);

/** The longest ending above, in letters. */
export const LONGEST_ENDING = 7;

const TITLES = new Set('mr mrs ms miss dr prof sir lady st saint пан пані др'.split(' '));

/** The parts of a name by which it is known alone, and those that are never a name alone: titles, "van", "de", initials. */
export function partsOf(name: string): {
  readonly known: readonly string[];
  readonly others: readonly string[];
} {
  const words = name
    .normalize('NFC')
    .split(/[\s,.;:()"“”«»]+/u)
    .filter((word) => word !== '');
  const isKnown = (word: string): boolean =>
    [...word].length > 1 && !/^\p{Ll}/u.test(word) && !TITLES.has(foldString(word));
  const known = words.filter(isKnown);
  // A name without a capital letter is taken as it is.
  if (known.length === 0) return { known: words, others: [] };
  const halves = known
    .flatMap((word) => word.split(/[-‐‑]/u))
    .filter((half) => [...half].length > 2 && isKnown(half));
  return { known: [...new Set([...known, ...halves])], others: words.filter((word) => !isKnown(word)) };
}
