/** The kinds of document that can be read, each the extension under which its original is kept. */
export const FORMATS = ['txt', 'md', 'html', 'epub', 'docx', 'pdf', 'bib', 'ris', 'json'] as const;
export type Format = (typeof FORMATS)[number];
