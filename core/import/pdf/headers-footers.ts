import type { PdfLine, PdfPage } from './page-text';

/**
 * Running heads, feet and page numbers: lines at the upper or lower edge that come back from page to page, whatever
 * figures they hold. They are told by coming back and not by where they stand alone, for a page may begin with text.
 */
export function findHeadersFooters(
  pages: readonly { readonly page: PdfPage; readonly lines: readonly PdfLine[] }[],
): ReadonlySet<PdfLine> {
  const running = new Set<PdfLine>();
  const byShape = new Map<string, { readonly line: PdfLine; readonly page: number }[]>();
  pages.forEach(({ page, lines }, number) => {
    for (const line of edgeLines(lines)) {
      if (line.isTurned || isPageNumber(line.text, page)) running.add(line);
      const key = shapeOf(line.text);
      const found = byShape.get(key) ?? [];
      found.push({ line, page: number });
      byShape.set(key, found);
    }
  });
  for (const found of byShape.values()) {
    const on = new Set(found.map(({ page }) => page)).size;
    if (on >= Math.min(3, Math.max(2, pages.length))) found.forEach(({ line }) => running.add(line));
  }
  return running;
}

/** Heads and feet have a few lines at most. */
const EDGE = 3;

function edgeLines(lines: readonly PdfLine[]): readonly PdfLine[] {
  const inOrder = [...lines].sort((a, b) => a.y - b.y);
  const heights = [...new Set(inOrder.map(({ y }) => Math.round(y)))];
  const edges = new Set([...heights.slice(0, EDGE), ...heights.slice(-EDGE)]);
  return inOrder.filter((line) => line.isTurned || edges.has(Math.round(line.y)));
}

const shapeOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b[ivxlc]+$|^[ivxlc]+\b|\d+/g, '#')
    .replace(/\s+/g, ' ');

/** A figure alone that is the page's own, or "Page 3 of 10". */
function isPageNumber(text: string, { label }: PdfPage): boolean {
  const bare = text.replace(/^[\s–—|[(-]+|[\s–—|\])-]+$/g, '');
  return (
    bare.toLowerCase() === label.toLowerCase() ||
    /^(?:page|p\.|seite|стор\.?|с\.) ?\d{1,5}(?: ?(?:of|\/|von|з|из) ?\d{1,5})?$/i.test(bare) ||
    /^\d{1,4} ?\/ ?\d{1,4}$/.test(bare)
  );
}
