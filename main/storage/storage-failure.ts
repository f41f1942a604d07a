import { ReaderError } from '@core/contract/failure';

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const READ_ONLY = ['EROFS', 'EACCES', 'EPERM'];

/** What a failed write means to the reader: each of the three wants another remedy. */
export function storageFailure(error: unknown): ReaderError {
  if (error instanceof ReaderError) return error;
  const code = errorCode(error);
  if (FULL.includes(code)) return new ReaderError({ code: 'storage-full' });
  if (READ_ONLY.includes(code)) return new ReaderError({ code: 'storage-read-only' });
  return new ReaderError({ code: 'storage-failed', detail: code === '' ? String(error) : code });
}

/** The `code` of a file system error; empty where it has none. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : '';
}
