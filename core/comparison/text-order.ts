/**
 * Whether a correspondence stands where the others let one expect it. Accounts tell in different orders, so that a
 * correspondence that crosses others is shown like any other; but one of a fair score that crosses most of them is more
 * often chance, and a difference needs more than chance (crossing links, as in the diagnostics of sentence alignment).
 */
import type { Correspondence } from '../alignment/sentence';

/** Share of the other correspondences that it may cross. */
const MOST_CROSSED = 0.5;
/** Fewer say nothing about an order. */
const FEW = 4;

export function listInPlace(all: readonly Correspondence[]): (one: Correspondence) => boolean {
  const isFewer = all.length <= FEW;
  return ({ a, b }) => {
    if (isFewer) return true;
    const crossed = all.filter((other) => (other.a - a) * (other.b - b) < 0).length;
    return crossed <= MOST_CROSSED * (all.length - 1);
  };
}
