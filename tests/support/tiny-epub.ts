import { tinyZip, type ZipFile } from './tiny-zip';

/** A book that a test builds: chapters in order, and what it says of itself. */
export interface TinyBook {
  /** Bodies of the chapters; the file of the first is `text/c1.xhtml`. */
  readonly chapters: readonly string[];
  readonly metadata?: string;
  /** Body of the table of contents of EPUB 3. */
  readonly nav?: string;
  /** The one of EPUB 2, from `<navMap>` on. */
  readonly navMap?: string;
  /** Attributes for the `itemref` of a chapter by its number from 1. */
  readonly itemref?: Readonly<Record<number, string>>;
  /** Takes the place of a file, or is added. */
  readonly files?: readonly ZipFile[];
}

export const xhtml = (body: string, doctype = '<!DOCTYPE html>'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${doctype}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>A page</title></head><body>${body}</body></html>`;

export function tinyEpub(book: TinyBook): Buffer {
  const files = new Map<string, ZipFile>();
  const put = (name: string, data: string): void => void files.set(name, { name, data });
  put('mimetype', 'application/epub+zip');
  put(
    'META-INF/container.xml',
    `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
  );
  put('OPS/book.opf', packageOf(book));
  book.chapters.forEach((body, index) => put(`OPS/text/c${index + 1}.xhtml`, xhtml(body)));
  if (book.nav !== undefined) put('OPS/nav.xhtml', xhtml(`<nav epub:type="toc">${book.nav}</nav>`));
  if (book.navMap !== undefined)
    put(
      'OPS/toc.ncx',
      `<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/">${book.navMap}</ncx>`,
    );
  for (const file of book.files ?? []) files.set(file.name, file);
  return tinyZip([...files.values()]);
}

function packageOf({ chapters, metadata = '', nav, navMap, itemref = {} }: TinyBook): string {
  const items = chapters.map(
    (_, index) =>
      `<item id="c${index + 1}" href="text/c${index + 1}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  if (nav !== undefined)
    items.push('<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>');
  if (navMap !== undefined)
    items.push('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>');
  const spine = chapters.map((_, index) => `<itemref idref="c${index + 1}" ${itemref[index + 1] ?? ''}/>`);
  return `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${items.join('')}</manifest><spine${navMap === undefined ? '' : ' toc="ncx"'}>${spine.join('')}</spine></package>`;
}
