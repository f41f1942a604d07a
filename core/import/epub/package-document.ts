import type { Citation } from '../../contract/citation';
import { brokenDocument } from '../markdown/front-matter';
import { allNamed, elementsNamed, firstNamed, parseXml, type XmlElement } from '../xml';
import { resolveInContainer } from './container-path';
import { packageCitation } from './package-citation';

/** What the package document (OPF) of a book says: what it is, and which files to read in which order. */
export interface BookPackage {
  readonly citation: Citation;
  /** Paths inside the container, in reading order, each once. */
  readonly spine: readonly string[];
  /** The table of contents of EPUB 3; `null` where there is none. */
  readonly nav: string | null;
  /** The one of EPUB 2. */
  readonly ncx: string | null;
}

/** @throws ReaderError `broken-document` */
export function packagePath(containerXml: string): string {
  for (const rootfile of allNamed(parseXml(containerXml), 'rootfile')) {
    const path = rootfile.attributes.get('full-path');
    const address = path === undefined ? null : resolveInContainer('', path);
    if (address !== null) return address.path;
  }
  throw brokenDocument('no-package-document', 0);
}

/** @throws ReaderError `broken-document` */
export function readPackage(opf: string, path: string): BookPackage {
  const root = parseXml(opf);
  const manifest = firstNamed(root, 'manifest');
  const spine = firstNamed(root, 'spine');
  if (manifest === null || spine === null) throw brokenDocument('no-spine', 0);
  const items = new Map<string, XmlElement>();
  for (const item of elementsNamed(manifest, 'item')) items.set(item.attributes.get('id') ?? '', item);
  const pathOf = (item: XmlElement | undefined): string | null =>
    item === undefined ? null : (resolveInContainer(path, item.attributes.get('href') ?? '')?.path ?? null);

  const chapters = elementsNamed(spine, 'itemref').map(({ attributes }) =>
    pathOf(items.get(attributes.get('idref') ?? '')),
  );
  const all = [...items.values()];
  const nav = all.find(({ attributes }) => /(?:^|\s)nav(?:\s|$)/.test(attributes.get('properties') ?? ''));
  const ncx =
    items.get(spine.attributes.get('toc') ?? '') ??
    all.find(({ attributes }) => attributes.get('media-type') === 'application/x-dtbncx+xml');
  const metadata = firstNamed(root, 'metadata');
  return {
    citation: packageCitation(metadata),
    spine: [...new Set(chapters.filter((chapter) => chapter !== null))],
    nav: pathOf(nav),
    ncx: pathOf(ncx),
  };
}

/** Paths whose bytes are encrypted, by META-INF/encryption.xml. Fonts that are only garbled are among them. */
export const encryptedPaths = (encryptionXml: string): ReadonlySet<string> =>
  new Set(
    [...allNamed(parseXml(encryptionXml), 'CipherReference')].flatMap(({ attributes }) => {
      const address = resolveInContainer('', attributes.get('URI') ?? '');
      return address === null ? [] : [address.path];
    }),
  );
