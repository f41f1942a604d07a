import { decodeText, type DecodedText } from '@core/import/decode';
import { knownEncoding } from './declared-encoding';

/** XML names its encoding on its first line, in letters that are the same in all of them but UTF-16. */
export function xmlSource(bytes: Uint8Array): DecodedText {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const label = /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,30})["']/.exec(
    head,
  )?.[1];
  return decodeText(bytes, { declared: label === undefined ? null : knownEncoding(label) });
}
