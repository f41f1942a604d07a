import type { ImportDraft } from '../draft';
import { labelledText } from '../transcripts/labelled-text';
import { readNumberedLines } from '../transcripts/numbered-lines';
import { pageLines } from './page-lines';
import type { PdfPage } from './page-text';
import { joinRows } from './reading-order';
import { uprightPage } from './upright-page';

/**
 * Testimony whose pages have the numbers of their lines printed beside them, with the speakers under their labels: it is
 * read as the same transcript in plain text is, so that its passages are cited by page and line. `null` for any other
 * document.
 */
export function numberedTestimony(pages: readonly PdfPage[]): ImportDraft | null {
  if (2 * pages.filter(hasNumbers).length < pages.length) return null;
  const lines = pages.flatMap((page) => {
    const rows = joinRows(pageLines(uprightPage(page)).filter(({ isTurned }) => !isTurned));
    return rows.map(({ text }) => text);
  });
  return readNumberedLines(lines) === null ? null : labelledText(lines.join('\n'));
}

/** A page has more of them; fewer are the points of a list. */
const MIN_NUMBERS = 8;

/** Before the lines of a long document are put together, which takes as long as to read it. */
const hasNumbers = ({ pieces }: PdfPage): boolean =>
  pieces.filter(({ text }) => /^\s*\d{1,2}(?:\s|$)/.test(text)).length >= MIN_NUMBERS;
