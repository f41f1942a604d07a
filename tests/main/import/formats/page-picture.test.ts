import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pagePicture } from '../../../../main/import/formats/page-picture';
import { toPng } from '../../../../main/import/formats/pixels';
import { PROJECT } from '../../../../main/launch/project';
import { failureOf } from '../../../support/failure-of';
import { scannedPdf } from '../../../support/scanned-pdf';

const PAGE = readFileSync(join(PROJECT, 'tests/baselines/ocr-page.png'));
const [WIDTH, HEIGHT] = [PAGE.readUInt32BE(16), PAGE.readUInt32BE(20)];

/** Width, height, colour type, and the rows of a PNG before their filter is undone. */
function open(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [width, height, colour] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25]];
  return { width, height, colour, rows: inflateSync(Buffer.concat(parts)) };
}

describe('a page of a kept scan', () => {
  it('is drawn upright, in grey where it has no colour, with its number and label', async () => {
    const pdf = scannedPdf([
      { png: PAGE, rotate: 0 },
      { png: PAGE, rotate: 90 },
    ]);
    for (const at of [{ page: 2 }, { label: '2' }]) {
      const { picture, ...page } = await pagePicture(pdf, 'pdf', at);
      expect(page).toEqual({ page: 2, pages: 2, label: '2' });
      expect(picture).toMatchObject({ mediaType: 'image/png' });
      const { width, height, colour, rows } = open(Buffer.from(picture?.base64 ?? '', 'base64'));
      expect([width, height, colour]).toEqual([picture?.width, picture?.height, 0]);
      expect(height / width).toBeCloseTo(HEIGHT / WIDTH, 1);
      // Black letters on white.
      const values = undoUp(rows, width, height);
      const [dark, light] = [values.filter((one) => one < 60), values.filter((one) => one > 200)];
      expect(dark.length).toBeGreaterThan(values.length / 100);
      expect(light.length).toBeGreaterThan(values.length / 2);
    }
  });

  it('that is not there is told to be missing', async () => {
    const pdf = scannedPdf([{ png: PAGE, rotate: 0 }]);
    for (const at of [{ page: 2 }, { label: 'xii' }])
      expect(await failureOf(() => pagePicture(pdf, 'pdf', at))).toMatchObject({ code: 'not-found' });
    expect(await failureOf(() => pagePicture(Buffer.from('words'), 'txt', { page: 1 }))).toMatchObject({
      code: 'not-found',
    });
  });

  it('is the picture itself where that is the file', async () => {
    const { picture, ...page } = await pagePicture(PAGE, 'png', { page: 1 });
    expect(page).toEqual({ page: 1, pages: 1, label: '1' });
    expect(picture).toEqual({
      ...{ mediaType: 'image/png', base64: PAGE.toString('base64') },
      ...{ width: WIDTH, height: HEIGHT },
    });
  });
});

it('pixels become a PNG that holds them', () => {
  const pixels = Uint8Array.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9]);
  const { rows, ...rest } = open(toPng({ width: 2, height: 2, channels: 3, pixels }));
  expect(rest).toEqual({ width: 2, height: 2, colour: 2 });
  expect(undoUp(rows, 6, 2)).toEqual([...pixels]);
});

/** The bytes of rows that are each told by the one above. */
function undoUp(rows: Buffer, perRow: number, height: number): readonly number[] {
  const bytes: number[] = [];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < perRow; x += 1)
      bytes.push(((rows[y * (perRow + 1) + 1 + x] ?? 0) + (bytes[(y - 1) * perRow + x] ?? 0)) & 255);
  return bytes;
}
