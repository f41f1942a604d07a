import type { DraftBlock, RunMark } from '../../text/canonical-text';
import { isBlank, pageBlocks } from '../html/page-blocks';
import { preparePage } from '../html/prepare-page';
import { sanitizeHtml } from '../html/sanitize-html';
import { isOutside } from './link-address';

/** HTML in Markdown goes the way of any page: guarded, then read; what is no element of HTML is text. */
export const blocksOfHtml = (html: string): readonly DraftBlock[] | null => {
  if (!isHtml(html)) return null;
  const { root } = sanitizeHtml(html);
  preparePage(root);
  return pageBlocks(root.children, { base: null, isWholePage: false }).blocks.filter(
    (block) => !isBlank(block),
  );
};

export interface InlineTag {
  /** Lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly mark: RunMark | null;
}

/** A tag among words; `'remark'` for a comment, `null` for what is no HTML and stays as it is written. */
export function inlineTag(html: string): InlineTag | 'remark' | null {
  if (/^<!--/.test(html)) return 'remark';
  const [, closing, name = ''] = /^<(\/?)([a-z][a-z\d]*)(?=[\s/>])/i.exec(html) ?? [];
  const tag = name.toLowerCase();
  if (!ELEMENTS.has(tag)) return null;
  return { name: tag, isClosing: closing === '/', mark: closing === '/' ? null : markOf(tag, html) };
}

function markOf(tag: string, html: string): RunMark | null {
  if (tag === 'em' || tag === 'i') return { kind: 'emphasis', href: null };
  if (tag === 'strong' || tag === 'b') return { kind: 'strong', href: null };
  if (tag === 'code' || tag === 'kbd' || tag === 'samp') return { kind: 'code', href: null };
  const href = tag === 'a' ? /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(html)?.[1] : undefined;
  return href !== undefined && isOutside(href) ? { kind: 'link', href } : null;
}

const isHtml = (html: string): boolean =>
  /^\s*<[!?]/.test(html) || inlineTag(html.trimStart().split('\n', 1)[0] ?? '') !== null;

const ELEMENTS: ReadonlySet<string> = new Set(
  'a abbr acronym address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col colgroup dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noframes noscript object ol optgroup option output p param picture pre progress q rb rp rt ruby s samp script search section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'.split(
    ' ',
  ),
);
