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

/** The part of the article inside `pane` that is selected, in canonical offsets; `null` where nothing is. */
export function selectedRange(pane: HTMLElement): { readonly start: number; readonly end: number } | null {
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
  const end =
    offsetOf(pane, range.endContainer, range.endOffset) ??
    Number(last.dataset.start) + (last.textContent?.length ?? 0);
  return start < end ? { start, end } : null;
}

/** A range of the document for a range of the canonical text; `null` while that part is not drawn. */
export function domRange(pane: HTMLElement, start: number, end: number): Range | null {
  const from = domPoint(pane, start, false);
  const to = domPoint(pane, end, true);
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function domPoint(pane: HTMLElement, offset: number, isEnd: boolean): { node: Node; offset: number } | null {
  for (const holder of pane.querySelectorAll<HTMLElement>(TEXT)) {
    const start = Number(holder.dataset.start);
    const length = Number(holder.dataset.length);
    const inside = isEnd
      ? offset > start && offset <= start + length
      : offset >= start && offset < start + length;
    if (!inside) continue;
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    let left = offset - start;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const size = node.textContent?.length ?? 0;
      if (left < size || (isEnd && left === size)) return { node, offset: left };
      left -= size;
    }
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
