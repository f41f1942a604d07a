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
