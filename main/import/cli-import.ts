import type { Failure } from '@core/contract/failure';
import type { ImportReport } from '@core/contract/requests';
import { fileSource } from './file-source';
import type { LibraryService } from '../articles/library-service';
import { listFiles, type ListedFiles } from './list-files';

/** `--import PATH…`: brings in every file below the paths and says in lines of text what became of it. */
export async function importPaths(
  library: Pick<LibraryService, 'importAll'>,
  paths: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const { files, skipped } = listFiles(paths);
  if (files.length === 0) say('There is nothing to import: no file that can be read lies there.');
  let said = performance.now();
  const report = await library.importAll(files.map(fileSource), (done, name) => {
    if (performance.now() - said < PROGRESS_EVERY || name === '') return;
    said = performance.now();
    say(`Importing ${done + 1} of ${files.length}: ${printable(name)}`);
  });
  for (const line of printReport(report, skipped)) say(line);
}

/** Milliseconds between two lines of progress. */
const PROGRESS_EVERY = 2_000;

export function printReport(report: ImportReport, skipped: ListedFiles['skipped']): readonly string[] {
  const { added, existing, refused, likenesses, attached } = report;
  return [
    `Imported: ${added.length} added, ${existing.length} already there, ${refused.length} refused, ${skipped.length} passed over.`,
    ...refused.map(({ file, failure }) => `  refused      ${printable(file)}: ${reasonOf(failure)}`),
    ...skipped.map(({ file, reason }) => `  passed over  ${printable(file)}: ${reason}`),
    ...attached.map(
      ({ articleId, bibliographyId, fields }) =>
        `  described    ${articleId} by ${bibliographyId}${fields.length === 0 ? '' : `: ${fields.join(', ')}`}`,
    ),
    ...likenesses.map(
      ({ articleId, likeTo, as }) =>
        `  ${as === 'near-duplicate' ? 'seems a copy' : 'seems the source'}  ${articleId} of ${likeTo}`,
    ),
  ];
}

/** The code in plain letters: whole sentences are the window's. */
function reasonOf(failure: Failure): string {
  const words = failure.code.replace(/-/g, ' ');
  if (failure.code === 'broken-document' || failure.code === 'unsafe-archive') {
    const line = 'line' in failure && failure.line > 0 ? `, line ${failure.line}` : '';
    return `${words} (${failure.reason.replace(/-/g, ' ')}${line})`;
  }
  if (failure.code === 'too-large')
    return `${words} (${failure.bytes} bytes; the limit is ${failure.limitBytes})`;
  return 'detail' in failure ? `${words} (${failure.detail})` : words;
}

/** Names of files may hold anything; a terminal must not act on it, and a line stays a line. */
const printable = (name: string): string =>
  name.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD').slice(-200);
