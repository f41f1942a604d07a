import type { DraftBlock } from '../../text/canonical-text';
import type { ContentsEntry } from '../epub/table-of-contents';
import { dehyphenate, vocabularyOf, type Vocabulary } from './dehyphenate';
import { pageLines } from './page-lines';
import { weightedMode, type PdfLine, type PdfPage } from './page-text';
import { paragraphsOf, type PdfParagraph } from './paragraphs';
import { readingOrder } from './reading-order';
import { uprightPage } from './upright-page';
import { verticalPage } from './vertical-page';
import { findHeadersFooters } from './headers-footers';

/** Blocks of a PDF, each with the label of the page on which it begins and, where that is another, ends. */
export interface PdfDraft {
  readonly blocks: readonly DraftBlock[];
  readonly places: readonly string[];
  readonly endPlaces: readonly (string | null)[];
  /** What the file says or, where it is silent, the one heading in the largest letters of the first page. */
  readonly title: string | null;
}

/**
 * @param outline the file's own table of contents; empty where it has none
 * @param ownTitle what the file says its title is; `null` where it says nothing of use
 */
export function draftPdf(
  pages: readonly PdfPage[],
  outline: readonly Pick<ContentsEntry, 'label' | 'depth'>[],
  ownTitle: string | null,
): PdfDraft {
  const lined = pages
    .map((page) => uprightPage(verticalPage(page)))
    .map((page) => ({ page, lines: pageLines(page) }));
  const running = findHeadersFooters(lined);
  const body = lined.map(({ lines }) => lines.filter((line) => !running.has(line)));
  const vocabulary = vocabularyOf(body.flat().map(({ text }) => text));
  const size = weightedMode(body.flat().map((line) => ({ value: line.size, weight: line.text.length })));

  let flow: Placed[] = [];
  lined.forEach(({ page, lines }, index) => {
    const isVerse = page.isVertical === true && !lines.some(({ text }) => /[。！？]/.test(text));
    const paragraphs = readingOrder(body[index] ?? []).flatMap((stretch) =>
      // Columns without a full stop are verse or a list, of which each line stands by itself.
      (isVerse ? stretch.map((line) => [line]) : [stretch]).flatMap((each) =>
        paragraphsOf(each, index, vocabulary),
      ),
    );
    const furniture = readingOrder(lines.filter((line) => running.has(line))).flat();
    addPage(flow, paragraphs, furniture, index, vocabulary);
  });
  flow = joinHeadings(flow, size, vocabulary);
  const title = ownTitle ?? findTitle(flow, size);
  flow = withoutTitle(flow, title);
  const headings = headingLevels(flow, size, outline);
  return {
    blocks: flow.map((placed, index) => blockOf(placed, headings.get(index) ?? null)),
    places: flow.map(({ page }) => pages[page]?.label ?? ''),
    endPlaces: flow.map(({ page, lastPage }) =>
      lastPage === page ? null : (pages[lastPage]?.label ?? null),
    ),
    title,
  };
}

/** A title that opens the text leaves it, unless nothing else is there. */
function withoutTitle(flow: readonly Placed[], title: string | null): Placed[] {
  const first = flow.findIndex(({ isFurniture }) => !isFurniture);
  const opens = title !== null && lettersOf(flow[first]?.text ?? '') === lettersOf(title);
  const isAll = flow.filter(({ isFurniture }) => !isFurniture).length < 2;
  return flow.filter((_, index) => !opens || isAll || index !== first);
}

interface Placed extends PdfParagraph {
  /** Index of the page on which it ends. */
  readonly lastPage: number;
  readonly isFurniture: boolean;
}

/** A paragraph that goes on over the edge of a column or page is one; the furniture between its halves comes after. */
function addPage(
  flow: Placed[],
  paragraphs: readonly PdfParagraph[],
  furniture: readonly PdfLine[],
  page: number,
  vocabulary: Vocabulary,
): void {
  let rest = furniture.map((line): Placed => ({
    text: line.text,
    size: line.size,
    page,
    lastPage: page,
    isOpen: false,
    startsIndented: false,
    top: line.y,
    bottom: line.y,
    isFurniture: true,
  }));
  for (const paragraph of paragraphs) {
    const index = flow.findLastIndex(({ isFurniture }) => !isFurniture);
    const last = flow[index];
    if (last !== undefined && goesOn(last, paragraph))
      flow[index] = {
        ...last,
        text: dehyphenate(last.text, paragraph.text, vocabulary),
        isOpen: paragraph.isOpen,
        lastPage: page,
      };
    else {
      flow.push(...rest, { ...paragraph, lastPage: page, isFurniture: false });
      rest = [];
    }
  }
  flow.push(...rest);
}

const goesOn = (last: PdfParagraph, next: PdfParagraph): boolean =>
  last.isOpen &&
  !next.startsIndented &&
  Math.abs(last.size - next.size) < 0.5 &&
  /^["'“‘(]?\p{Ll}/u.test(next.text);

/** Lines of one heading are centred, so that neither begins nor ends where a paragraph's would. */
function joinHeadings(flow: readonly Placed[], size: number, vocabulary: Vocabulary): Placed[] {
  const joined: Placed[] = [];
  for (const each of flow) {
    const last = joined.at(-1);
    const isSame =
      last !== undefined &&
      last.page === each.page &&
      isLarge(last, size) &&
      isLarge(each, size) &&
      Math.abs(last.size - each.size) < 0.5 &&
      each.top - last.bottom > 0 &&
      each.top - last.bottom < 1.5 * each.size;
    if (isSame)
      joined.splice(-1, 1, {
        ...last,
        text: dehyphenate(last.text, each.text, vocabulary),
        bottom: each.bottom,
      });
    else joined.push(each);
  }
  return joined;
}

const LONGEST_HEADING = 200;
/** Letters this much larger than those of the text are a heading's. */
const LARGER = 1.15;

function headingLevels(
  flow: readonly Placed[],
  size: number,
  outline: readonly Pick<ContentsEntry, 'label' | 'depth'>[],
): ReadonlyMap<number, number> {
  const depths = new Map(outline.map(({ label, depth }) => [lettersOf(label), Math.min(6, depth)]));
  const sizes = [
    ...new Set(flow.filter((each) => isLarge(each, size)).map((each) => Math.round(each.size))),
  ].sort((a, b) => b - a);
  const levels = new Map<number, number>();
  flow.forEach((each, index) => {
    if (each.isFurniture || each.text.length > LONGEST_HEADING) return;
    const depth = depths.get(lettersOf(each.text));
    if (depth !== undefined) levels.set(index, depth);
    else if (isLarge(each, size)) levels.set(index, Math.min(4, sizes.indexOf(Math.round(each.size)) + 1));
  });
  return levels;
}

const isLarge = (each: Placed, size: number): boolean =>
  !each.isFurniture &&
  each.size >= LARGER * size &&
  each.text.length <= LONGEST_HEADING &&
  /\p{L}{2}/u.test(each.text) &&
  !/[.,;]$/.test(each.text);

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '');

function findTitle(flow: readonly Placed[], size: number): string | null {
  const large = flow.filter((each) => each.page === 0 && each.size >= 1.3 * size && isLarge(each, size));
  const largest = Math.max(0, ...large.map((each) => each.size));
  const titles = large.filter((each) => largest - each.size < 0.5);
  return titles.length === 1 ? (titles[0]?.text ?? null) : null;
}

function blockOf(placed: Placed, level: number | null): DraftBlock {
  const runs = [{ text: placed.text, marks: [] }];
  if (placed.isFurniture) return { kind: 'furniture', level: 0, runs, id: null };
  if (level !== null) return { kind: 'heading', level, runs, id: null };
  return /^[•▪◦‣●○■] /u.test(placed.text)
    ? { kind: 'list-item', level: 1, runs: [{ text: placed.text.slice(2), marks: [] }], id: null }
    : { kind: 'paragraph', level: 0, runs, id: null };
}
