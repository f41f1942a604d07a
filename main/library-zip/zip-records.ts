/** The records of a zip as APPNOTE.TXT of PKWARE has them. */

export interface ZipEntry {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  /** Bytes of it in the file, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its header begins. */
  readonly offset: number;
}

export const STORED = 0;
export const DEFLATED = 8;

const LARGEST = 0xffff_ffff;
const MOST_ENTRIES = 0xffff;
const UTF8_NAMES = 0x800;
/** Version 4.5 of the format has ZIP64. */
const VERSION = 45;
const UNIX = 3 << 8;
const PLAIN_FILE = (0o100600 << 16) >>> 0;
/** The first day that the format knows: when a file was changed is no part of what it is. */
const DAY = 0x0021;

export function localHeader({ name, method, crc, packed, size }: ZipEntry): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x0403_4b50, 0);
  writeCommon(head, 4, { method, crc, packed, size });
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

export function centralHeader(entry: ZipEntry): Buffer {
  const { name, offset } = entry;
  const head = Buffer.alloc(46);
  const extra = offset > LARGEST ? largeOffset(offset) : Buffer.alloc(0);
  head.writeUInt32LE(0x0201_4b50, 0);
  head.writeUInt16LE(UNIX | VERSION, 4);
  writeCommon(head, 6, entry);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(PLAIN_FILE, 38);
  head.writeUInt32LE(Math.min(offset, LARGEST), 42);
  return Buffer.concat([head, name, extra]);
}

function writeCommon(
  head: Buffer,
  at: number,
  { method, crc, packed, size }: Pick<ZipEntry, 'method' | 'crc' | 'packed' | 'size'>,
): void {
  head.writeUInt16LE(VERSION, at);
  head.writeUInt16LE(UTF8_NAMES, at + 2);
  head.writeUInt16LE(method, at + 4);
  head.writeUInt16LE(DAY, at + 8);
  head.writeUInt32LE(crc, at + 10);
  head.writeUInt32LE(packed, at + 14);
  head.writeUInt32LE(size, at + 18);
}

function largeOffset(offset: number): Buffer {
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(offset), 4);
  return extra;
}

export function endOfDirectory(entries: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(Math.min(entries, MOST_ENTRIES), 8);
  end.writeUInt16LE(Math.min(entries, MOST_ENTRIES), 10);
  end.writeUInt32LE(Math.min(size, LARGEST), 12);
  end.writeUInt32LE(Math.min(start, LARGEST), 16);
  const isLarge = entries >= MOST_ENTRIES || size >= LARGEST || start >= LARGEST;
  return isLarge ? Buffer.concat([largeEnd(entries, size, start), end]) : end;
}

/** The record of ZIP64, and where it begins. */
function largeEnd(entries: number, size: number, start: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x0606_4b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(UNIX | VERSION, 12);
  record.writeUInt16LE(VERSION, 14);
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  record.writeUInt32LE(0x0706_4b50, 56);
  record.writeBigUInt64LE(BigInt(start + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}
