import { attribute, isElement, textOf, type PageElement, type PageNode } from '../html/page-node';
import { loweredText, superscript } from './raised-text';

/**
 * A formula as a line of text, after the linear format of UnicodeMath (Unicode Technical Note 28): a fraction is a/b, a
 * root is √(x), a power is raised or stands after ^. What has no such form is the words that its author gave for it.
 */
export function mathText(math: PageElement): string {
  const line = tidy(row(math.children));
  if (/[\p{L}\p{N}]/u.test(line)) return line;
  return sourceOf(math) ?? attribute(math, 'alttext') ?? line;
}

/** What a page or book writes beside the formula for programs: TeX as a rule. */
function sourceOf(element: PageElement): string | null {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.tag === 'annotation') return textOf(child).trim() || null;
    const found = sourceOf(child);
    if (found !== null) return found;
  }
  return null;
}

const tidy = (line: string): string =>
  line
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const row = (nodes: readonly PageNode[]): string =>
  nodes.reduce<string>((line, node) => line + part(node, line), '');

/** Signs with room on both sides: relations and the signs of sums. */
const SPACED = /^[=≠<>≤≥≈≡∼∈⊂⊆→⇒↔+−±×÷·∪∩∧∨]$/u;

function part(node: PageNode, before: string): string {
  if (!isElement(node)) return node.replace(/\s+/g, ' ');
  const [first, second, third] = node.children.filter(isElement);
  switch (node.tag) {
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
    case 'none':
    case 'mprescripts':
      return '';
    case 'mo':
      return operator(textOf(node).trim(), before);
    case 'mn':
    case 'mi':
      return apart(textOf(node).trim(), before);
    case 'mspace':
      return ' ';
    case 'mtext':
    case 'ms':
      return textOf(node);
    case 'mfrac':
      return apart(`${group(first)}/${group(second)}`, before);
    case 'msqrt':
      return `√${bracketed(tidy(row(node.children)))}`;
    case 'mroot':
      return `${raised(whole(second))}√${bracketed(whole(first))}`;
    case 'msup':
      return scripts(first, null, second, before);
    case 'msub':
      return scripts(first, second, null, before);
    case 'msubsup':
      return scripts(first, second, third, before);
    case 'munder':
      return scripts(first, second, null, before);
    case 'mover':
      return /^[\p{M}¯ˉ^~˙¨→⃗ˆ˜‾]$/u.test(whole(second)) ? whole(first) : scripts(first, null, second, before);
    case 'munderover':
      return scripts(first, second, third, before);
    case 'mfenced':
      return `${attribute(node, 'open') ?? '('}${node.children.filter(isElement).map(whole).join(', ')}${attribute(node, 'close') ?? ')'}`;
    case 'mtable':
      return `[${node.children.filter(isElement).map(whole).join('; ')}]`;
    case 'mtr':
    case 'mlabeledtr':
      return node.children.filter(isElement).map(whole).join(', ');
    default:
      return row(node.children);
  }
}

/** Two figures side by side are two, and so are two letters: only a space keeps "2 2" from being 22. */
const apart = (text: string, before: string): string =>
  /\p{N}$/u.test(before) && /^[\p{N}√]/u.test(text) ? ` ${text}` : text;

const operator = (sign: string, before: string): string => {
  if (SPACED.test(sign)) return before.trim() === '' ? sign : ` ${sign === '−' ? '−' : sign} `;
  return sign === ',' || sign === ';' ? `${sign} ` : sign;
};

const whole = (element: PageElement | undefined): string =>
  element === undefined ? '' : tidy(part(element, ''));

/** One figure or one name with its power; "2g" below a stroke would be read as half of g. */
const group = (element: PageElement | undefined): string => {
  const text = whole(element);
  return /^(?:[\d.,]+|\p{L}+)[\p{No}\p{Lm}]*$/u.test(text) || isBracketed(text) ? text : `(${text})`;
};

const bracketed = (text: string): string => (isBracketed(text) ? text : `(${text})`);
const isBracketed = (text: string): boolean => /^\([^()]*\)$/.test(text);

function scripts(
  base: PageElement | undefined,
  lower: PageElement | null | undefined,
  upper: PageElement | null | undefined,
  before: string,
): string {
  const start = apart(base === undefined ? '' : part(base, before), before);
  const below = whole(lower ?? undefined);
  const above = whole(upper ?? undefined);
  return `${start}${indexOf(start, below)}${above === '' ? '' : raised(above)}`;
}

const indexOf = (base: string, text: string): string => {
  if (text === '') return '';
  if (/^\d+$/.test(text) && /\p{L}$/u.test(base)) return loweredText('0', text);
  return `_${/^[\p{L}\p{N}]$/u.test(text) ? text : `(${text})`}`;
};

function raised(text: string): string {
  if (/^[′″‴'*†]+$/u.test(text)) return text;
  const mapped = /^[\d+−-]+$|^\p{Ll}$/u.test(text) ? superscript(text) : null;
  return mapped ?? `^${/^[\p{L}\p{N}]+$/u.test(text) ? text : `(${text})`}`;
}
