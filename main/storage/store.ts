import type { RecoveryReport } from '@core/contract/requests';
import type { Body } from './envelope';
import type { CheckBody } from './stored-copy';

/** What was wrong when the file was opened; how many annotations it held only the caller can count. */
export type Recovery = Omit<RecoveryReport, 'kept'>;

/** One data file, read once and held. What is held is always what is on the disk, after a failed write too. */
export interface Store {
  /** `null` where there is no file, or none that can be read. Frozen by convention: never change what it gives. */
  read(): Body | null;
  /**
   * Returns once the change is on the disk.
   * @throws ReaderError `storage-full`, `storage-read-only`, `storage-failed` or `storage-newer`.
   */
  write(body: Body): void;
  /** For whoever writes elsewhere first. @throws ReaderError where `write` would refuse whatever it is given. */
  checkWritable(): void;
  recovery(): Recovery | null;
}

export interface StoreOptions {
  /** Absolute. */
  readonly dataDir: string;
  /** Relative to `dataDir`, with `/`, ending in `.json`. */
  readonly file: string;
  readonly check: CheckBody;
}

/** The part of conf and electron-store that is used; assigning `store` writes the whole file. */
export interface Backend {
  store: Record<string, unknown>;
}

export interface BackendOptions {
  readonly cwd: string;
  readonly name: string;
  readonly serialize: (value: Record<string, unknown>) => string;
  readonly deserialize: (text: string) => Record<string, unknown>;
}

export type CreateBackend = (options: BackendOptions) => Backend;
