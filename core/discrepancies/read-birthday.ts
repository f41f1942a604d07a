/** Ages told by a birthday or a year of life: "not yet reached his sixteenth birthday", "in her fortieth year". */
import { parseOrdinal } from '../language/en/ordinals';
import { rawValue, type RawValue } from './raw-value';

const OWNER = /^(?:his|her|their|my)$/;
/** Before a birthday that is still to come, and after one that is past. */
const AHEAD = /\b(?:not|never|before|until|till|short of|without|approaching|almost|nearly)\b/u;
const BEHIND = /\b(?:after|past|since|celebrated)\b/u;
const REACH = 6;

/** @param at place of the ordinal */
export function readBirthday(forms: readonly string[], at: number): RawValue | null {
  const ordinal = OWNER.test(forms[at - 1] ?? '') ? parseOrdinal(forms, at) : null;
  if (ordinal === null) return null;
  const to = at + ordinal.length;
  const { value } = ordinal;
  const age = (low: number, high: number): RawValue =>
    rawValue({ kind: 'age', from: at, to: to + 1, spans: [[low, high]], grain: 1 });
  // Who is in his fortieth year has had thirty-nine birthdays.
  if (forms[to] === 'year' && forms[at - 2] === 'in') return age(value - 1, value - 1);
  if (forms[to] !== 'birthday') return null;
  const before = forms.slice(Math.max(0, at - REACH), at).join(' ');
  if (AHEAD.test(before)) return age(value - 3, value - 1);
  return BEHIND.test(before) ? age(value, value + 2) : age(value - 1, value);
}
