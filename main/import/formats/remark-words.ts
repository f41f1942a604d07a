import type { RemarkWords } from '@core/import/rich-text/remarks';
import { english } from '@core/messages/english';

/** What stands around the comments of a document. */
export const REMARK_WORDS: RemarkWords = {
  by: (author) =>
    author === null ? english.text('import.comment') : english.text('import.comment-by', { author }),
  on: (words) => english.text('import.comment-on', { words }),
};
