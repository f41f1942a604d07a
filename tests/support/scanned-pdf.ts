import { inflateSync } from 'node:zlib';
import { printPdf } from './tiny-pdf';

/** Lines of text on a page that is no picture. */
export interface PrintedPage {
  readonly lines: readonly string[];
}

export interface ScannedPage {
  /** Grey, 8 bits or fewer a pixel, without interlacing. */
  readonly png: Buffer;
  /** Degrees clockwise by which the page is shown turned; the picture is turned the other way. */
  readonly rotate: 0 | 90;
  /** Into how many strips it is cut, one under the other, as scanners with little memory do. */
  readonly strips?: number;
  /** It is black letters alone, through which the page is seen. */
  readonly isStencil?: boolean;
  /** The dictionary of an annotation on it. */
  readonly annotation?: string;
}

/** A PDF whose pages are pictures and nothing else, as a scanner makes it, or printed pages among them. */
export function scannedPdf(pages: readonly (ScannedPage | PrintedPage)[], catalog = ''): Buffer {
  const objects: string[] = ['', `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`, ''];
  const add = (object: string): number => objects.push(object) - 1;
  const stream = (dictionary: string, data: string): number =>
    add(`<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`);
  const kids = pages.map((page) => {
    if ('lines' in page) {
      const lines = page.lines.map((line, at) => `BT /F1 10 Tf 72 ${700 - 12 * at} Td (${line}) Tj ET`);
      const text = stream('', lines.join('\n'));
      return add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> /Contents ${text} 0 R >>`,
      );
    }
    const { png, rotate, annotation = '', strips = 1, isStencil = false } = page;
    const grey = greyOf(png);
    const { width, height, pixels } = rotate === 0 ? grey : turned(grey);
    const paints: string[] = [];
    const pictures: string[] = [];
    for (let strip = 0; strip < strips; strip += 1) {
      const [top, end] = [strip, strip + 1].map((at) => Math.round((at * height) / strips)) as [
        number,
        number,
      ];
      const data = pixels.subarray(top * width, end * width);
      const kind = isStencil
        ? '/ImageMask true /BitsPerComponent 1'
        : '/ColorSpace /DeviceGray /BitsPerComponent 8';
      const picture = stream(
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${end - top} ${kind}`,
        (isStencil ? bitsOf(data, width) : data).toString('latin1'),
      );
      pictures.push(`/Im${strip} ${picture} 0 R`);
      paints.push(`q ${width} 0 0 ${end - top} 0 ${height - end} cm /Im${strip} Do Q`);
    }
    const contents = stream('', paints.join('\n'));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /XObject << ${pictures.join(' ')} >> >> /Contents ${contents} 0 R /Annots [${annotation}] >>`,
    );
  });
  objects[2] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${pages.length} >>`;
  return printPdf(objects);
}

/** A bit a pixel, 0 where it is black; a row is whole bytes. */
function bitsOf(pixels: Buffer, width: number): Buffer {
  const perRow = Math.ceil(width / 8);
  const bits = Buffer.alloc(perRow * (pixels.length / width));
  pixels.forEach((pixel, at) => {
    const byte = Math.floor(at / width) * perRow + ((at % width) >> 3);
    if (pixel >= 128) bits[byte] = (bits[byte] ?? 0) | (0x80 >> ((at % width) & 7));
  });
  return bits;
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** A quarter turn against the clock. */
function turned({ width, height, pixels }: Grey): Grey {
  const out = Buffer.alloc(pixels.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) out[(width - 1 - x) * height + y] = pixels[y * width + x] ?? 0;
  return { width: height, height: width, pixels: out };
}

function greyOf(png: Buffer): Grey {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, colour] = [png[24] ?? 8, png[25]];
  if (colour !== 0) throw new Error('the picture is not grey');
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const data = inflateSync(Buffer.concat(parts));
  const perRow = Math.ceil((width * depth) / 8);
  const rows = Buffer.alloc(perRow * height);
  const perPixel = Math.max(1, depth / 8);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (perRow + 1)] ?? 0;
    for (let x = 0; x < perRow; x += 1) {
      const left = x < perPixel ? 0 : (rows[y * perRow + x - perPixel] ?? 0);
      const up = y === 0 ? 0 : (rows[(y - 1) * perRow + x] ?? 0);
      const upLeft = y === 0 || x < perPixel ? 0 : (rows[(y - 1) * perRow + x - perPixel] ?? 0);
      const raw = data[y * (perRow + 1) + 1 + x] ?? 0;
      rows[y * perRow + x] = raw + predicted(filter, left, up, upLeft);
    }
  }
  const most = 2 ** depth - 1;
  const pixels = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const bit = x * depth;
      const value = ((rows[y * perRow + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & most;
      pixels[y * width + x] = Math.round((255 * value) / most);
    }
  return { width, height, pixels };
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - upLeft;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
      return a <= b && a <= c ? left : b <= c ? up : upLeft;
    }
    default:
      return 0;
  }
}
