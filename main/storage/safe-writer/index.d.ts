/**
 * Replaces `file` by `data`, whole or not at all, and returns once it is on the disk. The last version stays beside it
 * as `<file>.prev`.
 * @throws NodeJS.ErrnoException of the file system; a cut write has the code ENOSPC.
 */
export function writeFileSync(
  file: string,
  data: string | Uint8Array,
  options?: { readonly mode?: number | undefined },
): void;

/** A file that is written under another name. */
export interface StagedFile {
  readonly file: string;
  readonly temporary: string;
  /** How many bytes are still to be flushed; absent where they are. */
  readonly unflushed?: number;
}

/** @throws NodeJS.ErrnoException of the file system; nothing is left behind then */
export function stageFileSync(
  file: string,
  data: string | Uint8Array,
  mode: number,
  isFlushed?: boolean,
): StagedFile;

/** Keeps what `file` holds as `<file>.prev`, before the staged file gets its name. */
export function keepPreviousSync(staged: StagedFile): void;
