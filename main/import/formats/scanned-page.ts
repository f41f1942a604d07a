import { Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { paintedPictures, type Matrix, type Painted, type Picture } from './painted-pictures';

/** Pictures of fewer pixels together are ornaments. */
const LEAST_PIXELS = 200 * 200;

export interface PageLook {
  /** 1: grey, for OCR; 3: red, green and blue, for people. */
  readonly channels: 1 | 3;
  /** A larger page is drawn smaller. */
  readonly mostPixels: number;
}

/** Rows from above, each pixel as many bytes as it has channels. */
export interface PagePixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly pixels: Uint8Array;
}

/**
 * What the pictures of a page show together: a scan may be cut into strips, turned, or laid as black letters over a
 * picture of the paper. `null` for a page without one.
 */
export async function scannedPage(
  page: PDFPageProxy,
  { channels, mostPixels }: PageLook,
): Promise<PagePixels | null> {
  const painted = await paintedPictures(page);
  const count = painted.reduce((sum, { picture: { width, height } }) => sum + width * height, 0);
  if (count < LEAST_PIXELS) return null;
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(resolutionOf(painted), Math.sqrt(mostPixels / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  if (width < 1 || height < 1) return null;
  const canvas = { width, height, channels, pixels: new Uint8Array(width * height * channels).fill(255) };
  for (const { picture, isStencil, matrix } of painted)
    paint(canvas, picture, isStencil, Util.transform(viewport.transform, [...matrix]) as Matrix);
  return canvas;
}

/** Pixels a point, of the finest of the larger pictures: an ornament may be finer than the letters. */
function resolutionOf(painted: readonly Painted[]): number {
  const areas = painted.map(({ matrix: [a = 0, b = 0, c = 0, d = 0] }) => Math.abs(a * d - b * c));
  const least = Math.max(...areas) / 2;
  return painted.reduce((finest, { picture, matrix: [a = 0, b = 0] }, at) => {
    const isLarge = (areas[at] ?? 0) >= least;
    return isLarge ? Math.max(finest, picture.width / Math.max(1, Math.hypot(a, b))) : finest;
  }, 0);
}

/**
 * By the inverse of its matrix: each pixel within the picture takes what lies there. Where the page is drawn smaller than
 * the picture, that is the mean of the picture's pixels under it (box filter), or thin strokes would be lost.
 */
function paint(canvas: PagePixels, picture: Picture, isStencil: boolean, matrix: Matrix): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix;
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1) return;
  const { width, height, channels, pixels } = canvas;
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ];
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...xs))),
    Math.min(width, Math.ceil(Math.max(...xs))),
  ];
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)));
  // Pixels of the picture for one of the page.
  const under = Math.sqrt((picture.width * picture.height) / Math.abs(determinant));
  const size = Math.min(8, Math.max(1, Math.floor(under)));
  const mean = [0, 0, 0];
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const [dx, dy] = [x + 0.5 - e, y + 0.5 - f];
      const column = Math.floor(((d * dx - c * dy) / determinant) * picture.width);
      const row = Math.floor((1 - (a * dy - b * dx) / determinant) * picture.height);
      if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue;
      average(picture, column, row, size, mean);
      const at = (y * width + x) * channels;
      const [red = 0, green = 0, blue = 0] = mean;
      // A stencil darkens what it prints on, and leaves the rest.
      const shade = (value: number, before: number): number => (isStencil ? (before * value) / 255 : value);
      // Rec. 601 luma, in 256ths.
      if (channels === 1) pixels[at] = shade((77 * red + 150 * green + 29 * blue) / 256, pixels[at] ?? 0);
      else
        for (let channel = 0; channel < 3; channel += 1)
          pixels[at + channel] = shade(mean[channel] ?? 0, pixels[at + channel] ?? 0);
    }
}

/** The mean of a square of `size` pixels with this one in its middle, as far as the picture reaches. */
function average(picture: Picture, column: number, row: number, size: number, mean: number[]): void {
  const { width, height, kind, data } = picture;
  const half = size >> 1;
  const [left, top] = [Math.max(0, column - half), Math.max(0, row - half)];
  const [right, bottom] = [Math.min(width, left + size), Math.min(height, top + size)];
  const bytes = kind === 2 ? 3 : 4;
  const perRow = Math.ceil(width / 8);
  let [red, green, blue] = [0, 0, 0];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1)
      if (kind === 1) {
        red += ((data[y * perRow + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
      } else {
        const at = (y * width + x) * bytes;
        red += data[at] ?? 0;
        green += data[at + 1] ?? 0;
        blue += data[at + 2] ?? 0;
      }
  const count = (right - left) * (bottom - top);
  mean[0] = red / count;
  mean[1] = kind === 1 ? red / count : green / count;
  mean[2] = kind === 1 ? red / count : blue / count;
}
