import type { NoteVersion } from '../contract/history';
import { contentsOf, type Annotation } from '../contract/annotation';

/** Typing saves a note at every pause. Versions closer than this are one stretch of writing, and its last one counts. */
const PAUSE_MS = 60_000;
/** A stretch ends after so long, however steadily somebody writes. */
const STRETCH_MS = 10 * 60_000;

/** The versions of a note for people to read: one for each stretch of writing, each unlike the one before. */
export function readableVersions(versions: readonly NoteVersion[]): readonly NoteVersion[] {
  const kept: NoteVersion[] = [];
  let begun = Number.NEGATIVE_INFINITY;
  for (const [at, version] of versions.entries()) {
    const next = versions[at + 1];
    const time = timeOf(version);
    if (!Number.isFinite(begun)) begun = time;
    const isFollowed =
      next !== undefined &&
      next.isRemoved === version.isRemoved &&
      // The words that it was made on are not to be found anywhere else once it was put on others.
      quoteOf(next) === quoteOf(version) &&
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

const timeOf = ({ at }: NoteVersion): number => (at === null ? 0 : Date.parse(at));

/** Of a link at both its ends. */
const quoteOf = ({ annotation: { target, linkedTo } }: NoteVersion): string =>
  JSON.stringify([target, linkedTo].map((end) => (end?.on === 'passage' ? end.anchor.exact : null)));

const isAlike = (a: NoteVersion, b: NoteVersion): boolean =>
  a.isRemoved === b.isRemoved && seen(a.annotation) === seen(b.annotation);

/** What a reader sees of a note; when it was saved is not of it. */
const seen = (annotation: Annotation): string =>
  JSON.stringify([contentsOf(annotation), annotation.target, annotation.linkedTo]);
