/** Clock times as they are written: "half past seven", "9.20", "nine o'clock in the morning". */
import { unitValue } from '../language/en/number-words';
import type { Span } from './raw-value';
import type { Word } from './words';

const DAY = 1440;

export interface Clock {
  /** Minutes after midnight, of the first half of the day where it is not said which. */
  readonly minutes: number;
  readonly to: number;
  /** True where it is written on twenty-four hours, or is noon or midnight. */
  readonly isFull: boolean;
  readonly isBare: boolean;
}

const smallNumber = (form: string | undefined): number | null =>
  form === undefined ? null : /^\d{1,2}$/.test(form) ? Number(form) : unitValue(form);

export function readClock(words: readonly Word[], forms: readonly string[], at: number): Clock | null {
  const form = forms[at] ?? '';
  if (/^(?:noon|midday)$/.test(form)) return { minutes: 720, to: at + 1, isFull: true, isBare: false };
  if (form === 'midnight') return { minutes: 0, to: at + 1, isFull: true, isBare: false };
  const figures = /^(\d{1,2})([:.])(\d{2})$/.exec(form);
  if (figures !== null) {
    const [hour, minute] = [Number(figures[1]), Number(figures[3])];
    if (hour > 24 || minute > 59) return null;
    const isOfDay = halfAfter(forms, at + 1) !== null;
    // "At 9.20" is a time, "9.20 metres" is none.
    if (
      figures[2] === '.' &&
      !isOfDay &&
      !(isAtTime(forms, at) && !isNounAt(words, at + 1)) &&
      !/^0\d/.test(form)
    )
      return null;
    return {
      minutes: hour * 60 + minute,
      to: at + 1,
      isFull: hour > 12 || form.startsWith('0'),
      isBare: false,
    };
  }
  const past = readPast(forms, at) ?? readMilitary(forms, at) ?? readHourAndMinutes(words, forms, at);
  if (past !== null) return past;
  const hour = smallNumber(form);
  if (hour === null || hour < 1 || hour > 12) return null;
  const isClock = forms[at + 1] === "o'clock";
  const next = isClock ? at + 2 : at + 1;
  if (halfAfter(forms, next) !== null || isClock)
    return { minutes: hour * 60, to: next, isFull: false, isBare: false };
  // "At about eleven," but not "at eleven places".
  if (
    !isAtTime(forms, at) ||
    isNounAt(words, at + 1) ||
    /^(?:of|per|-|%|percent|hundred|thousand|million|dozen|and|or|to)$/.test(forms[at + 1] ?? '')
  )
    return null;
  return { minutes: hour * 60, to: at + 1, isFull: false, isBare: true };
}

/** "0430 hours". */
function readMilitary(forms: readonly string[], at: number): Clock | null {
  const figures = /^(\d{2})(\d{2})$/.exec(forms[at] ?? '');
  const [hour, minute] = [Number(figures?.[1]), Number(figures?.[2])];
  return figures === null || hour > 24 || minute > 59 || !/^(?:hours|hrs)$/.test(forms[at + 1] ?? '')
    ? null
    : { minutes: hour * 60 + minute, to: at + 2, isFull: true, isBare: false };
}

/** "At six-fifteen", "at nine forty-five". */
function readHourAndMinutes(words: readonly Word[], forms: readonly string[], at: number): Clock | null {
  const hour = unitValue(forms[at] ?? '');
  if (hour === null || hour > 12 || !isAtTime(forms, at)) return null;
  const from = forms[at + 1] === '-' ? at + 2 : at + 1;
  const minutes = unitValue(forms[from] ?? '');
  if (minutes === null || minutes < 10 || minutes >= 60) return null;
  const unit = forms[from + 1] === '-' ? unitValue(forms[from + 2] ?? '') : null;
  const isPair = unit !== null && unit < 10 && minutes % 10 === 0;
  const to = isPair ? from + 3 : from + 1;
  return isNounAt(words, to) && halfAfter(forms, to) === null
    ? null
    : { minutes: hour * 60 + minutes + (isPair ? unit : 0), to, isFull: false, isBare: false };
}

const isNounAt = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  return (
    word !== undefined &&
    !word.isPunctuation &&
    (word.isContent ||
      /^\d|^(?:days?|hours?|minutes?|weeks?|years?|months?|miles?|metres?|feet|people|men|women)$/.test(
        word.form,
      ))
  );
};

/** "Half past seven", "ten to six", "a quarter past". */
function readPast(forms: readonly string[], at: number): Clock | null {
  let next = at;
  let minutes: number | null;
  if (forms[next] === 'half') {
    // "At half six".
    const hour = smallNumber(forms[next + 1]);
    if (hour !== null && hour >= 1 && hour <= 12 && isAtTime(forms, at))
      return { minutes: hour * 60 + 30, to: next + 2, isFull: false, isBare: false };
    minutes = 30;
  } else {
    if (forms[next] === 'a' && forms[next + 1] === 'quarter') next += 1;
    minutes = forms[next] === 'quarter' ? 15 : smallNumber(forms[next]);
    if (minutes !== null && minutes >= 20 && minutes < 60 && forms[next + 1] === '-') next += 2;
  }
  if (minutes === null || minutes < 1 || minutes > 30) return null;
  next += 1;
  if (forms[next] === 'minutes') next += 1;
  const word = forms[next];
  const hour = smallNumber(forms[next + 1]);
  const isTwelve = /^(?:noon|midday|midnight)$/.test(forms[next + 1] ?? '');
  if (
    (word !== 'past' && word !== 'to' && word !== 'after' && word !== 'before') ||
    (hour === null && !isTwelve)
  )
    return null;
  if (hour !== null && (hour < 1 || hour > 12)) return null;
  // "From ten to six people": a range and no time.
  if (word === 'to' && forms[at - 1] === 'from') return null;
  if (/^(?:after|before)$/.test(word) && forms[next - 1] !== 'minutes') return null;
  const isNext =
    forms[next + 2] !== undefined &&
    /^(?:people|men|women|percent|%|years?|days?|hours?|miles?|metres?)$/.test(forms[next + 2] ?? '');
  if (isNext) return null;
  const whole = isTwelve ? (forms[next + 1] === 'midnight' ? 1440 : 720) : (hour ?? 0) * 60;
  const to = next + 2 + (forms[next + 2] === "o'clock" ? 1 : 0);
  return {
    minutes: (whole + (/past|after/.test(word) ? minutes : -minutes) + DAY) % DAY,
    ...{ to, isFull: isTwelve, isBare: false },
  };
}

const AT =
  /^(?:at|by|around|about|before|after|until|till|since|from|past|toward|towards|nearly|almost|exactly|precisely|it was)$/;
const isAtTime = (forms: readonly string[], at: number): boolean =>
  AT.test(forms[at - 1] ?? '') &&
  !(forms[at - 1] === 'about' && !/^(?:at|by|was|until|from|it|only)$/.test(forms[at - 2] ?? ''));

export const HALVES: Readonly<Record<string, Span>> = {
  morning: [0, 720],
  forenoon: [0, 720],
  afternoon: [720, 1080],
  evening: [960, 1440],
  night: [1140, 1800],
};
/** The half of the day that is said after a clock time: its span and the index after it. */
export function halfAfter(
  forms: readonly string[],
  at: number,
): { readonly span: Span; readonly to: number } | null {
  const form = forms[at] ?? '';
  const marks = /^([ap])(?:\.?m)$/.exec(form);
  if (marks !== null) return { span: marks[1] === 'a' ? [0, 720] : [720, 1440], to: at + 1 };
  if (/^[ap]$/.test(form) && forms[at + 1] === '.' && forms[at + 2] === 'm')
    return { span: form === 'a' ? [0, 720] : [720, 1440], to: forms[at + 3] === '.' ? at + 4 : at + 3 };
  const isInThe = form === 'in' && forms[at + 1] === 'the';
  const word = isInThe
    ? forms[at + 2]
    : form === 'at' || form === 'that' || form === 'this'
      ? forms[at + 1]
      : undefined;
  const span = word !== undefined && Object.hasOwn(HALVES, word) ? HALVES[word] : undefined;
  return span === undefined ? null : { span, to: isInThe ? at + 3 : at + 2 };
}
