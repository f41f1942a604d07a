import { OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pictures of fewer pixels together are ornaments. */
const LEAST_PIXELS = 200 * 200;
/** A larger page would take hundreds of megabytes. A page at 600 dpi has 35 million. */
const MOST_PIXELS = 60_000_000;

/** A picture as pdf.js unpacks it. `kind` 1: a bit a pixel, rows of whole bytes; 2: RGB; 3: RGBA. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Maps the unit square to where a picture is painted, as PDF does: six numbers, y counts upwards. */
type Matrix = readonly number[];

interface Painted {
  readonly picture: Picture;
  /** It has no white: what it does not print stays as it is. */
  readonly isStencil: boolean;
  readonly matrix: Matrix;
}

/**
 * What the pictures of a page show together, as a portable grey map (PGM): a scan may be cut into strips, turned, or laid
 * as black letters over a picture of the paper. `null` for a page without one.
 */
export async function scannedPage(page: PDFPageProxy): Promise<Uint8Array | null> {
  const painted = await paintedPictures(page);
  const pixels = painted.reduce((sum, { picture: { width, height } }) => sum + width * height, 0);
  if (pixels < LEAST_PIXELS) return null;
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(resolutionOf(painted), Math.sqrt(MOST_PIXELS / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  if (width < 1 || height < 1) return null;
  const grey = new Uint8Array(width * height).fill(255);
  for (const { picture, isStencil, matrix } of painted)
    paint(grey, width, picture, isStencil, Util.transform(viewport.transform, [...matrix]) as Matrix);
  return Buffer.concat([Buffer.from(`P5\n${String(width)} ${String(height)}\n255\n`, 'latin1'), grey]);
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

async function paintedPictures(page: PDFPageProxy): Promise<readonly Painted[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const painted: Painted[] = [];
  const outer: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of fnArray.entries()) {
    const args = ((argsArray as readonly unknown[])[index] ?? []) as readonly unknown[];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) outer.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = outer.pop() ?? matrix;
    const added = operator === OPS.transform ? args : operator === OPS.paintFormXObjectBegin ? args[0] : null;
    if (isMatrix(added)) matrix = Util.transform([...matrix], [...added]) as Matrix;
    const isStencil = operator === OPS.paintImageMaskXObject;
    if (!isStencil && operator !== OPS.paintImageXObject && operator !== OPS.paintInlineImageXObject)
      continue;
    const picture = await pictureIn(page, args[0], isStencil);
    if (picture !== null) painted.push({ picture, isStencil, matrix });
  }
  return painted;
}

const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) && Array.from(value as ArrayLike<unknown>).length === 6;

/** A stencil holds its bits, or the name of a picture that does. */
async function pictureIn(page: PDFPageProxy, argument: unknown, isStencil: boolean): Promise<Picture | null> {
  const given = typeof argument === 'string' ? await objectOf(page, argument) : argument;
  if (!isSized(given)) return null;
  const inner = typeof given.data === 'string' ? await objectOf(page, given.data) : given;
  if (!isSized(inner) || !ArrayBuffer.isView(inner.data)) return null;
  const { width, height, data, kind = 0 } = inner;
  return { width, height, data: data as Uint8Array, kind: isStencil ? 1 : kind };
}

/** Pictures that several pages have are kept apart, under names of their own. */
const objectOf = (page: PDFPageProxy, name: string): Promise<unknown> =>
  new Promise((resolve) => {
    const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
    (objects as { get(name: string, done: (object: unknown) => void): unknown }).get(name, resolve);
  });

interface Sized {
  readonly width: number;
  readonly height: number;
  readonly data: unknown;
  readonly kind?: number;
}

const isSized = (object: unknown): object is Sized =>
  typeof object === 'object' &&
  object !== null &&
  'data' in object &&
  'width' in object &&
  'height' in object;

/** By the inverse of its matrix: each grey pixel within the picture takes the one that lies there. */
function paint(grey: Uint8Array, width: number, picture: Picture, isStencil: boolean, matrix: Matrix): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix;
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1) return;
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ];
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...xs))),
    Math.min(width, Math.ceil(Math.max(...xs))),
  ];
  const bottom = Math.min(grey.length / width, Math.ceil(Math.max(...ys)));
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const [dx, dy] = [x + 0.5 - e, y + 0.5 - f];
      const column = Math.floor(((d * dx - c * dy) / determinant) * picture.width);
      const row = Math.floor((1 - (a * dy - b * dx) / determinant) * picture.height);
      if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue;
      const value = greyAt(picture, column, row);
      if (!isStencil || value === 0) grey[y * width + x] = value;
    }
}

function greyAt({ width, kind, data }: Picture, column: number, row: number): number {
  if (kind === 1)
    return ((data[row * Math.ceil(width / 8) + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1 ? 255 : 0;
  const at = (row * width + column) * (kind === 2 ? 3 : 4);
  // Rec. 601 luma, in 256ths.
  return (77 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 29 * (data[at + 2] ?? 0)) >> 8;
}
