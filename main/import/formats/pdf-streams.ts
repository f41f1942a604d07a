import { inflateSync } from 'node:zlib';
import { brokenDocument } from '@core/import/markdown/front-matter';

/** Bytes of one stream, decoded. The text of a thousand pages is a few million. */
export const STREAM_LIMIT = 64 * 1024 * 1024;
/** Deflate (RFC 1951) makes no more than this of a byte, so that most streams need not be decoded to be judged. */
const DEFLATE_RATIO = 1_032;
/** Bytes before `stream` in which its dictionary is looked for. */
const LONGEST_DICTIONARY = 4_096;

/**
 * Judges a PDF as an archive is judged, before pdf.js decodes any of it: that has no limit of its own, and four
 * kilobytes that are deflated twice become gigabytes. Pictures are never decoded here, so theirs may be of any size. Streams that are
 * locked, or coded in another way, are left to the limit of memory.
 * @throws ReaderError `broken-document` where a stream is larger than the limit
 */
export function refuseLargeStreams(pdf: Uint8Array, limit = STREAM_LIMIT): void {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (let at = bytes.indexOf(BEGIN); at !== -1; at = bytes.indexOf(BEGIN, at + BEGIN.length)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    const dictionary = dictionaryBefore(bytes, at);
    const times = deflations(dictionary);
    if (times === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const from = at + BEGIN.length + (bytes[at + BEGIN.length] === CARRIAGE_RETURN ? 2 : 1);
    const end = bytes.indexOf('endstream', from);
    if (isLarger(bytes.subarray(from, end === -1 ? bytes.length : end), times, limit))
      throw brokenDocument('stream-too-large', 0, String(limit));
  }
}

const BEGIN = Buffer.from('stream');
const CARRIAGE_RETURN = 13;

function dictionaryBefore(bytes: Buffer, at: number): string {
  const before = bytes.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
  return before.slice(before.lastIndexOf(' obj') + 1);
}

/** How many times a stream was deflated, as its dictionary says, before it was coded in any other way. */
function deflations(dictionary: string): number {
  const filters = /\/Filter\s*(\[[^\]]*\]|\/[\w#]+)/.exec(dictionary)?.[1] ?? '';
  const names = filters.match(/\/[\w#]+/g) ?? [];
  const other = names.findIndex((name) => !/^\/(?:FlateDecode|Fl)$/.test(name));
  return other === -1 ? names.length : other;
}

function isLarger(coded: Uint8Array, times: number, limit: number): boolean {
  let decoded = coded;
  for (let left = times; left > 0; left -= 1) {
    if (decoded.length * DEFLATE_RATIO ** left <= limit) return false;
    try {
      decoded = inflateSync(decoded, { maxOutputLength: limit });
    } catch (error) {
      // Damaged ones pdf.js reads as far as they go, which is no further than they went here.
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    }
  }
  return false;
}
