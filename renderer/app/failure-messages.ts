import { assertNever, type Failure } from '@core/contract/failure';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;

/** The one place where a failure's code becomes a sentence for people. */
export function messageOf(failure: Failure): string {
  switch (failure.code) {
    case 'bad-request':
      return `Synoptic asked itself something it does not understand (${failure.detail}). This is a fault of the program.`;
    case 'not-found':
      return `This ${failure.what} is no longer there.`;
    case 'broken-document':
      return failure.line > 0 ? `Line ${failure.line}: ${failure.reason}.` : `${failure.reason}.`;
    case 'unsupported-format':
      return failure.extension === ''
        ? 'It is none of the kinds that can be read: text, Markdown, web pages, PDF, EPUB, Word (.docx) and citations.'
        : `Files of the kind “.${failure.extension}” cannot be read; text, Markdown, web pages, PDF, EPUB, Word (.docx) and citations can.`;
    case 'too-large':
      return `The file has ${megabytes(failure.bytes)}; the limit is ${megabytes(failure.limitBytes)}.`;
    case 'empty-document':
      return 'There is no text in it.';
    case 'undecodable':
      return 'It is not text, or its characters could not be read.';
    case 'unreadable-file':
      return `The file could not be opened (${failure.detail}).`;
    case 'encrypted':
      return 'It is locked with a password. Save a copy without one and bring that in.';
    case 'no-text-layer':
      return 'It is a scan: it has pictures of pages but no text. Text recognition (OCR) elsewhere would add one.';
    case 'unsafe-archive':
      return `It was not opened, because its archive is unsafe: ${failure.reason}.`;
    case 'timed-out':
      return `Reading it took more than ${Math.round(failure.limitMs / 1000)} seconds and was ended.`;
    case 'reader-crashed':
      return failure.isOutOfMemory
        ? 'Reading it needed more memory than Synoptic gives to one document.'
        : 'Reading it failed and was ended; the rest of Synoptic is not affected.';
    case 'corrections-misfit':
      return `That would leave ${failure.count === 1 ? 'one correction' : `${failure.count} corrections`} of its passages without a place.`;
    case 'storage-full':
      return 'The disk is full. Nothing was overwritten; free some space and try again.';
    case 'storage-read-only':
      return 'The data folder cannot be written to. Check its permissions and try again.';
    case 'storage-failed':
      return `The disk refused to save (${failure.detail}). Nothing was overwritten; try again.`;
    case 'storage-newer':
      return 'This file was written by a newer Synoptic. It is shown but left untouched; update Synoptic to change it.';
    case 'cancelled':
      return 'Cancelled.';
    case 'search-unavailable':
      return 'The search took too long and was started anew. Try again in a moment.';
    case 'unreachable':
      return 'Synoptic itself does not answer. If you closed it, start it again; nothing saved is lost.';
    case 'unexpected':
      return `Something went wrong that should not (${failure.detail}).`;
    default:
      return assertNever(failure);
  }
}
