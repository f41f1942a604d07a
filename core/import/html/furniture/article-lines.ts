import { canonicalLine } from '../../../text/canonical-text';
import { hostOf, resolveAddress } from '../page-address';
import { FURNITURE_ATTRIBUTE } from '../page-blocks';
import { attribute, elementsOf, isElement, textOf, type PageElement, type PageNode } from '../page-node';
import { isDataTable } from '../page-table';
import { countLetters } from './part-measures';

/** A line of an extracted article: what will be one block, and where it stands in the tree. */
export interface ArticleLine {
  readonly parent: PageElement;
  /** Of the children of `parent`, from inclusive and to exclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly letters: number;
  /** Of the letters, those in links to pages of the same site; a place in the page itself is none of them. */
  readonly linked: number;
  /** The words before the first of these links. */
  readonly label: string;
  /** True where a link holds whole lines, as a card does that leads to another article. */
  readonly isCard: boolean;
  readonly kind: 'heading' | 'item' | 'plain' | 'kept' | 'furniture';
  /** How the line and what holds it are called: paragraphs of one text are called alike. */
  readonly signature: string;
}

const BLOCKS = new Set(
  'address article aside body center dd details div dl dt fieldset figure footer form header hgroup legend main nav ol p section summary table tbody td tfoot th thead tr ul caption figcaption h1 h2 h3 h4 h5 h6 hr blockquote li menu pre listing xmp'.split(
    ' ',
  ),
);
/** Kept as a whole, and what is in them is not looked at. */
const KEPT = new Set(['blockquote', 'pre', 'figure', 'math', 'dl', 'listing', 'xmp']);

/** @param site host of the page; `null` where it is not known: then only relative addresses are of the site */
export function articleLines(root: PageElement, site: string | null): readonly ArticleLine[] {
  const lines: ArticleLine[] = [];
  const add = (parent: PageElement, from: number, to: number, isInLink: boolean): void => {
    const nodes = parent.children.slice(from, to);
    const text = canonicalLine(nodes.map(textOf).join(' '));
    if (text === '') return;
    const [first] = nodes;
    const element = nodes.length === 1 && first !== undefined && isElement(first) ? first : null;
    const { label, linked } = isInLink ? { label: '', linked: countLetters(text) } : linksOf(nodes, site);
    lines.push({
      ...{ parent, from, to, text, linked, label, isCard: isInLink },
      letters: countLetters(text),
      kind: kindOf(element, parent),
      signature: `${nameOf(parent)}>${element === null ? '' : nameOf(element)}`,
    });
  };
  const visit = (parent: PageElement, isInLink: boolean): void => {
    let from = 0;
    const endRun = (to: number): void => {
      if (to > from) add(parent, from, to, isInLink);
    };
    parent.children.forEach((child, at) => {
      if (!isElement(child) || !isBlock(child)) return;
      endRun(at);
      from = at + 1;
      if (isWhole(child)) add(parent, at, at + 1, isInLink);
      else visit(child, isInLink || isSiteLink(child, site));
    });
    endRun(parent.children.length);
  };
  visit(root, false);
  return lines;
}

/** Sets lines apart, in place. */
export function markLines(lines: readonly ArticleLine[]): void {
  // From the last to the first, so that the places of those before stay true.
  for (const { parent, from, to } of [...lines].reverse()) {
    const nodes = parent.children.slice(from, to);
    const [first] = nodes;
    const isOne = nodes.length === 1 && first !== undefined && isElement(first) && isBlock(first);
    const element: PageElement = isOne ? first : { tag: 'div', attributes: {}, children: nodes };
    const attributes = { ...element.attributes, [FURNITURE_ATTRIBUTE]: '' };
    parent.children.splice(from, to - from, { ...element, attributes });
  }
}

const isBlock = (element: PageElement): boolean =>
  BLOCKS.has(element.tag) || element.children.some((child) => isElement(child) && isBlock(child));

const isWhole = (element: PageElement): boolean =>
  attribute(element, FURNITURE_ATTRIBUTE) !== null ||
  KEPT.has(element.tag) ||
  (element.tag === 'table' && isDataTable(element)) ||
  !element.children.some((child) => isElement(child) && isBlock(child));

function kindOf(element: PageElement | null, parent: PageElement): ArticleLine['kind'] {
  if (element !== null) {
    if (attribute(element, FURNITURE_ATTRIBUTE) !== null) return 'furniture';
    if (KEPT.has(element.tag) || element.tag === 'table') return 'kept';
    if (/^h[1-6]$/.test(element.tag)) return 'heading';
  }
  return element?.tag === 'li' || parent.tag === 'li' ? 'item' : 'plain';
}

const nameOf = (element: PageElement): string => `${element.tag}.${attribute(element, 'class') ?? ''}`;

function linksOf(nodes: readonly PageNode[], site: string | null): { label: string; linked: number } {
  const links = nodes
    .filter(isElement)
    .flatMap((node) => [...elementsOf(node)])
    .filter((element) => isSiteLink(element, site));
  const [first] = links;
  if (first === undefined) return { label: '', linked: 0 };
  const linked = links.reduce((sum, link) => sum + countLetters(textOf(link)), 0);
  const text = canonicalLine(nodes.map(textOf).join(' '));
  const at = text.indexOf(canonicalLine(textOf(first)));
  return { label: at === -1 ? '' : text.slice(0, at).trim(), linked };
}

function isSiteLink(element: PageElement, site: string | null): boolean {
  const address = element.tag === 'a' ? attribute(element, 'href') : null;
  if (address === null || address.trim().startsWith('#') || /^(?:mailto|tel):/i.test(address)) return false;
  const absolute = resolveAddress(address, null);
  if (absolute === null) return !/^[a-z]+:/i.test(address.trim());
  return site !== null && bare(hostOf(absolute) ?? '') === bare(site);
}

const bare = (host: string): string => host.replace(/^(?:www|m|amp)\./, '');
