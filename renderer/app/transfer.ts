/** The whole library as one file or in another folder: what is under way, and what came of it. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { LibraryMerge, LibraryZipProgress } from '@core/contract/library-zip';
import type { Failure } from '@core/contract/failure';
import { EMPTY } from '@core/contract/requests';
import { reader } from '../bridge/reader';
import { ask, failureOf } from './ask';
import { flushNotes } from './note-autosave';

export type Transfer = 'export' | 'import' | 'move';

interface State {
  /** `null` while the dialog is closed. */
  readonly open: Transfer | null;
  readonly isBusy: boolean;
  readonly progress: LibraryZipProgress;
  /** What became of the last one; `null` before there is one. */
  readonly outcome:
    | { readonly is: 'exported'; readonly file: string }
    | { readonly is: 'imported'; readonly merge: LibraryMerge }
    | { readonly is: 'moved'; readonly folder: string; readonly oldCopy: string }
    | { readonly is: 'failed'; readonly failure: Failure }
    | null;
}

const useStore = create<State>(() => ({ open: null, isBusy: false, progress: null, outcome: null }));

export const useTransfer = (): State => useStore();
export const useOpenTransfer = (): Transfer | null => useStore(({ open }) => open);
export const openTransfer = (open: Transfer): void => useStore.setState({ open, outcome: null });

/** After a library came in nothing that the window holds is true of what is there now. */
export function closeTransfer(): void {
  const { isBusy, outcome } = useStore.getState();
  if (isBusy) return;
  useStore.setState({ open: null, outcome: null });
  if (outcome?.is === 'imported') location.reload();
}

export const exportLibrary = (folder: string): Promise<void> =>
  run(async () => ({ is: 'exported', file: (await ask('library-zip:export', { folder })).file }));

export const importLibrary = (file: string): Promise<void> =>
  run(async () => ({ is: 'imported', merge: await ask('library-zip:import', { file }) }));

export const moveLibrary = (folder: string): Promise<void> =>
  run(async () => ({ is: 'moved', ...(await ask('library:move', { folder })) }));

/** Asks with the dialog of the system, where the host has one. */
export async function pickForTransfer(
  what: 'folder' | 'file',
  take: (path: string) => Promise<void>,
): Promise<void> {
  const { path } = await ask('library-zip:pick', { what });
  if (path !== null) await take(path);
}

export const cancelTransfer = async (): Promise<void> => void (await ask('library-zip:cancel', EMPTY));

/** To be used where the progress is shown. */
export const useTransferProgress = (): void =>
  useEffect(() => reader.on('library-zip:progress', ({ progress }) => useStore.setState({ progress })), []);

async function run(work: () => Promise<NonNullable<State['outcome']>>): Promise<void> {
  useStore.setState({ isBusy: true, outcome: null });
  let outcome: State['outcome'];
  try {
    // What is being written goes along.
    await flushNotes();
    outcome = await work();
  } catch (error) {
    outcome = { is: 'failed', failure: failureOf(error) };
  }
  useStore.setState({ isBusy: false, progress: null, outcome });
}
