import type { FolderFault, FolderState } from '@core/contract/folder-state';
import { ReaderError } from '@core/contract/failure';
import type { Announce } from '../event-bus';
import type { DataFolder } from './data-folder';
import type { OpenStore } from './open-store';

/** Milliseconds between two looks at the folder while nothing is saved. */
const INTERVAL = 3_000;

/** Whether what the reader makes can be saved, asked before each write and told where it changes. */
export interface FolderGuard {
  state(): FolderState;
  /** @throws ReaderError `folder-closed` */
  assertWritable(): void;
  /** The library was moved to another folder (absolute): nothing is written in this one any more. */
  leave(folder: string): void;
  close(): void;
}

type GuardedFolder = Pick<DataFolder, 'fault' | 'movedTo'>;

/** For whoever runs the program on a folder of its own, as tests do. */
export const OPEN_FOLDER: GuardedFolder = { fault: () => null };

export function createFolderGuard(folder: GuardedFolder, announce: Announce): FolderGuard {
  let movedTo = folder.movedTo;
  let isMoved = false;
  const faultNow = (): FolderFault | null => (isMoved ? 'moved' : folder.fault());
  const place = (): Pick<FolderState, 'movedTo'> => (movedTo === undefined ? {} : { movedTo });
  let told: FolderFault | null = faultNow();
  const look = (): FolderFault | null => {
    const fault = faultNow();
    if (fault !== told) {
      told = fault;
      announce('app:folder', { fault, ...place() });
    }
    return fault;
  };
  const timer = setInterval(look, INTERVAL);
  timer.unref();
  return {
    state: () => ({ fault: look(), ...place() }),
    assertWritable() {
      const fault = look();
      if (fault !== null) throw new ReaderError({ code: 'folder-closed', fault, ...place() });
    },
    leave(folderNow) {
      [isMoved, movedTo] = [true, folderNow];
      look();
    },
    close: () => clearInterval(timer),
  };
}

/** Files of comfort: where they cannot be saved they hold for this sitting. */
const HELD = new Set(['settings.json', 'session.json']);

/** Stores that write nothing while the folder is not ours. */
export const guardedStores =
  (openStore: OpenStore, guard: FolderGuard): OpenStore =>
  (options) => {
    const store = openStore(options);
    let held: ReturnType<typeof store.read> = null;
    return {
      read: () => held ?? store.read(),
      recovery: () => store.recovery(),
      checkWritable() {
        guard.assertWritable();
        store.checkWritable();
      },
      write(body) {
        if (HELD.has(options.file) && guard.state().fault !== null) {
          held = body;
          return;
        }
        guard.assertWritable();
        held = null;
        store.write(body);
      },
    };
  };
