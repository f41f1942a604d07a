import { OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A picture as pdf.js unpacks it. `kind` 1: a bit a pixel, rows of whole bytes; 2: RGB; 3: RGBA. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Maps the unit square to where a picture is painted, as PDF does: six numbers, y counts upwards. */
export type Matrix = readonly number[];

export interface Painted {
  readonly picture: Picture;
  /** It has no white: what it does not print stays as it is. */
  readonly isStencil: boolean;
  readonly matrix: Matrix;
}

/** In the order in which they are painted, the later over the earlier. */
export async function paintedPictures(page: PDFPageProxy): Promise<readonly Painted[]> {
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
