import { mathText } from '../inline/math-text';
import type { PageElement, PageNode } from '../html/page-node';
import { attributeOf, childNamed, isNode, localName, valueOf, wordText, type XmlNode } from './xml-tree';

/** A formula of Word (OMML, ECMA-376 part 1, 22.1) as a line of text, over the same road as MathML. */
export const officeMathText = (formula: XmlNode): string => mathText(officeMathElement(formula));

/** The same as MathML. */
export const officeMathElement = (formula: XmlNode): PageElement => element('math', convertAll(formula));

const element = (tag: string, children: PageNode[]): PageElement => ({ tag, attributes: {}, children });
const convertAll = (node: XmlNode): PageNode[] => node.children.filter(isNode).flatMap(convert);
const part = (node: XmlNode, name: string): PageElement => {
  const child = childNamed(node, name);
  return element('mrow', child === null ? [] : convertAll(child));
};

function convert(node: XmlNode): PageNode[] {
  switch (localName(node)) {
    case 'r':
      return tokensOf(wordText(node));
    case 'f':
      return [element('mfrac', [part(node, 'num'), part(node, 'den')])];
    case 'sSup':
      return [element('msup', [part(node, 'e'), part(node, 'sup')])];
    case 'sSub':
      return [element('msub', [part(node, 'e'), part(node, 'sub')])];
    case 'sSubSup':
      return [element('msubsup', [part(node, 'e'), part(node, 'sub'), part(node, 'sup')])];
    case 'rad': {
      const degree = part(node, 'deg');
      return [
        degree.children.length === 0
          ? element('msqrt', [part(node, 'e')])
          : element('mroot', [part(node, 'e'), degree]),
      ];
    }
    case 'nary': {
      const sign = valueOf(childNamed(node, 'naryPr'), 'chr') ?? '∫';
      return [
        element('munderover', [element('mo', [sign]), part(node, 'sub'), part(node, 'sup')]),
        ' ',
        part(node, 'e'),
      ];
    }
    case 'limLow':
      return [element('munder', [part(node, 'e'), part(node, 'lim')])];
    case 'limUpp':
      return [element('mover', [part(node, 'e'), part(node, 'lim')])];
    case 'd':
      return delimited(node);
    case 'm':
      return [element('mtable', rowsOf(node))];
    default:
      return /Pr$/.test(localName(node)) ? [] : convertAll(node);
  }
}

function delimited(node: XmlNode): PageNode[] {
  const properties = childNamed(node, 'dPr');
  const sign = (name: string, usual: string): string =>
    attributeOf(childNamed(properties, name), 'val') ?? usual;
  const inner = node.children
    .filter(isNode)
    .filter((child) => localName(child) === 'e')
    .flatMap((child, index): PageNode[] => [
      ...(index === 0 ? [] : [element('mo', [sign('sepChr', '|')])]),
      ...convertAll(child),
    ]);
  return [element('mo', [sign('begChr', '(')]), ...inner, element('mo', [sign('endChr', ')')])];
}

const rowsOf = (node: XmlNode): PageNode[] =>
  node.children
    .filter(isNode)
    .filter((child) => localName(child) === 'mr')
    .map((row) =>
      element(
        'mtr',
        row.children.filter(isNode).map((cell) => element('mtd', convertAll(cell))),
      ),
    );

/** Word keeps letters, figures and signs of a formula in one run. */
const tokensOf = (text: string): PageNode[] =>
  (text.match(/\d+(?:[.,]\d+)?|\p{L}+|\s+|[^\s\p{L}\d]/gu) ?? []).map((token) =>
    /^\s/.test(token)
      ? ' '
      : element(/^[\d\p{L}]/u.test(token) ? (/^\d/.test(token) ? 'mn' : 'mi') : 'mo', [token]),
  );
