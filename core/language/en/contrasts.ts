/**
 * Whether two passages are comparable at all. Similar sentences often report two things on purpose, the northern dike
 * and the southern one, the killed and the injured, and then nothing that they say conflicts. Found by lists of
 * mutually exclusive words (antonyms and co-hyponyms, as in the contradiction detection of de Marneffe et al. 2008) and
 * by different modifiers of one noun.
 */
import { STOP_WORDS } from './stop-words';
import { ORDINALS } from './number-words';
import { SYNONYM_SETS } from './synonym-sets';
import { tokenize, stemWord, type Token } from '../tokens';
import { itemAt } from '../../text/item-at';

/** They speak of two times, or count two things. */
export type Contrast = 'other-day' | 'other-count';

/** Classes of mutually exclusive words, the forms of one member side by side. Classes of time first. */
const CLASSES: readonly (readonly [Contrast, readonly (readonly string[])[]])[] = [
  [
    'other-day',
    [
      'monday mondays|tuesday tuesdays|wednesday wednesdays|thursday thursdays|friday fridays|saturday saturdays|sunday sundays|weekday weekdays|weekend weekends',
      'spring|summer|autumn|winter',
      'before|after',
    ].map((line) => line.split('|')),
  ],
  [
    'other-count',
    [
      'north northern|south southern|east eastern|west western',
      'upper|lower|middle',
      'inner|outer',
      'left|right',
      'first|second|third|fourth|last final|next|previous',
      'old older elder eldest|new newer young younger youngest',
      'former|current present',
      'adult adults|child children',
      'man men male|woman women female',
      'boy boys|girl girls',
      'brother brothers|sister sisters',
      'father|mother|son|daughter',
      'killed dead deaths|injured wounded hurt|missing|captured|buried|rescued',
      'altogether total overall|far',
      'daily|weekly|monthly|yearly annual annually|hourly',
      'ton tons tonne tonnes|crate crates|barrel barrels|sack sacks|bottle bottles|kilo kilos kilogram kilograms|pound pounds|litre litres',
    ].map((line) => line.split('|')),
  ],
];

/** By form the index of its class and of its member in the class. */
const MEMBERS: ReadonlyMap<string, readonly [number, number]> = new Map(
  CLASSES.flatMap(([, lists]) => lists).flatMap((members, group) =>
    members.flatMap((forms, member) => forms.split(' ').map((form) => [form, [group, member]] as const)),
  ),
);
/** Whether a form is a member of some class of mutually exclusive words. */
export const canContrast = (form: string): boolean => MEMBERS.has(form);

/** Whether two forms are different members of one class: "north" and "south", "monday" and "friday". */
export function areContrasted(a: string, b: string): boolean {
  const [ofA, ofB] = [MEMBERS.get(a), MEMBERS.get(b)];
  return ofA !== undefined && ofB !== undefined && ofA[0] === ofB[0] && ofA[1] !== ofB[1];
}

/** The same before a noun, where more words exclude each other: a front door and a back door, a day nurse and a night nurse. */
export const areContrastedModifiers = (a: string, b: string): boolean =>
  areContrasted(a, b) || MODIFIERS.some(([one, other]) => isIn(one, a, other, b) || isIn(one, b, other, a));
export const canModify = (form: string): boolean =>
  canContrast(form) || MODIFIERS.some((pair) => pair.some((forms) => forms.includes(form)));

const MODIFIERS: readonly (readonly [readonly string[], readonly string[]])[] = (
  [
    ...[
      'front|back rear',
      'day|night',
      'morning|evening afternoon',
      'main|side',
      'outward|return',
      'civil|military',
    ],
    ...[
      'home|visiting away',
      'opening|closing',
      'top|bottom',
      'private|public',
      'big large great|little small',
    ],
    ...['royal|communal', 'primary|secondary', 'deputy assistant|chief head', 'outer|inner', 'near|far'],
  ] as const
).map((line) => {
  const [one = '', other = ''] = line.split('|');
  return [one.split(' '), other.split(' ')];
});
const isIn = (one: readonly string[], a: string, other: readonly string[], b: string): boolean =>
  one.includes(a) && other.includes(b);

/** Whether a word is a number, an ordinal, a weekday or a month: two of them are equal or differ, never similar. */
export const isValueWord = ({ form, stem, isNumber }: Pick<Token, 'form' | 'stem' | 'isNumber'>): boolean =>
  isNumber || NUMBER_WORDS.has(form) || Object.hasOwn(ORDINALS, form) || CALENDAR.has(stem);

const OF_TIME = itemAt(CLASSES, 0)[1].length;

/** UTF-16 offsets into the passage, end exclusive. */
export type WordRange = Pick<Token, 'start' | 'end'>;

export function findContrast(a: string, b: string): Contrast | null {
  const groups = contrastedGroups(a, b).map(([group]) => group);
  if (groups.some((group) => group < OF_TIME)) return 'other-day';
  return groups.length > 0 || findQualifiers(a, b) !== null ? 'other-count' : null;
}

/** The words of each passage by which the two report different things, those of time left out. */
export function listContrasted(a: string, b: string): { readonly a: WordRange[]; readonly b: WordRange[] } {
  const groups = contrastedGroups(a, b).filter(([group]) => group >= OF_TIME);
  const qualifiers = findQualifiers(a, b);
  return {
    a: [...groups.flatMap(([, words]) => words), ...(qualifiers === null ? [] : [qualifiers.a])],
    b: [...groups.flatMap(([, , words]) => words), ...(qualifiers === null ? [] : [qualifiers.b])],
  };
}

/** Classes of which both passages name members and share none, with the words of each. */
function contrastedGroups(a: string, b: string): (readonly [number, readonly Token[], readonly Token[]])[] {
  const membersOf = (text: string): Map<number, Map<Token, number>> => {
    const found = new Map<number, Map<Token, number>>();
    for (const word of tokenize(text)) {
      const [group, member] = MEMBERS.get(word.form) ?? [];
      if (group === undefined || member === undefined) continue;
      found.set(group, (found.get(group) ?? new Map()).set(word, member));
    }
    return found;
  };
  const ofB = membersOf(b);
  return [...membersOf(a)].flatMap(([group, members]) => {
    const others = ofB.get(group);
    const known = new Set(others?.values());
    return others === undefined || [...members.values()].some((member) => known.has(member))
      ? []
      : [[group, [...members.keys()], [...others.keys()]] as const];
  });
}

/** "The town council" and "the county council": one noun with two different modifiers before it. */
function findQualifiers(a: string, b: string): { readonly a: WordRange; readonly b: WordRange } | null {
  const wordsA = tokenize(a);
  const wordsB = tokenize(b);
  const stemsA = new Set(wordsA.map(({ stem }) => stem));
  const last = new Map(wordsB.map(({ stem }, at) => [stem, at]));
  const stemsB = new Set(wordsB.map(({ stem }) => stem));
  const isQualifier = (word: Token | undefined, others: ReadonlySet<string>): word is Token =>
    word !== undefined &&
    !word.isNumber &&
    !STOP_WORDS.has(word.form) &&
    !NUMBER_WORDS.has(word.form) &&
    !others.has(word.stem);
  for (const [at, word] of wordsA.entries()) {
    if (STOP_WORDS.has(word.form) || word.isNumber) continue;
    const own = wordsA[at - 1];
    const there = last.get(word.stem);
    if (there === undefined) continue;
    const other = wordsB[there - 1];
    if (!isQualifier(own, stemsB) || !isQualifier(other, stemsA)) continue;
    if (meaningOf(own.stem) === meaningOf(other.stem)) continue;
    return {
      a: { start: own.start, end: word.end },
      b: { start: other.start, end: itemAt(wordsB, there).end },
    };
  }
  return null;
}

const CALENDAR = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday noon midnight percent'
    .split(' ')
    .map(stemWord),
);
const HALVES = /^(?:[ap]m?|ii?|st|nd|rd|th)$/;

/**
 * Overlap coefficient of the content stems, 0–1: the share of those of the passage with fewer that the other has too,
 * or has a synonym of. Numbers and dates do not count.
 */
export function topicOverlap(a: string, b: string): number {
  const [ofA, ofB] = [listSubjects(a), listSubjects(b)];
  const [less, more] = ofA.length <= ofB.length ? [ofA, ofB] : [ofB, ofA];
  if (less.length === 0) return 0;
  const meanings = new Set(more.flatMap((stem) => [stem, meaningOf(stem)]));
  return less.filter((stem) => meanings.has(stem) || meanings.has(meaningOf(stem))).length / less.length;
}

function listSubjects(text: string): string[] {
  const stems = new Set<string>();
  for (const { form, stem, isNumber } of tokenize(text)) {
    if (isNumber || STOP_WORDS.has(form) || CALENDAR.has(stem) || HALVES.test(form)) continue;
    if (!NUMBER_WORDS.has(form)) stems.add(stem);
  }
  return [...stems];
}

const meaningOf = (stem: string): string => {
  const family = SYNONYM_SETS.get(stem);
  return family === undefined ? stem : `~${family}`;
};

const NUMBER_WORDS = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions dozen
dozens score half`.split(/\s+/),
);
