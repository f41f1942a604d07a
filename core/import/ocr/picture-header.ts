/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a PNG or JPEG by its header, without unpacking it; `null` for anything else. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, PNG) && bytes.length >= 24)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  for (const { marker, at } of jpegSegments(bytes, view))
    // Start of frame, of every kind but the tables between them.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker) && at + 9 <= bytes.length)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  return null;
}

/** A picture that lies on its side is as wide as it was high. EXIF counts those from 5. */
export const uprightSize = ({ width, height }: PictureSize, orientation: number): PictureSize =>
  orientation < 5 ? { width, height } : { width: height, height: width };

/** How a camera was held, 1–8 as EXIF counts; 1 where it does not say. */
export function exifOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { marker, at } of jpegSegments(bytes, view)) {
    if (marker !== 0xe1 || !startsWith(bytes.subarray(at + 4), EXIF)) continue;
    const tiff = at + 10;
    if (tiff + 8 > bytes.length) return 1;
    const isLittle = view.getUint16(tiff) === 0x4949;
    const directory = tiff + view.getUint32(tiff + 4, isLittle);
    if (directory + 2 > bytes.length) return 1;
    const entries = view.getUint16(directory, isLittle);
    for (let entry = 0; entry < entries; entry += 1) {
      const from = directory + 2 + 12 * entry;
      if (from + 12 > bytes.length) return 1;
      if (view.getUint16(from, isLittle) !== ORIENTATION) continue;
      const value = view.getUint16(from + 8, isLittle);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
}

const PNG = [0x89, 0x50, 0x4e, 0x47];
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x0112;

const startsWith = (bytes: Uint8Array, beginning: readonly number[]): boolean =>
  beginning.every((byte, index) => bytes[index] === byte);

/** The segments before the picture itself; `at` is where each marker begins. */
function* jpegSegments(
  bytes: Uint8Array,
  view: DataView,
): Generator<{ readonly marker: number; readonly at: number }> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    // The picture begins; a fill byte is skipped.
    if (marker === 0xda) return;
    if (marker === 0xff) at += 1;
    else {
      yield { marker, at };
      at += 2 + view.getUint16(at + 2);
    }
  }
}
