import { ReaderError } from '@core/contract/failure';
import type { ImportNotice } from '@core/contract/import-notice';
import { unreadNotices } from '@core/import/decode';
import { startOfFile, startsIn, type ChapterStart } from '@core/import/epub/chapter-starts';
import { outlineChapter } from '@core/import/epub/outline';
import {
  encryptedPaths,
  packagePath,
  readPackage,
  type BookPackage,
} from '@core/import/epub/package-document';
import { filePages, isPageNumber, pageMarkOf, type FilePages } from '@core/import/epub/page-list';
import { chapterPages, NO_PAGES, withOpening } from '@core/import/epub/chapter-pages';
import type { PagePlaces } from '@core/import/epub/page-places';
import {
  contentsOfNav,
  contentsOfNcx,
  pagesOfNav,
  pagesOfNcx,
  type ContentsEntry,
} from '@core/import/epub/table-of-contents';
import { xhtmlAsHtml } from '@core/import/epub/xhtml-as-html';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { countNotice, noticeIf } from '@core/import/notices';
import { OtherFiles } from '@core/import/epub/other-files';
import { preparedNotices, preparePage, type PreparedPage } from '@core/import/html/prepare-page';
import { sanitizeHtml, type SanitizedPage } from '@core/import/html/sanitize-html';
import type { PageElement } from '@core/import/html/page-node';
import { isBlank, pageBlocks } from '@core/import/html/page-blocks';
import type { DraftBlock } from '@core/text/canonical-text';
import { addRaisedClasses, type RaisedClasses } from '@core/import/html/raised-styles';
import { readArchive, type Archive } from './archive';
import type { FormatReader, ReadBook } from './format-reader';
import { xmlSource } from './xml-source';

/**
 * Books in EPUB 2 and 3. One book is one article: its chapters in the order of the spine, under the headings of its
 * table of contents. Every chapter goes through the guard of web pages; pictures, sounds and styles stay packed.
 */
export const readEpub: FormatReader = async (bytes) => (await readBook(bytes)).draft;

/** A book and its chapters. @throws ReaderError why it cannot be read */
export async function readBook(bytes: Uint8Array): Promise<ReadBook> {
  const archive = await readArchive(bytes, (name) => !MEDIA.test(name));
  const path = packagePath(textAt(archive, 'META-INF/container.xml'));
  const book = readPackage(textAt(archive, path), path);
  refuseEncrypted(archive, book);
  const { nav, ncx } = book;
  const contents = readList(archive, book, {
    nav: (page) => (nav === null ? [] : contentsOfNav(page, nav)),
    ncx: (text) => (ncx === null ? [] : contentsOfNcx(text, ncx)),
  });
  const pages = readList(archive, book, {
    nav: (page) => (nav === null ? [] : pagesOfNav(page, nav)),
    ncx: (text) => (ncx === null ? [] : pagesOfNcx(text, ncx)),
  });
  const notes = new OtherFiles((path) => (archive.has(path) ? pageAt(archive, path).root : null));
  const chapters: Chapter[] = [];
  let base = 0;
  for (const path of book.spine) {
    const page = chapters.at(-1)?.pages.last ?? null;
    const chapter = readChapter(archive, book, {
      contents,
      path,
      base,
      page,
      pages: filePages(pages, path),
      notes,
    });
    base += chapter.blocks.length;
    chapters.push(chapter);
  }
  refusePictures(chapters);
  return {
    draft: {
      blocks: chapters.flatMap(({ blocks }) => blocks),
      places: chapters.flatMap((chapter) => chapter.pages.places),
      endPlaces: chapters.flatMap((chapter) => chapter.pages.endPlaces),
      citation: book.citation,
      notices: noticesOf(chapters),
    },
    starts: chapters.flatMap(({ starts }) => starts),
  };
}

/** What the style sheets of a book raise: its chapters share them. */
function raisedIn(archive: Archive): RaisedClasses {
  const known = RAISED.get(archive);
  if (known !== undefined) return known;
  const classes: RaisedClasses = new Map();
  const sheets = [...archive].filter(([name]) => /\.css$/i.test(name)).slice(0, MOST_SHEETS);
  for (const [, bytes] of sheets)
    addRaisedClasses(new TextDecoder().decode(bytes.subarray(0, LONGEST_SHEET)), classes);
  RAISED.set(archive, classes);
  return classes;
}

const RAISED = new WeakMap<Archive, RaisedClasses>();
const MOST_SHEETS = 50;
const LONGEST_SHEET = 500_000;

const MEDIA =
  /\.(?:png|jpe?g|gif|svgz?|webp|avif|bmp|tiff?|ttf|otf|woff2?|eot|js|mp[34]|m4[av]|aac|og[gav]|opus|webm|wav|smil|pls|pdf)$/i;

interface Chapter {
  readonly blocks: readonly DraftBlock[];
  readonly pictures: number;
  readonly prepared: PreparedPage;
  /** Places of its file that show U+FFFD. */
  readonly unread: number;
  readonly isMissing: boolean;
  readonly isFlattened: boolean;
  readonly starts: readonly ChapterStart[];
  readonly pages: PagePlaces;
}

const NOTHING = {
  blocks: [],
  pictures: 0,
  prepared: { readings: 0, formulas: 0 },
  unread: 0,
  isFlattened: false,
  starts: [],
};

/** @throws ReaderError `broken-document` where the book does not hold it */
function textAt(archive: Archive, path: string): string {
  const bytes = archive.get(path);
  if (bytes === undefined) throw brokenDocument('missing-part', 0, path.slice(0, 100));
  return xmlSource(bytes).text;
}

/** Books for sale lock their chapters; books that only garble their fonts are read. */
function refuseEncrypted(archive: Archive, book: BookPackage): void {
  if (!archive.has('META-INF/encryption.xml')) return;
  const encrypted = encryptedPaths(textAt(archive, 'META-INF/encryption.xml'));
  if (book.spine.some((path) => encrypted.has(path))) throw new ReaderError({ code: 'encrypted' });
}

interface ListReaders {
  readonly nav: (page: PageElement) => readonly ContentsEntry[];
  readonly ncx: (text: string) => readonly ContentsEntry[];
}

/** A book whose table of contents or list of pages cannot be read still has its chapters and their own headings. */
function readList(archive: Archive, { nav, ncx }: BookPackage, read: ListReaders): readonly ContentsEntry[] {
  const attempts = [
    () => (nav === null ? [] : read.nav(pageAt(archive, nav).root)),
    () => (ncx === null ? [] : read.ncx(textAt(archive, ncx))),
  ];
  for (const attempt of attempts) {
    try {
      const entries = attempt();
      if (entries.length > 0) return entries;
    } catch (error) {
      if (isRefusal(error)) throw error;
    }
  }
  return [];
}

/** Entities are an attack and not a slip; the book is not read around them. */
const isRefusal = (error: unknown): boolean =>
  !(error instanceof ReaderError) ||
  (error.failure.code === 'broken-document' && error.failure.reason === 'xml-entities');

const pageAt = (archive: Archive, path: string): SanitizedPage =>
  sanitizeHtml(xhtmlAsHtml(textAt(archive, path)), raisedIn(archive));

interface ChapterReading {
  readonly contents: readonly ContentsEntry[];
  readonly path: string;
  /** Index, in the book, of the first block of the file. */
  readonly base: number;
  readonly pages: FilePages;
  readonly notes: OtherFiles;
  /** On which the file before ended; `null` is "unknown". */
  readonly page: string | null;
}

function readChapter(
  archive: Archive,
  { nav }: BookPackage,
  { contents, path, base, pages, notes, page: before }: ChapterReading,
): Chapter {
  const nothing = { ...NOTHING, isMissing: true };
  if (!archive.has(path)) return { ...nothing, pages: NO_PAGES };
  const source = textAt(archive, path);
  const page = sanitizeHtml(xhtmlAsHtml(source), raisedIn(archive));
  const prepared = preparePage(page.root, {
    elsewhere: (href) => notes.blockAt(path, href),
    isPageNumber: (element) => isPageNumber(pages, element),
  });
  const entries = contents.filter((entry) => entry.path === path);
  const read = pageBlocks(page.root.children, {
    base: null,
    isWholePage: false,
    anchors: new Set(entries.flatMap(({ fragment }) => fragment ?? [])),
    markOf: (element) => pageMarkOf(pages, element),
  });
  const { blocks, embeddedPictures, wordlessPictures, anchors } = read;
  const placed = chapterPages(read, pages, before, page.isFlattened);
  const visible = blocks.filter((block) => !isBlank(block));
  const rest = {
    pictures: embeddedPictures + wordlessPictures + page.drawings,
    prepared,
    unread: source.split('\uFFFD').length - 1,
    isMissing: false,
    isFlattened: page.isFlattened,
  };
  if (path === nav) {
    const listed = visible.map((block) => ({ ...block, kind: 'furniture' as const, level: 0 }));
    return { ...rest, blocks: listed, starts: [], pages: placed };
  }
  const outlined = outlineChapter(visible, entries);
  const places = new Map([...anchors].map(([id, at]) => [id, visibleBefore(blocks, at)]));
  const starts =
    contents.length > 0
      ? startsIn(entries, outlined, places, base)
      : startOfFile(outlined.blocks, path, base);
  return {
    ...rest,
    blocks: outlined.blocks,
    starts,
    pages: outlined.isOpened ? withOpening(placed) : placed,
  };
}

const visibleBefore = (blocks: readonly DraftBlock[], index: number): number =>
  blocks.slice(0, index).filter((block) => !isBlank(block)).length;

function noticesOf(chapters: readonly Chapter[]): readonly ImportNotice[] {
  return [
    ...countNotice('missing-chapters', chapters.filter(({ isMissing }) => isMissing).length),
    ...unreadNotices({ unread: sum(chapters.map(({ unread }) => unread)), encoding: '' }),
    ...preparedNotices({
      readings: sum(chapters.map(({ prepared }) => prepared.readings)),
      formulas: sum(chapters.map(({ prepared }) => prepared.formulas)),
    }),
    ...noticeIf(
      chapters.some(({ isFlattened }) => isFlattened),
      'deepest-parts-joined',
    ),
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** A book of scans or a comic has no word that could be read. @throws ReaderError `broken-document` */
function refusePictures(chapters: readonly Chapter[]): void {
  if (chapters.some(({ blocks }) => blocks.some(({ kind }) => kind !== 'furniture'))) return;
  if (chapters.some(({ pictures }) => pictures > 0)) throw brokenDocument('only-pictures', 0);
}
