/** Typing saves at every pause. Versions closer than this are one stretch of writing, and its last one counts. */
const PAUSE_MS = 60_000;
/** A stretch ends after so long, however steadily somebody writes. */
const STRETCH_MS = 10 * 60_000;

interface Timed {
  /** ISO 8601 instant; `null` of the version from before there was a history. */
  readonly at: string | null;
}

interface Rules<V> {
  /** Whether a version is to be seen by itself, however soon the next one follows. */
  readonly isBreak: (version: V, next: V) => boolean;
  /** Whether a reader sees no difference between two. */
  readonly isAlike: (a: V, b: V) => boolean;
}

/** Versions for people to read: one for each stretch of writing, each unlike the one before. */
export function readableStretches<V extends Timed>(
  versions: readonly V[],
  { isBreak, isAlike }: Rules<V>,
): readonly V[] {
  const kept: V[] = [];
  let begun = Number.NEGATIVE_INFINITY;
  for (const [at, version] of versions.entries()) {
    const next = versions[at + 1];
    const time = timeOf(version);
    if (!Number.isFinite(begun)) begun = time;
    const isFollowed =
      next !== undefined &&
      !isBreak(version, next) &&
      version.at !== null &&
      timeOf(next) - time < PAUSE_MS &&
      timeOf(next) - begun < STRETCH_MS;
    if (isFollowed) continue;
    begun = Number.NEGATIVE_INFINITY;
    const before = kept.at(-1);
    if (before === undefined || !isAlike(before, version)) kept.push(version);
  }
  return kept;
}

const timeOf = ({ at }: Timed): number => (at === null ? 0 : Date.parse(at));
