import { XML_HEAD } from '../xml-text';

/** Sizes are half points, spaces twentieths of a point. */
const HEADING_SIZES = [36, 30, 26, 24, 22, 22] as const;

/** Under the ids that Word knows its own styles by, so that a template can be put over the document. */
const headings = HEADING_SIZES.map((size, at) =>
  paragraph(
    `Heading${at + 1}`,
    `heading ${at + 1}`,
    `<w:keepNext/><w:spacing w:before="${at < 2 ? 360 : 240}" w:after="80"/><w:outlineLvl w:val="${at}"/>`,
    `<w:b/><w:sz w:val="${size}"/>`,
  ),
);

function paragraph(id: string, name: string, layout: string, letters: string): string {
  const own = letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:qFormat/><w:pPr>${layout}</w:pPr>${own}</w:style>`
  );
}

const character = (id: string, name: string, letters: string): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${letters}</w:rPr></w:style>`;

const MONOSPACE = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>';
const LINE = 'w:val="single" w:sz="6" w:space="8" w:color="BFB8A8"';

export const STYLES_XML = [
  `${XML_HEAD}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`,
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault>',
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  ...headings,
  paragraph('Quote', 'Quote', `<w:pBdr><w:left ${LINE}/></w:pBdr><w:ind w:left="360"/>`, ''),
  paragraph('ListParagraph', 'List Paragraph', '<w:spacing w:after="40"/>', ''),
  paragraph('Code', 'Code', '<w:spacing w:line="240" w:lineRule="auto"/>', `${MONOSPACE}<w:sz w:val="20"/>`),
  paragraph('Rule', 'Rule', `<w:pBdr><w:bottom ${LINE}/></w:pBdr>`, ''),
  character('Hyperlink', 'Hyperlink', '<w:color w:val="1F4E79"/><w:u w:val="single"/>'),
  character('CodeInline', 'Code Inline', MONOSPACE),
  '</w:styles>',
].join('');
