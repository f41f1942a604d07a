import type { Anchor } from '../../contract/annotation';
import type { AlignedCandidate } from './aligned-candidates';

/**
 * Whether the likeliest of the aligned places is the quoted one. The figures were fitted on passages of texts that were
 * edited by a program, one half of them, so that none that was deleted got a place; the benchmark `anchor` holds them.
 */

/** Share of what the quotation tells, by which its place must be likelier than that it was taken out. */
const MIN_GAIN = 0.25;
/** Share of each context that must be found again where both speak for the place. */
const MIN_CONTEXT = 0.4;
/** Share of the quotation and mean share of its contexts, together. */
const MIN_TOGETHER = 1.1;
/** Share of all that an anchor tells, unless its quotation is long enough to speak alone. */
const MIN_WHOLE = 0.6;
/** Where one context is gone, the quotation must speak for itself: the share of it, and nats, about five rare words. */
const MIN_OWN = 0.7;
const MIN_EVIDENCE = 30;
/** Where both are gone: nearly all of it, and nats of six rare words or some ten. */
const MIN_OWN_ALONE = 0.9;
const MIN_EVIDENCE_ALONE = 35;
/** Score of the second best place, as a share of the best, up to which this is the likelier one. */
const MAX_RIVAL = 0.85;
const MAX_RIVAL_ONE_SIDED = 0.6;
/** Units that a short quotation may grow by beyond twice its length. */
const SLACK = 16;

/** `null` where the words do not show it; `candidates` are best first. */
export function chooseAligned(
  { exact }: Anchor,
  candidates: readonly AlignedCandidate[],
): AlignedCandidate | null {
  // Where a section was cut, its surroundings are found best, without it: no place, and no rival of one.
  const [best, ...others] = candidates.filter(({ gain }) => gain >= MIN_GAIN);
  if (best === undefined) return null;
  if (best.end - best.start > 2 * exact.length + SLACK) return null;
  const second = others.find(({ start, end }) => start >= best.end || best.start >= end);
  const rival = second === undefined ? 0 : Math.max(0, second.score) / best.score;
  if (hasBothContexts(best)) return rival <= MAX_RIVAL ? best : null;
  return speaksForItself(best) && rival <= MAX_RIVAL_ONE_SIDED ? best : null;
}

const hasBothContexts = ({ own, before, after, whole }: AlignedCandidate): boolean =>
  before !== null &&
  after !== null &&
  Math.min(before, after) >= MIN_CONTEXT &&
  own + (before + after) / 2 >= MIN_TOGETHER &&
  whole >= MIN_WHOLE;

function speaksForItself({ own, evidence, before, after, whole }: AlignedCandidate): boolean {
  const context = Math.max(before ?? 0, after ?? 0);
  return context >= MIN_CONTEXT
    ? own >= MIN_OWN && evidence >= MIN_EVIDENCE && whole >= MIN_WHOLE
    : own >= MIN_OWN_ALONE && evidence >= MIN_EVIDENCE_ALONE;
}
