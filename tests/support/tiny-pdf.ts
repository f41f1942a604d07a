/** A piece of text on a page of 612 by 792 points; `y` is the baseline's distance from the upper edge. */
export interface PaintedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

export interface TinyPdf {
  /** Latin letters only: the one font is Helvetica. */
  readonly pages: readonly (readonly PaintedText[])[];
  /** Entries of the catalog, such as page labels. */
  readonly catalog?: string;
  /** Further objects; the first is number 5 and two more for each page. */
  readonly objects?: readonly string[];
  /** Entries of the information dictionary. */
  readonly info?: string;
  /** Locked with a password that nobody knows. */
  readonly isLocked?: boolean;
}

/** Lines one below another, as a column of prose has them. */
export const column = (x: number, y: number, lines: readonly string[], size = 10): readonly PaintedText[] =>
  lines.map((text, index) => ({ x, y: y + index * size * 1.2, text, size }));

export function tinyPdf({
  pages,
  catalog = '',
  info = '',
  isLocked = false,
  objects: more = [],
}: TinyPdf): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ');
  objects[1] = `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`;
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  objects[4] = `<< ${info} >>`;
  pages.forEach((page, index) => {
    const number = 5 + 2 * index;
    const content = page.map(paint).join('\n');
    objects[number] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>`;
    objects[number + 1] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  objects.push(...more);
  return print(objects, isLocked ? LOCK : '');
}

const paint = ({ x, y, text, size = 10 }: PaintedText): string =>
  `BT /F1 ${size} Tf ${x} ${792 - y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;

const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;

function print(objects: readonly string[], trailer: string): Buffer {
  let out = '%PDF-1.7\n';
  const offsets = objects.map((object, number) => {
    const offset = out.length;
    out += `${number} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  return Buffer.from(
    `${out}xref\n0 ${objects.length}\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${objects.length} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${out.length}\n%%EOF`,
    'latin1',
  );
}
