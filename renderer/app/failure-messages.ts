import { assertNever, type Failure } from '@core/contract/failure';
import type { MoveTargetFault } from '@core/contract/move-target-fault';
import { LISTED_FORMATS } from '@core/import/formats';
import { digestFaultWords } from './digest-fault-words';
import { archiveFaultWords, documentFaultWords } from './document-fault-words';
import { faultWords } from './file-fault-words';
import { formatBytes } from './format-bytes';
import { joinWords, t } from './messages';

/** The names of the cases in the message. */
const SHOWN = {
  original: 'original',
  'last-corrections': 'last',
  'previous-corrections': 'corrections',
  'without-corrections': 'uncorrected',
  nothing: 'nothing',
} as const;

/** What can be read, by the names that readers know it under. */
export const listedFormats = (): string =>
  joinWords(LISTED_FORMATS.map((format) => t(`format-list.${format}`)));

/** The one place where a failure's code becomes a sentence for people. */
export function messageOf(failure: Failure): string {
  switch (failure.code) {
    case 'bad-request':
    case 'unreadable-file':
    case 'storage-failed':
    case 'unexpected':
      return t(`failure.${failure.code}`, { detail: failure.detail });
    case 'not-found':
      return t('failure.not-found', { what: failure.what });
    case 'broken-document':
      return failure.line > 0
        ? t('failure.broken-document-line', { line: failure.line, reason: documentFaultWords(failure) })
        : t('failure.broken-document', { reason: documentFaultWords(failure) });
    case 'broken-digest':
      return t('failure.broken-document-line', {
        line: failure.line,
        reason: t('document-fault.digest', { problem: digestFaultWords(failure.fault) }),
      });
    case 'unsupported-format':
      return failure.extension === ''
        ? t('failure.unsupported-unknown', { formats: listedFormats() })
        : t('failure.unsupported-format', { extension: failure.extension, formats: listedFormats() });
    case 'too-large':
      return t('failure.too-large', {
        size: formatBytes(failure.bytes),
        limit: formatBytes(failure.limitBytes),
      });
    case 'unsafe-archive':
      return t('failure.unsafe-archive', { reason: archiveFaultWords(failure) });
    case 'timed-out':
      return t('failure.timed-out', { seconds: Math.round(failure.limitMs / 1000) });
    case 'reader-crashed':
      return t(failure.isOutOfMemory ? 'failure.out-of-memory' : 'failure.reader-crashed');
    case 'file-damaged':
      return t('failure.file-damaged', {
        fault: faultWords(failure.fault),
        shown: SHOWN[failure.shown],
        folder: failure.setAside ?? 'none',
      });
    case 'unwatchable-folder':
      return t(`watch.fault-${failure.reason}`);
    case 'too-many-scans':
      return t('failure.too-many-scans', { pages: failure.pages, most: failure.most });
    case 'unusable-backup-folder':
      return t(`backup.fault-${failure.reason}`);
    case 'unusable-move-target':
      return moveTargetWords(failure.reason);
    case 'backup-damaged':
      return t('failure.backup-damaged', { count: failure.files.length, file: failure.files[0] ?? '' });
    case 'library-damaged':
      return t('failure.library-damaged', { count: failure.files.length, file: failure.files[0] ?? '' });
    case 'folder-closed':
      return failure.fault === 'moved' || failure.fault === 'moved-missing'
        ? t(`failure.folder-${failure.fault}`, { folder: failure.movedTo ?? '' })
        : t(`failure.folder-${failure.fault}`);
    case 'corrections-misfit':
      return t('failure.corrections-misfit', { count: failure.count });
    case 'empty-document':
    case 'undecodable':
    case 'encrypted':
    case 'no-text-layer':
    case 'not-a-library':
    case 'not-notes':
    case 'names-left':
    case 'storage-full':
    case 'storage-read-only':
    case 'storage-newer':
    case 'original-changed':
    case 'changed-elsewhere':
    case 'cancelled':
    case 'search-unavailable':
    case 'unreachable':
      return t(`failure.${failure.code}`);
    default:
      return assertNever(failure);
  }
}

function moveTargetWords(reason: MoveTargetFault): string {
  switch (reason) {
    case 'inside-data':
    case 'inside-backups':
    case 'not-empty':
      return t(`move.fault-${reason}`);
    default:
      return t(`backup.fault-${reason}`);
  }
}
