import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import { isFileAuthor } from '../byline';
import { fileTitle } from '../file-title';
import { allNamed, parseXml, xmlText, type XmlElement } from '../xml';

/** The parts of a Word document that its conversion to a page leaves out: what it says of itself, heads and feet. */

export interface DocumentProperties {
  readonly title: string | null;
  readonly creators: readonly string[];
  readonly language: string | null;
}

/** @param coreXml docProps/core.xml. @throws ReaderError `broken-document` */
export function documentProperties(coreXml: string): DocumentProperties {
  const root = parseXml(coreXml);
  const said = (name: string): string | null => {
    const [element] = allNamed(root, name);
    return element === undefined ? null : canonicalLine(xmlText(element)) || null;
  };
  return {
    title: fileTitle(said('title')),
    creators: (said('creator') ?? '').split(/; ?/).filter((name) => name !== '' && isFileAuthor(name)),
    language: said('language'),
  };
}

/** Running heads and feet as furniture, each once. @throws ReaderError `broken-document` */
export function headersFooters(partXmls: readonly string[]): readonly DraftBlock[] {
  const lines = partXmls.flatMap((xml) => [...allNamed(parseXml(xml), 'p')].map(lineOf));
  return [...new Set(lines)]
    .filter((line) => /\p{L}/u.test(line))
    .map((text) => ({ kind: 'furniture', level: 0, runs: [{ text, marks: [] }], id: null }));
}

const lineOf = (paragraph: XmlElement): string => canonicalLine(partsOf(paragraph).join(''));

function partsOf(element: XmlElement): readonly string[] {
  return element.children.flatMap((child): readonly string[] => {
    if (typeof child === 'string') return [];
    if (child.name === 't') return [xmlText(child)];
    return child.name === 'tab' || child.name === 'br' ? [' '] : partsOf(child);
  });
}
