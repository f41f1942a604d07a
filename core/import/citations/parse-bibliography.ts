import { parseBibtex } from './parse-bibtex';
import { parseCslJson } from './parse-csl-json';
import { parseRis } from './parse-ris';
import type { Bibliography } from './reference';

export type BibliographyFormat = 'bibtex' | 'ris' | 'csl-json';

/** By what the text begins with, for names lie; `null` where it is no bibliography. */
export function bibliographyFormat(source: string): BibliographyFormat | null {
  const head = source.slice(0, 20_000).replace(/^\uFEFF/, '');
  if (/^TY {1,2}- /m.test(head)) return 'ris';
  if (/^\s*[[{]\s*["{\]]/.test(head) && !/^\s*@/.test(head)) return 'csl-json';
  return /^[ \t]*@[a-z]+\s*[{(]/im.test(head) ? 'bibtex' : null;
}

/** @throws ReaderError `broken-document` */
export function parseBibliography(source: string, format: BibliographyFormat): Bibliography {
  switch (format) {
    case 'bibtex':
      return parseBibtex(source);
    case 'ris':
      return parseRis(source);
    case 'csl-json':
      return parseCslJson(source);
  }
}
