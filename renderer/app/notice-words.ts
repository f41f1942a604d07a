import type { Article } from '@core/contract/article';
import type { ImportNotice } from '@core/contract/import-notice';
import { doubtfulReadings } from '@core/text/readings';
import { t } from './messages';

/** What the reader should know of the source, a line for each thing: what we say of a digest, and what import met. */
export const sourceNotes = ({
  sourceNote,
  notices = [],
  ...text
}: Pick<Article, 'sourceNote' | 'notices' | 'text' | 'marks'>): readonly string[] => [
  ...(sourceNote === null ? [] : sourceNote.split('\n')),
  ...notices.map((notice) =>
    // Of the doubtful words some may have been checked since.
    noticeWords(notice.code === 'read-by-ocr' ? { ...notice, count: doubtfulReadings(text).length } : notice),
  ),
];

/** What happened to a document when it was read, as a sentence. */
export function noticeWords(notice: ImportNotice): string {
  switch (notice.code) {
    case 'whole-page':
    case 'deepest-parts-joined':
    case 'readings-left-out':
    case 'formulas-on-one-line':
    case 'remarks-left-out':
    case 'tracked-changes-accepted':
    case 'unread-parts':
    case 'garbled-letters':
    case 'vertical-text':
    case 'references-only':
    case 'trained-data-unread':
    case 'speakers-from-labels':
    case 'line-numbers-left-out':
      return t(`notice.${notice.code}`);
    case 'left-out-passages':
    case 'embedded-pictures':
    case 'wordless-pictures':
    case 'missing-chapters':
    case 'hidden-text':
    case 'unread-inserted-files':
    case 'page-remarks':
    case 'kept-annotations':
    case 'unplaced-annotations':
    case 'left-out-caption-notes':
      return t(`notice.${notice.code}`, { count: notice.count });
    case 'damaged-pages':
    case 'pages-without-text':
      return t(`notice.${notice.code}`, { count: notice.count, total: notice.total });
    case 'read-by-ocr':
      return notice.pages === undefined
        ? t('notice.read-by-ocr', { count: notice.count })
        : t('notice.pages-read-by-ocr', { count: notice.count, pages: notice.pages.length });
    case 'pages-left-out':
      return t('notice.pages-left-out', {
        count: notice.count,
        total: notice.total,
        names: notice.names.join(', '),
        more: notice.count - notice.names.length,
      });
    case 'small-share':
      return t('notice.small-share', { percent: notice.percent });
    case 'unread-attachments':
      return t('notice.unread-attachments', {
        count: notice.count,
        names: notice.names.join(', '),
        more: notice.count - notice.names.length,
      });
    case 'unread-places':
      return t('notice.unread-places', {
        count: notice.count,
        encoding: notice.encoding === '' ? 'none' : notice.encoding,
      });
    case 'unread-entries':
      return t('notice.unread-entries', {
        count: notice.count,
        line: notice.line,
        hasLine: notice.line > 0 ? 'yes' : 'no',
      });
    default:
      return ofNewerVersion(notice);
  }
}

/** An article may have been read by a newer Synoptic, which knows more codes than the types here. */
const ofNewerVersion = (notice: never): string => (void notice, t('notice.other'));
