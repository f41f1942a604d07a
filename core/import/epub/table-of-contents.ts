import { canonicalLine } from '../../text/canonical-text';
import { attribute, elementsOf, isElement, textOf, type PageElement } from '../html/page-node';
import { elementsNamed, firstNamed, parseXml, xmlText, type XmlElement } from '../xml';
import { resolveInContainer } from './container-path';

/** One line of a book's table of contents. */
export interface ContentsEntry {
  readonly label: string;
  /** Path of the chapter's file inside the container. */
  readonly path: string;
  /** Id in that file; `null` for the file as a whole. */
  readonly fragment: string | null;
  /** From 1. */
  readonly depth: number;
}

/** That of EPUB 3, from its guarded page. @param path where the page lies in the container */
export function contentsOfNav(page: PageElement, path: string): readonly ContentsEntry[] {
  const navs = [...elementsOf(page)].filter(({ tag }) => tag === 'nav');
  const nav = navs.find((each) => /(?:^|\s)toc(?:\s|$)/.test(attribute(each, 'epub:type') ?? '')) ?? navs[0];
  return nav === undefined ? [] : [...navEntries(nav, path, 0)];
}

function* navEntries(parent: PageElement, path: string, depth: number): Generator<ContentsEntry> {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (child.tag === 'a') {
      const entry = entryOf(textOf(child), path, attribute(child, 'href'), depth);
      if (entry !== null) yield entry;
    } else yield* navEntries(child, path, child.tag === 'ol' ? depth + 1 : depth);
  }
}

/** That of EPUB 2. @throws ReaderError `broken-document` */
export function contentsOfNcx(ncx: string, path: string): readonly ContentsEntry[] {
  const map = firstNamed(parseXml(ncx), 'navMap');
  return map === null ? [] : [...ncxEntries(map, path, 1)];
}

function* ncxEntries(parent: XmlElement, path: string, depth: number): Generator<ContentsEntry> {
  for (const point of elementsNamed(parent, 'navPoint')) {
    const entry = ncxEntry(point, path, depth);
    if (entry !== null) yield entry;
    yield* ncxEntries(point, path, depth + 1);
  }
}

function ncxEntry(point: XmlElement, path: string, depth: number): ContentsEntry | null {
  const label = firstNamed(point, 'navLabel');
  const href = firstNamed(point, 'content')?.attributes.get('src') ?? null;
  return entryOf(label === null ? '' : xmlText(label), path, href, depth);
}

/** The list of the pages of the printed book, of EPUB 3: labels with the places at which they begin. */
export function pagesOfNav(page: PageElement, path: string): readonly ContentsEntry[] {
  const nav = [...elementsOf(page)].find(
    (each) => each.tag === 'nav' && /(?:^|\s)page-list(?:\s|$)/.test(attribute(each, 'epub:type') ?? ''),
  );
  return nav === undefined ? [] : [...navEntries(nav, path, 0)];
}

/** That of EPUB 2. @throws ReaderError `broken-document` */
export function pagesOfNcx(ncx: string, path: string): readonly ContentsEntry[] {
  const list = firstNamed(parseXml(ncx), 'pageList');
  return list === null
    ? []
    : elementsNamed(list, 'pageTarget').flatMap((target) => ncxEntry(target, path, 1) ?? []);
}

function entryOf(text: string, from: string, href: string | null, depth: number): ContentsEntry | null {
  const label = canonicalLine(text);
  const address = href === null ? null : resolveInContainer(from, href);
  return label === '' || address === null ? null : { label, ...address, depth: Math.max(1, depth) };
}
