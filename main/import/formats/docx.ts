import { ReaderError } from '@core/contract/failure';
import type { ImportNotice } from '@core/contract/import-notice';
import {
  draftDocument,
  HIGHLIGHT_STYLES,
  TITLE_CLASS,
  type DocumentDraft,
} from '@core/import/docx/draft-document';
import { documentProperties, headersFooters } from '@core/import/docx/document-parts';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { sanitizeHtml } from '@core/import/html/sanitize-html';
import { countNotice, noticeIf } from '@core/import/notices';
import { withLabelledTurns } from '@core/import/transcripts/labelled-blocks';
import { citationFrom } from '@core/import/plain-text/plain-text-citation';
import mammoth from 'mammoth';
import { readArchive, type Archive } from './archive';
import { commentsIn, insertedFiles, rewrite, rewrittenNotices } from './docx-rewriting';
import type { FormatReader } from './format-reader';

/**
 * Word documents, through mammoth. It never sees the file: it is handed the parts that our own reader unpacked within
 * limits, so what it reads is what was judged, and it can open nothing else. Its page then goes through the guard of
 * web pages, for it lets addresses that run pass.
 */
export const readDocx: FormatReader = async (bytes) => {
  refuseOldWord(bytes);
  const packed = await readArchive(bytes, (name) => /\.(?:xml|rels|x?html?|txt)$/i.test(name));
  refuseDocumentTypes(packed);
  const { archive, rewritten } = rewrite(packed);
  const { value, messages } = await convert(archive);
  const inserted = insertedFiles(archive, rewritten?.inserted ?? []);
  const properties = optional(() => documentProperties(partAt(archive, 'docProps/core.xml')));
  const document = draftDocument(sanitizeHtml(value), inserted, Boolean(properties?.title));
  const running = optional(() =>
    headersFooters(
      [...archive.keys()].filter((name) => RUNNING.test(name)).map((name) => partAt(archive, name)),
    ),
  );
  return withLabelledTurns({
    blocks: [...document.blocks, ...(running ?? [])],
    marked: commentsIn(packed, rewritten),
    citation: citationFrom({
      title: document.title ?? properties?.title,
      author: properties?.creators,
      language: properties?.language,
    }),
    notices: [
      ...noticesOf(
        packed,
        messages.map(({ message }) => message),
        document,
      ),
      ...rewrittenNotices(rewritten, inserted),
    ],
  });
};

const RUNNING = /^word\/(?:header|footer)\d*\.xml$/;

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A locked document is one, as every Word document before 2007 was. */
function refuseOldWord(bytes: Uint8Array): void {
  if (!COMPOUND_FILE.equals(bytes.subarray(0, COMPOUND_FILE.length))) return;
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new ReaderError({ code: 'encrypted' });
  throw brokenDocument('old-word', 0);
}

/** The format has none, so one is there only for its entities. */
function refuseDocumentTypes(archive: Archive): void {
  for (const [name, bytes] of archive) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1').replaceAll('\0', '');
    if (head.includes('<!DOCTYPE') || head.includes('<!ENTITY')) throw brokenDocument('xml-entities', 0);
  }
}

const STYLES = [
  `p[style-name='Title'] => h1.${TITLE_CLASS}:fresh`,
  `p[style-name='Subtitle'] => p:fresh`,
  `p[style-name='Quote'] => blockquote > p:fresh`,
  `p[style-name='Intense Quote'] => blockquote > p:fresh`,
  `p[style-name='Block Text'] => blockquote > p:fresh`,
  `p[style-name='caption'] => figcaption:fresh`,
  `p[style-name='Caption'] => figcaption:fresh`,
  ...HIGHLIGHT_STYLES,
];

interface Converted {
  readonly value: string;
  readonly messages: readonly { readonly message: string }[];
}

async function convert(archive: Archive): Promise<Converted> {
  try {
    // `file`, an opened container, is an input that mammoth's own tests use and its types do not name.
    return await mammoth.convertToHtml({ file: openedContainer(archive) } as unknown as { buffer: Buffer }, {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
  } catch (error) {
    // Mammoth recurses; a document nested as deep as this one was made to end its stack.
    if (error instanceof RangeError) throw brokenDocument('nested-too-deep', 0);
    throw brokenDocument('not-word', 0);
  }
}

const openedContainer = (archive: Archive): object => ({
  exists: (name: string): boolean => archive.has(name),
  read: (name: string): Promise<string> => Promise.resolve(partAt(archive, name)),
});

/** @throws ReaderError `broken-document` where it is missing */
function partAt(archive: Archive, name: string): string {
  const bytes = archive.get(name);
  if (bytes === undefined) throw brokenDocument('missing-part', 0, name.slice(0, 100));
  return new TextDecoder().decode(bytes);
}

/** What only describes a document is not worth refusing it for. */
function optional<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReaderError) return null;
    throw error;
  }
}

function noticesOf(
  archive: Archive,
  messages: readonly string[],
  { isFlattened, wordlessPictures }: Pick<DocumentDraft, 'isFlattened' | 'wordlessPictures'>,
): readonly ImportNotice[] {
  const body = archive.has('word/document.xml') ? partAt(archive, 'word/document.xml') : '';
  const unread = messages.flatMap(
    (message) => /unrecognised element was ignored: (.+)$/.exec(message)?.[1] ?? [],
  );
  const hasUnreadParts = unread.some((name) => !name.includes('oMath'));
  return [
    ...noticeIf(/<w:(?:ins|del|moveFrom) /.test(body), 'tracked-changes-accepted'),
    ...countNotice('wordless-pictures', wordlessPictures),
    ...noticeIf(hasUnreadParts, 'unread-parts'),
    ...noticeIf(isFlattened, 'deepest-parts-joined'),
  ];
}
