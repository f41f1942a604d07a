import type { Token } from 'markdown-it';
import { markdownTokens } from '../printed-markdown';
import { escapeXml, XML_HEAD } from '../xml-text';
import { ParagraphWriter } from './paragraph-writer';
import { writeRuns } from './runs';

/** The text of a Word document, and the addresses to which it leads. */
export interface DocumentXml {
  readonly xml: string;
  /** In the order of their relationship ids, from `HYPERLINK_IDS` on. */
  readonly links: readonly string[];
  /** How many numbered lists there are; each counts from its own start. */
  readonly starts: readonly number[];
}

/** WordprocessingML (ISO/IEC 29500-1) of Markdown: headings, paragraphs, quotations, lists, code, and runs in them. */
export function documentXml(markdown: string): DocumentXml {
  const writer = new ParagraphWriter();
  for (const token of markdownTokens(markdown)) writeToken(token, writer);
  const body = writer.paragraphs.join('');
  return {
    xml: `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${body}${SECTION}</w:body></w:document>`,
    links: writer.links,
    starts: writer.starts,
  };
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

/** A4 with margins of 25 mm, in twentieths of a point. */
const SECTION =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';

function writeToken(token: Token, writer: ParagraphWriter): void {
  switch (token.type) {
    case 'heading_open':
      writer.heading = Number(token.tag.slice(1));
      return;
    case 'heading_close':
      writer.heading = null;
      return;
    case 'blockquote_open':
      writer.quotes += 1;
      return;
    case 'blockquote_close':
      writer.quotes -= 1;
      return;
    case 'bullet_list_open':
      writer.openList(null);
      return;
    case 'ordered_list_open':
      writer.openList(Number(token.attrGet('start') ?? 1));
      return;
    case 'bullet_list_close':
    case 'ordered_list_close':
      writer.closeList();
      return;
    case 'list_item_open':
      writer.openItem();
      return;
    case 'inline':
      writer.add(writeRuns(token.children ?? [], (href) => writer.linkTo(href)));
      return;
    case 'fence':
    case 'code_block':
      writer.addCode(linesOfCode(token.content));
      return;
    case 'hr':
      writer.addRule();
      return;
    default:
      // What else opens or closes something has no form of its own.
      return;
  }
}

const linesOfCode = (code: string): string =>
  code
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>');
