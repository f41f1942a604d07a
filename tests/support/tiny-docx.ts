import { tinyZip, type ZipFile } from './tiny-zip';

const NS = 'http://schemas.openxmlformats.org';
const W = `xmlns:w="${NS}/wordprocessingml/2006/main" xmlns:r="${NS}/officeDocument/2006/relationships"`;

export interface TinyDocument {
  /** WordprocessingML of the body. */
  readonly body: string;
  /** `Relationship` elements of the body. */
  readonly relationships?: string;
  readonly doctype?: string;
  /** Parts beside the body, each the inner XML of its root element, by name without `word/` and `.xml`. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly files?: readonly ZipFile[];
}

export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

export const relationship = (id: string, type: string, target: string, isExternal = false): string =>
  `<Relationship Id="${id}" Type="${NS}/officeDocument/2006/relationships/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;

const ROOTS: Readonly<Record<string, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  header1: 'hdr',
  footer1: 'ftr',
};

export function tinyDocx({
  body,
  relationships = '',
  doctype = '',
  parts = {},
  files = [],
}: TinyDocument): Buffer {
  const names = Object.keys(parts);
  const related = names.map((name, index) =>
    relationship(`p${index}`, name.replace(/\d$/, ''), `${name}.xml`),
  );
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const all: ZipFile[] = [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${NS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${NS}/package/2006/relationships">${relationship('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0"?>${doctype}<w:document ${W}><w:body>${body}</w:body></w:document>`,
      // A body that repeats itself packs so well that it would be refused as a bomb.
      isStored: true,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships xmlns="${NS}/package/2006/relationships">${related.join('')}${relationships}</Relationships>`,
    },
    ...names.map((name) => ({
      name: `word/${name}.xml`,
      data: `<w:${ROOTS[name] ?? name} ${W}>${parts[name] ?? ''}</w:${ROOTS[name] ?? name}>`,
    })),
  ];
  return tinyZip([...all, ...files]);
}
