import { crc32, deflateSync } from 'node:zlib';
import type { PagePixels } from './scanned-page';

/** A portable grey map or pix map (PGM, PPM), which OCR reads without unpacking. */
export const toPortableMap = ({ width, height, channels, pixels }: PagePixels): Uint8Array =>
  Buffer.concat([
    Buffer.from(`P${channels === 1 ? '5' : '6'}\n${String(width)} ${String(height)}\n255\n`, 'latin1'),
    pixels,
  ]);

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Of 8 bits a channel: grey, or red, green and blue. */
const COLOUR_TYPES = { 1: 0, 3: 2 } as const;
/** "Up": each byte less the one above it, which is nought on most of a page. */
const UP = 2;

/** A PNG (ISO/IEC 15948), which a window can show. */
export function toPng({ width, height, channels, pixels }: PagePixels): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, COLOUR_TYPES[channels], 0, 0, 0], 8);
  const perRow = width * channels;
  const rows = Buffer.alloc((perRow + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const to = y * (perRow + 1);
    rows[to] = UP;
    for (let x = 0; x < perRow; x += 1) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * perRow + x] ?? 0);
      rows[to + 1 + x] = (pixels[y * perRow + x] ?? 0) - above;
    }
  }
  // Fast over small: it is made for one look.
  const data = deflateSync(rows, { level: 3 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length, 0);
  sum.writeUInt32BE(crc32(body), 0);
  return Buffer.concat([length, body, sum]);
}
