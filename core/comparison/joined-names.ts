/**
 * Reasons are found word by word; a name of several words that both passages have is shown as one. "Mill Street" is
 * neither the place "Mill" nor the name "Street". Whether the evidence is enough is decided before, by the words.
 */
import type { Reason } from '../alignment/sentence';

/** @param a,b the passages, of which the reasons are as written in the first */
export function joinNames(reasons: readonly Reason[], a: string, b: string): readonly Reason[] {
  let joined = reasons;
  for (let found = nextPair(joined, a, b); found !== null; found = nextPair(joined, a, b)) {
    const { first, second } = found;
    const whole = { ...first, text: `${first.text} ${second.text}`, weight: first.weight + second.weight };
    joined = joined.filter((one) => one !== second).map((one) => (one === first ? whole : one));
  }
  return joined;
}

function nextPair(reasons: readonly Reason[], a: string, b: string) {
  const names = reasons.filter(({ kind }) => kind === 'name' || kind === 'place');
  for (const first of names)
    for (const second of names) {
      const whole = `${first.text} ${second.text}`;
      if (first !== second && a.includes(whole) && b.includes(whole)) return { first, second };
    }
  return null;
}
