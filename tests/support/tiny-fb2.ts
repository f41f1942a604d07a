/** A FictionBook that a test builds; each string is XML as it stands. */
export interface TinyBook {
  /** Inside of the first `body`. */
  readonly body: string;
  /** Inside of the body of the notes. */
  readonly notes?: string;
  readonly titleInfo?: string;
  readonly publishInfo?: string;
  readonly doctype?: string;
  readonly encoding?: string;
}

export const tinyFb2 = ({
  body,
  notes = '',
  titleInfo = '',
  publishInfo = '',
  doctype = '',
  encoding = 'utf-8',
}: TinyBook): string =>
  `<?xml version="1.0" encoding="${encoding}"?>${doctype}<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink"><description><title-info>${titleInfo}</title-info><document-info><author><nickname>scanner77</nickname></author><date>2009</date></document-info><publish-info>${publishInfo}</publish-info></description><body>${body}</body>${notes === '' ? '' : `<body name="notes">${notes}</body>`}<binary id="cover.png" content-type="image/png">iVBORw0KGgo=</binary></FictionBook>`;

export const fb2Section = (title: string, inner: string): string =>
  `<section><title><p>${title}</p></title>${inner}</section>`;
