/** Finds clock times and parts of the day: "half past seven", "9.20", "shortly after nine in the morning". */
import { unitValue } from '../language/en/number-words';
import { HALVES, halfAfter, readClock, type Clock } from './clock-forms';
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
  // "Not until five to eight", "did not come until five to eight": at that time.
  const isExact =
    /\b(?:until|till|before)(?: about)?$/u.test(before) &&
    forms.slice(Math.max(0, at - 10), at).some((form) => /^not$|n't$/.test(form));
  const [pattern, early = 0, late = 0, hedge = null] =
    (isExact ? undefined : HEDGES.find(([phrase]) => phrase.test(before))) ?? [];
  const hedgeLength = pattern === undefined ? 0 : (pattern.exec(before)?.[0].split(' ').length ?? 0);
  const half = halfAfter(forms, clock.to);
  const zone = readZone(forms, half?.to ?? clock.to);
  const { minutes } = clock;
  // "Seven or eight in the evening", "between nine and ten": the earlier hour is of the same stretch.
  const first = earlierHour(forms, at - hedgeLength, clock);
  const width = first === null ? 0 : (minutes - first.minutes + 720) % 720;
  const options = clock.isFull ? [minutes % DAY] : [minutes % 720, (minutes % 720) + 720];
  const within = half === null ? options : options.filter((one) => isWithin(one, half.span));
  const shifted = (within.length > 0 ? within : options).map((one) => one - (zone?.offset ?? 0));
  return rawValue({
    ...{ kind: 'time', from: first?.from ?? at - hedgeLength, to: zone?.to ?? half?.to ?? clock.to },
    spans: shifted.map((one): Span => [one - early - width, one + late]),
    dimension: zone === null ? '' : 'utc',
    hedge,
    grain: clock.isBare ? 30 : grainOf(minutes),
  });
}

/** Minutes to which a clock time was read: people round to quarters, and one who tells another minute has read it. */
const grainOf = (minutes: number): number => (minutes % 15 === 0 ? 15 : minutes % 5 === 0 ? 10 : 5);

/** The hour before "or", "and" or "to" and a clock time; `null` where none stands there. */
function earlierHour(
  forms: readonly string[],
  at: number,
  { isFull }: Clock,
): { readonly minutes: number; readonly from: number } | null {
  const joint = forms[at - 1] ?? '';
  const isPair = joint === 'or' || (joint === 'and' && forms[at - 3] === 'between');
  const hour = /^\d{1,2}$/.test(forms[at - 2] ?? '') ? Number(forms[at - 2]) : unitValue(forms[at - 2] ?? '');
  if (isFull || !isPair || hour === null || hour < 1 || hour > 12) return null;
  return { minutes: hour * 60, from: joint === 'and' ? at - 3 : at - 2 };
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
  if (form === 'light' && forms[at - 1] === 'first' && /^(?:at|before|by|until)$/.test(forms[at - 2] ?? ''))
    return part([210, 510]);
  if (/^(?:dusk|sunset|nightfall|sundown|twilight)$/.test(form)) return part([960, 1350]);
  const before = forms[at - 1] ?? '';
  if (form === 'night' && /^(?:by|at)$/.test(before)) return part([-240, 390]);
  if (form === 'daylight' && /^(?:in|by|broad|full)$/.test(before)) return part([210, 1320]);
  if (
    /^(?:dark|darkness)$/.test(form) &&
    /^(?:after|in|under)$/.test(before) &&
    words[at + 1]?.isContent !== true
  )
    return part([-480, 480]);
  if (/^(?:lunchtime|noontide)$/.test(form)) return part([660, 870]);
  if (!/^(?:morning|afternoon|evening)$/.test(form)) return null;
  const next = words[at + 1];
  // "The morning mail" is a mail.
  if (next?.isContent === true && !next.isVerb && !next.isCapital) return null;
  const span = HALVES[form] ?? [0, DAY];
  if (!/^(?:the|that|this|same|next|early|late|mid|yesterday|tomorrow|one|a|.*day)$/.test(before))
    return null;
  if (before === 'early')
    return part(
      [span[0] - (form === 'morning' ? 0 : 30), span[0] + (form === 'morning' ? 540 : 180)],
      at - 1,
    );
  return part(form === 'evening' ? [960, 1440] : form === 'morning' ? [180, 719] : [720, 1110]);
}
