/** Two counts of what two named agents did: "the Lena took off 12" and "the Petrel took off 15" are two acts. */
import { isReportingWord } from '../language/en/reporting-words';
import type { PassageReading, Value } from './read-passage';
import { isOneName } from './same-name';
import { distance } from './words';

/** Each side names who did it, and neither name is in the other passage. */
export function areOfOtherAgents(
  a: PassageReading,
  valueA: Value,
  b: PassageReading,
  valueB: Value,
): boolean {
  const [ofA, ofB] = [agentOf(a, valueA), agentOf(b, valueB)];
  return ofA !== null && ofB !== null && !isNamedIn(a, ofA, b) && !isNamedIn(b, ofB, a);
}

const REACH = 6;

/** The name before the verb of which a value is the object; `null` where no name stands there, or who only reports. */
function agentOf({ words, values, claim }: PassageReading, { from }: Value): Value | null {
  const verb = words.findLastIndex(({ isVerb }, at) => at < from && isVerb);
  const stem = words[verb]?.stem;
  if (
    stem === undefined ||
    distance(words, verb, from) > REACH ||
    isReportingWord(stem) ||
    COUNTING.has(stem)
  )
    return null;
  const before = words.findLastIndex(
    ({ form }, at) => at < verb && !/^(?:had|has|have|also|later|then|first)$/.test(form),
  );
  return (
    values.find(
      ({ kind, to, from: first }) =>
        (kind === 'name' || kind === 'place') && to === before + 1 && !(claim !== null && first < claim.to),
    ) ?? null
  );
}

/** To count is not to do. */
const COUNTING: ReadonlySet<string> = new Set(
  'count put estim number record list reckon confirm find'.split(' '),
);

const isNamedIn = (own: PassageReading, name: Value, other: PassageReading): boolean => {
  const formsOf = ({ words }: PassageReading, { from, to }: Value): string[] =>
    words.slice(from, to).map(({ form }) => form);
  return other.values.some(
    (there) =>
      (there.kind === 'name' || there.kind === 'place') &&
      isOneName(formsOf(own, name), formsOf(other, there)),
  );
};
