import { create } from 'zustand';
import { BUNDLE } from '@core/contract/collection';
import type { Events } from '@core/contract/events';
import type { CollectionId } from '@core/contract/ids';
import { reader } from '../../../bridge/reader';
import { currentScope } from '../../../app/collections';
import { t } from '../../../app/messages';
import { base64Of } from '../../../app/base64';
import { ask, failureOf } from '../../../app/ask';
import { offerAttachments } from '../../../app/attachments';
import { reportBatch, reportOne, type BatchReport } from './import-report';
import { showControls } from '@core/text/direction-controls';
import { shownRow } from '../../../app/shown-names';
import { messageOf } from '../../../app/failure-messages';
import { withErrorToast } from '../../../app/toasts';

/** How far the files have come that are being brought in. */
export interface Importing {
  /** Files that are done, and all of them. */
  readonly done: number;
  readonly total: number;
  /** The same in bytes. */
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** Of the file that is under way. */
  readonly bytesAtHand: number;
  /** Of the file that is under way. */
  readonly name: string;
  /** Where OCR reads it page by page. */
  readonly page: PageProgress | null;
}

/** The page at hand, from 1, and all of them. */
type PageProgress = Pick<Events['import:page'], 'page' | 'pages'>;

const useImportingStore = create<{ readonly importing: Importing | null }>(() => ({ importing: null }));
export const useImporting = (): Importing | null => useImportingStore((state) => state.importing);

const LIMIT = 50 * 1_048_576;

/** Files that come while others are brought in join them: there is one progress, one cancel and one report. */
interface Batch {
  /** For the main process. */
  readonly name: string;
  /** Where they go: the collection that was chosen when the batch began. */
  readonly into: { readonly collectionId?: CollectionId };
  readonly files: File[];
  /** Names of what was dropped and could not be opened. */
  readonly unreadable: string[];
  /** Of all of them. */
  bytes: number;
  readonly finished: Promise<void>;
  isCancelled: boolean;
}
let present: Batch | null = null;

/** Shows how far OCR has come in the file that is under way. */
export const followPages = (): (() => void) =>
  reader.on('import:page', ({ batch, ...page }) => {
    const { importing } = useImportingStore.getState();
    if (importing !== null && batch === present?.name)
      useImportingStore.setState({ importing: { ...importing, page } });
  });

export function cancelImport(): void {
  if (present === null) return;
  present.isCancelled = true;
  // The document at hand is ended too: a book of thousands of pages would hold the report up.
  void ask('library:cancel-import', { batch: present.name }).catch(() => undefined);
}

/**
 * Brings files in, with progress and a report: in a line, and in full when it is asked for. What was
 * brought in before a cancel stays.
 * @param unreadable names of what could not be opened to be brought in
 */
export async function importFiles(files: readonly File[], unreadable: readonly string[] = []): Promise<void> {
  // A batch that was cancelled takes no more; what comes now begins when it has ended.
  while (present?.isCancelled === true) await present.finished;
  if (present !== null) {
    present.files.push(...files);
    present.unreadable.push(...unreadable);
    present.bytes += bytesOf(files);
    return present.finished;
  }
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const batch: Batch = {
    name: crypto.randomUUID(),
    into: intoScope(),
    files: [...files],
    unreadable: [...unreadable],
    bytes: bytesOf(files),
    finished,
    isCancelled: false,
  };
  present = batch;
  const report = await takeAll(batch);
  present = null;
  useImportingStore.setState({ importing: null });
  offerAttachments(report.attached);
  if (batch.files.length + batch.unreadable.length !== 1) reportBatch(report);
  else reportOne(report);
  finish();
}

/** The bundle's collection has what comes with the program, and takes nothing. */
function intoScope(): { readonly collectionId?: CollectionId } {
  const scope = currentScope();
  return scope === null || scope.id === BUNDLE ? {} : { collectionId: scope.id };
}

const bytesOf = (files: readonly File[]): number => files.reduce((sum, { size }) => sum + size, 0);

/**
 * One file after another: with several the order and what a cancel keeps would depend on their sizes. What the window
 * can do by itself it does ahead: while one file is on its way the bytes of the next are read.
 */
async function takeAll(batch: Batch): Promise<BatchReport> {
  const parts: Part[] = [];
  let bytesDone = 0;
  let ahead: ReadAhead | null = null;
  // Files that are dropped meanwhile join the end of the list.
  for (const [done, file] of batch.files.entries()) {
    if (batch.isCancelled) break;
    const { files, bytes: bytesTotal } = batch;
    useImportingStore.setState({
      importing: {
        ...{ done, total: files.length, bytesDone, bytesTotal },
        ...{ name: showControls(file.name), bytesAtHand: file.size, page: null },
      },
    });
    const read: Promise<string> | null = ahead?.file === file ? ahead.base64 : null;
    const taken = takeOne(file, read, batch);
    ahead = readAhead(batch.files[done + 1]);
    parts.push(await taken);
    bytesDone += file.size;
  }
  return {
    added: parts.flatMap(({ added = [] }) => added).map(shownRow),
    existing: parts.flatMap(({ existing = [] }) => existing).map(shownRow),
    refused: [
      ...parts.flatMap(({ refused = [] }) => refused),
      ...batch.unreadable.map((file) => ({ file, reason: t('import.unreadable') })),
    ].map((one) => ({ ...one, file: showControls(one.file) })),
    likenesses: parts.flatMap(({ likenesses = [] }) => likenesses),
    attached: parts.flatMap(({ attached = [] }) => attached),
    versions: parts.flatMap(({ versions = [] }) => versions),
    isCancelled: batch.isCancelled,
  };
}

type Part = Partial<BatchReport>;

/** A file whose bytes are being read before its turn. */
interface ReadAhead {
  readonly file: File;
  readonly base64: Promise<string>;
}

/** Bytes of a file that is read ahead, at most: more would only fill the memory while it waits. */
const READ_AHEAD = 4 * 1_048_576;

function readAhead(file: File | undefined): ReadAhead | null {
  if (file === undefined || file.size > READ_AHEAD) return null;
  const base64 = base64Of(file);
  // Whoever waits for it hears why it failed; after a cancel nobody does.
  base64.catch(() => undefined);
  return { file, base64 };
}

async function takeOne(file: File, ahead: Promise<string> | null, batch: Batch): Promise<Part> {
  const refuse = (reason: string): Part => ({ refused: [{ file: file.name, reason }] });
  // A file over the limit is refused unread; the main process holds the same limit.
  if (file.size > LIMIT) return refuse(messageOf({ code: 'too-large', limitBytes: LIMIT, bytes: file.size }));
  try {
    const base64 = await (ahead ?? base64Of(file));
    // A cancel that came meanwhile has nothing to end yet, and nothing may come in after it.
    if (batch.isCancelled) return {};
    const report = await ask('library:import', {
      documents: [{ name: file.name, base64 }],
      batch: batch.name,
      ...batch.into,
    });
    const refused = report.refused
      .filter(({ failure }) => failure.code !== 'cancelled')
      .map((one) => ({ file: one.file, reason: messageOf(one.failure) }));
    return { ...report, refused };
  } catch (error) {
    return refuse(messageOf(failureOf(error)));
  }
}

/** Brings pasted text in. Answers whether it is in the library now. */
export async function importText(text: string): Promise<boolean> {
  return withErrorToast(t('failed.import'), async () => {
    const bytes = new TextEncoder().encode(text);
    const { refused, ...rest } = await ask('library:import', {
      documents: [{ name: null, base64: await base64Of(new Blob([bytes])) }],
      ...intoScope(),
    });
    offerAttachments(rest.attached);
    reportOne({
      ...rest,
      added: rest.added.map(shownRow),
      existing: rest.existing.map(shownRow),
      refused: refused.map((one) => ({ file: one.file, reason: messageOf(one.failure) })),
      isCancelled: false,
    });
  });
}
