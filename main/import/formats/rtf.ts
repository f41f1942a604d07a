import { isFileAuthor } from '@core/import/byline';
import { fileTitle } from '@core/import/file-title';
import { unreadNotices } from '@core/import/decode';
import { withLabelledTurns } from '@core/import/transcripts/labelled-blocks';
import { draftRichText } from '@core/import/rich-text/draft-rich-text';
import { readRtf } from '@core/import/rtf/read-rtf';
import type { FormatReader } from './format-reader';

/** Rich Text Format, which nearly every word processor writes. */
export const readRichText: FormatReader = (bytes) => {
  const { title, author, unread, ...document } = readRtf(bytes);
  const creators = (author ?? '').split(/; ?/).filter((name) => name.trim() !== '' && isFileAuthor(name));
  const draft = withLabelledTurns(
    draftRichText(document, { title: fileTitle(title), creators, language: null }),
  );
  return { ...draft, notices: [...draft.notices, ...unreadNotices({ unread, encoding: '' })] };
};
