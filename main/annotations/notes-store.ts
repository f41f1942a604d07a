import path from 'node:path';
import {
  checkNotes,
  emptyNotes,
  parseNotes,
  serializeNotes,
  type NotesFile,
} from '@core/annotations/notes-file';
import { articleUrn, comparisonUrn } from '@core/annotations/web-annotation';
import type { Target } from '@core/contract/annotation';
import { isArticleId, isComparisonId } from '@core/contract/ids';
import type { RecoveryReport } from '@core/contract/requests';
import { listFolders } from '../storage/folders';
import type { Body } from '../storage/envelope';
import type { OpenStore } from '../storage/open-store';
import type { Store } from '../storage/store';
import { isStored } from '../storage/stored-copy';

/** The notes on one article or comparison, as they are on the disk. */
export interface NotesStore {
  read(): NotesFile;
  /** @throws ReaderError of the store; `read` then still gives what is on the disk. */
  write(notes: NotesFile): void;
  recovery(): RecoveryReport | null;
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
  const has = (folder: string) => (name: string) => isStored(path.join(dataDir, folder, name, 'notes.json'));
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

export function openNotesStore(dataDir: string, openStore: OpenStore, target: Target): NotesStore {
  const subject = notesUrn(target);
  const store: Store = openStore({
    dataDir,
    file: notesPath(target),
    check: (body) => checkNotes(subject, body),
  });
  let parsed: { readonly body: Body | null; readonly notes: NotesFile } | null = null;

  const read = (): NotesFile => {
    const body = store.read();
    if (parsed === null || parsed.body !== body) {
      parsed = { body, notes: body === null ? emptyNotes(subject) : parseNotes(subject, body) };
    }
    return parsed.notes;
  };
  return {
    read,
    write(notes) {
      const body = serializeNotes(notes);
      store.write(body);
      parsed = { body, notes };
    },
    recovery() {
      const recovery = store.recovery();
      return recovery === null ? null : { ...recovery, kept: countRead(read()) };
    },
  };
}

const countRead = (notes: NotesFile): number =>
  notes.items.filter(({ annotation }) => annotation !== null).length;
