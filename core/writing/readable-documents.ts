import { readableStretches } from '../text/readable-stretches';
import type { WritingVersion } from '../contract/writing';

/** The versions of a document for people to read: one for each stretch of writing, each unlike the one before. */
export const readableDocuments = (versions: readonly WritingVersion[]): readonly WritingVersion[] =>
  readableStretches(versions, {
    isBreak: () => false,
    isAlike: (a, b) => a.document.text === b.document.text,
  });
