import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { brokenDocument } from '../markdown/front-matter';
import { addRaisedClasses, raisedTag, type RaisedClasses } from './raised-styles';
import { DEEPEST, type PageElement } from './page-node';

/**
 * The first thing that happens to any HTML: parsed as a browser would, then copied by an allow-list into a tree that
 * can do no harm. Scripts, handlers, styles, drawings and addresses that run or embed are not copied; frames and
 * forms are copied empty, for where they stand tells the article from the page. Both walks are loops, not recursion:
 * pages nested a hundred thousand deep are written to end the stack.
 */
export interface SanitizedPage {
  readonly root: PageElement;
  /** Comments in which programs that save pages note the address and the time. */
  readonly savedBy: readonly string[];
  readonly isFlattened: boolean;
  /** Drawings (SVG), which are not copied. */
  readonly drawings: number;
}

/** More elements than this are no page for people; extraction would take minutes. */
const MAX_ELEMENTS = 500_000;
const LONGEST_ATTRIBUTE = 4_000;
const MAX_ATTRIBUTES = 100;

/**
 * @param raisedElsewhere classes that a style sheet beside the page raises
 * @throws ReaderError `broken-document` for a page of too many elements
 */
export function sanitizeHtml(source: string, raisedElsewhere: RaisedClasses = NONE): SanitizedPage {
  const raised: RaisedClasses = new Map(raisedElsewhere);
  const root: PageElement = {
    tag: 'html',
    attributes: Object.create(null) as Record<string, string>,
    children: [],
  };
  const savedBy: string[] = [];
  let isFlattened = false;
  let drawings = 0;
  let elements = 0;
  const stack: { node: Tree.Node; into: PageElement; depth: number }[] = [];
  const push = (children: readonly Tree.Node[], into: PageElement, depth: number): void => {
    for (let index = children.length - 1; index >= 0; index -= 1)
      stack.push({ node: children[index] as Tree.Node, into, depth });
  };
  push(parse(source, { scriptingEnabled: false }).childNodes, root, 0);

  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, into, depth } = next;
    if (node.nodeName === '#text') addText(into, (node as Tree.TextNode).value);
    else if (node.nodeName === '#comment') noteSaver((node as Tree.CommentNode).data, savedBy);
    else if ('tagName' in node) {
      const tag = node.tagName.toLowerCase();
      if (tag === 'svg') drawings += 1;
      if (tag === 'style') addRaisedClasses(textIn(node), raised);
      if (isDropped(tag, node)) continue;
      if ((elements += 1) > MAX_ELEMENTS) throw brokenDocument('too-many-elements', 0, String(MAX_ELEMENTS));
      const children = tag === 'template' ? (node as Tree.Template).content.childNodes : node.childNodes;
      if (tag === 'html') {
        Object.assign(root.attributes, attributesOf(node));
        push(children, root, depth + 1);
      } else if (depth >= DEEPEST) {
        // Deeper elements lend their text to the last one that is kept.
        isFlattened = true;
        addText(into, ' ');
        push(children, into, depth);
      } else {
        const element: PageElement = {
          tag: tag === 'template' ? 'div' : tag,
          attributes: attributesOf(node),
          children: [],
        };
        const set = into.tag === 'sup' || into.tag === 'sub' ? null : raisedTag(tag, looksOf(node), raised);
        into.children.push(set === null ? element : { tag: set, attributes: {}, children: [element] });
        if (!EMPTIED.has(tag)) push(children, element, depth + 1);
      }
    }
  }
  return { root, savedBy, isFlattened, drawings };
}

const NONE: RaisedClasses = new Map();

const textIn = ({ childNodes }: Tree.Element): string =>
  childNodes.map((child) => ('value' in child ? child.value : '')).join('');

const looksOf = ({ attrs }: Tree.Element): { readonly style: string; readonly className: string } => {
  const valueOf = (wanted: string): string =>
    attrs.find(({ name }) => name === wanted)?.value.slice(0, 1_000) ?? '';
  return { style: valueOf('style'), className: valueOf('class') };
};

/** A hundred thousand pieces of one text would each be walked and weighed. */
function addText({ children }: PageElement, text: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}

const DROPPED = new Set([
  'style',
  'svg',
  'canvas',
  'applet',
  'frame',
  'frameset',
  'noframes',
  'portal',
  'slot',
]);
/** They count where Readability weighs a container, and hold nothing that is read. */
const EMPTIED = new Set([
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'input',
  'textarea',
  'select',
  'link',
  'base',
]);

function isDropped(tag: string, node: Tree.Element): boolean {
  if (DROPPED.has(tag)) return true;
  if (tag === 'script') return !isLinkedData(node);
  // A template is drawn nowhere, unless it is the shadow of an element written down by a program that saves pages.
  return tag === 'template' && !node.attrs.some(({ name }) => /^shadowroot(?:mode)?$/.test(name));
}

const isLinkedData = (node: Tree.Element): boolean =>
  node.attrs.some(
    ({ name, value }) => name === 'type' && value.trim().toLowerCase() === 'application/ld+json',
  );

function attributesOf(node: Tree.Element): Record<string, string> {
  const kept = Object.create(null) as Record<string, string>;
  for (const { name, value } of node.attrs.slice(0, MAX_ATTRIBUTES)) {
    if (/^on|[^a-z\d_:.-]/.test(name) || name === 'srcdoc') continue;
    if (name === 'style') {
      // Only what hides an element tells something of the article; addresses in a style would be requested.
      const hiding = value.match(/(?:display\s*:\s*none|visibility\s*:\s*hidden)/gi);
      if (hiding !== null) kept['style'] = hiding.join(';');
    } else if (EMBEDDED.test(value)) {
      if (name === 'src') kept['embedded'] = EMBEDDED_PICTURE;
    } else if (!hasRunningScheme(value)) kept[name] = value.slice(0, LONGEST_ATTRIBUTE);
  }
  return kept;
}

/** Readability drops a picture whose attributes name no file, and takes for its address what is a file's name alone. */
const EMBEDDED_PICTURE = 'in the page, not a .png elsewhere';

const EMBEDDED = /^[\s\p{Cc}]*(?:data|blob):/iu;

/** Browsers skip white space and control characters inside a scheme, so `java\nscript:` runs as well. */
const hasRunningScheme = (value: string): boolean =>
  /^(?:javascript|vbscript|livescript|data|blob|file|filesystem|about):/i.test(
    value.slice(0, 200).replace(/[\s\p{Cc}]/gu, ''),
  );

function noteSaver(comment: string, savedBy: string[]): void {
  if (/saved (?:from url|with singlefile)|singlefile/i.test(comment.slice(0, 200)))
    savedBy.push(comment.slice(0, 5_000));
}
