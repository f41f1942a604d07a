/** What of a thing a length is: its depth, height or width, or a distance from it. */
import type { PassageReading, Value } from './read-passage';

const ASPECTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:long|length)$/, /^(?:length)$/],
  [/^(?:wide|broad|across)$/, /^(?:width|breadth)$/],
  [/^(?:deep|below|beneath|under|underground)$/, /^(?:depth)$/],
  [/^(?:high|tall|above)$/, /^(?:height)$/],
  [/^(?:thick)$/, /^(?:thickness)$/],
  [/^(?:away|apart|off|from|distant)$/, /^(?:distance)$/],
];

/** Whether the words beside two lengths name two of them: "400 metres long" and "60 metres below the street". */
export function areOfOtherAspects(
  a: PassageReading,
  valueA: Value,
  b: PassageReading,
  valueB: Value,
): boolean {
  const [ofA, ofB] = [aspectOf(a, valueA), aspectOf(b, valueB)];
  return ofA >= 0 && ofB >= 0 && ofA !== ofB;
}

/** -1 where none is named. */
const aspectOf = ({ words }: PassageReading, { kind, dimension, from, to }: Value): number => {
  if (kind !== 'measure' || dimension !== 'length') return -1;
  const after = words[to]?.form ?? '';
  // "At a depth of 45 metres".
  const before = words[from - 1]?.form === 'of' ? (words[from - 2]?.form ?? '') : '';
  return ASPECTS.findIndex(([behind, ahead]) => behind.test(after) || ahead.test(before));
};
