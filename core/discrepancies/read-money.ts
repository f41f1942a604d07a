/** Whether a number is a sum of money: by a sign or name of a currency, or by a word of payment where none is named. */
import { CURRENCIES, POUNDS, UNITS } from '../language/en/units';
import { readNumeral } from '../language/en/numerals';
import type { NumberAt } from './number-at';
import { rawValue, type RawValue, type Span } from './raw-value';
import type { Word } from './words';

export function readMoney(
  words: readonly Word[],
  forms: readonly string[],
  number: NumberAt,
): RawValue | null {
  const { from, to, span } = number;
  const coins = readCoins(forms, number);
  if (coins !== null) return coins;
  const sign = CODES.get(forms[from - 1] ?? '') ?? CURRENCIES.get(forms[from - 1] ?? '');
  const isSign = /^(?:[$€£₽₴¥]|rs|eur|gbp|usd|chf)$/.test(forms[from - 1] ?? '');
  const word = CURRENCIES.get(forms[to] ?? '');
  const isWeight =
    /^pounds?$/.test(forms[to] ?? '') &&
    !hasMoneyCue(words, from, 6, NAMED_SUMS) &&
    ((forms[to + 1] === 'of' && words[to + 2]?.isContent === true) ||
      forms[to] === 'pound' ||
      (number.value < SURELY_MONEY && hasMoneyCue(words, from, 8, WEIGHT_CUES)));
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
  if (value.dimension !== '£' || !/^(?:pounds?|\d+)$/.test(forms[value.to - 1] ?? '')) return value;
  const at = forms[value.to] === 'and' ? value.to + 1 : value.to;
  const number = readNumeral(forms, at);
  if (number === null) return value;
  const next = at + number.length;
  const factor = COINS.get(forms[next] ?? '') ?? POUNDS.get(forms[next] ?? '');
  // "Five pounds ten": shillings, where the sum ends the phrase.
  const isBare =
    at === value.to && number.value < SHILLINGS && /^(?:[.,;)]|and|for)?$/.test(forms[next] ?? '');
  if (factor === undefined ? !isBare || forms[value.to - 1] === undefined : factor > 0.05) return value;
  const pence = factor === undefined || factor < 0.05 ? null : readPence(forms, next + 1);
  const more = number.value * (factor ?? 0.05) + (pence?.value ?? 0);
  return {
    ...value,
    to: pence?.to ?? (factor === undefined ? next : next + 1),
    spans: value.spans.map(([low, high]): Span => [low + more, high + more]),
  };
}
/** Abbreviations that stand before the number. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['rs', 'rupee'],
  ['eur', '€'],
  ['gbp', '£'],
  ['usd', '$'],
  ['chf', 'franc'],
]);

/** "Sixpence", "a fiver": a coin or note of one word, in pounds. */
const COIN_WORDS: Readonly<Record<string, number>> = {
  ...{ farthing: 1 / 960, halfpenny: 1 / 480, twopence: 2 / 240, threepence: 3 / 240, fourpence: 4 / 240 },
  ...{ fivepence: 5 / 240, sixpence: 6 / 240, sevenpence: 7 / 240, eightpence: 8 / 240, ninepence: 9 / 240 },
  ...{ tenpence: 10 / 240, elevenpence: 11 / 240, fiver: 5, tenner: 10 },
};
export function readCoin(forms: readonly string[], at: number): RawValue | null {
  const form = forms[at] ?? '';
  const value = Object.hasOwn(COIN_WORDS, form) ? COIN_WORDS[form] : undefined;
  return value === undefined
    ? null
    : rawValue({ kind: 'money', from: at, to: at + 1, spans: [[value, value]], dimension: '£' });
}

const SHILLINGS = 20;
/** Shillings and pence as they are abbreviated, in pounds. */
const COINS: ReadonlyMap<string, number> = new Map([
  ['s', 1 / 20],
  ['d', 1 / 240],
]);

/** "6d" behind shillings. */
function readPence(
  forms: readonly string[],
  at: number,
): { readonly value: number; readonly to: number } | null {
  const number = readNumeral(forms, at);
  const to = number === null ? at : at + number.length;
  return number !== null && /^(?:d|pence)$/.test(forms[to] ?? '')
    ? { value: number.value / 240, to: to + 1 }
    : null;
}

/** "3s 6d", "10s": shillings without pounds. */
function readCoins(forms: readonly string[], { from, to, value, isDigits }: NumberAt): RawValue | null {
  const pence = readPence(forms, to + 1);
  if (!isDigits || forms[to] !== 's' || (pence === null && value >= SHILLINGS) || forms[from - 1] === 'the')
    return null;
  const pounds = value / 20 + (pence?.value ?? 0);
  return rawValue({
    kind: 'money',
    from,
    to: pence?.to ?? to + 1,
    spans: [[pounds, pounds]],
    dimension: '£',
  });
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
  /^(?:ow(?:e|ed|es)|gave|given?|lent|offered|earn(?:s|ed)|demanded|fares?|shillings?|pence|fin(?:e|ed|es)|pa(?:y|ys|id|ying)|cost|costs|price|priced|sum|fund|funds|donat\w+|worth|stol(?:e|en)|loss|losses|compensation|fee|fees|salary|bail|ransom|reward|debt|debts|loan|budget|revenue|profit|damages|wages?|tax|bill|bribe|sold|bought|spent|spend|raised|cash|money|bounty|grant|bid|auction|takings|proceeds|earned|rent|fetched|collection|stipend|pension|allowance|dowry|legacy|subsidy|deposit|turnover|expenses)$/;
/** What tells that pounds are weighed and not paid. */
const WEIGHT_CUES =
  /^(?:weigh\w*|weight|heavy|heavier|lighter|load|loaded|loads|cargo|burden|pressure|ounces?|stone|tons?|tonnes?|lift\w*|catch|fish|baby|born|birth|scales?|anchor|shell|bomb|charge|gun|guns|shot)$/;
/** "Five pounds of the fine": a sum whatever follows. */
const NAMED_SUMS =
  /^(?:fine|fee|price|reward|ransom|debt|rent|wages?|salary|money|cash|takings|pence|shillings?)$/;
const hasMoneyCue = (words: readonly Word[], at: number, reach: number, cues = MONEY_CUES): boolean =>
  words
    .slice(Math.max(0, at - reach - 4), at + 9)
    .some(({ form, depth }) => cues.test(form) && Math.abs(depth - (words[at]?.depth ?? 0)) <= reach + 2);
