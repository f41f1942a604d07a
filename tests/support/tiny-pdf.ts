/** A piece of text on a page of 612 by 792 points; `y` is the baseline's distance from the upper edge. */
export interface PaintedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

export interface TinyPdf {
  /** Latin letters only where `font` does not say otherwise: the one font is Helvetica. */
  readonly pages: readonly (readonly PaintedText[])[];
  /** Entries of the catalog, such as page labels. */
  readonly catalog?: string;
  /** Further objects; the first is number 5 and two more for each page. */
  readonly objects?: readonly string[];
  /** Entries of the information dictionary. */
  readonly info?: string;
  /** The one font as its dictionary, with the strings of the pages as that font codes them. */
  readonly font?: { readonly dictionary: string; readonly encode: (text: string) => string };
  /** For each page, the annotations on it as their dictionaries; in points from the lower left corner. */
  readonly annotations?: readonly (readonly string[])[];
  /** Locked with a password that nobody knows. */
  readonly isLocked?: boolean;
}

/** Japanese in UTF-16, across or, with its vertical map, in columns; the font itself is not in the file. */
export const japaneseFont = (isVertical: boolean): NonNullable<TinyPdf['font']> => ({
  dictionary: `<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UTF16-${isVertical ? 'V' : 'H'} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 4 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 6 /FontBBox [-123 -257 1001 910] /ItalicAngle 0 /Ascent 723 /Descent -241 /CapHeight 709 /StemV 69 >> >>] >>`,
  encode: (text) => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`,
});

/** Glyphs that a table at `object` names, one for each of `letters` from code 1 on; painted from left to right. */
export const namedGlyphs = (object: number, letters: readonly string[]): NonNullable<TinyPdf['font']> => ({
  dictionary: `<< /Type /Font /Subtype /TrueType /BaseFont /Amiri /FirstChar 0 /LastChar 99 /Widths [${'500 '.repeat(100)}] /ToUnicode ${object} 0 R >>`,
  encode: (text) => `<${[...text].map((letter) => hex(letters.indexOf(letter) + 1, 2)).join('')}>`,
});

/** The stream that says which letters the glyphs of such a font are. */
export function glyphNames(letters: readonly string[]): string {
  const lines = letters.map(
    (letter, index) => `<${hex(index + 1, 2)}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`,
  );
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Names def 1 begincodespacerange <00> <FF> endcodespacerange ${lines.length} beginbfchar ${lines.join(' ')} endbfchar endcmap end end`;
  return `<< /Length ${map.length} >>\nstream\n${map}\nendstream`;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Lines one below another, as a column of prose has them. */
export const column = (x: number, y: number, lines: readonly string[], size = 10): readonly PaintedText[] =>
  lines.map((text, index) => ({ x, y: y + index * size * 1.2, text, size }));

export function tinyPdf({
  pages,
  catalog = '',
  info = '',
  annotations = [],
  isLocked = false,
  objects: more = [],
  font = HELVETICA,
}: TinyPdf): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ');
  objects[1] = `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`;
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`;
  objects[3] = font.dictionary;
  objects[4] = `<< ${info} >>`;
  pages.forEach((page, index) => {
    const number = 5 + 2 * index;
    const content = page.map((text) => paint(text, font)).join('\n');
    objects[number] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R /Annots [${(annotations[index] ?? []).join(' ')}] >>`;
    objects[number + 1] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  objects.push(...more);
  return printPdf(objects, `/Info 4 0 R ${isLocked ? LOCK : ''}`);
}

const HELVETICA: NonNullable<TinyPdf['font']> = {
  dictionary: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  encode: (text) => `(${text.replace(/[\\()]/g, '\\$&')})`,
};

const paint = ({ x, y, text, size = 10 }: PaintedText, { encode }: NonNullable<TinyPdf['font']>): string =>
  `BT /F1 ${size} Tf ${x} ${792 - y} Td ${encode(text)} Tj ET`;

const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;

/** A file of numbered objects, the first of them left out; the catalog is number 1. */
export function printPdf(objects: readonly string[], trailer = ''): Buffer {
  let out = '%PDF-1.7\n';
  const offsets = objects.map((object, number) => {
    const offset = out.length;
    out += `${number} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  return Buffer.from(
    `${out}xref\n0 ${objects.length}\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${objects.length} /Root 1 0 R ${trailer} >>\nstartxref\n${out.length}\n%%EOF`,
    'latin1',
  );
}
