import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { contentsOf, type Annotation } from '@core/contract/annotation';
import { createAnnotations, type AnnotationService } from '../annotations/annotation-service';
import type { OpenStore } from '../storage/open-store';
import { copyVerified } from './copy-file';
import type { StoredBackup } from './make-backup';
import { dataIn, filesOf } from './manifest';

/** The files of notes: of articles and of comparisons, with their versions and journals. */
const NOTES = /^(?:articles|comparisons)\/[^/]+\/notes\./;

/**
 * The notes that a backup has. They are read from a copy that is removed afterwards: to open notes may mend them, and a
 * backup stays as it was made.
 * @throws the error of the file system
 */
export async function notesOf(backup: StoredBackup, openStore: OpenStore): Promise<readonly Annotation[]> {
  const copy = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'synoptic-backup-'));
  try {
    for (const file of filesOf(backup).filter((one) => NOTES.test(one.path))) {
      const to = path.join(copy, file.path);
      await fs.promises.mkdir(path.dirname(to), { recursive: true });
      await copyVerified(path.join(dataIn(backup.folder), file.path), to, file.modified);
    }
    const annotations = createAnnotations({
      dataDir: copy,
      openStore,
      openArticle: () => null,
      announce: () => undefined,
    });
    const notes = annotations.list().map(({ annotation }) => annotation);
    annotations.close();
    return notes;
  } finally {
    await fs.promises.rm(copy, { recursive: true, force: true });
  }
}

/** What a backup has and the notes of now have not, or have otherwise. */
export function missingNotes(
  backedUp: readonly Annotation[],
  annotations: Pick<AnnotationService, 'list'>,
): readonly { readonly annotation: Annotation; readonly state: 'gone' | 'other' }[] {
  const present = new Map(annotations.list().map(({ annotation }) => [annotation.id, annotation]));
  return backedUp.flatMap((annotation): { annotation: Annotation; state: 'gone' | 'other' }[] => {
    const here = present.get(annotation.id);
    if (here === undefined) return [{ annotation, state: 'gone' }];
    return isDeepStrictEqual(contentsOf(here), contentsOf(annotation))
      ? []
      : [{ annotation, state: 'other' }];
  });
}
