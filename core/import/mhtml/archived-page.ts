import { resolveAddress } from '../html/page-address';
import { brokenDocument } from '../markdown/front-matter';
import { contentType, parseMessage, partsOf, type MimePart } from './mime-part';
import { bytesOfPart } from './transfer-decoding';

/** The page of a web archive (MHTML, RFC 2557), without its pictures, styles and frames. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** As its part names it, not checked; `null` where it names none. */
  readonly charset: string | null;
  /** From which it was saved: http or https. */
  readonly address: string | null;
}

/** Messages in messages in messages are made to harm. */
const DEEPEST = 10;

/**
 * The page that the archive is of: the part that its head names as the root, the one that was saved from the address in
 * its head, or the first page in it. @throws ReaderError `broken-document`
 */
export function archivedPage(bytes: Uint8Array): ArchivedPage {
  const message = parseMessage(binaryString(bytes));
  const snapshot = message.headers.get('snapshot-content-location') ?? null;
  const root = rootOf(message, snapshot, 0);
  if (root === null) throw brokenDocument('no-page-in-archive', 0);
  if (!root.isWhole) throw brokenDocument('cut-off', 0);
  return {
    bytes: bytesOfPart(root),
    charset: contentType(root).parameters.get('charset') ?? null,
    address: webAddress(snapshot) ?? webAddress(locationOf(root)) ?? webAddress(locationOf(message)),
  };
}

function rootOf(part: MimePart, snapshot: string | null, depth: number): MimePart | null {
  const { value, parameters } = contentType(part);
  if (isPage(value)) return part;
  if (depth > DEEPEST) return null;
  const parts = partsOf(part);
  const start = parameters.get('start');
  const named =
    start === undefined ? undefined : parts.find(({ headers }) => headers.get('content-id') === start);
  const saved = snapshot === null ? undefined : parts.find((each) => isPageAt(each, snapshot));
  for (const candidate of [named, saved, ...parts]) {
    const root = candidate === undefined ? null : rootOf(candidate, snapshot, depth + 1);
    if (root !== null) return root;
  }
  return null;
}

const isPage = (type: string): boolean => type === 'text/html' || type === 'application/xhtml+xml';

const locationOf = ({ headers }: MimePart): string | null => headers.get('content-location') ?? null;

const isPageAt = (part: MimePart, address: string): boolean =>
  isPage(contentType(part).value) && locationOf(part) === address;

/** Long addresses are folded, and the fold is no part of them. */
const webAddress = (address: string | null): string | null => {
  const url = address === null ? null : resolveAddress(address.replace(/\s/g, ''), null);
  return url?.startsWith('http') === true ? url : null;
};

const CHUNK = 8_192;

function binaryString(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return parts.join('');
}
