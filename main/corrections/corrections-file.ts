import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import type { CorrectionState } from '@core/contract/correction';
import { fileFault, type FileFault } from '@core/contract/failure';
import { ENCODINGS } from '@core/contract/encoding';
import type { ArticleId } from '@core/contract/ids';
import { correctionsSchema } from '@core/contract/parse-correction';
import { sealBody, type Body } from '../storage/envelope';
import { makeFolder } from '../storage/folders';
import { isJournaled } from '../storage/journal-file';
import { readOwnFile } from '../storage/plain-file';
import { quarantine, readCopy, readPrevious, type CheckBody, type StoredCopy } from '../storage/stored-copy';
import { articlesIn } from '../articles/article-folder';
import type { PresentCorrections, StoredCorrections } from '../articles/article-repository';
import { commitKeepingPrevious, stageFile, type StagedFile } from '../storage/atomic-file';
import { journalCorrections, journalledCorrections, thinCorrections } from './corrections-journal';
import { ownerIn, withOwner } from './corrections-owner';
import { HIGHEST_SCHEMA, schemaFor } from './corrections-schema';
import { fromStored, toStored } from './stored-corrections';

/**
 * `articles/<id>/corrections.json`: what the reader put right, apart from the text, which stays as it was read; also
 * the encoding that he chose, for a text that is read from its file anew must be read as he wants it. Like
 * notes it can be made by nobody else: the version before is kept beside it, and a damaged file is set aside.
 */
const correctionsFile = (dataDir: string, id: ArticleId): string =>
  path.join(articlesIn(dataDir), id, 'corrections.json');

export const hasCorrections = (dataDir: string, id: ArticleId): boolean =>
  isJournaled(correctionsFile(dataDir, id));

export function readCorrections(dataDir: string, id: ArticleId): PresentCorrections {
  const copy = readOrMiss(correctionsFile(dataDir, id), id);
  return copy.state === 'damaged' ? { state: 'damaged' } : asStored(copy);
}

/** @param now for the name of what is set aside */
export function recoverCorrections(dataDir: string, id: ArticleId, now: () => Date): StoredCorrections {
  const file = correctionsFile(dataDir, id);
  const copy = readOrMiss(file, id);
  if (copy.state !== 'damaged') return asStored(copy);
  const aside = copy.fault.code === 'missing' ? null : quarantine(dataDir, file, now);
  const previous = previousOf(file, id);
  const last = lastJournalled(dataDir, id, previous);
  const corrected = last ?? previous;
  if (corrected !== null) writeCorrections(dataDir, id, corrected);
  const shown =
    last !== null ? 'last-corrections' : previous !== null ? 'previous-corrections' : 'without-corrections';
  return {
    state: 'mended',
    corrected,
    failure: { code: 'file-damaged', fault: copy.fault, setAside: aside, shown },
  };
}

/** @throws the error of the file system; the corrections are then as they were. */
export function writeCorrections(dataDir: string, id: ArticleId, corrected: CorrectionState): void {
  const file = correctionsFile(dataDir, id);
  const there = readOrMiss(file, id);
  // A file of a build of before stays as that one wrote it until something in it changes.
  const isThere = there.state === 'good' && isDeepStrictEqual(stateOf(there.body), corrected);
  if (isThere) return commitKeepingPrevious(stageFile(file, readOwnFile(file)));
  // Ahead of the file, which is written at once: the threads that read texts read it.
  const was = there.state === 'good' ? there.body : null;
  const takeBack = journalCorrections(dataDir, id, was, toStored({ ...corrected }));
  try {
    commitKeepingPrevious(stageCorrections(dataDir, id, corrected));
  } catch (error) {
    takeBack();
    throw error;
  }
  thinCorrections(dataDir, id);
}

/**
 * As the journal has them last; `null` where it has none, or does not know the version before the file, which then an
 * older Synoptic wrote after it.
 */
function lastJournalled(
  dataDir: string,
  id: ArticleId,
  previous: CorrectionState | null,
): CorrectionState | null {
  const known = journalledCorrections(dataDir, id).filter((stored) => checkCorrections(stored) === null);
  const isKnown = previous === null || known.some((stored) => isDeepStrictEqual(stateOf(stored), previous));
  const last = known.at(-1);
  return last === undefined || !isKnown ? null : stateOf(last);
}

function previousOf(file: string, id: ArticleId): CorrectionState | null {
  const before = readPrevious(file, checkFor(id), HIGHEST_SCHEMA);
  return before.state === 'good' ? stateOf(before.body) : null;
}

/** For an article that has none yet: written and flushed, to be given its name with the article's other files. */
export function stageCorrections(dataDir: string, id: ArticleId, corrected: CorrectionState): StagedFile {
  const file = correctionsFile(dataDir, id);
  makeFolder(path.dirname(file));
  const body = withOwner(id, JSON.stringify(toStored({ ...corrected })));
  return stageFile(file, sealBody(body, schemaFor(corrected)));
}

/** A file that is gone while the version before it or its journal is there was lost. */
function readOrMiss(file: string, id: ArticleId): StoredCopy {
  const copy = readCopy(file, checkPresent(file, id), HIGHEST_SCHEMA);
  return copy.state === 'absent' && isJournaled(file)
    ? { state: 'damaged', fault: fileFault('missing') }
    : copy;
}

function asStored(
  copy: Exclude<StoredCopy, { readonly state: 'damaged' }>,
): Exclude<PresentCorrections, { readonly state: 'damaged' }> {
  switch (copy.state) {
    case 'absent':
      return { state: 'good', corrected: null };
    case 'good':
      return { state: 'good', corrected: stateOf(copy.body) };
    case 'newer':
      return { state: 'closed', failure: { code: 'storage-newer' } };
    case 'unreadable':
      return {
        state: 'closed',
        failure: {
          code: 'file-damaged',
          fault: copy.fault,
          setAside: null,
          shown: 'without-corrections',
        },
      };
  }
}

/** What a file that `checkCorrections` let pass holds, under the names of the code. */
const stateOf = (body: Body): CorrectionState => fromStored(body) as CorrectionState;

const schema = v.strictObject({
  corrections: correctionsSchema,
  lastBlock: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  encoding: v.exactOptional(v.picklist(ENCODINGS)),
});

const checkFor =
  (id: ArticleId): CheckBody =>
  (body, bytes) => {
    const owner = ownerIn(bytes);
    return owner === null || owner === id ? checkCorrections(body) : fileFault('misplaced');
  };

/**
 * A file that names no article may be another one's. The numbers of blocks never fall, so one that has fewer than the version
 * before it does not come after it.
 */
const checkPresent =
  (file: string, id: ArticleId): CheckBody =>
  (body, bytes) => {
    const fault = checkFor(id)(body, bytes);
    if (fault !== null || ownerIn(bytes) !== null) return fault;
    const before = previousOf(file, id);
    return before !== null && stateOf(body).lastBlock < before.lastBlock ? fileFault('misplaced') : null;
  };

function checkCorrections(body: unknown): FileFault | null {
  const parsed = v.safeParse(schema, fromStored(body), { abortEarly: true });
  return parsed.success ? null : fileFault('unknown-contents', v.getDotPath(parsed.issues[0]) ?? '');
}
