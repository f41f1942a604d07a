import Conf from 'conf';
import { sharedOptions } from './backend-options';
import { createOpenStore, type OpenStore } from './open-store';

/** Stores of the browser host, which runs where Electron's binary is missing. */
export const openStore: OpenStore = createOpenStore(
  (options) => new Conf<Record<string, unknown>>({ ...sharedOptions(options), configName: options.name }),
);
