import { decodeText, unreadNotices } from '@core/import/decode';
import { draftCaptions } from '@core/import/transcripts/draft-captions';
import type { FormatReader } from './format-reader';

/** Subtitles and captions; WebVTT is UTF-8 by its specification, SubRip is in whatever its writer had. */
export const captionReader =
  (format: 'srt' | 'vtt'): FormatReader =>
  (bytes, { encoding }) => {
    const decoded = decodeText(bytes, {
      declared: format === 'vtt' ? 'utf-8' : null,
      chosen: encoding ?? null,
    });
    const draft = draftCaptions(decoded.text, format);
    return {
      ...draft,
      encoding: decoded.encoding,
      notices: [...draft.notices, ...unreadNotices(decoded)],
    };
  };
