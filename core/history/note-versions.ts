import type { NoteVersion } from '../contract/history';
import { contentsOf, type Annotation } from '../contract/annotation';
import { readableStretches } from '../text/readable-stretches';

/** The versions of a note for people to read: one for each stretch of writing, each unlike the one before. */
export const readableVersions = (versions: readonly NoteVersion[]): readonly NoteVersion[] =>
  readableStretches(versions, {
    // The words that it was made on are not to be found anywhere else once it was put on others.
    isBreak: (version, next) => next.isRemoved !== version.isRemoved || quoteOf(next) !== quoteOf(version),
    isAlike,
  });

/** Of a link at both its ends. */
const quoteOf = ({ annotation: { target, linkedTo } }: NoteVersion): string =>
  JSON.stringify([target, linkedTo].map((end) => (end?.on === 'passage' ? end.anchor.exact : null)));

const isAlike = (a: NoteVersion, b: NoteVersion): boolean =>
  a.isRemoved === b.isRemoved && seen(a.annotation) === seen(b.annotation);

/** What a reader sees of a note; when it was saved is not of it. */
const seen = (annotation: Annotation): string =>
  JSON.stringify([contentsOf(annotation), annotation.target, annotation.linkedTo]);
