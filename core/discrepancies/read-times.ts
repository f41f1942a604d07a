/** Finds clock times and parts of the day: "half past seven", "9.20", "shortly after nine in the morning". */
import { unitValue } from '../language/en/number-words';
import { rawValue, type RawValue, type Span } from './raw-value';
import type { Word } from './words';

const DAY = 1440;

export function readTimes(words: readonly Word[]): RawValue[] {
  const forms = words.map(({ form }) => form);
  const found: RawValue[] = [];
  for (let at = 0; at < forms.length;) {
    const clock = readClock(words, forms, at);
    const value = clock === null ? readPartOfDay(words, forms, at) : withSurroundings(forms, at, clock);
    if (value !== null) found.push(value);
    at = value?.to ?? at + 1;
  }
  return found;
}

interface Clock {
  /** Minutes after midnight, of the first half of the day where it is not said which. */
  readonly minutes: number;
  readonly to: number;
  /** True where it is written on twenty-four hours, or is noon or midnight. */
  readonly isFull: boolean;
  readonly isBare: boolean;
}

const smallNumber = (form: string | undefined): number | null =>
  form === undefined ? null : /^\d{1,2}$/.test(form) ? Number(form) : unitValue(form);

function readClock(words: readonly Word[], forms: readonly string[], at: number): Clock | null {
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
  const past = readPast(forms, at);
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
  if (forms[next] === 'half') minutes = 30;
  else {
    if (forms[next] === 'a' && forms[next + 1] === 'quarter') next++;
    minutes = forms[next] === 'quarter' ? 15 : smallNumber(forms[next]);
    if (minutes !== null && minutes >= 20 && minutes < 60 && forms[next + 1] === '-') next += 2;
  }
  if (minutes === null || minutes < 1 || minutes > 30) return null;
  next++;
  if (forms[next] === 'minutes') next++;
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

const HALVES: Readonly<Record<string, Span>> = {
  morning: [0, 720],
  forenoon: [0, 720],
  afternoon: [720, 1080],
  evening: [960, 1440],
  night: [1140, 1800],
};
/** The half of the day that is said after a clock time: its span and the index after it. */
function halfAfter(
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

/** Hedges of a clock time, the words before it joined, and the minutes before and after it that they allow. */
const HEDGES: readonly (readonly [RegExp, number, number, RawValue['hedge']])[] = [
  [
    /(?:shortly|soon|just|a little|a few minutes|not long|some time|minutes|slightly) (?:after|past)$/u,
    0,
    35,
    'near',
  ],
  [/(?:shortly|just|a little|a few minutes|not long|minutes|slightly) before$/u, 35, 0, 'near'],
  [/(?:nearly|almost|towards?|going on for|getting on for)$/u, 25, 5, 'about'],
  [/(?:about|around|roughly|approximately|some time around)$/u, 20, 20, 'about'],
  [/(?:before|until|till|by)$/u, 720, 0, 'at-most'],
  [/(?:after|past|since|from)$/u, 0, 720, 'at-least'],
];

function withSurroundings(forms: readonly string[], at: number, clock: Clock): RawValue {
  const before = forms.slice(Math.max(0, at - 5), at).join(' ');
  // "Not until five to eight" is that time.
  const isExact = /\bnot (?:until|till|before)(?: about)?$/u.test(before);
  const [pattern, early = 0, late = 0, hedge = null] =
    (isExact ? undefined : HEDGES.find(([phrase]) => phrase.test(before))) ?? [];
  const hedgeLength = pattern === undefined ? 0 : (pattern.exec(before)?.[0].split(' ').length ?? 0);
  const half = halfAfter(forms, clock.to);
  const zone = readZone(forms, half?.to ?? clock.to);
  const { minutes } = clock;
  const options = clock.isFull ? [minutes % DAY] : [minutes % 720, (minutes % 720) + 720];
  const within = half === null ? options : options.filter((one) => isWithin(one, half.span));
  const shifted = (within.length > 0 ? within : options).map((one) => one - (zone?.offset ?? 0));
  return rawValue({
    ...{ kind: 'time', from: at - hedgeLength, to: zone?.to ?? half?.to ?? clock.to },
    spans: shifted.map((one): Span => [one - early, one + late]),
    dimension: zone === null ? '' : 'utc',
    hedge,
    grain: clock.isBare ? 30 : 15,
  });
}

const isWithin = (minutes: number, [from, to]: Span): boolean =>
  (minutes >= from && minutes < to) || minutes + DAY < to;

/** Minutes ahead of UTC. Abbreviations that several zones share are left out. */
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  pst: -480,
  pdt: -420,
};
const readZone = (
  forms: readonly string[],
  at: number,
): { readonly offset: number; readonly to: number } | null => {
  const offset = Object.hasOwn(ZONES, forms[at] ?? '') ? ZONES[forms[at] ?? ''] : undefined;
  return offset === undefined ? null : { offset, to: at + 1 };
};

/** "In the morning", "that evening", "Thursday afternoon", "in the early hours". */
function readPartOfDay(words: readonly Word[], forms: readonly string[], at: number): RawValue | null {
  const form = forms[at] ?? '';
  const part = (span: Span, from = at): RawValue =>
    rawValue({ kind: 'time', from, to: at + 1, spans: [span], hedge: 'about', grain: 0, dimension: 'part' });
  if (form === 'hours' && /^(?:early|small)$/.test(forms[at - 1] ?? '')) return part([0, 360], at - 1);
  if (/^(?:dawn|daybreak|sunrise)$/.test(form)) return part([210, 510]);
  if (/^(?:dusk|sunset|nightfall)$/.test(form)) return part([960, 1350]);
  if (!/^(?:morning|afternoon|evening)$/.test(form)) return null;
  const next = words[at + 1];
  // "The morning mail" is a mail.
  if (next?.isContent === true && !next.isVerb && !next.isCapital) return null;
  const span = HALVES[form] ?? [0, DAY];
  const before = forms[at - 1] ?? '';
  if (!/^(?:the|that|this|same|next|early|late|mid|yesterday|tomorrow|one|a|.*day)$/.test(before))
    return null;
  if (before === 'early')
    return part(
      [span[0] - (form === 'morning' ? 0 : 30), span[0] + (form === 'morning' ? 540 : 180)],
      at - 1,
    );
  return part(form === 'evening' ? [960, 1440] : form === 'morning' ? [180, 719] : [720, 1110]);
}
