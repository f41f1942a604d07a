import { brokenDocument } from '../markdown/front-matter';

/**
 * A chapter written as XML, made ready for a parser of HTML, which forgives what a strict one would refuse. Two things
 * mean something else there: `<a id="x"/>` would stay open to the end of the chapter, and CDATA would be lost.
 * @throws ReaderError `broken-document` for a chapter that declares entities
 */
export function xhtmlAsHtml(source: string): string {
  const root = source.search(/<[a-z]/i);
  if ((root === -1 ? source : source.slice(0, root)).includes('<!ENTITY'))
    throw brokenDocument('xml-entities', 0);
  const [first = '', ...rest] = source.split('<![CDATA[');
  return closeEmpty(first) + rest.map(plainData).join('');
}

function plainData(piece: string): string {
  const end = piece.indexOf(']]>');
  if (end === -1) return closeEmpty(piece);
  const text = piece.slice(0, end).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return text + closeEmpty(piece.slice(end + ']]>'.length));
}

const closeEmpty = (source: string): string =>
  source.replace(/<([a-z][^\s<>/]*)[^<>]*\/>/gi, (tag, name: string) =>
    VOID.has(name.toLowerCase()) ? tag : `${tag.slice(0, -2)}></${name}>`,
  );

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
