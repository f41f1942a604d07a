import { trimRange, type TextRange } from '@core/text/word-bounds';
import { partitionPoint } from '../model/partition-point';

/**
 * Between the document and the canonical text. A block's text stands in one element with `data-start`, whose text
 * nodes are the block's text unchanged, so an offset is that start plus the length of what precedes it.
 */
const TEXT = '[data-start]';

/** UTF-16 offset into the canonical text of a point in the document; `null` outside the text of an article. */
function offsetOf(pane: HTMLElement, node: Node, offset: number): number | null {
  // A selection can begin in one pane and end in another; the other's offsets count in another text.
  if (!pane.contains(node)) return null;
  const holder = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(TEXT);
  if (holder == null) return null;
  const before = document.createRange();
  before.setStart(holder, 0);
  before.setEnd(node, offset);
  return Number(holder.dataset.start) + before.toString().length;
}

/** UTF-16 offset of the first letter that is seen below the top of a pane; `null` where none stands there. */
export function offsetAtTop(pane: HTMLElement, below: number): number | null {
  const top = pane.getBoundingClientRect().top + below;
  const holders = [...pane.querySelectorAll<HTMLElement>(TEXT)];
  // Holders stand in order down the page.
  const holder = holders[partitionPoint(holders, (one) => one.getBoundingClientRect().bottom <= top)];
  if (holder === undefined) return null;
  const box = holder.getBoundingClientRect();
  if (box.top >= top) return Number(holder.dataset.start);
  // The side on which a line begins, in either direction of writing.
  const side = getComputedStyle(holder).direction === 'rtl' ? box.right - 2 : box.left + 2;
  const point = document.caretPositionFromPoint(side, top);
  return point === null ? Number(holder.dataset.start) : offsetOf(pane, point.offsetNode, point.offset);
}

/**
 * The part of the article inside `pane` that is selected, in canonical offsets, without white space at its ends; `null`
 * where nothing is, or nothing but white space.
 * @param text canonical text of the article
 */
export function selectedRange(pane: HTMLElement, text: string): TextRange | null {
  const drawn = drawnSelection(pane);
  return drawn === null ? null : trimRange(text, drawn);
}

/** The same as it was drawn, ends and all. */
export function drawnSelection(pane: HTMLElement): TextRange | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const holders = [...pane.querySelectorAll<HTMLElement>(TEXT)].filter((holder) =>
    range.intersectsNode(holder),
  );
  const first = holders[0];
  const last = holders.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = offsetOf(pane, range.startContainer, range.startOffset) ?? Number(first.dataset.start);
  let end = offsetOf(pane, range.endContainer, range.endOffset) ?? endOf(last);
  // A triple click ends before the first letter of the next passage, of which nothing is selected.
  const before = holders.at(-2);
  if (before !== undefined && end === Number(last.dataset.start)) end = endOf(before);
  return start < end ? { start, end } : null;
}

/**
 * Selects the text of an article from its first passage to its last. The ends lie between the parts of the article, for
 * a long one draws its passages anew, and an end inside of one would move with it.
 */
export function selectArticle(pane: HTMLElement): void {
  const article = pane.querySelector('article');
  const parts = [...(article?.childNodes ?? [])];
  const holdsText = (part: Node): boolean =>
    part instanceof Element && (part.matches(TEXT) || part.querySelector(TEXT) !== null);
  const [first, last] = [parts.findIndex(holdsText), parts.findLastIndex(holdsText)];
  if (article === null || first === -1) return;
  document.getSelection()?.setBaseAndExtent(article, first, article, last + 1);
}

const endOf = ({ dataset }: HTMLElement): number => Number(dataset.start) + Number(dataset.length);

/** A range of the document for a range of the canonical text; `null` while that part is not drawn. */
export const domRange = (pane: HTMLElement, start: number, end: number): Range | null =>
  domRanges(pane, [{ start, end }])[0] ?? null;

/** The same for many ranges, for which the document is asked once. What is not drawn is left out. */
export function domRanges(
  pane: HTMLElement,
  ranges: readonly { readonly start: number; readonly end: number }[],
): readonly Range[] {
  const holders = [...pane.querySelectorAll<HTMLElement>(TEXT)];
  return ranges.flatMap(({ start, end }) => {
    const from = domPoint(holders, start, false);
    const to = domPoint(holders, end, true);
    if (from === null || to === null) return [];
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [range];
  });
}

function domPoint(
  holders: readonly HTMLElement[],
  offset: number,
  isEnd: boolean,
): { node: Node; offset: number } | null {
  // Holders stand in text order: the last that begins before the point is the only one that can hold it.
  const after = partitionPoint(holders, ({ dataset }) =>
    isEnd ? Number(dataset.start) < offset : Number(dataset.start) <= offset,
  );
  const holder = holders[after - 1];
  if (holder === undefined) return null;
  let left = offset - Number(holder.dataset.start);
  const length = Number(holder.dataset.length);
  if (isEnd ? left > length : left >= length) return null;
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const size = node.textContent?.length ?? 0;
    if (left < size || (isEnd && left === size)) return { node, offset: left };
    left -= size;
  }
  return null;
}

/**
 * Draws ranges through the CSS Custom Highlight API: the document stays as React made it. Answers with a function
 * that takes them away.
 */
export function paintRanges(name: string, ranges: readonly Range[]): () => void {
  if (typeof Highlight === 'undefined' || ranges.length === 0) return () => undefined;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  ranges.forEach((range) => highlight.add(range));
  return () => ranges.forEach((range) => highlight.delete(range));
}
