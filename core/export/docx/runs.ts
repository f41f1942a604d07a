import type { Token } from 'markdown-it';
import { escapeXml } from '../xml-text';

/** Runs of text with their emphasis, and links. @param linkTo gives the id of the relationship to an address */
export function writeRuns(tokens: readonly Token[], linkTo: (href: string) => string): string {
  const open = new Map<string, number>();
  const turn = (name: string, by: number): void => void open.set(name, (open.get(name) ?? 0) + by);
  let href: string | null = null;
  let xml = '';
  for (const token of tokens) {
    const [, name = '', side] = /^(em|strong|s|link)_(open|close)$/.exec(token.type) ?? [];
    if (name === 'link') {
      const address = side === 'open' ? String(token.attrGet('href') ?? '') : null;
      if (address === null) xml += href === null ? '' : closeLink(href);
      else xml += OUTSIDE.test(address) ? `<w:hyperlink r:id="${linkTo(address)}" w:history="1">` : '';
      href = address;
    } else if (name !== '') turn(name, side === 'open' ? 1 : -1);
    else
      xml += writeRun(
        token,
        [...open].filter(([, depth]) => depth > 0).map(([is]) => is),
        href,
      );
  }
  return xml;
}

/** Where a document may lead; another address, as of a file beside the note, is printed behind its words. */
const OUTSIDE = /^(?:https?|mailto):/i;

const closeLink = (href: string): string =>
  OUTSIDE.test(href) ? '</w:hyperlink>' : textRun(` (${href})`, '');

function writeRun(token: Token, marks: readonly string[], href: string | null): string {
  const isLink = href !== null && OUTSIDE.test(href);
  const style = [
    ...(isLink ? ['<w:rStyle w:val="Hyperlink"/>'] : token.type === 'code_inline' ? [CODE] : []),
    // In the order of the schema.
    ...(marks.includes('strong') ? ['<w:b/>'] : []),
    ...(marks.includes('em') ? ['<w:i/>'] : []),
    ...(marks.includes('s') ? ['<w:strike/>'] : []),
  ].join('');
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '<w:r><w:br/></w:r>';
  return token.content === '' ? '' : textRun(token.content, style);
}

const CODE = '<w:rStyle w:val="CodeInline"/>';

const textRun = (text: string, style: string): string =>
  `<w:r>${style === '' ? '' : `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
