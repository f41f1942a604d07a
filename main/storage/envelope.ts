import { createHash } from 'node:crypto';

/** What this version writes. A file with a higher number is shown where it can be read, and never written. */
export const SCHEMA = 1;

export type Body = Readonly<Record<string, unknown>>;
export type Envelope =
  | { readonly state: 'good' | 'newer'; readonly body: Body }
  | { readonly state: 'damaged'; readonly fault: string };

/**
 * The text of a data file: JSON whose checksum stands before its body. The checksum is taken over the very
 * characters of the body and over the schema number, so that no flipped bit passes; its formula is the same for every
 * schema, so that an older Synoptic can tell a newer file from a damaged one.
 */
export function printEnvelope(body: Body): string {
  const text = JSON.stringify(body);
  return `{"schema":${SCHEMA},"checksum":"${checksum(SCHEMA, text)}","body":${text}}\n`;
}

export function parseEnvelope(bytes: Uint8Array): Envelope {
  const text = decode(bytes);
  if (text === null) return damaged(bytes.length === 0 ? 'the file is empty' : 'the file is not UTF-8 text');
  const head = /^\{"schema":([0-9]{1,9}),"checksum":"([0-9a-f]{64})","body":/.exec(text);
  if (head === null || !text.endsWith('}\n')) return damaged('the file is cut or is not a Synoptic file');
  const bodyText = text.slice(head[0].length, -2);
  const schema = Number(head[1]);
  if (checksum(schema, bodyText) !== head[2]) return damaged('the checksum does not fit the contents');
  const body: unknown = JSON.parse(bodyText);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return damaged('the file holds no object');
  return { state: schema > SCHEMA ? 'newer' : 'good', body: body as Body };
}

/** Decoding must be strict: the usual one turns bad bytes into U+FFFD, and the next save makes that last. */
function decode(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const checksum = (schema: number, text: string): string =>
  createHash('sha256').update(`${schema}\n${text}`).digest('hex');

const damaged = (fault: string): Envelope => ({ state: 'damaged', fault });
