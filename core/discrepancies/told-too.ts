/** Whether a count is among what the other passage counts, so that it is no other value of what stands first there. */
import { readNumeral } from '../language/en/numerals';
import type { PassageReading, Value } from './read-passage';

/** "Nine cars stood there, of which five sank": the five of the other passage are told here too, or as parts of a sum. */
export const isToldToo = ({ words }: PassageReading, own: Value, other: Value): boolean => {
  const [told] = other.spans;
  if (told === undefined || told[0] !== told[1] || other.spans.length > 1) return false;
  const forms = words.map(({ form }) => form);
  return (
    forms.some((_, at) => (at < own.from || at >= own.to) && readNumeral(forms, at)?.value === told[0]) ||
    sumWith(own, forms.slice(own.to)) === told[0]
  );
};
/** "Two men and a girl" are three; `null` where nothing is added. */
function sumWith({ spans: [own] }: Value, rest: readonly string[]): number | null {
  const and = rest.findIndex((form) => form === 'and');
  if (own === undefined || own[0] !== own[1] || and < 0 || and > SUM_REACH) return null;
  const more = /^(?:an?|one|another)$/.test(rest[and + 1] ?? '')
    ? 1
    : (readNumeral(rest, and + 1)?.value ?? null);
  return more === null ? null : own[0] + more;
}
const SUM_REACH = 3;
