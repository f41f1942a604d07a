import { ReaderError } from '@core/contract/failure';
import type { ImportNotice } from '@core/contract/import-notice';
import { draftDocument, type DocumentDraft } from '@core/import/docx/draft-document';
import { documentProperties, headersFooters } from '@core/import/docx/document-parts';
import { preparedNotices } from '@core/import/html/prepare-page';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { countNotice, noticeIf } from '@core/import/notices';
import { withLabelledTurns } from '@core/import/transcripts/labelled-blocks';
import { citationFrom } from '@core/import/plain-text/plain-text-citation';
import { convertDocument, partAt, type Told } from './docx-conversion';
import { commentsIn } from './docx-rewriting';
import type { FormatReader } from './format-reader';

/** Word documents, with their comments, their running heads and the files that they insert. */
export const readDocx: FormatReader = async (bytes) => {
  refuseOldWord(bytes);
  const { archive, page, rewritten, inserted, told } = await convertDocument(bytes);
  const properties = optional(() => documentProperties(partAt(archive, 'docProps/core.xml')));
  const document = draftDocument(
    page,
    inserted.map((file) => file?.nodes ?? null),
    Boolean(properties?.title),
  );
  const running = optional(() =>
    headersFooters(
      [...archive.keys()].filter((name) => RUNNING.test(name)).map((name) => partAt(archive, name)),
    ),
  );
  return withLabelledTurns({
    blocks: [...document.blocks, ...(running ?? [])],
    marked: [...commentsIn(archive, rewritten), ...inserted.flatMap((file) => file?.marked ?? [])],
    citation: citationFrom({
      title: document.title ?? properties?.title,
      author: properties?.creators,
      language: properties?.language,
    }),
    notices: noticesOf(told, document),
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
  told: readonly Told[],
  { isFlattened, wordlessPictures }: Pick<DocumentDraft, 'isFlattened' | 'wordlessPictures'>,
): readonly ImportNotice[] {
  const sum = (countOf: (one: Told) => number): number =>
    told.reduce((total, one) => total + countOf(one), 0);
  return [
    ...noticeIf(
      told.some(({ hasTrackedChanges }) => hasTrackedChanges),
      'tracked-changes-accepted',
    ),
    ...countNotice('wordless-pictures', wordlessPictures),
    ...noticeIf(
      told.some(({ hasUnreadParts }) => hasUnreadParts),
      'unread-parts',
    ),
    ...noticeIf(isFlattened, 'deepest-parts-joined'),
    ...preparedNotices({ readings: sum((one) => one.readings), formulas: sum((one) => one.formulas) }),
    ...countNotice(
      'hidden-text',
      sum((one) => one.hidden),
    ),
    ...countNotice(
      'unread-inserted-files',
      sum((one) => one.unreadFiles),
    ),
  ];
}
