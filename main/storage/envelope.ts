import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { fileFault, type FileFault, type FileFaultCode } from '@core/contract/failure';
import { serializeBody } from './serialize-body';

/**
 * Of a file whose body every version reads. One whose body only newer versions read has a higher number, so that an
 * older one leaves it as it is. A file with a higher number than is known is never written.
 */
export const SCHEMA = 1;

export type Body = Readonly<Record<string, unknown>>;
interface Damaged {
  readonly state: 'damaged';
  readonly fault: FileFault;
}
export type Envelope = { readonly state: 'good' | 'newer'; readonly body: Body } | Damaged;
/** `json`: the very bytes of the body, a part of the file's. */
export type OpenedEnvelope = { readonly state: 'good' | 'newer'; readonly json: Uint8Array } | Damaged;

/**
 * The text of a data file: JSON whose checksum stands before its body. The checksum is taken over the very
 * characters of the body and over the schema number, so that no flipped bit passes; its formula is the same for every
 * schema, so that an older Synoptic can tell a newer file from a damaged one.
 */
export const serializeEnvelope = (body: Body): string => sealBody(serializeBody(body));

/** As `serializeEnvelope`, of a body that is serialized already. */
export function sealBody(text: string, schema = SCHEMA): string {
  return `{"schema":${schema},"checksum":"${checksum(schema, text)}","body":${text}}\n`;
}

/** @param highest the highest schema of this kind of file that this version reads */
export function parseEnvelope(bytes: Uint8Array, highest = SCHEMA): Envelope {
  const opened = openEnvelope(bytes, highest);
  if (opened.state === 'damaged') return opened;
  const body: unknown = JSON.parse(new TextDecoder().decode(opened.json));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return damaged('unknown-contents');
  return { state: opened.state, body: body as Body };
}

/** As `parseEnvelope`, for whoever passes the body on: it is proved to be what was written, and not built. */
export function openEnvelope(bytes: Uint8Array, highest = SCHEMA): OpenedEnvelope {
  if (bytes.length === 0) return damaged('empty');
  // Decoding alone would turn bad bytes into U+FFFD, and the next save would make that last.
  if (!isUtf8(bytes)) return damaged('not-text');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.toString('latin1', 0, LONGEST_HEAD);
  const head = /^\{"schema":([0-9]{1,9}),"checksum":"([0-9a-f]{64})","body":/.exec(start);
  if (head === null || file.toString('latin1', file.length - 2) !== '}\n') return damaged('cut');
  const json = file.subarray(head[0].length, -2);
  const schema = Number(head[1]);
  if (checksum(schema, json) !== head[2]) return damaged('checksum');
  return { state: schema > highest ? 'newer' : 'good', json };
}

/** Bytes that hold whatever stands before the body. */
const LONGEST_HEAD = 128;

const checksum = (schema: number, json: string | Uint8Array): string =>
  createHash('sha256').update(`${schema}\n`).update(json).digest('hex');

const damaged = (code: FileFaultCode): Damaged => ({ state: 'damaged', fault: fileFault(code) });
