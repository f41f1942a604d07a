/** What a number measures: by the unit after it, by the words of age and money around it, else a count of things. */
import { CURRENCIES, POUNDS, UNITS } from '../language/en/units';
import { readNumeral } from '../language/en/numerals';
import { isAge } from './read-age';
import { headsAfter, headsBefore } from './counted-nouns';
import type { NumberAt } from './number-at';
import { readUnit } from './read-unit';
import { rawValue, type RawValue, type Span } from './raw-value';
import type { Word } from './words';
import { isPerson } from '../language/en/person-nouns';
import { isTallyWord } from '../language/en/tally-words';
import { itemAt } from '../text/item-at';

/** `null` for a number that is none of these: a year, a pronoun, a score in a game. */
export function classifyQuantity(
  words: readonly Word[],
  forms: readonly string[],
  number: NumberAt,
): RawValue | null {
  return (
    readAge(words, forms, number) ??
    readMoney(words, forms, number) ??
    readUnit(words, forms, number) ??
    readShare(forms, number) ??
    readCount(words, forms, number)
  );
}

function readMoney(words: readonly Word[], forms: readonly string[], number: NumberAt): RawValue | null {
  const { from, to, span } = number;
  const sign = CURRENCIES.get(forms[from - 1] ?? '');
  const isSign = /^[$€£₽₴¥]$/.test(forms[from - 1] ?? '');
  const word = CURRENCIES.get(forms[to] ?? '');
  const isWeight =
    /^pounds?$/.test(forms[to] ?? '') &&
    ((forms[to + 1] === 'of' && words[to + 2]?.isContent === true) ||
      (!hasMoneyCue(words, from, 6) && number.value < SURELY_MONEY));
  const scale = isSign ? scaleOf(forms[to]) : 1;
  if (
    isSign ||
    (word !== undefined &&
      !/^[$€£₽₴¥]$/.test(forms[to] ?? '') &&
      !isWeight &&
      !/^(?:mark|won|real|cent|penny)$/.test(forms[to] ?? ''))
  )
    return withSmallMoney(
      rawValue({
        ...{ kind: 'money', from: isSign ? from - 1 : from, to: isSign && scale === 1 ? to : to + 1 },
        ...inPounds([span[0] * scale, span[1] * scale], (isSign ? sign : word) ?? '', forms[to] ?? ''),
      }),
      forms,
    );
  // "Fined 900,000": no currency is named.
  const next = words[to];
  const isBare =
    number.value >= 50 &&
    (next === undefined || !next.isContent || next.isVerb) &&
    !UNITS.has(next?.form ?? '') &&
    forms[to] !== 'of';
  return isBare && hasMoneyCue(words, from, 4) ? rawValue({ kind: 'money', from, to, spans: [span] }) : null;
}

/** "Forty pounds ten shillings": the smaller coin is of one sum with the larger. */
function withSmallMoney(value: RawValue, forms: readonly string[]): RawValue {
  if (value.dimension !== '£' || !/^pounds?$/.test(forms[value.to - 1] ?? '')) return value;
  const at = forms[value.to] === 'and' ? value.to + 1 : value.to;
  const number = readNumeral(forms, at);
  const factor = number === null ? undefined : POUNDS.get(forms[at + number.length] ?? '');
  if (number === null || factor === undefined || factor > 0.05) return value;
  const more = number.value * factor;
  return {
    ...value,
    to: at + number.length + 1,
    spans: value.spans.map(([low, high]): Span => [low + more, high + more]),
  };
}

/** "€1.2m", "$3bn". */
const scaleOf = (form = ''): number =>
  /^(?:k)$/.test(form) ? 1e3 : /^(?:m|mn|mln)$/.test(form) ? 1e6 : /^(?:bn|b)$/.test(form) ? 1e9 : 1;

/** Old British money in pounds, so that shillings and guineas can be compared. */
function inPounds([low, high]: Span, currency: string, form: string): Pick<RawValue, 'spans' | 'dimension'> {
  const factor = POUNDS.get(form);
  return factor === undefined || currency === '$'
    ? { spans: [[low, high]], dimension: currency }
    : { spans: [[low * factor, high * factor]], dimension: '£' };
}

/** Pounds of nothing that is named weigh less. */
const SURELY_MONEY = 10_000;
const MONEY_CUES =
  /^(?:ow(?:e|ed|es)|gave|given?|lent|offered|earn(?:s|ed)|demanded|fares?|shillings?|pence|fin(?:e|ed|es)|pa(?:y|ys|id|ying)|cost|costs|price|priced|sum|fund|funds|donat\w+|worth|stol(?:e|en)|loss|losses|compensation|fee|fees|salary|bail|ransom|reward|debt|debts|loan|budget|revenue|profit|damages|wages?|tax|bill|bribe|sold|bought|spent|spend|raised|cash|money|bounty|grant|bid|auction|takings|proceeds)$/;
const hasMoneyCue = (words: readonly Word[], at: number, reach: number): boolean =>
  words
    .slice(Math.max(0, at - reach - 4), at + 9)
    .some(
      ({ form, depth }) => MONEY_CUES.test(form) && Math.abs(depth - (words[at]?.depth ?? 0)) <= reach + 2,
    );

function readAge(words: readonly Word[], forms: readonly string[], number: NumberAt): RawValue | null {
  const age = isAge(words, forms, number);
  return age === null
    ? null
    : rawValue({ kind: 'age', from: age.from, to: age.to, spans: [number.span], heads: age.heads });
}

/** "Four in ten", "one in three": a share in percent. */
function readShare(forms: readonly string[], { from, to, value }: NumberAt): RawValue | null {
  const joint = forms[to] === 'out' && forms[to + 1] === 'of' ? to + 2 : forms[to] === 'in' ? to + 1 : null;
  const whole = joint === null ? null : readNumeral(forms, joint);
  if (joint === null || whole === null || whole.value <= value || whole.value > 100 || value < 1) return null;
  const share = (100 * value) / whole.value;
  return rawValue({
    ...{ kind: 'measure', from, to: joint + whole.length, spans: [[share, share]] },
    ...{ dimension: 'share', grain: 100 / whole.value },
  });
}

function readCount(words: readonly Word[], forms: readonly string[], number: NumberAt): RawValue | null {
  const { from, to, value, isDigits, isRound } = number;
  const isMagnitude =
    /\bmagnitude(?: of)?$/u.test(forms.slice(Math.max(0, from - 2), from).join(' ')) ||
    forms.slice(to, to + 2).includes('magnitude');
  if (isMagnitude && value < 10)
    return rawValue({ kind: 'measure', from, to, spans: [number.span], dimension: 'magnitude', grain: 0.1 });
  const isYear = isDigits && /^\d{4}$/.test(forms[from] ?? '') && value >= 1000 && value < 2100;
  const heads = headsAfter(words, to, 3);
  if (isYear && heads.length === 0) return null;
  // "One" is a pronoun more often than a number.
  if (
    value === 1 &&
    !isDigits &&
    (heads.length === 0 ||
      !(/^(?:only|just|least|than)$/.test(forms[from - 1] ?? '') || isOneOfTally(words, heads)))
  )
    return null;
  if (/^[:]$/.test(forms[to] ?? '') || (forms[from - 1] === ':' && heads.length === 0)) return null;
  if (forms[to] === 'times')
    return rawValue({
      ...{ kind: 'number', from, to: to + 1, spans: [number.span] },
      ...{ dimension: 'times', hasNoun: false },
    });
  // "A hundred" stands for itself with what it counts only.
  const isCounting = number.hedge !== null || /^(?:were|was|had|have|of)$/.test(forms[to] ?? '');
  if (
    isRound &&
    value <= 1000 &&
    heads.length === 0 &&
    !isCounting &&
    /^(?:a|an|half)$/.test(forms[from] ?? '')
  )
    return null;
  return rawValue({
    ...{ kind: 'number', from, to, spans: [number.span] },
    ...(heads.length > 0 ? { heads } : { heads: headsBefore(words, from), hasNoun: false }),
  });
}

/** "One passenger died": who is counted, and not "one passenger said". */
const isOneOfTally = (words: readonly Word[], heads: readonly number[]): boolean => {
  const last = heads.at(-1) ?? 0;
  return (
    heads.some((at) => isPerson(itemAt(words, at))) &&
    words.slice(last, last + 4).some(({ stem, isVerb }) => isVerb && isTallyWord(stem))
  );
};
