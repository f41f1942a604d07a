/**
 * The kinds of document that can be read, one entry each: everything about a format but its reader, which stands under
 * the same key in `main/import/formats/registry.ts`. A new format touches these two files.
 */
export type ListedFormat =
  | 'text'
  | 'markdown'
  | 'web-pages'
  | 'web-archives'
  | 'pdf'
  | 'epub'
  | 'fictionbook'
  | 'word'
  | 'opendocument'
  | 'rich-text'
  | 'transcripts'
  | 'mail'
  | 'chats'
  | 'pictures'
  | 'references';

export interface ImportFormat {
  /** Its name in the list of all that can be read, `format-list.*` of the messages; formats of one name stand there once. */
  readonly listedAs: ListedFormat;
  /** In lower case, without the dot. The key of the format is the one under which an original is kept. */
  readonly extensions: readonly string[];
  /** Whether the first KiB, a byte a character, is plainly of this format, whatever the file is called. */
  readonly matches?: (head: string) => boolean;
  /** Formats whose first bytes a file of this name may have and still be what its name says. */
  readonly mayBeginAs?: readonly string[];
  readonly limitBytes: number;
  /** For reading one document. */
  readonly limitMs: number;
  /** For a second attempt by plainer means, where the first has used up its time; there is none without it. */
  readonly retryLimitMs?: number;
  /** Media type of an original that is a picture of a page, which the window shows as it is. */
  readonly pictureType?: string;
  /** What is shown of an original: its characters, all words of its page, or all that was read from it. */
  readonly originalText: 'characters' | 'page' | 'article';
  /** Its bytes may be read in any encoding; every other format says itself how it is to be read. */
  readonly hasEncodingChoice: boolean;
  /** It can be split into chapters, by its `BookReader`. */
  readonly isBook?: true;
}

const MIB = 1024 * 1024;
/** A book of ten thousand pages takes half a minute on a slow machine; a page, a text or a letter never does. */
const TEXT = {
  limitBytes: 50 * MIB,
  limitMs: 30_000,
  originalText: 'characters',
  hasEncodingChoice: false,
} as const;
const BINARY = { ...TEXT, limitMs: 60_000, originalText: 'article' } as const;

const PAGE =
  /^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,400}-->\s*)?<(?:!doctype html|html)[\s>]/i;
/** Mail is a message of the same kind; only a saved page says by whom it was saved, or from where. */
const WEB_ARCHIVE =
  /^(?=[\w-]+: )(?:[^\n]*\n){0,20}?(?:From: *"?<?Saved by |Snapshot-Content-Location:|[^\n]*Single File Web Page)/i;
/** A number, and a time with its arrow under it. */
const CUE = /^(?:\u00EF\u00BB\u00BF)?\s*\d{1,7}[ \t]*\r?\n\s*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/;
const isZip = (head: string): boolean => head.startsWith('PK\x03\x04');
/** The name of its first entry, whose length stands before it. */
const isFbz = (head: string): boolean =>
  isZip(head) && /\.fb2$/i.test(head.slice(30, 30 + head.charCodeAt(26)));
/** Its container begins with its type, stored as it is. */
const isOdt = (head: string): boolean =>
  isZip(head) && head.includes('mimetypeapplication/vnd.oasis.opendocument.text');
const XML_OPENING = String.raw`^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,400}-->\s*)?`;
const FICTIONBOOK = new RegExp(`${XML_OPENING}<FictionBook[\\s>]`);
const FLAT_ODT = new RegExp(`${XML_OPENING}<office:document\\s`);
const isEpub = (head: string): boolean => isZip(head) && head.includes('mimetypeapplication/epub+zip');

/** In the order in which they are listed, and in which their first bytes are looked for. */
export const FORMATS = {
  txt: {
    ...TEXT,
    listedAs: 'text',
    extensions: ['txt', 'text'],
    hasEncodingChoice: true,
  },
  md: {
    ...TEXT,
    listedAs: 'markdown',
    extensions: ['md', 'markdown'],
    mayBeginAs: ['html'],
    hasEncodingChoice: true,
  },
  html: {
    ...TEXT,
    listedAs: 'web-pages',
    extensions: ['html', 'htm', 'xhtml', 'shtml'],
    matches: (head) => PAGE.test(head),
    limitMs: 10_000,
    retryLimitMs: 20_000,
    originalText: 'page',
    hasEncodingChoice: true,
  },
  mhtml: {
    ...TEXT,
    listedAs: 'web-archives',
    extensions: ['mhtml', 'mht'],
    matches: (head) => WEB_ARCHIVE.test(head),
    limitMs: 10_000,
    retryLimitMs: 20_000,
    originalText: 'page',
    hasEncodingChoice: true,
  },
  pdf: {
    ...BINARY,
    listedAs: 'pdf',
    extensions: ['pdf'],
    matches: (head) => head.includes('%PDF-'),
    limitMs: 180_000,
  },
  epub: { ...BINARY, listedAs: 'epub', extensions: ['epub'], matches: isEpub, isBook: true },
  fb2: {
    ...BINARY,
    listedAs: 'fictionbook',
    extensions: ['fb2'],
    matches: (head) => FICTIONBOOK.test(head),
    isBook: true,
  },
  fbz: { ...BINARY, listedAs: 'fictionbook', extensions: ['fbz', 'fb2.zip'], matches: isFbz, isBook: true },
  docx: {
    ...BINARY,
    listedAs: 'word',
    extensions: ['docx'],
    matches: (head) =>
      isZip(head) && !isEpub(head) && (head.includes('word/') || head.includes('[Content_Types].xml')),
  },
  odt: { ...BINARY, listedAs: 'opendocument', extensions: ['odt', 'ott'], matches: isOdt },
  fodt: {
    ...BINARY,
    listedAs: 'opendocument',
    extensions: ['fodt'],
    matches: (head) => FLAT_ODT.test(head),
  },
  rtf: {
    ...BINARY,
    listedAs: 'rich-text',
    extensions: ['rtf'],
    matches: (head) => head.startsWith('{\\rtf'),
  },
  srt: {
    ...TEXT,
    listedAs: 'transcripts',
    extensions: ['srt'],
    matches: (head) => CUE.test(head),
    hasEncodingChoice: true,
  },
  vtt: {
    ...TEXT,
    listedAs: 'transcripts',
    extensions: ['vtt'],
    matches: (head) => /^(?:\u00EF\u00BB\u00BF)?WEBVTT(?:\s|$)/.test(head),
    hasEncodingChoice: true,
  },
  eml: { ...TEXT, listedAs: 'mail', extensions: ['eml'], limitMs: 60_000, originalText: 'article' },
  emlx: { ...TEXT, listedAs: 'mail', extensions: ['emlx'], limitMs: 60_000, originalText: 'article' },
  mbox: {
    ...TEXT,
    listedAs: 'mail',
    extensions: ['mbox', 'mbx'],
    limitMs: 60_000,
    originalText: 'article',
  },
  png: {
    ...BINARY,
    listedAs: 'pictures',
    extensions: ['png'],
    pictureType: 'image/png',
    matches: (head) => head.startsWith('\u0089PNG\r\n\u001A\n'),
    limitMs: 120_000,
  },
  jpg: {
    ...BINARY,
    listedAs: 'pictures',
    extensions: ['jpg', 'jpeg'],
    pictureType: 'image/jpeg',
    matches: (head) => head.startsWith('\u00FF\u00D8\u00FF'),
    limitMs: 120_000,
  },
  zip: { ...BINARY, listedAs: 'chats', extensions: ['zip'] },
  bib: {
    ...TEXT,
    listedAs: 'references',
    extensions: ['bib', 'bibtex'],
  },
  ris: { ...TEXT, listedAs: 'references', extensions: ['ris'] },
  json: { ...TEXT, listedAs: 'references', extensions: ['json'] },
} as const satisfies Readonly<Record<string, ImportFormat>>;

/** The key of a format, and the extension under which an original is kept. */
export type Format = keyof typeof FORMATS;

export const FORMAT_IDS = Object.keys(FORMATS) as readonly Format[];
export const formatOf = (id: Format): ImportFormat => FORMATS[id];
/** `null` for what is no format of this version. */
export const findFormat = (id: string): ImportFormat | null =>
  Object.hasOwn(FORMATS, id) ? formatOf(id as Format) : null;

export const hasEncodingChoice = (id: string): boolean => findFormat(id)?.hasEncodingChoice === true;

const all = FORMAT_IDS.map(formatOf);
/** Above this no document is read, whatever it is. */
export const MAX_BYTES = Math.max(...all.map(({ limitBytes }) => limitBytes));
/** For the `accept` of a file chooser. */
export const ACCEPTED_FILES = all.flatMap(({ extensions }) => extensions.map((name) => `.${name}`)).join(',');
/** What can be read, for a sentence. Chats come in files of other formats: text, pages and JSON. */
export const LISTED_FORMATS: readonly ListedFormat[] = [
  ...new Set<ListedFormat>([...all.map(({ listedAs }) => listedAs), 'chats']),
];
