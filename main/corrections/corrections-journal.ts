import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ArticleId } from '@core/contract/ids';
import { articlesIn } from '../articles/article-folder';
import { deviceId } from '../storage/device-id';
import type { Body } from '../storage/envelope';
import { JournalFile } from '../storage/journal-file';
import { thinHistory } from '../storage/journal-history';
import { printLine, type JournalRecord } from '../storage/journal-line';
import { WHOLE } from '../storage/whole-entry';

/**
 * `articles/<id>/corrections.history`: what the corrections of an article were, each list of them one line, written
 * ahead of their file. A damaged or missing file is made anew from it. It is opened anew at each change, because a
 * library has more articles than a program may have files open.
 */
const HISTORY_BYTES = 1024 * 1024;

const subjectOf = (id: ArticleId): string => `articles/${id}/corrections.json`;
const openJournal = (dataDir: string, id: ArticleId): JournalFile =>
  new JournalFile(path.join(articlesIn(dataDir), id, 'corrections.history'), subjectOf(id));

/**
 * Answers with what takes the line back, for whoever could not write the file after it: what was refused is not to come
 * alive at the next start.
 * @throws the error of the file system; nothing is journalled then
 */
export function journalCorrections(
  dataDir: string,
  id: ArticleId,
  was: Body | null,
  value: Body,
): () => void {
  const journal = openJournal(dataDir, id);
  const { records } = journal.read();
  const last = records.at(-1);
  const record: JournalRecord = {
    seq: (last?.seq ?? 0) + 1,
    at: new Date().toISOString(),
    device: deviceId(),
    changes: [last === undefined ? { key: WHOLE, was, value } : { key: WHOLE, value }],
  };
  const { size } = journal;
  journal.append([record]);
  return () => journal.takeBack(size);
}

/** Keeps the journal of an article within its bounds. @throws the error of the file system; it is as it was then */
export function thinCorrections(dataDir: string, id: ArticleId): void {
  const journal = openJournal(dataDir, id);
  if (journal.size <= HISTORY_BYTES) return;
  const { records } = journal.read();
  journal.replace(thinHistory(records, HISTORY_BYTES / 2, (some) => sizeOf(id, some)));
}

/** Every version that was journalled, the last one last; none where that cannot be read. */
export function journalledCorrections(dataDir: string, id: ArticleId): readonly Body[] {
  try {
    const changes = openJournal(dataDir, id)
      .read()
      .records.flatMap((record) => record.changes);
    return changes.flatMap(({ was, value }) => [was, value]).filter(isBody);
  } catch {
    return [];
  }
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;

const sizeOf = (id: ArticleId, records: readonly JournalRecord[]): number =>
  records.reduce((sum, record) => sum + Buffer.byteLength(printLine(subjectOf(id), record)), 0);

/** Whether corrections as they are stored were once those of an article in a folder. */
export const correctionsSeen = (dataDir: string, id: ArticleId, stored: Body): boolean =>
  journalledCorrections(dataDir, id).some((known) => isDeepStrictEqual(plain(known), plain(stored)));

/** As it is after it was written: without members that are undefined. */
const plain = (body: Body): unknown => JSON.parse(JSON.stringify(body));
