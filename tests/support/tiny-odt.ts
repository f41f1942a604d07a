import { tinyZip, type ZipFile } from './tiny-zip';

/** An OpenDocument text that a test builds; each string is XML as it stands. */
export interface TinyOdt {
  /** Inside of `office:text`. */
  readonly body: string;
  /** Attributes of `office:text`. */
  readonly attributes?: string;
  /** Styles of the text itself. */
  readonly automatic?: string;
  /** Those of the document, in `office:styles`. */
  readonly styles?: string;
  readonly masters?: string;
  readonly meta?: string;
  readonly manifest?: string;
  readonly doctype?: string;
  readonly files?: readonly ZipFile[];
}

const NAMESPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['loext', 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');

const root = (name: string, inner: string, doctype = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${doctype}<office:${name} ${NAMESPACES}>${inner}</office:${name}>`;

const MIMETYPE = 'application/vnd.oasis.opendocument.text';

const bodyOf = ({ body, attributes = '' }: TinyOdt): string =>
  `<office:body><office:text ${attributes}>${body}</office:text></office:body>`;

export const tinyOdt = (document: TinyOdt): Buffer => {
  const {
    automatic = '',
    styles = '',
    masters = '',
    meta = '',
    manifest = '',
    doctype = '',
    files = [],
  } = document;
  return tinyZip([
    { name: 'mimetype', data: MIMETYPE, isStored: true },
    {
      name: 'content.xml',
      data: root(
        'document-content',
        `<office:automatic-styles>${automatic}</office:automatic-styles>${bodyOf(document)}`,
        doctype,
      ),
      isStored: true,
    },
    {
      name: 'styles.xml',
      data: root(
        'document-styles',
        `<office:styles>${styles}</office:styles><office:master-styles>${masters}</office:master-styles>`,
      ),
    },
    { name: 'meta.xml', data: root('document-meta', `<office:meta>${meta}</office:meta>`) },
    { name: 'META-INF/manifest.xml', data: `<manifest>${manifest}</manifest>` },
    ...files,
  ]);
};

/** The same in one file of XML. */
export const tinyFodt = (document: TinyOdt): Buffer =>
  Buffer.from(
    root(
      'document',
      `<office:meta>${document.meta ?? ''}</office:meta><office:styles>${document.styles ?? ''}</office:styles><office:automatic-styles>${document.automatic ?? ''}</office:automatic-styles>${bodyOf(document)}`,
      document.doctype,
    ),
  );

export const odtParagraph = (text: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${text}</text:p>`;
