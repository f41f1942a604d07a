import type { PackagePart } from '../exported-package';
import { escapeXml, XML_HEAD } from '../xml-text';
import { documentXml } from './document-xml';
import { BULLETS, FIRST_NUMBERED, HYPERLINK_IDS, NUMBERING_ID, STYLES_ID } from './docx-ids';
import { STYLES_XML } from './styles-xml';

export const DOCX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The parts of a Word document (Office Open XML, ISO/IEC 29500, in its transitional form, which every program reads) that
 * says what the Markdown says. It names no author and no time but those in its text.
 */
export function docxParts(title: string, markdown: string): readonly PackagePart[] {
  const { xml, links, starts } = documentXml(markdown);
  return [
    { name: '[Content_Types].xml', text: CONTENT_TYPES },
    { name: '_rels/.rels', text: relationships(PACKAGE_RELATIONS) },
    { name: 'docProps/core.xml', text: coreXml(title) },
    { name: 'word/document.xml', text: xml },
    { name: 'word/styles.xml', text: STYLES_XML },
    { name: 'word/numbering.xml', text: numberingXml(starts) },
    {
      name: 'word/_rels/document.xml.rels',
      text: relationships([...DOCUMENT_RELATIONS, ...links.map(toLink)]),
    },
  ];
}

interface Relation {
  readonly id: number;
  readonly type: string;
  readonly target: string;
  readonly isOutside?: true;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const PACKAGE_RELATIONS: readonly Relation[] = [
  { id: 1, type: `${OFFICE}/officeDocument`, target: 'word/document.xml' },
  { id: 2, type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
];
const DOCUMENT_RELATIONS: readonly Relation[] = [
  { id: STYLES_ID, type: `${OFFICE}/styles`, target: 'styles.xml' },
  { id: NUMBERING_ID, type: `${OFFICE}/numbering`, target: 'numbering.xml' },
];
const toLink = (target: string, at: number): Relation => ({
  id: HYPERLINK_IDS + at,
  type: `${OFFICE}/hyperlink`,
  target,
  isOutside: true,
});

const relationships = (all: readonly Relation[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(
      ({ id, type, target, isOutside }) =>
        `<Relationship Id="rId${id}" Type="${type}" Target="${escapeXml(target)}"${isOutside === true ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CONTENT_TYPES =
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/>` +
  `<Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '</Types>';

const coreXml = (title: string): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const BULLET_SIGNS = ['•', '◦', '▪'];

function numberingXml(starts: readonly number[]): string {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>` +
    `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(at + 1) * 360}" w:hanging="360"/></w:pPr></w:lvl>`;
  const bullets = LEVELS.map((at) => level(at, 'bullet', BULLET_SIGNS[at % BULLET_SIGNS.length] ?? '•'));
  const numbers = LEVELS.map((at) => level(at, 'decimal', `%${at + 1}.`));
  const numbered = starts.map(
    (start, at) =>
      `<w:num w:numId="${FIRST_NUMBERED + at}"><w:abstractNumId w:val="1"/>${LEVELS.map(
        (one) => `<w:lvlOverride w:ilvl="${one}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
      ).join('')}</w:num>`,
  );
  return (
    `${XML_HEAD}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${bullets.join('')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${numbers.join('')}</w:abstractNum>` +
    `<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>${numbered.join('')}</w:numbering>`
  );
}
