/**
 * Two cues may have been given the same words. The same cue twice is one attribution, the surer one; a source that is
 * inside the content of another is kept, as one may report what another says; content that two claim stays with both
 * only where one lies inside the other.
 */
import type { TokenSpan } from './labels';
import type { TokenAttribution } from './second-pass';

export function resolveOverlaps(found: readonly TokenAttribution[]): TokenAttribution[] {
  const kept: TokenAttribution[] = [];
  for (const one of [...found].sort((a, b) => b.weakest + b.cue - a.weakest - a.cue))
    if (!kept.some((other) => share(cuesOf(one), wordsOf(other)))) kept.push(one);
  return kept.sort((a, b) => startOf(a) - startOf(b));
}

const cuesOf = ({ spans }: TokenAttribution): readonly TokenSpan[] =>
  spans.filter(({ role }) => role === 'cue');

/** Cue and source: words that say who speaks, and so cannot say that somebody else does. */
const wordsOf = ({ spans }: TokenAttribution): readonly TokenSpan[] =>
  spans.filter(({ role }) => role !== 'content');

const startOf = (one: TokenAttribution): number => cuesOf(one)[0]?.start ?? 0;

const share = (a: readonly TokenSpan[], b: readonly TokenSpan[]): boolean =>
  a.some((x) => b.some((y) => x.start < y.end && y.start < x.end));
