import path from 'node:path';
import type { BackupPlace } from '@core/contract/backup';
import { ReaderError } from '@core/contract/failure';
import type { GivenBackups } from '../app-options';
import type { OpenStore } from '../storage/open-store';
import { faultOf } from './backup-folder';

interface Options {
  readonly dataDir: string;
  /** Where the reader is not asked; `null` where he is. */
  readonly given: GivenBackups | null;
  readonly openStore: OpenStore;
  readonly pickFolder?: () => Promise<string | null>;
}

/** Where backups lie: as the start of the program says, else as the reader chose (`backups.json`). */
export function createPlace({ dataDir, given, openStore, pickFolder }: Options) {
  const store = openStore({ dataDir, file: 'backups.json', check: () => null });
  let picked: string | null = null;
  const now = (): { readonly folder: string; readonly place: BackupPlace } | null => {
    if (given !== null) return given === 'none' ? null : given;
    const folder = store.read()?.['folder'];
    return typeof folder === 'string' ? { folder, place: 'chosen' } : null;
  };
  const refuse = (folder: string): void => {
    const fault = faultOf(folder, dataDir);
    if (fault !== null) throw new ReaderError({ code: 'unusable-backup-folder', reason: fault });
  };
  return {
    /** `null` where no backups are made. */
    now,
    /** Whether the reader is still to be asked. */
    isOffered: (): boolean => given === null && store.read() === null,
    /** @throws ReaderError `unusable-backup-folder` */
    usable(): string {
      const at = now();
      if (at === null) throw new ReaderError({ code: 'unusable-backup-folder', reason: 'none' });
      refuse(at.folder);
      return at.folder;
    },
    async pick(): Promise<string | null> {
      picked = (await pickFolder?.()) ?? null;
      return picked;
    },
    /** @param folder `null`: the reader wants none @throws ReaderError `unusable-backup-folder`, `storage-*` */
    choose(folder: string | null): void {
      if (given !== null) throw new ReaderError({ code: 'bad-request', detail: 'the folder is given' });
      const wanted = folder === null ? null : path.normalize(folder.trim());
      // Where the host has a dialog, no other folder is taken than the one that was chosen there.
      if (wanted !== null && pickFolder !== undefined && folder !== picked)
        throw new ReaderError({ code: 'unusable-backup-folder', reason: 'relative' });
      if (wanted !== null) refuse(wanted);
      store.write({ folder: wanted });
    },
  };
}
