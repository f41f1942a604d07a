import path from 'node:path';
import { moveFirst } from '@core/annotations/move-first';
import { notesEntries } from '@core/annotations/notes-entries';
import { checkNotes, type NotesFile } from '@core/annotations/notes-file';
import { articleUrn, comparisonUrn } from '@core/annotations/web-annotation';
import type { Target } from '@core/contract/annotation';
import { isArticleId, isComparisonId, type AnnotationId } from '@core/contract/ids';
import type { RecoveryReport } from '@core/contract/requests';
import { listFolders } from '../storage/folders';
import { JournaledStore, type StoredVersion } from '../storage/journaled-store';
import type { OpenStore } from '../storage/open-store';
import { isJournaled } from '../storage/journal-file';

/** The notes on one article or comparison, as they are on the disk: in their file and the journal before it. */
export interface NotesStore {
  read(): NotesFile;
  /** @throws ReaderError of the store; `read` then still gives what is on the disk. */
  write(notes: NotesFile): void;
  /** The versions of a note from the first that is known, as `NoteEntry`. */
  versions(id: AnnotationId): readonly StoredVersion[];
  /** So that nothing of these notes is left. @throws ReaderError of the store */
  erase(ids: readonly AnnotationId[]): void;
  /** So that no version of these notes is left of which `isLeft` is false, a `NoteEntry` each. @throws ReaderError of the store */
  keepVersions(ids: readonly AnnotationId[], isLeft: (value: unknown) => boolean): void;
  /** Makes the store file what `read` gives. */
  flush(): void;
  /** Lets go of files that are removed. */
  abandon(): void;
  recoveries(): readonly RecoveryReport[];
}

/** Where the notes on a target lie, relative to the data folder. */
export const notesPath = (target: Target): string =>
  target.on === 'comparison'
    ? `comparisons/${target.comparisonId}/notes.json`
    : `articles/${target.articleId}/notes.json`;

export const notesUrn = (target: Target): string =>
  target.on === 'comparison' ? comparisonUrn(target.comparisonId) : articleUrn(target.articleId);

/** One whole target for each notes file that is there, or whose last version is. */
export function listNotesTargets(dataDir: string): readonly Target[] {
  const has = (folder: string) => (name: string) =>
    isJournaled(path.join(dataDir, folder, name, 'notes.json'));
  const names = (folder: string) => listFolders(path.join(dataDir, folder)).filter(has(folder));
  return [
    ...names('articles')
      .filter(isArticleId)
      .map((articleId): Target => ({ on: 'article', articleId })),
    ...names('comparisons')
      .filter(isComparisonId)
      .map((comparisonId): Target => ({ on: 'comparison', comparisonId })),
  ];
}

export function openNotesStore(
  dataDir: string,
  openStore: OpenStore,
  target: Target,
  now?: () => number,
): NotesStore {
  const subject = notesUrn(target);
  const store = new JournaledStore<NotesFile>({
    dataDir,
    file: notesPath(target),
    check: (body) => checkNotes(subject, body),
    openStore,
    codec: notesEntries(subject),
    ...(now === undefined ? {} : { now }),
  });
  return {
    read: () => store.read(),
    write(notes) {
      const moved = moveFirst(store.read(), notes);
      if (moved !== null) store.write(moved);
      store.write(notes);
    },
    versions: (id) => store.versions(`urn:uuid:${id}`),
    erase: (ids) => store.erase(keysOf(ids)),
    keepVersions: (ids, isLeft) => store.rewrite(keysOf(ids), (value) => (isLeft(value) ? value : null)),
    flush: () => store.flush(),
    abandon: () => store.abandon(),
    recoveries: () => store.recoveries().map((recovery) => ({ ...recovery, kept: countRead(store.read()) })),
  };
}

const keysOf = (ids: readonly AnnotationId[]): ReadonlySet<string> =>
  new Set(ids.map((id) => `urn:uuid:${id}`));

const countRead = (notes: NotesFile): number =>
  notes.items.filter(({ annotation }) => annotation !== null).length;
