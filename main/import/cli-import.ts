import type { Failure } from '@core/contract/failure';
import type { ImportReport } from '@core/contract/requests';
import { english } from '@core/messages/english';
import type { OnProgress } from './importer';
import { fileSource } from './file-source';
import type { LibraryService } from '../articles/library-service';
import { listFiles, type SkippedFile } from './list-files';

const t = english.text;

/** `--import PATH…`: brings in every file below the paths and says in lines of text what became of it. */
export async function importPaths(
  library: Pick<LibraryService, 'importAll'>,
  paths: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const { files, skipped } = listFiles(paths);
  if (files.length === 0) say(t('cli.import.nothing'));
  let said = performance.now();
  const onProgress: OnProgress = (done, name) => {
    if (performance.now() - said < PROGRESS_EVERY || name === '') return;
    said = performance.now();
    say(t('cli.import.progress', { number: done + 1, total: files.length, file: printable(name) }));
  };
  const report = await library.importAll(files.map(fileSource), { onProgress });
  for (const line of formatReport(report, skipped)) say(line);
}

/** Milliseconds between two lines of progress. */
const PROGRESS_EVERY = 2_000;

export function formatReport(report: ImportReport, skipped: readonly SkippedFile[]): readonly string[] {
  const { added, existing, refused, likenesses, attached } = report;
  return [
    t('cli.import.summary', {
      added: added.length,
      existing: existing.length,
      refused: refused.length,
      skipped: skipped.length,
    }),
    ...refused.map(({ file, failure }) =>
      t('cli.import.refused', { file: printable(file), reason: reasonOf(failure) }),
    ),
    ...skipped.map((one) =>
      t('cli.import.skipped', { file: printable(one.file), reason: skipReasonOf(one) }),
    ),
    ...attached.map(({ articleId: article, bibliographyId: bibliography, fields }) =>
      fields.length === 0
        ? t('cli.import.matched', { article, bibliography })
        : t('cli.import.described', { article, bibliography, fields: fields.join(', ') }),
    ),
    ...likenesses.map(({ articleId: article, likeTo: other, as }) =>
      t(as === 'near-duplicate' ? 'cli.import.near-duplicate' : 'cli.import.possible-source', {
        article,
        other,
      }),
    ),
  ];
}

const skipReasonOf = ({ reason, errorCode }: SkippedFile): string =>
  reason === 'unreadable'
    ? t('cli.import.skip.unreadable', { code: errorCode ?? '' })
    : t(`cli.import.skip.${reason}`);

/**
 * The failure's code and its cause, with the line or the bytes against their limit: the sentences for failures are the
 * window's.
 */
function reasonOf(failure: Failure): string {
  const { code } = failure;
  if (failure.code === 'broken-document' || failure.code === 'unsafe-archive') {
    const line = 'line' in failure && failure.line > 0 ? `, ${failure.line}` : '';
    return `${code} (${failure.reason}${line})`;
  }
  if (failure.code === 'broken-digest') return `${code} (${failure.fault.problem}, ${failure.line})`;
  if (failure.code === 'too-large') return `${code} (${failure.bytes} > ${failure.limitBytes})`;
  return 'detail' in failure ? `${code} (${failure.detail})` : code;
}

/** Names of files may hold anything; a terminal must not act on it, and a line stays a line. */
const printable = (name: string): string =>
  name.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD').slice(-200);
