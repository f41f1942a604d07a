import type { MimePart } from './mime-part';

/** The bytes of a part, whichever way they were written for the wire (RFC 2045, 6). */
export function bytesOfPart({ headers, source, start, end }: MimePart): Uint8Array {
  const body = source.slice(start, end);
  switch ((headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()) {
    case 'quoted-printable':
      return fromQuotedPrintable(body);
    case 'base64':
      return fromBase64(body);
    default:
      return bytesOf(body);
  }
}

const bytesOf = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};

/** What is written wrongly is left as it stands. */
const fromQuotedPrintable = (text: string): Uint8Array =>
  bytesOf(
    text
      .replace(/=[ \t]*(?:\r?\n|$)/g, '')
      .replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((letter, value) => [letter, value]));

function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES.get(text.charAt(at));
    if (value === undefined) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[length] = (bits >> count) & 0xff;
    length += 1;
  }
  return bytes.subarray(0, length);
}
