/**
 * Numbers and dates of a passage, whatever its language, as keys that are equal where the values are. Digits of every
 * script and number words up to a hundred are read; what a passage means by a number is not.
 */
import { tokenize, type Token } from '../tokens';
import { isTeen, readMonth, readNumberWord } from './number-words';
import { itemAt } from '../../text/item-at';

export interface Value {
  /** "05-09" for a day of a month, "31000" for a number, "month 5" for a month alone. */
  readonly key: string;
  readonly kind: 'date' | 'figure';
  /** The number; of a date its day. */
  readonly amount: number;
  /** UTF-16 offsets into the passage, end exclusive. */
  readonly start: number;
  readonly end: number;
}

interface NumberRun {
  readonly amount: number;
  /** Indices of its first and last token. */
  readonly from: number;
  readonly to: number;
}

export function listCrossLingualValues(text: string): readonly Value[] {
  const words = tokenize(text);
  const runs = listNumbers(words, text);
  const used = new Set<NumberRun>();
  const values: Value[] = [];
  words.forEach((word, at) => {
    const month = readMonth(word.form);
    if (month === null) return;
    const day = runs.find(
      (run) =>
        !used.has(run) &&
        (run.to === at - 1 || run.from === at + 1) &&
        Number.isInteger(run.amount) &&
        run.amount >= 1 &&
        run.amount <= 31,
    );
    // "May" and "March" are other words as well: alone a month must be written as a name is.
    if (day === undefined && !word.isCapital && /^[a-z]/.test(word.form)) return;
    if (day !== undefined) used.add(day);
    const [from, to] = day === undefined ? [at, at] : [Math.min(day.from, at), Math.max(day.to, at)];
    values.push({
      key: day === undefined ? `month ${month}` : `${pad(month)}-${pad(day.amount)}`,
      kind: 'date',
      amount: day?.amount ?? 0,
      start: itemAt(words, from).start,
      end: itemAt(words, to).end,
    });
  });
  for (const run of runs) {
    if (used.has(run) || run.amount === 1) continue;
    values.push({
      key: String(run.amount),
      kind: 'figure',
      amount: run.amount,
      start: itemAt(words, run.from).start,
      end: itemAt(words, run.to).end,
    });
  }
  return values;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function listNumbers(words: readonly Token[], text: string): NumberRun[] {
  const runs: NumberRun[] = [];
  for (let at = 0; at < words.length; at++) {
    const digits = readDigits(itemAt(words, at).form);
    const amount = digits ?? readNumberWord(itemAt(words, at).form);
    if (amount === null) continue;
    const from = at;
    let sum = amount;
    for (let next = words[at + 1]; next !== undefined; next = words[at + 1]) {
      const gap = text.slice(itemAt(words, at).end, next.start);
      const added = digits === null ? addWord(sum, next.form, gap) : addGroup(sum, next, gap);
      if (added === null) break;
      sum = added;
      at += 1;
    }
    runs.push({ amount: sum, from, to: at });
  }
  return runs;
}

/** "31 000": a group of three digits after a space or a separator. */
function addGroup(sum: number, next: Token, gap: string): number | null {
  const isGroup = /^[\s.,'’٬]$/u.test(gap) && next.end - next.start === 3 && sum < 1_000_000;
  const digits = isGroup ? readDigits(next.form) : null;
  return digits === null ? null : sum * 1000 + digits;
}

/** "Forty two", "خمسة وأربعون", "שלוש עשרה". */
function addWord(sum: number, form: string, gap: string): number | null {
  if (!/^[\s-]+$/u.test(gap)) return null;
  if (sum < 10 && isTeen(form)) return sum + 10;
  const next = readNumberWord(form);
  if (next === null) return null;
  if (sum >= 20 && sum < 100 && sum % 10 === 0 && next < 10) return sum + next;
  return sum < 10 && next >= 20 && next < 100 && /^[وו]/u.test(form) ? sum + next : null;
}

/** Western, Arabic-Indic and Persian digits; an ordinal's ending is left off. */
function readDigits(form: string): number | null {
  const western = form.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
  const found = /^(\d{1,12})(?:st|nd|rd|th)?$/u.exec(western);
  return found === null ? null : Number(found[1]);
}
