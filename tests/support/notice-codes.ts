import type { Article } from '@core/contract/article';
import type { ImportNotice } from '@core/contract/import-notice';

/** What the reader is told of how an article was read, by code. */
export const noticeCodes = ({ notices = [] }: Article): readonly ImportNotice['code'][] =>
  notices.map(({ code }) => code);
