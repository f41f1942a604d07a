import { canonicalLine } from '../text/canonical-text';
import type { CountedNotice, ImportNotice, PlainNotice } from '../contract/import-notice';

/** Notices are gathered in lists, so that one that does not apply is no entry. */
export const noticeIf = (applies: boolean, code: PlainNotice): readonly ImportNotice[] =>
  applies ? [{ code }] : [];

export const countNotice = (code: CountedNotice, count: number): readonly ImportNotice[] =>
  count > 0 ? [{ code, count }] : [];

export const pagesNotice = (
  code: 'damaged-pages' | 'pages-without-text',
  count: number,
  total: number,
): readonly ImportNotice[] => (count > 0 ? [{ code, count, total }] : []);

/** More names than this are counted. */
const NAMED = 20;
const LONGEST_NAME = 120;

/** What was sent with a message and is not read. */
export const attachmentNotice = (names: readonly string[]): readonly ImportNotice[] =>
  names.length === 0
    ? []
    : [
        {
          code: 'unread-attachments',
          count: names.length,
          names: names.slice(0, NAMED).map((name) => canonicalLine(name).slice(0, LONGEST_NAME)),
        },
      ];

/** Names beyond these would make a sentence that nobody reads. */
const MOST_NAMES = 10;

export const namedPagesNotice = (
  code: 'pages-left-out',
  labels: readonly string[],
  total: number,
): readonly ImportNotice[] =>
  labels.length > 0 ? [{ code, count: labels.length, total, names: labels.slice(0, MOST_NAMES) }] : [];
