import { foldString } from '../../text/fold';

/**
 * Forms in which a part of a name stands in a text. A stem with one of the endings of a declension is a form only where it
 * is capitalised, for as an ordinary word it would be another; adjectives of places ("київський") are not capitalised.
 */
export interface NameForms {
  /** Folded. */
  readonly exact: string;
  readonly stems: readonly string[];
  /** Whether it takes the endings of Slavic languages. */
  readonly isDeclined: boolean;
}

export const formsOf = (part: string, language: string | null): NameForms => {
  const exact = foldString(part);
  const isDeclined = !isUndeclining(language) || SURNAME.test(exact);
  return {
    exact,
    stems: isCyrillic(exact) ? cyrillicStems(exact) : latinStems(exact, isDeclined),
    isDeclined,
  };
};

export const isCyrillic = (folded: string): boolean => /\p{Script=Cyrillic}/u.test(folded);

/** Of these it is known that names in Latin letters have no cases; in every other language they may. */
const isUndeclining = (language: string | null): boolean =>
  /^(?:en|fr|de|es|it|pt|nl|ca|gl|ro|da|sv|nb|nn|no|af|id|ms|vi)\b/i.test(language ?? '');

/** A surname that is declined in whatever language it is quoted: Kowalski, Kowalskiego. */
const SURNAME = /(?:[cdns]k[aiy]|wicz|czyk|(?:ov|ev)ic|enko)$/u;

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
    // Павел, Павла; Лев, Льва.
    ...all.flatMap((stem) => [stem.replace(/[ео]л$/u, 'л'), stem.replace(/^лев$/u, 'льв')]),
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

export const isEnding = (ending: string, stem: string, isDeclined: boolean): boolean =>
  isCyrillic(stem) ? CYRILLIC.has(ending) : (isDeclined && SLAVIC.has(ending)) || PLAIN.has(ending);

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
    .map(withoutPossessive)
    .filter((word) => word !== '');
  // "al-Assad" and "d'Estaing" begin small and are names.
  const isKnown = (word: string): boolean =>
    [...word].length > 1 && /[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) && !TITLES.has(foldString(word));
  const known = words.filter(isKnown);
  // A name without a capital letter is taken as it is.
  if (known.length === 0) return { known: words, others: [] };
  const parts = known.flatMap((word) => [...word.split(/[-‐‑]/u), ...halvesOf(word)]);
  const halves = parts.filter((half) => [...half].length > 2 && !/^\p{Ll}/u.test(half) && isKnown(half));
  const rest = parts.filter((half) => /^\p{Ll}/u.test(half) && !known.includes(half));
  return {
    known: [...new Set([...known, ...halves])],
    others: [...new Set([...words.filter((word) => !isKnown(word)), ...rest])],
  };
}

/** In Cyrillic the apostrophe is a sign within a word, and parts none. */
const halvesOf = (word: string): readonly string[] =>
  word.split(isCyrillic(foldString(word)) ? /[-‐‑]/u : /[-‐‑'’ʼ]/u);

export const withoutPossessive = (word: string): string => word.replace(/['’ʼ]s?$/iu, '');

/** Scripts without capitals, of which some part no words: a name is looked for inside of what looks like one. */
export const isUncased = (text: string): boolean => /\p{Lo}/u.test(text);
