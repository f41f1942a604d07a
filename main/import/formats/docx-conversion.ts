import { ReaderError } from '@core/contract/failure';
import { HIGHLIGHT_STYLES, settleDocument, TITLE_CLASS } from '@core/import/docx/draft-document';
import { withOwnNames, type InsertedFile } from '@core/import/docx/inserted-file';
import type { RewrittenBody } from '@core/import/docx/rewrite-body';
import { findElement } from '@core/import/html/page-node';
import { sanitizeHtml, type SanitizedPage } from '@core/import/html/sanitize-html';
import { brokenDocument } from '@core/import/markdown/front-matter';
import mammoth from 'mammoth';
import { ARCHIVE_LIMITS, readArchive, type Archive } from './archive';
import { InsertedBudget, insertedKind, readInserted, type ReadInserted } from './docx-inserted';
import { commentsIn, insertedParts, rewrite } from './docx-rewriting';

/** A Word document as mammoth writes it, with the files that it inserts. */
export interface ConvertedDocument {
  readonly archive: Archive;
  readonly page: SanitizedPage;
  readonly rewritten: RewrittenBody | null;
  /** `null` for one that was not read. */
  readonly inserted: readonly (InsertedFile | null)[];
  /** What is said of it, and of the files within it. */
  readonly told: readonly Told[];
}

export interface Told extends Pick<RewrittenBody, 'readings' | 'formulas' | 'hidden'> {
  readonly hasTrackedChanges: boolean;
  readonly hasUnreadParts: boolean;
  readonly unreadFiles: number;
}

/** Files within files within the document: no program writes more. */
const DEEPEST = 3;
const WANTED = /\.(?:xml|rels|x?html?|txt|rtf|docx|mht|mhtml|dat)$/i;

/**
 * Word documents, through mammoth. It never sees the file: it is handed the parts that our own reader unpacked within
 * limits, so what it reads is what was judged, and it can open nothing else. Its page then goes through the guard of
 * web pages, for it lets addresses that run pass.
 */
export async function convertDocument(
  bytes: Uint8Array,
  budget = new InsertedBudget(),
  depth = 0,
): Promise<ConvertedDocument> {
  const limits = depth === 0 ? ARCHIVE_LIMITS : { ...ARCHIVE_LIMITS, total: budget.bytes };
  const packed = await readArchive(
    bytes,
    (name) => WANTED.test(name) && !name.includes('/embeddings/'),
    limits,
  );
  if (depth > 0) budget.take([...packed.values()].reduce((sum, { length }) => sum + length, 0));
  refuseDocumentTypes(packed);
  const { archive, rewritten } = rewrite(packed);
  const { value, messages } = await convert(archive);
  const told: Told[] = [];
  const inserted: (InsertedFile | null)[] = [];
  for (const part of insertedParts(archive, rewritten?.inserted ?? [])) {
    const read = part === null ? null : await insertedFile(part.name, part.bytes, budget, depth, told);
    inserted.push(read === null ? null : withOwnNames(read, inserted.length + 1));
  }
  told.push({
    readings: rewritten?.readings ?? 0,
    formulas: rewritten?.formulas ?? 0,
    hidden: rewritten?.hidden ?? 0,
    hasTrackedChanges: /<w:(?:ins|del|moveFrom) /.test(bodyOf(packed)),
    hasUnreadParts: unreadElements(messages).some((name) => !name.includes('oMath')),
    unreadFiles: inserted.filter((file) => file === null).length,
  });
  return { archive: packed, page: sanitizeHtml(value), rewritten, inserted, told };
}

/** `null` for one that cannot be read, or for which no depth or size is left. */
async function insertedFile(
  name: string,
  bytes: Uint8Array,
  budget: InsertedBudget,
  depth: number,
  told: Told[],
): Promise<InsertedFile | null> {
  const kind = insertedKind(name, bytes);
  if (kind === null || (kind === 'docx' && depth + 1 >= DEEPEST)) return null;
  try {
    if (kind === 'docx') {
      const document = await convertDocument(bytes, budget, depth + 1);
      told.push(...document.told);
      return insertedDocument(document);
    }
    budget.take(bytes.length);
    const { nodes, marked, ...rest } = readInserted(kind, bytes);
    told.push(toldBy(rest));
    return { nodes, marked };
  } catch (error) {
    if (error instanceof ReaderError) return null;
    throw error;
  }
}

function insertedDocument({ archive, page, rewritten, inserted }: ConvertedDocument): InsertedFile {
  settleDocument(
    page.root,
    inserted.map((file) => file?.nodes ?? null),
  );
  return {
    nodes: findElement(page.root, 'body')?.children ?? page.root.children,
    marked: [...commentsIn(archive, rewritten), ...inserted.flatMap((file) => file?.marked ?? [])],
  };
}

const toldBy = ({ hidden, hasTrackedChanges }: Omit<ReadInserted, keyof InsertedFile>): Told => ({
  ...{ readings: 0, formulas: 0, hidden, hasTrackedChanges },
  ...{ hasUnreadParts: false, unreadFiles: 0 },
});

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
export function partAt(archive: Archive, name: string): string {
  const bytes = archive.get(name);
  if (bytes === undefined) throw brokenDocument('missing-part', 0, name.slice(0, 100));
  return new TextDecoder().decode(bytes);
}

const bodyOf = (archive: Archive): string =>
  archive.has('word/document.xml') ? partAt(archive, 'word/document.xml') : '';

const unreadElements = (messages: Converted['messages']): readonly string[] =>
  messages.flatMap(({ message }) => /unrecognised element was ignored: (.+)$/.exec(message)?.[1] ?? []);
