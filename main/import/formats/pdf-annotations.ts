import type { DraftAnnotation } from '@core/import/embedded-annotations';
import { nearestColour } from '@core/import/nearest-colour';
import { lineAt, wordsUnder, type PageArea } from '@core/import/pdf/marked-words';
import type { PdfPiece } from '@core/import/pdf/page-text';

/** The part of an annotation of pdf.js that is used here. */
export interface PageAnnotation {
  readonly id?: string;
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly rect?: readonly number[];
  /** Eight numbers for each area that is marked: upper left, upper right, lower left and lower right corner. */
  readonly quadPoints?: ArrayLike<number> | null;
  readonly color?: ArrayLike<number> | null;
  readonly contentsObj?: { readonly str?: string };
  readonly titleObj?: { readonly str?: string };
  readonly modificationDate?: string | null;
  /** It answers another remark. */
  readonly inReplyTo?: string | null;
}

type ToPage = (x: number, y: number) => readonly number[];

const MARKUP = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);
/** What is no remark of anybody's. */
const OTHERS = new Set(['Widget', 'Link', 'Popup', 'FileAttachment', 'Movie', 'Sound', 'Screen']);

/**
 * What somebody marked and wrote on a page: highlights with the words under them, remarks with the line that they stand
 * at. @param page from 1
 */
export const pageAnnotations = (
  annotations: readonly PageAnnotation[],
  pieces: readonly PdfPiece[],
  { page, label, toPage }: { readonly page: number; readonly label: string; readonly toPage: ToPage },
): readonly DraftAnnotation[] =>
  annotations.flatMap((one, index): readonly DraftAnnotation[] => {
    const { subtype = '', id, titleObj, contentsObj, color, modificationDate } = one;
    const text = (contentsObj?.str ?? '').replace(/\r\n?/g, '\n').trim();
    const isHighlight = MARKUP.has(subtype);
    if (OTHERS.has(subtype) || (!isHighlight && text === '')) return [];
    const marked = isHighlight
      ? wordsUnder(pieces, areasOf(one, toPage))
      : { quote: lineBeside(one, pieces, toPage), before: '', after: '' };
    if (marked.quote === '' && text === '') return [];
    return [
      {
        key: `${String(page)}:${id ?? String(index)}`,
        author: (titleObj?.str ?? '').trim(),
        text,
        colour: nearestColour(color == null ? [] : Array.from(color)),
        isHighlight,
        ...timeOf(modificationDate ?? ''),
        ...marked,
        place: label,
      },
    ];
  });

function areasOf({ quadPoints, rect }: PageAnnotation, toPage: ToPage): readonly PageArea[] {
  const numbers = quadPoints == null ? [] : Array.from(quadPoints);
  const areas: PageArea[] = [];
  for (let at = 0; at + 8 <= numbers.length; at += 8) areas.push(areaOf(numbers.slice(at, at + 8), toPage));
  if (areas.length > 0) return areas;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect ?? [];
  return [areaOf([left, top, right, bottom], toPage)];
}

function areaOf(corners: readonly number[], toPage: ToPage): PageArea {
  const points = corners.flatMap((x, index) => (index % 2 === 1 ? [] : [toPage(x, corners[index + 1] ?? 0)]));
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function lineBeside({ rect }: PageAnnotation, pieces: readonly PdfPiece[], toPage: ToPage): string {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect ?? [];
  const [x = 0, y = 0] = toPage((left + right) / 2, (top + bottom) / 2);
  return lineAt(pieces, x, y);
}

/** `D:20240301120000+02'00'`; without a zone it is no instant, and stays as it is written. */
function timeOf(date: string): Pick<DraftAnnotation, 'modified' | 'written'> {
  const found = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/.exec(date);
  if (found === null) return { modified: null, written: '' };
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00'] = found;
  const [, , , , , , , isGreenwich, sign, hours = '00', minutes = '00'] = found;
  if (isGreenwich === undefined && sign === undefined) {
    const written = [year, found[2], found[3]].filter((part) => part !== undefined).join('-');
    return { modified: null, written: found[4] === undefined ? written : `${written} ${hour}:${minute}` };
  }
  const zone = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return { modified: Number.isNaN(instant.getTime()) ? null : instant.toISOString(), written: '' };
}
