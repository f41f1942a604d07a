import { canonicalLine } from '../../text/canonical-text';
import { isFileAuthor } from '../byline';
import { fileTitle } from '../file-title';
import type { DocumentProperties } from '../rich-text/draft-rich-text';
import type { PageElement, PageNode } from '../html/page-node';
import { pageElement } from '../rich-text/page-elements';
import { allNamed, elementsNamed, firstNamed, xmlText, type XmlElement } from '../xml';
import { listStyles, outlineStyle, type ListStyle } from './list-numbers';
import { Styles } from './styles';

/** What is known of the text of an OpenDocument file before it is read. */
export interface OdtParts {
  readonly styles: Styles;
  readonly lists: ReadonlyMap<string, ListStyle>;
  readonly outline: ListStyle;
  /** Nothing in the styles makes the printed numbers of pages differ from their count. */
  readonly countsPages: boolean;
  readonly formula: (object: XmlElement) => PageElement | null;
}

/**
 * @param roots of content.xml and styles.xml, or the one of a flat file
 * @param part finds the root of an embedded object by its address
 */
export function documentParts(
  roots: readonly XmlElement[],
  part: (address: string) => XmlElement | null,
): OdtParts {
  const holders = ['styles', 'automatic-styles'].flatMap((name) =>
    [...roots].reverse().flatMap((root) => elementsNamed(root, name)),
  );
  return {
    styles: new Styles(holders),
    lists: listStyles(holders),
    outline: outlineStyle(holders),
    countsPages: !holders.some(changesPageNumbers),
    formula: (object) => {
      const inner = firstNamed(object, 'math') ?? mathIn(part(object.attributes.get('href') ?? ''));
      return inner === null ? null : asPage(inner);
    },
  };
}

const mathIn = (root: XmlElement | null): XmlElement | null => (root?.name === 'math' ? root : null);

const changesPageNumbers = (holder: XmlElement): boolean =>
  [...allNamed(holder, 'page-layout')].some(({ attributes }) =>
    /^(?:left|right)$/.test(attributes.get('page-usage') ?? ''),
  ) ||
  [...allNamed(holder, 'paragraph-properties')].some(({ attributes }) =>
    /^\d/.test(attributes.get('page-number') ?? ''),
  );

const asPage = ({ name, attributes, children }: XmlElement): PageElement =>
  pageElement(
    name.toLowerCase(),
    children.map((child): PageNode => (typeof child === 'string' ? child : asPage(child))),
    Object.fromEntries(attributes),
  );

/** @param root of meta.xml or of a flat file */
export function odtProperties(root: XmlElement | null): DocumentProperties {
  const meta = root === null ? null : firstNamed(root, 'meta');
  const said = (name: string): string | null => {
    const element = meta === null ? null : firstNamed(meta, name);
    return element === null ? null : canonicalLine(xmlText(element)) || null;
  };
  // `creator` is whoever saved it last.
  const creators = (said('initial-creator') ?? '')
    .split(/; ?/)
    .filter((name) => name !== '' && isFileAuthor(name));
  return { title: fileTitle(said('title')), creators, language: said('language') };
}

/** Heads and feet of the pages. @param roots as for `documentParts` */
export const runningLines = (roots: readonly XmlElement[]): readonly string[] =>
  roots
    .flatMap((root) => elementsNamed(root, 'master-styles'))
    .flatMap((styles) => elementsNamed(styles, 'master-page'))
    .flatMap((page) => page.children.filter((child) => typeof child !== 'string'))
    .filter(
      ({ name, attributes }) => /^(?:header|footer)/.test(name) && attributes.get('display') !== 'false',
    )
    .flatMap((part) => [...allNamed(part, 'p')].map(xmlText));
