import type { HighlightColour } from '@core/contract/annotation';
import type { DraftAnnotation } from '@core/import/embedded-annotations';
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
        colour: nearestColour(color),
        isHighlight,
        modified: instantOf(modificationDate ?? ''),
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

const HUES: readonly (readonly [HighlightColour, number])[] = [
  ['yellow', 55],
  ['green', 130],
  ['blue', 215],
  ['violet', 275],
  ['pink', 330],
];

/** By the angle on the colour wheel; grey and no colour are yellow, as every program begins with it. */
function nearestColour(color: ArrayLike<number> | null | undefined): HighlightColour {
  const [red = 0, green = 0, blue = 0] = color == null ? [] : Array.from(color);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const span = most - least;
  if (span < 20) return 'yellow';
  const sixth =
    most === red
      ? ((green - blue) / span + 6) % 6
      : most === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  const away = (hue: number): number =>
    Math.min(Math.abs(60 * sixth - hue), 360 - Math.abs(60 * sixth - hue));
  return [...HUES].sort(([, a], [, b]) => away(a) - away(b))[0]?.[0] ?? 'yellow';
}

/** `D:20240301120000+02'00'`; without a zone it is nobody's instant, and is read as that of Greenwich. */
function instantOf(date: string): string | null {
  const found = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(date);
  if (found === null) return null;
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00'] = found;
  const zone = found[7] === undefined ? 'Z' : `${found[7]}${found[8] ?? '00'}:${found[9] ?? '00'}`;
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
