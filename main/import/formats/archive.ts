import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { ArchiveFault } from '@core/contract/document-fault';
import { ReaderError } from '@core/contract/failure';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { nameFault } from './archive-names';

/**
 * A zip container (EPUB, DOCX) read into memory and never to disk, so that no name in it can point anywhere. Every
 * entry is judged by its name, its kind and the size that it declares before a byte is unpacked, and unpacking ends
 * where an entry outgrows its word. One bad entry refuses the whole: a container that lies once is not a document.
 */
export type Archive = ReadonlyMap<string, Uint8Array>;

export interface ArchiveLimits {
  /** Bytes of all entries together, unpacked. */
  readonly total: number;
  /** Bytes of one entry, unpacked. */
  readonly entry: number;
  /** How many times larger than its packed form an entry may be. */
  readonly ratio: number;
  readonly entries: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  total: 200 * 1024 * 1024,
  entry: 50 * 1024 * 1024,
  ratio: 200,
  entries: 10_000,
};

/** Small files of blank lines shrink without ill will, and cost nothing to unpack. */
const RATIO_FROM_BYTES = 1024 * 1024;

/**
 * @param wants whether an entry is to be unpacked; pictures and fonts stay packed, though they are judged as well
 * @throws ReaderError `unsafe-archive` for a limit or rule that is broken, `broken-document` for what is no zip or a
 *   damaged one, `encrypted`
 */
export async function readArchive(
  bytes: Uint8Array,
  wants: (name: string) => boolean = () => true,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Archive> {
  const zip = await openZip(bytes);
  const entries = await listEntries(zip, limits);
  const archive = new Map<string, Uint8Array>();
  for (const entry of entries)
    if (!entry.fileName.endsWith('/') && wants(entry.fileName))
      archive.set(entry.fileName, await unpack(zip, entry));
  return archive;
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    // Strict: a backslash is left as it is, to be refused, and not turned into a folder.
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      strictFileNames: true,
    });
  } catch {
    throw brokenDocument('not-zip', 0);
  }
}

/**
 * The entries of a zip, each judged by its name, its kind and the size that it declares; none is unpacked.
 * @throws ReaderError as `readArchive`
 */
export async function listEntries(zip: ZipFile, limits: ArchiveLimits): Promise<readonly Entry[]> {
  if (zip.entryCount > limits.entries) throw unsafe('too-many-files', limits.entries);
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let total = 0;
  for await (const entry of entriesOf(zip)) {
    const fault = nameFault(entry.fileName) ?? kindFault(entry);
    if (fault !== null) throw unsafe(fault);
    refuseLarge(entry, limits);
    if (entry.isEncrypted()) throw new ReaderError({ code: 'encrypted' });
    if (seen.has(entry.fileName)) throw unsafe('same-name');
    seen.add(entry.fileName);
    total += entry.uncompressedSize;
    if (total > limits.total) throw unsafe('too-large', limits.total);
    entries.push(entry);
  }
  if (doOverlap(entries)) throw unsafe('overlap');
  return entries;
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    // The library judges names and sizes too, and its message quotes the name.
    const message = error instanceof Error ? error.message : '';
    if (/^(?:invalid characters|invalid relative path|absolute path)/.test(message)) throw unsafe('outside');
    if (/size mismatch/.test(message)) throw unsafe('size-mismatch');
    throw message.includes('encryption')
      ? new ReaderError({ code: 'encrypted' })
      : brokenDocument('damaged-zip', 0);
  }
}

const UNIX = 3;
const FILE_KIND = 0o170000;
const PLAIN_KINDS: readonly number[] = [0, 0o100000, 0o040000];

function kindFault({ versionMadeBy, externalFileAttributes }: Entry): ArchiveFault | null {
  const kind = versionMadeBy >> 8 === UNIX ? (externalFileAttributes >>> 16) & FILE_KIND : 0;
  return PLAIN_KINDS.includes(kind) ? null : 'no-plain-file';
}

function refuseLarge({ uncompressedSize, compressedSize }: Entry, limits: ArchiveLimits): void {
  if (uncompressedSize > limits.entry) throw unsafe('file-too-large', limits.entry);
  const isBomb =
    uncompressedSize > RATIO_FROM_BYTES && uncompressedSize > limits.ratio * Math.max(1, compressedSize);
  if (isBomb) throw unsafe('compression-ratio', limits.ratio);
}

const LOCAL_HEADER = 30;

/** Entries that share packed bytes make a small file unpack into a huge one without any single entry being large. */
function doOverlap(entries: readonly Entry[]): boolean {
  const inOrder = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return inOrder.some((entry, index) => {
    const end =
      entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize;
    return end > (inOrder[index + 1]?.relativeOffsetOfLocalHeader ?? Infinity);
  });
}

/**
 * The bytes of an entry, which its checksum fits. The stream ends with an error as soon as it is longer than the entry
 * declared. @throws ReaderError `unsafe-archive`, `broken-document`
 */
export async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await buffer(await zip.openReadStreamPromise(entry));
  } catch (error) {
    const isLie = error instanceof Error && /^(?:too many|not enough) bytes/.test(error.message);
    throw isLie ? unsafe('size-mismatch') : brokenDocument('damaged-zip', 0);
  }
  if (crc32(bytes) !== entry.crc32 >>> 0) throw brokenDocument('damaged-zip', 0);
  return bytes;
}

const unsafe = (reason: ArchiveFault, limit = 0): ReaderError =>
  new ReaderError({ code: 'unsafe-archive', reason, limit });
