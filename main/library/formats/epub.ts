import { ReaderError } from '@core/contract/failure';
import { decodeText } from '@core/library/decode';
import { outlineChapter } from '@core/library/epub/outline';
import {
  encryptedPaths,
  packagePath,
  readPackage,
  type BookPackage,
} from '@core/library/epub/package-document';
import { contentsOfNav, contentsOfNcx, type ContentsEntry } from '@core/library/epub/table-of-contents';
import { xhtmlAsHtml } from '@core/library/epub/xhtml-as-html';
import { broken } from '@core/library/front-matter';
import { guardPage, type GuardedPage } from '@core/library/html/guard-page';
import { isBlank, pageBlocks } from '@core/library/html/page-blocks';
import type { DraftBlock } from '@core/text/canonical-text';
import { readArchive, type Archive } from './archive';
import type { FormatReader } from './registry';

/**
 * Books in EPUB 2 and 3. One book is one article: its chapters in the order of the spine, under the headings of its
 * table of contents. Every chapter goes through the guard of web pages; pictures, sounds and styles stay packed.
 */
export const readEpub: FormatReader = async (bytes) => {
  const archive = await readArchive(bytes, (name) => !MEDIA.test(name));
  const path = packagePath(textAt(archive, 'META-INF/container.xml'));
  const book = readPackage(textAt(archive, path), path);
  refuseEncrypted(archive, book);
  const contents = readContents(archive, book);
  const chapters = book.spine.map((chapter) => readChapter(archive, book, contents, chapter));
  return {
    blocks: chapters.flatMap(({ blocks }) => blocks),
    citation: book.citation,
    notices: noticesOf(chapters),
  };
};

const MEDIA =
  /\.(?:png|jpe?g|gif|svgz?|webp|avif|bmp|tiff?|ttf|otf|woff2?|eot|css|js|mp[34]|m4[av]|aac|og[gav]|opus|webm|wav|smil|pls|pdf)$/i;

interface Chapter {
  readonly blocks: readonly DraftBlock[];
  readonly embeddedPictures: number;
  readonly isMissing: boolean;
  readonly isFlattened: boolean;
}

/** @throws ReaderError `broken-document` where the book does not hold it */
function textAt(archive: Archive, path: string): string {
  const bytes = archive.get(path);
  if (bytes === undefined) throw broken(`The book does not hold its part ${path.slice(0, 100)}`, 0);
  return decodeText(bytes, { declared: declaredEncoding(bytes) }).text;
}

/** XML names its encoding on its first line, in letters that are the same in all of them but UTF-16. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const label = /^(?:\xEF\xBB\xBF)?<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,30})["']/.exec(head)?.[1];
  try {
    return label === undefined || /^utf-?16/i.test(label) ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Books for sale lock their chapters; books that only garble their fonts are read. */
function refuseEncrypted(archive: Archive, book: BookPackage): void {
  if (!archive.has('META-INF/encryption.xml')) return;
  const encrypted = encryptedPaths(textAt(archive, 'META-INF/encryption.xml'));
  if (book.spine.some((path) => encrypted.has(path))) throw new ReaderError({ code: 'encrypted' });
}

/** A book whose table of contents cannot be read still has its chapters and their own headings. */
function readContents(archive: Archive, { nav, ncx }: BookPackage): readonly ContentsEntry[] {
  const attempts = [
    () => (nav === null ? [] : contentsOfNav(pageAt(archive, nav).root, nav)),
    () => (ncx === null ? [] : contentsOfNcx(textAt(archive, ncx), ncx)),
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
  (error.failure.code === 'broken-document' && error.failure.reason.includes('entities'));

const pageAt = (archive: Archive, path: string): GuardedPage => guardPage(xhtmlAsHtml(textAt(archive, path)));

function readChapter(
  archive: Archive,
  { nav }: BookPackage,
  contents: readonly ContentsEntry[],
  path: string,
): Chapter {
  if (!archive.has(path)) return { blocks: [], embeddedPictures: 0, isMissing: true, isFlattened: false };
  const page = pageAt(archive, path);
  const { blocks, embeddedPictures } = pageBlocks(page.root.children, { base: null, isWholePage: false });
  const visible = blocks.filter((block) => !isBlank(block));
  return {
    blocks:
      path === nav
        ? visible.map((block) => ({ ...block, kind: 'furniture', level: 0 }))
        : outlineChapter(
            visible,
            contents.filter((entry) => entry.path === path),
          ),
    embeddedPictures,
    isMissing: false,
    isFlattened: page.isFlattened,
  };
}

function noticesOf(chapters: readonly Chapter[]): readonly string[] {
  const missing = chapters.filter(({ isMissing }) => isMissing).length;
  return [
    missing > 0 &&
      `${missing === 1 ? 'One chapter' : `${missing} chapters`} that the book lists could not be found in it.`,
    chapters.some(({ isFlattened }) => isFlattened) &&
      'The book is nested deeper than can be read in places, so the deepest parts were read as one.',
  ].filter((notice) => notice !== false);
}
