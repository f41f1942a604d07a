import { ReaderError, type Failure } from '@core/contract/failure';
import { storageFailure } from '../storage/storage-failure';

/** What is neither a known failure nor the disk's is a fault of a parser, and is not blamed on the disk. */
export function importFailure(error: unknown): Failure {
  if (error instanceof ReaderError) return error.failure;
  // A document may be nested as deep as its format allows; some libraries end their stack on it.
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return { code: 'broken-document', reason: 'nested-too-deep', detail: '', line: 0 };
  if (error instanceof Error && 'syscall' in error) return storageFailure(error).failure;
  return { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}
