/** Days named without their month: by weekday, feast, season, year, or from the day of writing. */
import { dayNumber, FEASTS, NO_DATE, SEASONS, WEEKDAYS, weekdayOf } from '../language/en/calendar';
import { parseOrdinal } from '../language/en/ordinals';
import { readNumeral } from '../language/en/numerals';
import { UNITS } from '../language/en/units';
import { dated, wholeNumber, type DateReader } from './date-forms';
import { rawValue } from './raw-value';

export const readWeekday: DateReader = ({ words, forms, today }, at) => {
  const isSunday = (forms[at] === "lord's" && forms[at + 1] === 'day') || forms[at] === 'sabbath';
  const weekday = isSunday ? 0 : WEEKDAYS.get(forms[at] ?? '');
  if (weekday === undefined || words[at]?.isCapital !== true) return null;
  const from = /^(?:last|next)$/.test(forms[at - 1] ?? '') ? at - 1 : at;
  // "Saturday week" is the one after next.
  const isAfterNext = forms[at + 1] === 'week' && forms[at + 2] !== '-' && !isSunday;
  const isNext =
    forms[at - 1] === 'next' || isAfterNext || FUTURE.test(forms.slice(Math.max(0, at - 12), at).join(' '));
  const ahead = today === null ? 0 : (weekday - weekdayOf(today) + 7) % 7;
  const day =
    today === null
      ? null
      : isNext
        ? today + (ahead || 7) + (isAfterNext ? 7 : 0)
        : today - ((7 - ahead) % 7 || (from < at ? 7 : 0));
  const to = at + ((isSunday && forms[at] !== 'sabbath') || isAfterNext ? 2 : 1);
  return rawValue({
    ...{ kind: 'weekday', from, to },
    date: { ...NO_DATE, weekday, span: day === null ? null : [day, day] },
  });
};
const FUTURE = /\b(?:will|shall|due|expected|planned|plans|scheduled|would)\b/u;

export const readFeast: DateReader = ({ words, forms }, at) => {
  if (words[at]?.isCapital !== true) return null;
  for (let length = 3; length >= 1; length--) {
    const name = forms
      .slice(at, at + length)
      .join(' ')
      .replace(/^st\b/u, 'saint');
    const feast = FEASTS.get(name);
    if (feast === undefined) continue;
    const to = at + length + (forms[at + length] === 'day' ? 1 : 0);
    return dated(at, to, { months: [feast[0], feast[0]], days: [feast[1], feast[1]] });
  }
  return null;
};

/** "In the autumn", "the summer of 1911". */
export const readSeason: DateReader = ({ forms }, at) => {
  const months = SEASONS.get(forms[at] ?? '');
  if (months === undefined || !/^(?:the|in|last|that|this|early|late|of)$/.test(forms[at - 1] ?? ''))
    return null;
  const next = forms[at + 1] === 'of' ? at + 2 : at + 1;
  const year = wholeNumber(forms[next]);
  const isYear = year !== null && year >= 1000 && year < 2100;
  return dated(at, isYear ? next + 1 : at + 1, { months, year: isYear ? year : null }, 'about');
};

function readDecade(forms: readonly string[], at: number, year: number): ReturnType<typeof dated> {
  const part = forms[at - 1] ?? '';
  const [first, last] =
    part === 'early' ? [0, 4] : part === 'late' ? [5, 9] : /^(?:mid|-)$/.test(part) ? [3, 7] : [0, 9];
  const span = [dayNumber(year + first, 1, 1), dayNumber(year + last, 12, 31)] as const;
  return dated(at, at + 2, { span }, 'about');
}

export const readYear: DateReader = ({ forms }, at) => {
  const year = wholeNumber(forms[at]);
  if (year === null || year < 1000 || year >= 2100) return null;
  // "The early 1920s".
  if (forms[at + 1] === 's' && year % 10 === 0) return readDecade(forms, at, year);
  return /^(?:in|since|of|by|until|till|during|from|to|before|after|year|late|early|summer|winter|spring|autumn|\()$/.test(
    forms[at - 1] ?? '',
  ) ||
    // "It was 1912 before it was built".
    (forms[at - 1] === 'was' &&
      forms[at - 2] === 'it' &&
      /^(?:before|when|that|until)$/.test(forms[at + 1] ?? ''))
    ? dated(at, at + 1, { year })
    : null;
};

/** "On the sixth", "after the 15th": a day of a month that is not said here. */
export const readBareDay: DateReader = ({ words, forms }, at) => {
  if (
    forms[at - 1] !== 'the' ||
    !/^(?:on|of|by|after|until|from|since|before|to|till)$/.test(forms[at - 2] ?? '')
  )
    return null;
  const ordinal = parseOrdinal(forms, at);
  if (ordinal === null || ordinal.value > 31) return null;
  const next = words[at + ordinal.length];
  if (
    next?.isContent === true ||
    UNITS.has(next?.form ?? '') ||
    /^(?:of|day|week|month|year|time|one|to)$/.test(next?.form ?? '')
  )
    return null;
  return rawValue({
    ...{ kind: 'date', from: at, to: at + ordinal.length },
    date: { ...NO_DATE, days: [ordinal.value, ordinal.value] },
  });
};

const RELATIVE: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
export const readRelative: DateReader = ({ forms, today }, at) => {
  const form = forms[at] ?? '';
  const shift = Object.hasOwn(RELATIVE, form)
    ? RELATIVE[form]
    : form === 'last' && forms[at + 1] === 'night'
      ? -1
      : undefined;
  if (shift !== undefined) {
    const to = form === 'last' ? at + 2 : at + 1;
    return dated(at, to, { span: today === null ? null : [today + shift, today + shift] });
  }
  const number = forms.includes('ago', at) ? readNumeral(forms, at) : null;
  if (number === null) return null;
  const unit = forms[at + number.length] ?? '';
  if (forms[at + number.length + 1] !== 'ago' || !/^(?:day|week|month|year)s?$/.test(unit)) return null;
  const days = { d: 1, w: 7, m: 30.4, y: 365.25 }[unit.charAt(0)] ?? 1;
  const back = today === null ? null : today - Math.round(number.value * days);
  const half = days / 1.9;
  return dated(at, at + number.length + 2, {
    span: back === null ? null : [Math.ceil(back - half), Math.floor(back + half)],
  });
};
