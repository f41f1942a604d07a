/** Finds numbers with what they measure: counts, measures, durations, sums of money and ages. */
import { hedgeAfter, hedgeBefore } from '../language/en/hedges';
import { readNumeral } from '../language/en/numerals';
import type { NumberAt } from './number-at';
import { classifyQuantity } from './quantity-kind';
import { readBirthday } from './read-birthday';
import { readCoin } from './read-money';
import { rawValue, type RawValue, type Span } from './raw-value';
import type { Word } from './words';

/** @param isTaken whether a word belongs to a date or time */
export function readQuantities(words: readonly Word[], isTaken: (at: number) => boolean): RawValue[] {
  const forms = words.map(({ form }) => form);
  const found: RawValue[] = [];
  for (let at = 0; at < words.length;) {
    const word = isTaken(at)
      ? null
      : (readDecade(forms, at) ?? readCoin(forms, at) ?? readBirthday(forms, at) ?? readTimes(forms, at));
    if (word !== null) {
      found.push(word);
      at = word.to;
      continue;
    }
    const number = isTaken(at) ? null : (readVague(forms, at) ?? readNumber(words, forms, at));
    if (number === null) {
      at += 1;
      continue;
    }
    const value = classifyQuantity(words, forms, number);
    if (value !== null) found.push(withHedge(forms, number, value));
    at = Math.max(value?.to ?? 0, number.to, at + 1);
  }
  return found;
}

const DECADES = 'teens twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
/** "An octogenarian": who is in this decade of his life. */
const LIVES: Readonly<Record<string, number>> = {
  ...{ quadragenarian: 40, quinquagenarian: 50, sexagenarian: 60, septuagenarian: 70, octogenarian: 80 },
  ...{ nonagenarian: 90, centenarian: 100 },
};

/** "In her late sixties": an age by its decade. */
function readDecade(forms: readonly string[], at: number): RawValue | null {
  const form = forms[at] ?? '';
  const life = Object.hasOwn(LIVES, form) ? LIVES[form] : undefined;
  if (life !== undefined)
    return rawValue({ kind: 'age', from: at, to: at + 1, spans: [[life, life + 9]], hedge: 'about' });
  const decade = DECADES.indexOf(form);
  const before = forms[at - 1] === '-' ? at - 2 : at - 1;
  const isPart = /^(?:early|mid|middle|late)$/.test(forms[before] ?? '');
  const owner = isPart ? before - 1 : at - 1;
  if (decade < 0 || !/^(?:his|her|their|my)$/.test(forms[owner] ?? '')) return null;
  const low = 10 + 10 * decade;
  const part = isPart ? (forms[before] ?? '') : '';
  const span: Span =
    low === 10
      ? [13, 19]
      : part === 'early'
        ? [low, low + 4]
        : part === 'late'
          ? [low + 6, low + 9]
          : part === ''
            ? [low, low + 9]
            : [low + 3, low + 7];
  return rawValue({ kind: 'age', from: owner + 1, to: at + 1, spans: [span], hedge: 'about' });
}

const VAGUE: Readonly<Record<string, Span>> = {
  dozens: [24, 99],
  scores: [40, 199],
  hundreds: [200, 1999],
  thousands: [2000, 99_999],
  millions: [2e6, 1e9],
};
/** "Fired twice": as many times, and no number of things. */
const readTimes = (forms: readonly string[], at: number): RawValue | null =>
  /^(?:twice|thrice)$/.test(forms[at] ?? '') && forms[at + 1] !== 'as' && forms[at + 1] !== 'the'
    ? rawValue({
        ...{ kind: 'number', from: at, to: at + 1, dimension: 'times', hasNoun: false },
        spans: [forms[at] === 'twice' ? [2, 2] : [3, 3]],
      })
    : null;

function readVague(forms: readonly string[], at: number): NumberAt | null {
  const form = forms[at] ?? '';
  const span = Object.hasOwn(VAGUE, form) ? VAGUE[form] : undefined;
  if (span === undefined) return null;
  return {
    value: span[0],
    span: [span[0], Infinity],
    from: at,
    to: at + 1,
    isRound: true,
    isDigits: false,
    hedge: null,
  };
}

function readNumber(words: readonly Word[], forms: readonly string[], at: number): NumberAt | null {
  const numeral = readNumeral(forms, at) ?? readArticle(forms, at);
  if (numeral === null) return null;
  // A number of a name or label: "Platform 9", "the Route 66".
  const before = words[at - 1];
  if (numeral.isDigits && before !== undefined && LABELS.test(before.form)) return null;
  if (numeral.isDigits && isHouseNumber(words, at + numeral.length)) return null;
  const isNegative =
    before?.form === 'minus' ||
    // "Fell to -12".
    (before?.form === '-' && /^(?:to|at|of|was|below|reached|hit)$/.test(forms[at - 2] ?? ''));
  const value = isNegative ? -numeral.value : numeral.value;
  const to = at + numeral.length;
  const other = readRange(forms, at, to, value);
  const own: Span = numeral.isRound ? [value * 0.85, value * 1.15] : [value, value];
  const low = other?.low ?? value;
  const range = other === null ? null : ([Math.min(low, other.value), Math.max(low, other.value)] as const);
  const first = isNegative
    ? at - 1
    : other !== null && /^(?:between|from)$/.test(before?.form ?? '')
      ? at - 1
      : at;
  const hedge = hedgeBefore(forms, hedgedAt(forms, first));
  const end = other?.to ?? to;
  const after = hedgeAfter(forms, end);
  return {
    ...{ value, from: first, to: after === null ? end : end + after.length },
    span: range ?? own,
    isRound: numeral.isRound,
    isDigits: numeral.isDigits,
    hedge: hedge?.hedge ?? after?.hedge ?? null,
  };
}

/** "About £300": the hedge stands before the sign. */
const hedgedAt = (forms: readonly string[], at: number): number =>
  /^[$€£₽₴¥]$/.test(forms[at - 1] ?? '') ? at - 1 : at;

const LABELS =
  /^(?:platform|route|room|number|no|chapter|page|section|article|flight|channel|gate|pier|unit|ward|block|building|house|volume|line|highway|road|apollo|type|model|mark|grade|category|level|article|paragraph|act|figure|table|station|squadron|battalion|regiment|division|pit|shaft|hut|berth|coach|carriage|lane|junction|bus|tram)$/;

/** "At 14 Mill Lane", "12 Old Bakers' Street": the number of a house counts nothing. */
function isHouseNumber(words: readonly Word[], to: number): boolean {
  const name = words.slice(to, to + 4);
  const street = name.findIndex(({ form }) => STREETS.test(form));
  return street > 0 && name.slice(0, street + 1).every(({ isCapital }) => isCapital);
}
const STREETS =
  /^(?:street|lane|road|avenue|square|drive|terrace|close|crescent|alley|row|court|place|gardens|boulevard|quay|embankment|hill|way|walk|yard|st|rd|ave|blvd)$/;

/** "An hour", "a mile": one of a unit, where the words before say that it is measured and not merely named. */
function readArticle(forms: readonly string[], at: number) {
  const one = { value: 1, length: 1, isRound: false, isDigits: false };
  const form = forms[at];
  const next = forms[at + 1] ?? '';
  if (form === 'half' && /^(?:a|an)$/.test(next))
    return { value: 0.5, length: 2, isRound: true, isDigits: false };
  if (form === 'quarter' && next === 'of' && /^(?:a|an)$/.test(forms[at + 2] ?? ''))
    return { value: 0.25 * (forms[at - 1] === 'three' ? 3 : 1), length: 3, isRound: false, isDigits: false };
  // "Within the hour", "inside the week".
  if (form === 'the')
    return /^(?:within|inside)$/.test(forms[at - 1] ?? '') &&
      /^(?:hour|day|week|fortnight|month|year)$/.test(next)
      ? one
      : null;
  if (form !== 'a' && form !== 'an') return null;
  if (/^quarters?$/.test(next) && forms[at + 2] === 'of' && /^(?:a|an)$/.test(forms[at + 3] ?? ''))
    return { value: 0.25, length: 4, isRound: false, isDigits: false };
  if (/^(?:shilling|guinea|penny|florin|sovereign|thaler|ducat)$/.test(next)) return one;
  if (
    !/^(?:second|minute|hour|day|week|fortnight|month|year|decade|century|kilometre|kilometer|mile|metre|ton|tonne|yard|foot|litre|acre|hectare|league|kilo)$/.test(
      next,
    )
  )
    return null;
  if (forms[at + 2] === 'and' && forms[at + 3] === 'a') return one;
  // "A foot deep", "a mile away".
  if (
    /^(?:deep|high|long|wide|thick|tall|away|off|across|below|above|inland|upstream|downstream)$/.test(
      forms[at + 2] ?? '',
    )
  )
    return one;
  // "The better part of a day".
  if (forms[at - 1] === 'of' && forms[at - 2] === 'part') return one;
  return /^(?:for|in|within|than|took|lasted|about|nearly|almost|hardly|barely|over|under|least|spent|lasting|only|ran|hardly|quite|fully|was|after|waited|good|some)$/.test(
    forms[at - 1] ?? '',
  )
    ? one
    : null;
}

/** "12 to 15", "between 12 and 15", "six or seven", "two or three hundred"; `low` where the first stands for more. */
function readRange(
  forms: readonly string[],
  at: number,
  to: number,
  value: number,
): { value: number; to: number; low?: number } | null {
  const joint = forms[to] ?? '';
  if (!/^(?:to|-|–|and|or)$/.test(joint)) return null;
  const other = readNumeral(forms, to + 1);
  if (other === null) return null;
  const before = forms[at - 1] ?? '';
  // "Two or three hundred": the scale is of both.
  const scale = joint === 'or' && value < 10 ? 10 ** Math.floor(Math.log10(other.value)) : 1;
  const low = value * scale;
  if (scale >= 100 && low < other.value && other.value % scale === 0 && !other.isDigits)
    return { value: other.value, to: to + 1 + other.length, low };
  const isRange =
    joint === 'and'
      ? before === 'between'
      : joint === 'or'
        ? other.value > value && other.value - value <= Math.max(2, value / 2)
        : joint === 'to'
          ? before !== 'to' &&
            other.value > value &&
            !/^(?:rose|rise|risen|fell|climbed|up|down|from)$/.test(before)
          : other.isDigits && other.value > value;
  return isRange ? { value: other.value, to: to + 1 + other.length } : null;
}

/** The bounds that the hedge leaves, in the unit of the value, and the hedge's words as part of it. */
function withHedge(forms: readonly string[], number: NumberAt, value: RawValue): RawValue {
  const { hedge } = number;
  // "Under four metres of mud": beneath it.
  const isBeneath =
    /^(?:under|below)$/.test(forms[number.from - 1] ?? '') &&
    value.dimension === 'length' &&
    forms[value.to] === 'of';
  if (hedge === null || isBeneath) return rawValue(value);
  const at = hedgedAt(forms, number.from);
  const before = hedgeBefore(forms, at);
  const spans = value.spans.map(([low, high]): Span => [hedge.bounds(low)[0], hedge.bounds(high)[1]]);
  return {
    ...value,
    from: Math.min(value.from, before === null ? value.from : at - before.length),
    spans,
    hedge: hedge.kind,
  };
}
