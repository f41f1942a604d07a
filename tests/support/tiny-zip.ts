import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip that a test builds. What is set beside `name` and `data` is written as it stands, true or not. */
export interface ZipFile {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Size to declare, where the true one is not wanted. */
  readonly declared?: number;
  /** Unix mode, such as 0o120777 for a link. */
  readonly mode?: number;
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
  readonly crc?: number;
}

export function tinyZip(files: readonly ZipFile[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const data = Buffer.from(file.data as Uint8Array);
    const packed = file.isStored === true ? data : deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x800 | (file.isEncrypted === true ? 1 : 0), 2);
    head.writeUInt16LE(file.isStored === true ? 0 : 8, 4);
    head.writeUInt32LE(file.crc ?? crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(file.declared ?? data.length, 18);
    head.writeUInt16LE(name.length, 22);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), head, name, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), head, tail, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...local, directory, endOf(files.length, directory.length, offset)]);
}

function endOf(files: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
