/**
 * Two happenings of a passage in the order in which it says that they came, by the signals of temporal relation in
 * English: before, after, until, once, when with a pluperfect, then, first, followed by (TimeML's signals, Pustejovsky et
 * al. 2003).
 */
import { perPassage } from './per-passage';
import type { PassageReading } from './read-passage';
import { toldStemsOf } from './told-stems';
import type { Statement } from './statement';

export interface Sequence extends Statement {
  /** Content stems of each happening. */
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

/** Where the passage is cut in two, each half without the signal itself. */
interface Split {
  readonly first: Statement;
  readonly second: Statement;
  readonly isFirstEarlier: boolean;
}

/** `null` where no order is said, or more than one. */
export const readSequence = perPassage((reading: PassageReading): Sequence | null => {
  const all = reading.words.map(({ form }) => form);
  // What follows a colon explains, and says no order of its own.
  const colon = all.indexOf(':');
  const forms = colon > 4 ? all.slice(0, colon) : all;
  if (forms.filter((form) => STRONG.test(form)).length > 1) return null;
  const split = splitAtStart(forms) ?? splitWithin(forms);
  if (split === null) return null;
  const [one, other] = [stemsIn(reading, split.first), stemsIn(reading, split.second)];
  if (one.length === 0 || other.length === 0) return null;
  const whole = { from: 0, to: forms.length };
  return split.isFirstEarlier
    ? { ...whole, earlier: one, later: other }
    : { ...whole, earlier: other, later: one };
});

/** Two of them are of three happenings. */
const STRONG = /^(?:before|after|until|till|once)$/;

const TEMPORAL: ReadonlySet<string> = new Set(
  'first last earlier minut hour week month year day fortnight follow next previou preced later good time came'.split(
    ' ',
  ),
);
const stemsIn = (reading: PassageReading, half: Statement): string[] =>
  toldStemsOf(reading, half).filter((stem) => !TEMPORAL.has(stem));

/** A clause before the main one: "After the fire the library was moved", "only when he had sat down did they vote". */
function splitAtStart(forms: readonly string[]): Split | null {
  const start = /^(?:and|but)$/.test(forms[0] ?? '') ? 1 : forms[0] === 'it' && forms[1] === 'was' ? 2 : 0;
  const from = /^(?:only|not)$/.test(forms[start] ?? '') ? start + 1 : start;
  const isByTheTime = forms[from] === 'by' && forms[from + 1] === 'the' && forms[from + 2] === 'time';
  const isNoSooner = forms[from] === 'no' && forms[from + 1] === 'sooner';
  const signal = isByTheTime ? 'by' : isNoSooner ? 'no' : (forms[from] ?? '');
  if (!/^(?:after|before|once|when|until|by|no)$/.test(signal)) return null;
  const begin = from + (isByTheTime ? 3 : isNoSooner ? 2 : 1);
  const isCut = (form: string): boolean =>
    form === ',' || (isNoSooner ? form === 'than' : /^(?:did|that)$/.test(form));
  const found = forms.findIndex((form, at) => at > begin && isCut(form));
  // "By the time the doctor came the priest had …": the second noun phrase.
  const cut =
    found > 0
      ? found
      : forms.findIndex((form, at) => at > begin + 1 && /^(?:the|he|she|they|it)$/.test(form));
  if (cut <= begin) return null;
  const [first, second] = [
    { from: begin, to: cut },
    { from: cut, to: forms.length },
  ];
  const isDone = hasPerfect(forms, second);
  // "When the wall fell, the siren had sounded"; "when the wall fell the siren sounded" is of one moment.
  if (signal === 'when' && from === start && !isDone) return null;
  const isFirstEarlier = signal === 'before' || signal === 'by' ? false : !(signal === 'when' && isDone);
  return { first, second, isFirstEarlier: signal === 'when' && from > start ? true : isFirstEarlier };
}

const hasPerfect = (forms: readonly string[], { from, to }: Statement): boolean =>
  forms.slice(from, to).some((form) => form === 'had' || form === 'already' || form === 'having');

/** Signals within the sentence, and whether what stands before them came first. */
function splitWithin(forms: readonly string[]): Split | null {
  const end = forms.length;
  for (let at = 2; at < end; at++) {
    const form = forms[at] ?? '';
    const next = forms[at + 1] ?? '';
    const before = { from: 0, to: at };
    // "Was not opened before the guard came": it was opened after.
    const isNegated = forms.slice(0, at).some((one) => /^(?:not|never|nobody|nothing|none)$|n't$/.test(one));
    const cut = (isFirstEarlier: boolean, length = 1): Split => ({
      first: before,
      second: { from: at + length, to: end },
      isFirstEarlier,
    });
    if (form === 'before' && !/^(?:ever|never|long|day|night|week|year)$/.test(forms[at - 1] ?? ''))
      return cut(!isNegated);
    if (form === 'after') {
      if (!/^(?:it|that|this|which|them)$/.test(next)) return cut(false);
      return isOver(forms, at + 2) ? joined(forms, at, true) : cut(true, 2);
    }
    if (form === 'afterwards' || form === 'afterward' || form === 'thereafter') return cut(true);
    // "The gate was not opened until ten minutes later".
    if (/^(?:until|till)$/.test(form) && isNegated)
      return forms.slice(at).includes('later') ? joined(forms, at, true) : cut(false);
    if (form === 'once' && isClause(forms, at + 1)) return cut(false);
    if (form === 'ahead' && next === 'of') return cut(true, 2);
    if (form === 'followed')
      return next === 'by' ? cut(true, 2) : isTransitive(forms, at) ? cut(false) : joined(forms, at, true);
    if (form === 'preceded') return next === 'by' ? cut(false, 2) : cut(true);
    if (form === 'by' && next === 'the' && forms[at + 2] === 'time') return cut(true, 3);
    // "By then" and "since then" are of a moment that is told elsewhere.
    if (form === 'then' && !/^(?:by|since|until|till|from|even)$/.test(forms[at - 1] ?? '')) return cut(true);
    if (form === 'when') {
      const second = { from: at + 1, to: end };
      if (forms[at - 1] === 'only') return cut(false);
      if (hasPerfect(forms, before) !== hasPerfect(forms, second))
        return cut(hasPerfect(forms, before) && !isNegated);
    }
    // "Resigned; the following week the audit was published".
    if (/^(?:following|later|next)$/.test(form)) return joined(forms, at);
  }
  // "The tower fell first, the wall last".
  const first = forms.indexOf('first');
  const last = forms.findIndex((form, at) => at > first && /^(?:last|second|next)$/.test(form));
  const comma = forms.findIndex((form, at) => at > first && /^(?:,|;|and)$/.test(form));
  return first > 1 && comma > first && last > comma
    ? { first: { from: 0, to: comma }, second: { from: comma, to: end }, isFirstEarlier: true }
    : null;
}

const isOver = (forms: readonly string[], at: number): boolean =>
  forms[at] === undefined || /^[.,;:!?]$/.test(forms[at] ?? '');

/**
 * Cut at the joint before a signal: "; ", ", and", "first and".
 * @param isPlain whether an "and" alone is a joint: "the tower fell and the wall after it"
 */
function joined(forms: readonly string[], at: number, isPlain = false): Split | null {
  const cut = forms.findLastIndex(
    (form, k) =>
      k < at &&
      k > 1 &&
      (form === ';' ||
        (form === ',' && forms[k + 1] === 'and') ||
        (form === 'and' && (isPlain || forms.slice(0, k).includes('first')))),
  );
  return cut < 0
    ? null
    : { first: { from: 0, to: cut }, second: { from: cut, to: forms.length }, isFirstEarlier: true };
}

const isClause = (forms: readonly string[], at: number): boolean =>
  /^(?:the|a|an|he|she|they|it|his|her|their|all|every)$/.test(forms[at] ?? '');

/** "Followed the siren": what follows has an object. */
const isTransitive = (forms: readonly string[], at: number): boolean =>
  isClause(forms, at + 1) && !(/^(?:it|them)$/.test(forms[at + 1] ?? '') && isOver(forms, at + 2));
