import { RecoveringStore } from './recovering-store';
import type { Store, StoreOptions, CreateBackend } from './store';
export type OpenStore = (options: StoreOptions) => Store;

/** Both hosts' stores are made here, so that they read and write the same bytes and fail in the same ways. */
export function createOpenStore(createBackend: CreateBackend): OpenStore {
  return (options) => new RecoveringStore(options, createBackend);
}
