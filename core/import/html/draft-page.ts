import type { Citation } from '../../contract/citation';
import type { ImportNotice } from '../../contract/import-notice';
import { creatorsLine } from '../../text/attribution-text';
import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import type { ImportDraft } from '../draft';
import { isBoilerplate } from '../boilerplate';
import { UNKNOWN_CITATION } from '../imported-article';
import { countNotice, noticeIf } from '../notices';
import type { SanitizedPage } from './sanitize-html';
import { namesInByline, namesInBylines } from '../byline';
import { titleOf } from './page-title';
import { hiddenParts } from './hidden-parts';
import { leftOutOf } from './left-out';
import { isBlank, pageBlocks, type PageBlocks } from './page-blocks';
import { pageMetadata } from './page-metadata';
import { findElement, attribute, isElement, type PageElement, type PageNode } from './page-node';
import { markFurnitureLines } from './furniture/line-rules';
import { chapterPages } from '../epub/chapter-pages';
import { NO_PAGE_LIST, pageMarkOf } from '../epub/page-list';
import type { PageMark } from './page-breaks';
import { preparedNotices, type PreparedPage } from './prepare-page';
import { hostOf, resolveAddress } from './page-address';

/** What an extractor found to be the article of a page. */
export interface Extracted {
  readonly nodes: readonly PageNode[];
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
}

/** Of a page's words, less than this is perhaps not the whole article, and the reader is told. */
const SMALL_SHARE = 0.25;
/** Less than this, in UTF-16 units, of a page that has far more is no article. */
const TOO_LITTLE = 140;

/**
 * @param bylines as `shownBylines` found them
 * @param extracted `null` where no article was looked for or none was found: then the whole page is the text
 */
export function draftPage(
  page: SanitizedPage,
  extracted: Extracted | null,
  prepared: PreparedPage,
  bylines: readonly (readonly string[])[] = [],
): ImportDraft {
  const metadata = pageMetadata(page);
  const base = baseOf(page, metadata.url);
  const author = [
    metadata.author,
    ...bylines.map(namesInBylines),
    namesInByline(extracted?.byline ?? ''),
  ].find((names) => names.length > 0);
  const citation: Citation = {
    ...UNKNOWN_CITATION,
    title: titleOf(extracted?.title ?? null, metadata.titles),
    author: author ?? [],
    issued: metadata.issued,
    containerTitle: extracted?.siteName ?? metadata.siteName,
    publisher: metadata.publisher,
    language: metadata.language,
    url: metadata.url,
    ...(metadata.doi === null ? {} : { doi: metadata.doi }),
  };
  for (const node of extracted?.nodes ?? [])
    if (isElement(node))
      markFurnitureLines(node, hostOf(base), {
        title: citation.title,
        names: citation.author.map((creator) => creatorsLine([creator])),
        siteName: citation.containerTitle,
      });
  const readWhole = (ignoresMarks: boolean): PageBlocks =>
    pageBlocks(page.root.children, { base, isWholePage: true, markOf: pageMark, ignoresMarks });
  // What an extractor leaves out is told whatever its markup calls it.
  const whole = readWhole(true);
  const wholeLength = lengthOf(whole.blocks);
  const article =
    extracted === null ? null : pageBlocks(extracted.nodes, { base, isWholePage: false, markOf: pageMark });
  const length = article === null ? 0 : lengthOf(article.blocks);
  const isArticle = article !== null && length > 0 && (length >= TOO_LITTLE || length * 20 >= wholeLength);
  const read = isArticle ? article : readWhole(false);
  const { blocks, embeddedPictures, wordlessPictures } = read;
  const { places, endPlaces } = chapterPages(read, NO_PAGE_LIST, null, page.isFlattened);

  const countLeftOut = leftOutOf(blocks, citation.title);
  const leftOut = isArticle ? countLeftOut(whole.blocks) : 0;
  const hidden = hiddenParts(page.root).filter(
    (nodes) => countLeftOut(pageBlocks(nodes, { base, isWholePage: true, ignoresMarks: true }).blocks) > 0,
  );
  const percent = Math.max(1, Math.round((100 * length) / wholeLength));
  const notices: readonly ImportNotice[] = [
    ...noticeIf(!isArticle, 'whole-page'),
    ...(isArticle && length < wholeLength * SMALL_SHARE ? [{ code: 'small-share', percent } as const] : []),
    ...countNotice('left-out-passages', leftOut),
    ...countNotice('hidden-text', hidden.length),
    ...noticeIf(page.isFlattened, 'deepest-parts-joined'),
    ...countNotice('embedded-pictures', embeddedPictures),
    ...countNotice('wordless-pictures', wordlessPictures),
    ...preparedNotices(prepared),
  ];
  return {
    blocks: blocks.filter((block) => !isBlank(block)).map(markFurniture),
    places,
    endPlaces,
    citation,
    notices,
  };
}

/** A page of the web may show the numbers of the pages of a printed book in its text. */
const pageMark = (element: PageElement): PageMark | null => pageMarkOf(NO_PAGE_LIST, element);

function markFurniture(block: DraftBlock): DraftBlock {
  if (block.kind !== 'paragraph' && block.kind !== 'list-item' && block.kind !== 'caption') return block;
  const line = canonicalLine(
    block.runs
      .map(({ text }) => text)
      .join('')
      .slice(0, 400),
  );
  return isBoilerplate(line) ? { ...block, kind: 'furniture', level: 0 } : block;
}

function baseOf(page: SanitizedPage, url: string | null): string | null {
  const base = findElement(page.root, 'base');
  const href = base === null ? null : attribute(base, 'href');
  return (href === null ? null : resolveAddress(href, url)) ?? url;
}

const lengthOf = (blocks: readonly DraftBlock[]): number =>
  blocks.reduce(
    (sum, { kind, runs }) =>
      kind === 'furniture' ? sum : sum + runs.reduce((length, { text }) => length + text.trim().length, 0),
    0,
  );
