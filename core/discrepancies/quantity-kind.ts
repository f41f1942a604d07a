/** What a number measures: by the unit after it, by the words of age and money around it, else a count of things. */
import { CURRENCIES, POUNDS, UNITS } from '../language/en/units';
import { readNumeral } from '../language/en/numerals';
import { isAge } from './read-age';
import type { NumberAt } from './read-quantities';
import { rawValue, type RawValue, type Span } from './raw-value';
import { distance, type Word } from './words';

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
  const isPounds = /^pounds?$/.test(forms[to] ?? '') && !hasMoneyCue(words, from, 6);
  if (
    isSign ||
    (word !== undefined &&
      !/^[$€£₽₴¥]$/.test(forms[to] ?? '') &&
      !isPounds &&
      !/^(?:mark|won|real|cent|penny)$/.test(forms[to] ?? ''))
  )
    return rawValue({
      ...{ kind: 'money', from: isSign ? from - 1 : from, to: isSign ? to : to + 1 },
      ...inPounds(span, (isSign ? sign : word) ?? '', forms[to] ?? ''),
    });
  // "Fined 900,000": no currency is named.
  const next = words[to];
  const isBare =
    number.value >= 50 &&
    (next === undefined || !next.isContent || next.isVerb) &&
    !UNITS.has(next?.form ?? '') &&
    forms[to] !== 'of';
  return isBare && hasMoneyCue(words, from, 4) ? rawValue({ kind: 'money', from, to, spans: [span] }) : null;
}

/** Old British money in pounds, so that shillings and guineas can be compared. */
function inPounds([low, high]: Span, currency: string, form: string): Pick<RawValue, 'spans' | 'dimension'> {
  const factor = POUNDS.get(form);
  return factor === undefined || currency === '$'
    ? { spans: [[low, high]], dimension: currency }
    : { spans: [[low * factor, high * factor]], dimension: '£' };
}

const MONEY_CUES =
  /^(?:fin(?:e|ed|es)|pa(?:y|ys|id|ying)|cost|costs|price|priced|sum|fund|funds|donat\w+|worth|stol(?:e|en)|loss|losses|compensation|fee|fees|salary|bail|ransom|reward|debt|debts|loan|budget|revenue|profit|damages|wages?|tax|bill|bribe|sold|bought|spent|spend|raised|cash|money|bounty|grant|bid|auction|takings|proceeds)$/;
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

function readUnit(words: readonly Word[], forms: readonly string[], number: NumberAt): RawValue | null {
  let at = number.to;
  if (forms[at] === '-') at++;
  // "Two full days", "three whole weeks", "forty square metres".
  if (
    /^(?:full|whole|solid|long|straight|consecutive|more|further|nautical|square|cubic)$/.test(
      forms[at] ?? '',
    )
  )
    at++;
  const isPercent = forms[at] === 'per' && forms[at + 1] === 'cent';
  const unit = isPercent ? { dimension: 'share' as const, factor: 1 } : UNITS.get(forms[at] ?? '');
  const isMinus = number.value < 0;
  if (unit === undefined)
    return isMinus
      ? rawValue({
          kind: 'measure',
          from: number.from,
          to: number.to,
          spans: [number.span],
          dimension: 'temperature',
          grain: 1,
        })
      : null;
  let to = isPercent ? at + 2 : at + 1;
  let extra = 0;
  // "A kilometre and a half".
  if (forms[to] === 'and' && forms[to + 1] === 'a' && /^(?:half|quarter)$/.test(forms[to + 2] ?? '')) {
    extra = unit.factor * (forms[to + 2] === 'half' ? 0.5 : 0.25);
    to += 3;
  }
  const tail = readTail(forms, to, unit.dimension, unit.factor);
  if (tail !== null) [extra, to] = [extra + tail.amount, tail.to];
  const isHourly = /^(?:an|per)$/.test(forms[to] ?? '') && forms[to + 1] === 'hour';
  const isSpeed = unit.dimension === 'length' && (isHourly || forms[to] === 'h');
  if (isSpeed) to += isHourly ? 2 : 1;
  // Speeds in km/h.
  const factor = isSpeed ? unit.factor / 1000 : unit.factor;
  const spans = [[number.span[0] * factor + extra, number.span[1] * factor + extra] as const];
  const grain = tail?.grain ?? (extra > 0 ? factor / 4 : factor * grainOf(number.value));
  const heads = headsAfter(words, to, 1);
  if (unit.dimension !== 'duration') {
    const isTemperature =
      unit.dimension === 'angle' && (isMinus || /^(?:below|celsius|c|f|frost)$/.test(forms[to] ?? ''));
    const dimension = isSpeed ? 'speed' : isTemperature ? 'temperature' : unit.dimension;
    return rawValue({ kind: 'measure', from: number.from, to, spans, dimension, grain, heads });
  }
  const isSpent =
    /^(?:for|within|took|lasted|in|spent|waited)$/.test(
      forms[number.hedge === null ? number.from - 1 : number.from - 2] ?? '',
    ) || forms.slice(Math.max(0, number.from - 4), number.from).includes('for');
  const isOffset =
    /^(?:later|earlier|ago|previously|afterwards|hence)$/.test(forms[to] ?? '') ||
    (!isSpent && /^(?:before|after|since)$/.test(forms[to] ?? ''));
  const isOld = /^(?:old)$/.test(forms[to] ?? '');
  return rawValue({
    ...{
      kind: isOld ? 'age' : 'duration',
      from: number.from,
      to: isOffset || isOld ? to + 1 : to,
      spans,
      grain,
      heads,
    },
    dimension: isOffset ? 'offset' : '',
  });
}

/** "Two hours and ten minutes", "nine stone four": a smaller unit after a larger one. */
function readTail(forms: readonly string[], at: number, dimension: string, factor: number) {
  const from = forms[at] === 'and' ? at + 1 : at;
  const number = readNumeral(forms, from);
  if (number === null || number.isRound) return null;
  const to = from + number.length;
  const unit = UNITS.get(forms[to] ?? '');
  if (unit !== undefined && unit.dimension === 'duration' && dimension === 'angle')
    return { amount: number.value / 60, to: to + 1, grain: 1 / 60 };
  if (unit !== undefined && unit.dimension === dimension && unit.factor < factor)
    return { amount: number.value * unit.factor, to: to + 1, grain: unit.factor };
  // "Nine stone four", "six feet two".
  const small = factor === 6.35 ? 0.4536 : factor === 0.3048 ? 0.0254 : null;
  if (small === null || unit !== undefined || from !== at) return null;
  return { amount: number.value * small, to, grain: small };
}

/** One place of the number as written: "1.8" a tenth, "400" a hundred. */
function grainOf(value: number): number {
  if (value === 0) return 1;
  if (!Number.isInteger(value)) return Number.isInteger(value * 10) ? 0.1 : 0.01;
  let grain = 1;
  while (value % (grain * 10) === 0 && grain < 1e9) grain *= 10;
  return grain;
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
    (heads.length === 0 || !/^(?:only|just|least|than)$/.test(forms[from - 1] ?? ''))
  )
    return null;
  if (/^[:]$/.test(forms[to] ?? '') || forms[from - 1] === ':') return null;
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

/** "New cases numbered 139", "the toll rose to 19": the nouns before a number that has none after it. */
function headsBefore(words: readonly Word[], from: number): number[] {
  const heads: number[] = [];
  for (let at = from - 1; at >= 0 && heads.length < 3; at--) {
    if (distance(words, at, from) > HEAD_REACH || /^[.;:]$/.test(words[at]!.form)) break;
    if (words[at]!.isContent && !words[at]!.isVerb) heads.unshift(at);
  }
  return heads;
}
const HEAD_REACH = 8;

/** The noun phrase after a number: content words up to the next function word or verb, "of the" passed over. */
export function headsAfter(words: readonly Word[], at: number, most: number): number[] {
  const heads: number[] = [];
  for (let k = at; k < words.length && heads.length < most; k++) {
    const word = words[k]!;
    if (word.form === '-') continue;
    if (
      heads.length === 0 &&
      /^(?:of|the|these|those|them|his|her|its|their|our|other|others|more|further|such|new|old)$/.test(
        word.form,
      )
    ) {
      if (/^others$/.test(word.form)) break;
      continue;
    }
    if (!word.isContent || (word.isVerb && heads.length > 0 && /(?:ed|ing)$/.test(word.form))) break;
    heads.push(k);
  }
  return heads;
}
