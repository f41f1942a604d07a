import type { BackupId } from '@core/contract/backup';
import { EMPTY } from '@core/contract/requests';
import type { AnnotationService } from '../annotations/annotation-service';
import type { LibraryService } from '../articles/library-service';
import type { ComparisonStore } from '../comparisons/comparison-store';
import type { Handlers } from '../dispatch';
import type { OpenStore } from '../storage/open-store';
import { ReaderError } from '@core/contract/failure';
import { missingNotes, notesOf } from './backed-up-notes';
import type { BackupService } from './backup-service';

type BackupChannel = Extract<keyof Handlers, `backups:${string}`>;

interface Options {
  readonly backups: BackupService;
  readonly annotations: AnnotationService;
  readonly library: Pick<LibraryService, 'list'>;
  readonly comparisons: Pick<ComparisonStore, 'list'>;
  readonly openStore: OpenStore;
  readonly restore: (id: BackupId) => Promise<void>;
}

export function backupHandlers({
  backups,
  annotations,
  library,
  comparisons,
  openStore,
  restore,
}: Options): Pick<Handlers, BackupChannel> {
  return {
    'backups:state': () => backups.state(),
    'backups:pick': async () => ({ folder: await backups.pick() }),
    'backups:choose': ({ folder }) => backups.choose(folder),
    'backups:make': () => backups.make('asked'),
    'backups:check': async ({ backupId }) => {
      await backups.assertSound(backupId);
      return EMPTY;
    },
    'backups:restore': async ({ backupId }) => {
      await restore(backupId);
      return EMPTY;
    },
    'backups:notes': async ({ backupId }) => {
      const titles = new Map<string, string>([
        ...library.list().articles.map(({ id, title }) => [id, title] as const),
        ...comparisons.list().map(({ id, title }) => [id, title] as const),
      ]);
      return missingNotes(await notesOf(backups.find(backupId), openStore), annotations).map((note) => {
        const { target } = note.annotation;
        return {
          ...note,
          subject: titles.get(target.on === 'comparison' ? target.comparisonId : target.articleId) ?? '',
        };
      });
    },
    'backups:restore-note': async ({ backupId, annotationId }) => {
      const notes = await notesOf(backups.find(backupId), openStore);
      const found = notes.find(({ id }) => id === annotationId);
      if (found === undefined) throw new ReaderError({ code: 'not-found', what: 'annotation' });
      return annotations.save(found);
    },
  };
}
