import fs from 'node:fs';
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { centralHeader, DEFLATED, endOfDirectory, localHeader, STORED, type ZipEntry } from './zip-records';

const deflate = promisify(deflateRaw);

/**
 * Writes a zip, entry after entry, as APPNOTE.TXT of PKWARE has it. Sizes stand before each entry, so that readers which
 * go through the file from its start can read it as well; ZIP64 fields are written where a file is so long or has so many
 * entries that it needs them. An entry is held in memory while it is written.
 */
export interface ZipWriter {
  /** @param name with `/`, never starting with one @throws the error of the file system */
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** Writes the directory and flushes the file. @throws the error of the file system */
  end(): Promise<void>;
  /** Lets go of the file, which is no zip then. Never throws. */
  abandon(): Promise<void>;
}

/** Where a zip is written to. */
interface ZipSink {
  write(bytes: Uint8Array): Promise<void>;
  /** Nothing more comes. */
  close(): Promise<void>;
  /** Never throws. */
  abandon(): Promise<void>;
}

/** @param file absolute; must not be there yet @throws the error of the file system */
export async function openZipWriter(file: string): Promise<ZipWriter> {
  const handle = await fs.promises.open(file, 'wx', 0o600);
  return zipWriter({
    write: (bytes) => handle.writeFile(bytes),
    async close() {
      await handle.sync();
      await handle.close();
    },
    abandon: () => handle.close().catch(() => undefined),
  });
}

/** A zip that is small enough to be held in memory. @param parts with `/` in their names, never starting with one */
export async function zipOf(
  parts: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Buffer> {
  const written: Uint8Array[] = [];
  const done = (): Promise<void> => Promise.resolve();
  const writer = zipWriter({
    write: (bytes) => Promise.resolve(void written.push(bytes)),
    close: done,
    abandon: done,
  });
  for (const { name, bytes } of parts) await writer.add(name, bytes);
  await writer.end();
  return Buffer.concat(written);
}

function zipWriter(sink: ZipSink): ZipWriter {
  const entries: ZipEntry[] = [];
  let offset = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    await sink.write(bytes);
    offset += bytes.length;
  };
  return {
    async add(name, bytes) {
      const packed = await pack(bytes);
      const entry: ZipEntry = {
        name: Buffer.from(name, 'utf8'),
        method: packed === bytes ? STORED : DEFLATED,
        crc: crc32(bytes),
        packed: packed.length,
        size: bytes.length,
        offset,
      };
      await write(localHeader(entry));
      await write(packed);
      entries.push(entry);
    },
    async end() {
      const start = offset;
      for (const entry of entries) await write(centralHeader(entry));
      await write(endOfDirectory(entries.length, offset - start, start));
      await sink.close();
    },
    abandon: () => sink.abandon(),
  };
}

/** As far as readers that are wary of bombs let a file shrink; what shrinks more is stored as it is. */
const HIGHEST_RATIO = 100;

/** The very bytes where packing them is no use. */
async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = await deflate(bytes);
  const isUseful = packed.length < bytes.length && bytes.length <= packed.length * HIGHEST_RATIO;
  return isUseful ? packed : bytes;
}
