/**
 * Whether two passages can be set against each other at all. Alike sentences often tell of two things on purpose, the
 * northern dike and the southern one, what was begun and what was finished, and then nothing that they say conflicts.
 */
import { COMMON_WORDS } from './common-words';
import { ORDINALS } from './number-words';
import { WORD_FAMILIES } from './word-families';
import { listWords, stemWord, type Word } from './words';

export type Contrast = 'other-day' | 'other-count';

/** Each passage names members of one class and they share none. Classes of time first. */
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

/** By form, the class and the member that it stands for. */
const MEMBERS: ReadonlyMap<string, readonly [number, number]> = new Map(
  CLASSES.flatMap(([, lists]) => lists).flatMap((members, group) =>
    members.flatMap((forms, member) => forms.split(' ').map((form) => [form, [group, member]] as const)),
  ),
);
/** Whether two forms are different members of one class: "north" and "south", "monday" and "friday". */
export function areContrasted(a: string, b: string): boolean {
  const [ofA, ofB] = [MEMBERS.get(a), MEMBERS.get(b)];
  return ofA !== undefined && ofB !== undefined && ofA[0] === ofB[0] && ofA[1] !== ofB[1];
}

/** Whether a word is a number, an ordinal, a weekday or a month: two of them are the same or differ, never nearly alike. */
export const isValueWord = ({ form, stem, isNumber }: Pick<Word, 'form' | 'stem' | 'isNumber'>): boolean =>
  isNumber || NUMBER_WORDS.has(form) || Object.hasOwn(ORDINALS, form) || CALENDAR.has(stem);

const OF_TIME = CLASSES[0]![1].length;

export function findContrast(a: string, b: string): Contrast | null {
  const membersOf = (text: string): Map<number, Set<number>> => {
    const found = new Map<number, Set<number>>();
    for (const { form } of listWords(text)) {
      const [group, member] = MEMBERS.get(form) ?? [];
      if (group === undefined || member === undefined) continue;
      found.set(group, (found.get(group) ?? new Set()).add(member));
    }
    return found;
  };
  const ofB = membersOf(b);
  let contrast: Contrast | null = null;
  for (const [group, members] of membersOf(a)) {
    const others = ofB.get(group);
    if (others === undefined || [...members].some((member) => others.has(member))) continue;
    if (group < OF_TIME) return 'other-day';
    contrast = 'other-count';
  }
  return contrast ?? (isQualifiedOtherwise(a, b) ? 'other-count' : null);
}

/** "The town council" and "the county council": one word, told apart by what stands before it. */
function isQualifiedOtherwise(a: string, b: string): boolean {
  const wordsB = listWords(b);
  const stemsA = new Set(listWords(a).map(({ stem }) => stem));
  const before = new Map(wordsB.map(({ stem }, at) => [stem, wordsB[at - 1]]));
  const stemsB = new Set(wordsB.map(({ stem }) => stem));
  const isQualifier = (word: Word | undefined, others: ReadonlySet<string>): word is Word =>
    word !== undefined &&
    !word.isNumber &&
    !COMMON_WORDS.has(word.form) &&
    !NUMBER_WORDS.has(word.form) &&
    !others.has(word.stem);
  return listWords(a).some((word, at, words) => {
    if (COMMON_WORDS.has(word.form) || word.isNumber) return false;
    const own = words[at - 1];
    const other = before.get(word.stem);
    if (!isQualifier(own, stemsB) || !isQualifier(other, stemsA)) return false;
    return meaningOf(own.stem) !== meaningOf(other.stem);
  });
}

const CALENDAR = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday noon midnight percent'
    .split(' ')
    .map(stemWord),
);
const HALVES = /^(?:[ap]m?|ii?|st|nd|rd|th)$/;

/** 0–1: how much of what the shorter passage speaks of, figures and dates apart, the other one speaks of too. */
export function shareOfSubject(a: string, b: string): number {
  const [ofA, ofB] = [listSubjects(a), listSubjects(b)];
  const [less, more] = ofA.length <= ofB.length ? [ofA, ofB] : [ofB, ofA];
  if (less.length === 0) return 0;
  const meanings = new Set(more.flatMap((stem) => [stem, meaningOf(stem)]));
  return less.filter((stem) => meanings.has(stem) || meanings.has(meaningOf(stem))).length / less.length;
}

function listSubjects(text: string): string[] {
  const stems = new Set<string>();
  for (const { form, stem, isNumber } of listWords(text)) {
    if (isNumber || COMMON_WORDS.has(form) || CALENDAR.has(stem) || HALVES.test(form)) continue;
    if (!NUMBER_WORDS.has(form)) stems.add(stem);
  }
  return [...stems];
}

const meaningOf = (stem: string): string => {
  const family = WORD_FAMILIES.get(stem);
  return family === undefined ? stem : `~${family}`;
};

const NUMBER_WORDS = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions dozen
dozens score half`.split(/\s+/),
);
