/** Two happenings told in two orders: "resigned before the audit was out" and "the audit was out when he resigned". */
import type { Lexicon } from './lexicon';
import type { PassageReading } from './read-passage';
import { readSequence } from './read-sequence';
import { partingReason } from '../language/en/scope-contrasts';
import { VERB_STEMS } from '../language/en/verbs';
import { coverage, nearest, wholeLikeness, type FoundPair } from './stated';

const isVerb = (stem: string): boolean => VERB_STEMS.has(stem) && !LIGHT.has(stem);
const LIGHT: ReadonlySet<string> = new Set('come go fall leav'.split(' '));

/** Least coverage of each happening by its counterpart, and how much the crossed reading must fit better. */
const MIN_SCORE = 0.9;
const MARGIN = 0.35;

export function findOrder(a: PassageReading, b: PassageReading, lexicon: Lexicon): FoundPair[] {
  const [one, other] = [readSequence(a), readSequence(b)];
  if (one === null || other === null || wholeLikeness(a, b, lexicon) < 0.35) return [];
  const fit = (x: readonly string[], y: readonly string[]): number => coverage(x, y, lexicon);
  const crossed = [fit(one.earlier, other.later), fit(one.later, other.earlier)];
  const straight = [fit(one.earlier, other.earlier), fit(one.later, other.later)];
  const sum = ([x = 0, y = 0]: readonly number[]): number => x + y;
  if (Math.min(...crossed) < MIN_SCORE || sum(crossed) < sum(straight) + MARGIN) return [];
  // "Built before the church" and "restored after it": of two acts.
  const isOneAct = (x: readonly string[], y: readonly string[]): boolean => {
    const [ofX, ofY] = [x.filter(isVerb), y.filter(isVerb)];
    return ofX.length === 0 || ofY.length === 0 || nearest(ofX, ofY, lexicon) >= 0.55;
  };
  if (partingReason(one.earlier, other.later) !== null || partingReason(one.later, other.earlier) !== null)
    return [];
  if (!isOneAct(one.earlier, other.later) || !isOneAct(one.later, other.earlier)) return [];
  return [{ kind: 'order', a: one, b: other }];
}
