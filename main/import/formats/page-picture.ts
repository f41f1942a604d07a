import type { PageAt, PagePicture } from '@core/contract/requests';
import { ReaderError } from '@core/contract/failure';
import { formatOf, type Format } from '@core/import/formats';
import { exifOrientation, pictureSize, uprightSize } from '@core/import/ocr/picture-header';
import { openPdf, pageLabels } from './pdf-document';
import { toPng } from './pixels';
import { scannedPage, type PagePixels } from './scanned-page';

/** A page of A4 at 190 dpi: as sharp as a window shows it, and a few megabytes. */
const LOOK = { channels: 3, mostPixels: 3_500_000 } as const;

/**
 * How a page of a kept file looks, for people to hold its text against. Of a PDF only the pictures are drawn, as OCR
 * read them; nothing of it is run. @throws ReaderError `not-found` where there is no such page
 */
export async function pagePicture(bytes: Uint8Array, format: Format, at: PageAt): Promise<PagePicture> {
  const { pictureType } = formatOf(format);
  if (pictureType !== undefined) return wholePicture(bytes, pictureType);
  if (format !== 'pdf') throw noSuchPage();
  const task = openPdf(bytes);
  try {
    const document = await task.promise;
    const labelOf = await pageLabels(document);
    const number = pageNumber(at, document.numPages, labelOf);
    if (number === null) throw noSuchPage();
    const pixels = await scannedPage(await document.getPage(number), LOOK);
    return {
      ...{ page: number, pages: document.numPages, label: labelOf(number) },
      picture: pixels === null ? null : pictureOf(pixels),
    };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

const noSuchPage = (): ReaderError => new ReaderError({ code: 'not-found', what: 'article' });

/** A picture alone is its own only page, and the window can show it as it is. */
function wholePicture(bytes: Uint8Array, mediaType: string): PagePicture {
  const size = pictureSize(bytes);
  const picture =
    size === null
      ? null
      : { mediaType, base64: base64Of(bytes), ...uprightSize(size, exifOrientation(bytes)) };
  return { page: 1, pages: 1, label: '1', picture };
}

function pageNumber(at: PageAt, pages: number, labelOf: (number: number) => string): number | null {
  if ('page' in at) return at.page <= pages ? at.page : null;
  for (let number = 1; number <= pages; number += 1) if (labelOf(number) === at.label) return number;
  return null;
}

function pictureOf(pixels: PagePixels): PagePicture['picture'] {
  const { width, height } = pixels;
  return { mediaType: 'image/png', base64: base64Of(toPng(withoutHue(pixels))), width, height };
}

/** A page of black on white in one channel is a third as large. */
function withoutHue(page: PagePixels): PagePixels {
  const { width, height, channels, pixels } = page;
  if (channels === 1) return page;
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const red = pixels[3 * at] ?? 0;
    if (pixels[3 * at + 1] !== red || pixels[3 * at + 2] !== red) return page;
    grey[at] = red;
  }
  return { width, height, channels: 1, pixels: grey };
}

const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
