/** A number with a unit after it: a length, a mass, a span of time, also of two units. */
import { readNumeral } from '../language/en/numerals';
import { UNITS } from '../language/en/units';
import { headsAfter } from './counted-nouns';
import type { NumberAt } from './number-at';
import { rawValue, type RawValue } from './raw-value';
import type { Word } from './words';

export function readUnit(
  words: readonly Word[],
  forms: readonly string[],
  number: NumberAt,
): RawValue | null {
  let at = number.to;
  if (forms[at] === '-') at += 1;
  // "Two full days", "three whole weeks", "forty square metres".
  if (
    /^(?:full|whole|solid|long|straight|consecutive|more|further|nautical|square|cubic)$/.test(
      forms[at] ?? '',
    )
  )
    at += 1;
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
  const isFrost = !isMinus && unit.dimension === 'angle' && FROST.test(forms.slice(to, to + 3).join(' '));
  const [low, high] = [number.span[0] * factor + extra, number.span[1] * factor + extra];
  const spans = [isFrost ? ([-high, -low] as const) : ([low, high] as const)];
  const grain = tail?.grain ?? (extra > 0 ? factor / 4 : factor * grainOf(number.value));
  const heads = headsAfter(words, to, 1);
  if (unit.dimension !== 'duration') {
    const isTemperature =
      unit.dimension === 'angle' &&
      (isMinus ||
        isFrost ||
        /^(?:celsius|fahrenheit|c|f)$/.test(forms[to] ?? '') ||
        forms.some((form) => TEMPERATURE.test(form)));
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

/** "Four degrees below zero", "ten degrees of frost". */
const FROST = /^(?:below (?:zero|freezing)|of frost|frost)/u;
/** What says that degrees are those of a thermometer. */
const TEMPERATURE = /^(?:temperatures?|thermometers?|fever|zero|freezing|frost)$/;

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
