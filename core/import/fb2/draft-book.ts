import type { ImportDraft } from '../draft';
import type { ChapterStart } from '../epub/chapter-starts';
import { isBlank, pageBlocks, type PageReading } from '../html/page-blocks';
import { preparedNotices, preparePage } from '../html/prepare-page';
import { brokenDocument } from '../markdown/front-matter';
import { countNotice } from '../notices';
import { pageElement } from '../rich-text/page-elements';
import { firstNamed, parseXml } from '../xml';
import { bookCitation, seriesOf } from './book-citation';
import { annotationElements } from './book-elements';
import { convertBook } from './convert-book';

export interface DraftedBook {
  readonly draft: ImportDraft;
  readonly starts: readonly ChapterStart[];
}

/** Writers of these files forget to declare the prefixes that every one of them uses for links. */
const PREFIXES = { l: 'http://www.w3.org/1999/xlink', xlink: 'http://www.w3.org/1999/xlink' };

const READING: PageReading = { base: null, isWholePage: false };

/**
 * A FictionBook: one file of XML with the text, the notes and the pictures of a book. What describes the book stands
 * before its text, as furniture. @throws ReaderError `broken-document`
 */
export function draftBook(source: string): DraftedBook {
  const root = parseXml(source, PREFIXES);
  if (root.name !== 'FictionBook') throw brokenDocument('not-fictionbook', 0);
  const description = firstNamed(root, 'description');
  const citation = bookCitation(description);
  const { elements, sections } = convertBook(root, citation.title);
  const page = pageElement('html', elements);
  const prepared = preparePage(page);
  const read = pageBlocks(page.children, { ...READING, anchors: new Set(sections.map(({ id }) => id)) });
  const series = seriesOf(description).map((line) => pageElement('p', [line]));
  const about = pageBlocks([...series, ...annotationElements(description)], READING)
    .blocks.filter((block) => !isBlank(block))
    .map((block) => ({ ...block, kind: 'furniture', level: 0 }) as const);
  const visibleBefore = [0];
  for (const block of read.blocks) visibleBefore.push((visibleBefore.at(-1) ?? 0) + (isBlank(block) ? 0 : 1));
  return {
    draft: {
      blocks: [...about, ...read.blocks.filter((block) => !isBlank(block))],
      citation,
      notices: [...countNotice('wordless-pictures', read.wordlessPictures), ...preparedNotices(prepared)],
    },
    starts: sections.flatMap(({ id, title, depth }) => {
      const at = read.anchors.get(id);
      return at === undefined
        ? []
        : [{ address: id, label: title, depth, block: about.length + (visibleBefore[at] ?? 0) }];
    }),
  };
}
