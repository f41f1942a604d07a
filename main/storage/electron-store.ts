import ElectronStore from 'electron-store';
import { sharedOptions } from './backend-options';
import { createOpenStore, type OpenStore } from './open-store';

/** Stores of the desktop host. Importing this module asks for Electron. */
export const openStore: OpenStore = createOpenStore(
  (options) => new ElectronStore<Record<string, unknown>>({ ...sharedOptions(options), name: options.name }),
);
