import { Readability } from '@mozilla/readability';
import { telegramPage } from '@core/import/chats/telegram-html';
import { english } from '@core/messages/english';
import { decodeText, unreadNotices } from '@core/import/decode';
import { withLabelledTurns } from '@core/import/transcripts/labelled-blocks';
import { draftPage, type Extracted } from '@core/import/html/draft-page';
import type { ImportDraft } from '@core/import/draft';
import type { ImportSource } from '@core/import/imported-article';
import { isPageNumber, NO_PAGE_LIST } from '@core/import/epub/page-list';
import { shownBylines } from '@core/import/html/page-byline';
import { markDataTables } from '@core/import/html/data-tables';
import { markFurniture } from '@core/import/html/furniture/mark-furniture';
import { plainHeadings } from '@core/import/html/plain-headings';
import { preparePage } from '@core/import/html/prepare-page';
import { sanitizeHtml } from '@core/import/html/sanitize-html';
import { findElement, textOf, type PageElement } from '@core/import/html/page-node';
import { canonicalLine } from '@core/text/canonical-text';
import { declaredEncoding } from './declared-encoding';
import { buildDocument, copyElement, type DomElement } from './page-document';
import type { FormatReader } from './format-reader';

/**
 * Web pages: the guard first, then Mozilla's Readability over linkedom, which neither runs nor fetches anything, on a
 * tree that the guard made harmless and shallow. Readability takes seconds on a hostile page; then the import worker is
 * ended and the page is read whole.
 */
export const readHtml: FormatReader = (bytes, source) =>
  readPage(bytes, source, { declared: declaredEncoding(bytes), address: null });

/** What is known of a page beside its bytes. */
export interface PageOrigin {
  /** Encoding that it is said to have, as WHATWG names it. */
  readonly declared: string | null;
  /** From which it was saved, where whoever saved it says so outside of the page. */
  readonly address: string | null;
}

export function readPage(
  bytes: Uint8Array,
  { isSecondAttempt, encoding }: ImportSource,
  { declared, address }: PageOrigin,
): ImportDraft {
  const decoded = decodeText(bytes, { declared, chosen: encoding ?? null });
  const guarded = sanitizeHtml(decoded.text);
  // As SingleFile notes it in the page.
  const page = address === null ? guarded : { ...guarded, savedBy: [`url: ${address}`, ...guarded.savedBy] };
  const chat = telegramPage(page.root, english.text);
  if (chat !== null) return { ...chat, encoding: decoded.encoding, notices: unreadNotices(decoded) };
  const prepared = preparePage(page.root, { isPageNumber: (element) => isPageNumber(NO_PAGE_LIST, element) });
  markFurniture(page.root);
  plainHeadings(page.root);
  markDataTables(page.root);
  const bylines = shownBylines(page.root);
  const draft = withLabelledTurns(
    draftPage(page, isSecondAttempt === true ? null : extract(page.root), prepared, bylines),
  );
  return {
    ...draft,
    encoding: decoded.encoding,
    notices: [...draft.notices, ...unreadNotices(decoded)],
  };
}

/** More than this and Readability's own limit is time. */
const MAX_ELEMENTS = 150_000;

function extract(root: PageElement): Extracted | null {
  const windowTitle = findElement(root, 'title');
  const printed = windowTitle === null ? '' : canonicalLine(textOf(windowTitle));
  // Readability parts a site's name from a title at hyphens and bars, but not at the dashes that good sites print.
  const plain = printed.replace(/ [–—] /g, ' - ');
  windowTitle?.children.splice(0, Infinity, plain);
  try {
    const article = new Readability<DomElement>(buildDocument(root), {
      maxElemsToParse: MAX_ELEMENTS,
      // What paragraphs are called tells those of the text from those below it.
      keepClasses: true,
      serializer: (node) => node as unknown as DomElement,
    }).parse();
    if (article === null) return null;
    const { content, title, byline, siteName } = article;
    return {
      nodes: content === null || content === undefined ? [] : [copyElement(content)],
      title: title === null || title === undefined ? null : asPrinted(title, plain, printed),
      byline: byline ?? null,
      siteName: siteName ?? null,
    };
  } catch {
    // Too many elements, or a page that Readability stumbles over.
    return null;
  } finally {
    windowTitle?.children.splice(0, Infinity, printed);
  }
}

function asPrinted(title: string, plain: string, printed: string): string {
  const at = plain.indexOf(title);
  return at === -1 ? title : printed.slice(at, at + title.length);
}
