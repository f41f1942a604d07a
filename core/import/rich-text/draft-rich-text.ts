import { openingHeading } from '../opening-heading';
import type { ImportNotice } from '../../contract/import-notice';
import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import { chapterPages } from '../epub/chapter-pages';
import { NO_PAGE_LIST, pageMarkOf } from '../epub/page-list';
import { isBlank, pageBlocks } from '../html/page-blocks';
import { markDocumentTables } from '../html/page-table';
import { attribute, elementsOf, textOf, type PageElement } from '../html/page-node';
import { preparedNotices, preparePage } from '../html/prepare-page';
import { countNotice, noticeIf } from '../notices';
import { citationFrom } from '../plain-text/plain-text-citation';
import type { ImportDraft } from '../draft';
import { pageElement } from './page-elements';
import { TITLE_CLASS } from './paragraph-element';
import type { MarkedAnnotation } from '../embedded-annotations';

/** What a word processor's document holds, in the elements of a page: the road that it takes from here on is HTML's. */
export interface RichText {
  readonly blocks: readonly PageElement[];
  /** Its comments. */
  readonly marked: readonly MarkedAnnotation[];
  /** Heads and feet of its pages, a line each. */
  readonly running: readonly string[];
  /** The number of the page on which it begins, where its pages are known. */
  readonly firstPage: string | null;
  /** Places with text that is not shown. */
  readonly hidden: number;
  readonly hasTrackedChanges: boolean;
}

/** What the document says of itself; a title in its text goes before. */
export interface DocumentProperties {
  readonly title: string | null;
  readonly creators: readonly string[];
  readonly language: string | null;
}

export function draftRichText(document: RichText, properties: DocumentProperties): ImportDraft {
  const root = pageElement('html', document.blocks);
  const prepared = preparePage(root);
  markDocumentTables(root);
  const marked = [...elementsOf(root)].find((each) => attribute(each, 'class') === TITLE_CLASS);
  const styled = marked === undefined ? null : canonicalLine(textOf(marked)) || null;
  const read = pageBlocks(root.children, {
    base: null,
    isWholePage: false,
    markOf: (element) => pageMarkOf(NO_PAGE_LIST, element),
  });
  const { places, endPlaces } = chapterPages(read, NO_PAGE_LIST, document.firstPage, false);
  const blocks = read.blocks.filter((block) => !isBlank(block));
  const title = styled ?? (properties.title ? null : openingHeading(blocks));
  // The title stands over the text and not in it.
  const isOpening = title !== null && blocks.length > 1 && lineOf(blocks[0]) === title;
  const from = isOpening ? 1 : 0;
  return {
    blocks: [
      ...blocks.slice(from),
      ...[...new Set(document.running.map(canonicalLine))]
        .filter((line) => /\p{L}/u.test(line))
        .map(furniture),
    ],
    places: places.slice(from),
    endPlaces: endPlaces.slice(from),
    marked: document.marked,
    citation: citationFrom({
      title: title ?? properties.title,
      author: properties.creators,
      language: properties.language,
    }),
    notices: [
      ...noticesOf(document),
      ...countNotice('wordless-pictures', read.wordlessPictures),
      ...preparedNotices(prepared),
    ],
  };
}

const lineOf = (block: DraftBlock | undefined): string =>
  canonicalLine((block?.runs ?? []).map(({ text }) => text).join(''));

const furniture = (text: string): DraftBlock => ({
  kind: 'furniture',
  level: 0,
  runs: [{ text, marks: [] }],
  id: null,
});

const noticesOf = ({ hasTrackedChanges, hidden }: RichText): readonly ImportNotice[] => [
  ...noticeIf(hasTrackedChanges, 'tracked-changes-accepted'),
  ...countNotice('hidden-text', hidden),
];
