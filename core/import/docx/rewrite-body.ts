import { Numbering } from './numbering';
import { officeMathText } from './office-math';
import {
  attributeOf,
  childNamed,
  isNode,
  isOn,
  localName,
  prefixOf,
  valueOf,
  wordText,
  type XmlNode,
} from './xml-tree';

/**
 * What Word keeps outside of the letters, written among them before the document is converted: automatic numbers, the
 * words under ruby, formulas, initials that hang beside their paragraph. Signs that no text has (noncharacters of
 * Unicode, U+FDD0 and on) tell the draft what they are.
 */
export const LABEL_START = '\uFDD0';
export const LABEL_END = '\uFDD1';
export const INSERTED_START = '\uFDD2';
export const INSERTED_END = '\uFDD3';
export const CONTENTS_SIGN = '\uFDD4';
/** The end of a range, `start comment-3`, stands between these. */
export const BOUNDARY_START = '\uFDD5';
export const BOUNDARY_END = '\uFDD6';

export interface RewrittenBody {
  readonly readings: number;
  readonly formulas: number;
  /** Runs that Word does not show. */
  readonly hidden: number;
  /** Relationship ids of files that are inserted whole, in order; each has its place in the text. */
  readonly inserted: readonly string[];
  /** The words that a comment is about, by the comment's id. */
  readonly commented: ReadonlyMap<string, string>;
}

/** @param related ids of the relationships of the part; `null` where they are not known */
export function rewriteBody(
  root: XmlNode,
  numbering: XmlNode | null,
  styles: XmlNode | null,
  related: ReadonlySet<string> | null = null,
): RewrittenBody {
  if (related !== null) dropUnrelated(root, related);
  const walk = new BodyWalk(new Numbering(numbering, styles), contentsStyles(styles), hiddenStyles(styles));
  walk.visit(root, false);
  return walk;
}

/** UTF-16 units of the words of a comment that are kept: enough to know them by. */
const MOST_HEARD = 1_000;

class BodyWalk implements RewrittenBody {
  readings = 0;
  formulas = 0;
  hidden = 0;
  readonly inserted: string[] = [];
  readonly commented = new Map<string, string>();
  readonly #open = new Set<string>();
  /** Starts between paragraphs, which are those of the next. */
  #starts: XmlNode[] = [];
  /** The paragraph that is being read, and the last that was. */
  #paragraphNode: XmlNode | null = null;
  #lastParagraph: XmlNode | null = null;
  readonly #numbering: Numbering;
  readonly #contents: ReadonlySet<string>;

  /** Styles under which Word shows nothing. */
  readonly #hiddenStyles: ReadonlySet<string>;
  #isHiddenParagraph = false;

  constructor(numbering: Numbering, contents: ReadonlySet<string>, hiddenStyles: ReadonlySet<string>) {
    this.#numbering = numbering;
    this.#contents = contents;
    this.#hiddenStyles = hiddenStyles;
  }

  visit(node: XmlNode, isContents: boolean): void {
    const isList = isContents || isContentsPart(node);
    joinInitials(node);
    node.children = node.children.flatMap((child): (XmlNode | string)[] =>
      isNode(child) ? this.#rewritten(child, isList) : [child],
    );
  }

  #rewritten(node: XmlNode, isContents: boolean): XmlNode[] {
    switch (localName(node)) {
      case 'oMathPara':
        return node.children
          .filter(isNode)
          .filter((child) => localName(child) === 'oMath')
          .flatMap((child) => this.#formula(child, prefixOf(node)));
      case 'oMath':
        return this.#formula(node, prefixOf(node));
      case 'altChunk':
        return this.#insertedFile(node);
      case 'commentRangeStart':
      case 'commentRangeEnd':
        return this.#boundary(node);
      case 'del':
      case 'moveFrom':
        // What was deleted is not read, and comments begin and end in it.
        return [
          ...node.children
            .filter(isNode)
            .flatMap((child) => (isRangeEnd(child) ? this.#boundary(child) : [])),
          node,
        ];
      case 'r':
        return this.#run(node, isContents);
      case 'p':
        this.#paragraph(node, isContents);
        return [node];
    }
    this.visit(node, isContents);
    return [node];
  }

  #paragraph(node: XmlNode, isContents: boolean): void {
    const style = valueOf(childNamed(node, 'pPr'), 'pStyle') ?? '';
    const isLine = isContents || this.#contents.has(style) || /^toc ?\d$/i.test(style);
    const label = this.#numbering.labelOf(node);
    const [outer, isOuterHidden] = [this.#paragraphNode, this.#isHiddenParagraph];
    this.#isHiddenParagraph = this.#hiddenStyles.has(style);
    this.#paragraphNode = this.#lastParagraph = node;
    const starts = this.#starts.splice(0);
    this.visit(node, isContents);
    [this.#paragraphNode, this.#isHiddenParagraph] = [outer, isOuterHidden];
    insertAfterProperties(node, ...starts);
    const signs = `${isLine ? CONTENTS_SIGN : ''}${label === null ? '' : `${LABEL_START}${label}${LABEL_END}`}`;
    if (signs === '') return;
    insertAfterProperties(node, textRun(prefixOf(node), signs));
  }

  /** Between paragraphs, as in a table, the converter wants nothing but cells. */
  #boundary(node: XmlNode): XmlNode[] {
    const id = attributeOf(node, 'id') ?? '';
    const isStart = localName(node) === 'commentRangeStart';
    if (isStart) {
      this.#open.add(id);
      this.commented.set(id, '');
    } else this.#open.delete(id);
    const sign = boundaryRun(prefixOf(node), isStart ? 'start' : 'end', id);
    if (this.#paragraphNode !== null) return [sign];
    if (isStart) this.#starts.push(sign);
    else this.#lastParagraph?.children.push(sign);
    return [];
  }

  #run(node: XmlNode, isContents: boolean): XmlNode[] {
    const properties = childNamed(node, 'rPr');
    if (this.#isHidden(properties)) {
      if (/\S/.test(wordText(node))) this.hidden += 1;
      return [];
    }
    const ruby = childNamed(node, 'ruby');
    if (ruby !== null) {
      this.readings += 1;
      const base = childNamed(ruby, 'rubyBase');
      return base === null
        ? []
        : base.children.filter(isNode).flatMap((child) => this.#rewritten(child, isContents));
    }
    setPosition(properties);
    this.visit(node, isContents);
    this.#hear(wordText(node));
    const reference = attributeOf(childNamed(node, 'commentReference'), 'id');
    // One that is about no words has its sign alone.
    if (reference === null || this.commented.has(reference)) return [node];
    this.commented.set(reference, '');
    return [node, boundaryRun(prefixOf(node), 'start', reference)];
  }

  /** The words of a comment that has no end are not all of the document. */
  #hear(words: string): void {
    for (const id of this.#open) {
      const heard = (this.commented.get(id) ?? '') + words;
      this.commented.set(id, heard);
      if (heard.length >= MOST_HEARD) this.#open.delete(id);
    }
  }

  /** Its own setting goes before that of its style. */
  #isHidden(properties: XmlNode | null): boolean {
    if (childNamed(properties, 'vanish') !== null) return isOn(properties, 'vanish');
    return this.#isHiddenParagraph || this.#hiddenStyles.has(valueOf(properties, 'rStyle') ?? '');
  }

  #formula(node: XmlNode, prefix: string): XmlNode[] {
    this.formulas += 1;
    const text = officeMathText(node);
    return text === '' ? [] : [textRun(prefix === 'm:' ? 'w:' : prefix, text)];
  }

  #insertedFile(node: XmlNode): XmlNode[] {
    this.inserted.push(attributeOf(node, 'id') ?? '');
    const prefix = prefixOf(node);
    const sign = `${INSERTED_START}${this.inserted.length - 1}${INSERTED_END}`;
    return [{ name: `${prefix}p`, attributes: {}, children: [textRun(prefix, sign)] }];
  }
}

const textRun = (prefix: string, text: string): XmlNode => ({
  name: `${prefix}r`,
  attributes: {},
  children: [{ name: `${prefix}t`, attributes: { 'xml:space': 'preserve' }, children: [text] }],
});

const isRangeEnd = (node: XmlNode): boolean => /^commentRange(?:Start|End)$/.test(localName(node));

const boundaryRun = (prefix: string, at: 'start' | 'end', id: string): XmlNode =>
  textRun(prefix, `${BOUNDARY_START}${at} comment-${id}${BOUNDARY_END}`);

function insertAfterProperties(paragraph: XmlNode, ...runs: readonly XmlNode[]): void {
  const at = paragraph.children.findIndex((child) => isNode(child) && localName(child) === 'pPr');
  paragraph.children.splice(at + 1, 0, ...runs);
}

/** A large first letter is a paragraph of its own in a frame; the words that it begins are in the next. */
function joinInitials(node: XmlNode): void {
  node.children = node.children.filter((child, index) => {
    if (!isNode(child) || localName(child) !== 'p') return true;
    const frame = childNamed(childNamed(child, 'pPr'), 'framePr');
    if (!/^(?:drop|margin)$/.test(attributeOf(frame, 'dropCap') ?? '')) return true;
    const next = node.children.slice(index + 1).find(isNode);
    if (next === undefined || localName(next) !== 'p') return true;
    const runs = child.children.filter(isNode).filter((each) => localName(each) !== 'pPr');
    insertAfterProperties(next, ...runs);
    return false;
  });
}

const isContentsPart = (node: XmlNode): boolean =>
  localName(node) === 'sdt' &&
  /table of contents/i.test(
    valueOf(childNamed(childNamed(node, 'sdtPr'), 'docPartObj'), 'docPartGallery') ?? '',
  );

/** Half points by which letters stand above the line or below it are what `vertAlign` says by name. */
function setPosition(properties: XmlNode | null): void {
  const raised = Number(valueOf(properties, 'position') ?? 0);
  if (properties === null || Number.isNaN(raised) || Math.abs(raised) < LEAST_RAISED) return;
  if (childNamed(properties, 'vertAlign') !== null) return;
  const name = `${prefixOf(properties)}val`;
  const value = raised > 0 ? 'superscript' : 'subscript';
  properties.children.push({
    name: `${prefixOf(properties)}vertAlign`,
    attributes: { [name]: value },
    children: [],
  });
}

/** Less only mends how a font looks beside another. */
const LEAST_RAISED = 4;

/** Links and pictures without their relationship: the words of a link stay, and the converter refuses the document. */
function dropUnrelated(node: XmlNode, related: ReadonlySet<string>): void {
  if (/^(?:hyperlink|blip|imagedata)$/.test(localName(node)))
    for (const [name, value] of Object.entries(node.attributes))
      if (/:(?:id|embed|link)$/.test(name) && !related.has(value)) delete node.attributes[name];
  for (const child of node.children) if (isNode(child)) dropUnrelated(child, related);
}

/** By their own setting or by that of a style on which they are based. */
function hiddenStyles(styles: XmlNode | null): ReadonlySet<string> {
  const all = new Map(
    (styles?.children.filter(isNode) ?? []).map((style) => [attributeOf(style, 'styleId') ?? '', style]),
  );
  const isHidden = (id: string, depth: number): boolean => {
    const style = all.get(id);
    if (style === undefined || depth > DEEPEST_STYLE) return false;
    const properties = childNamed(style, 'rPr');
    if (childNamed(properties, 'vanish') !== null) return isOn(properties, 'vanish');
    return isHidden(valueOf(style, 'basedOn') ?? '', depth + 1);
  };
  return new Set([...all.keys()].filter((id) => id !== '' && isHidden(id, 0)));
}

/** Styles are based on one another, and a circle of them would never end. */
const DEEPEST_STYLE = 20;

/** Word names the styles of a table of contents `toc 1` and on, in every language. */
function contentsStyles(styles: XmlNode | null): ReadonlySet<string> {
  const found = new Set<string>();
  for (const style of styles?.children.filter(isNode) ?? [])
    if (/^(?:toc \d|toc heading|table of figures)$/i.test(valueOf(style, 'name') ?? ''))
      found.add(attributeOf(style, 'styleId') ?? '');
  return found;
}
