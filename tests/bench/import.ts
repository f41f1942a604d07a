import { setTimeout } from 'node:timers/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative, resolve } from 'node:path';
import type { Article } from '@core/contract/article';
import type { ImportReport } from '@core/contract/requests';
import { fileSource } from '../../main/import/file-source';
import { createImportClient } from '../../main/import/import-client';
import { createLibrary, type LibraryService } from '../../main/articles/library-service';
import { listFiles, type ListedFile } from '../../main/import/list-files';
import { createSearch, type SearchService } from '../../main/search/search-service';
import { buildImportWorker, buildSearchWorker } from '../support/build-worker';
import { compareWithExpected, listPages } from './import/agreement';
import { option } from './options';
import type { BenchReport, Row } from './report';

/**
 * `bench import DIR [--expect DIR]`: every file below DIR into a fresh library through the import worker, one after
 * another, written to the disk as ever. With `--expect`, the pages there are compared with what Readability's own test
 * suite expects of them; with `--search`, what came in is made searchable meanwhile, as the app does; with `--batch`,
 * all files are brought in as one batch, whose files have no times of their own.
 */
export async function run(args: string[]): Promise<BenchReport> {
  const expect = option(args, 'expect');
  const dir = args.find((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--expect') ?? expect;
  if (dir === null) throw new Error('bench import needs a folder');
  const { library, close, searchable } = await openLibrary(args.includes('--search'));
  try {
    const { files, skipped } = listFiles([resolve(dir)]);
    const start = performance.now();
    const rows: FileRow[] = [];
    // How long whatever else the thread has to do, such as answering the window, waits for it.
    const waits = monitorEventLoopDelay({ resolution: 5 });
    const isBatch = args.includes('--batch');
    if (isBatch) {
      waits.enable();
      const report = await library.importAll(files.map(fileSource));
      waits.disable();
      rows.push(...rowsOfBatch(library, files, resolve(dir), report, performance.now() - start));
    }
    for (const file of isBatch ? [] : files) {
      const done = await importFile(library, file, waits);
      rows.push(rowOf(library, file, resolve(dir), done));
    }
    const seconds = (performance.now() - start) / 1000;
    await searchable();
    return {
      bench: 'import',
      files: [
        ...rows,
        ...skipped.map(({ file, reason }) => skippedRow(relative(resolve(dir), file), reason)),
      ],
      totals: {
        files: rows.length,
        ...countOutcomes(rows),
        skipped: skipped.length,
        seconds,
        filesPerSecond: seconds === 0 ? 0 : rows.length / seconds,
        waitP99Ms: waits.percentile(99) / 1e6,
        longestWaitMs: waits.max / 1e6,
        peakMemoryMB: process.resourceUsage().maxRSS / 1024,
      },
      ...(expect === null ? {} : { expected: await compareAll(library, resolve(expect)) }),
    };
  } finally {
    await close();
  }
}

interface FileRow extends Row {
  readonly outcome: 'added' | 'existing' | 'refused' | 'skipped';
}

interface Imported {
  readonly report: ImportReport;
  readonly ms: number;
}

async function importFile(
  library: LibraryService,
  file: ListedFile,
  waits: ReturnType<typeof monitorEventLoopDelay>,
): Promise<Imported> {
  const start = performance.now();
  waits.enable();
  const report = await library.importAll([fileSource(file)]);
  waits.disable();
  return { report, ms: performance.now() - start };
}

/** Each of what came in as a file of the batch, at the mean time. */
function rowsOfBatch(
  library: LibraryService,
  files: readonly ListedFile[],
  root: string,
  { added, existing, refused }: ImportReport,
  ms: number,
): readonly FileRow[] {
  const none = { likenesses: [], attached: [] };
  const parts: readonly ImportReport[] = [
    ...added.map((row) => ({ ...none, added: [row], existing: [], refused: [] })),
    ...existing.map((row) => ({ ...none, added: [], existing: [row], refused: [] })),
    ...refused.map((one) => ({ ...none, added: [], existing: [], refused: [one] })),
  ];
  return parts.map((report, at) =>
    rowOf(library, files[at] ?? { path: root, size: 0 }, root, { report, ms: ms / parts.length }),
  );
}

function rowOf(
  library: LibraryService,
  file: ListedFile,
  root: string,
  { report: { added, existing, refused }, ms }: Imported,
): FileRow {
  const row = added[0] ?? existing[0];
  const article = row === undefined ? null : library.find(row.id);
  const failure = refused[0]?.failure;
  return {
    name: relative(root, file.path),
    format: article?.origin?.format ?? extname(file.path).slice(1).toLowerCase(),
    outcome: added.length > 0 ? 'added' : existing.length > 0 ? 'existing' : 'refused',
    reason:
      failure === undefined
        ? null
        : 'reason' in failure
          ? `${failure.code}: ${failure.reason}`
          : failure.code,
    ms,
    blocks: article?.blocks.length ?? 0,
    characters: article?.text.length ?? 0,
  };
}

const skippedRow = (name: string, reason: string): FileRow => ({
  name,
  format: null,
  outcome: 'skipped',
  reason,
  ms: 0,
  blocks: 0,
  characters: 0,
});

function countOutcomes(rows: readonly FileRow[]): Record<'added' | 'existing' | 'refused', number> {
  const count = (outcome: FileRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return { added: count('added'), existing: count('existing'), refused: count('refused') };
}

async function compareAll(library: LibraryService, folder: string) {
  const pages = [];
  for (const page of listPages(folder)) {
    const path = join(folder, page, 'source.html');
    const report = await library.importAll([fileSource({ path, size: statSync(path).size })]);
    const id = (report.added[0] ?? report.existing[0])?.id;
    const article: Article | null = id === undefined ? null : library.find(id);
    pages.push(compareWithExpected(folder, page, article));
  }
  const worst = [...pages].sort((a, b) => a.f1 - b.f1);
  const share = (count: number): number => (pages.length === 0 ? 0 : count / pages.length);
  return {
    pages: pages.length,
    meanF1: share(pages.reduce((sum, { f1 }) => sum + f1, 0)),
    minF1: worst[0]?.f1 ?? 0,
    meanF1WithoutPictures: share(pages.reduce((sum, { f1WithoutPictures }) => sum + f1WithoutPictures, 0)),
    meanF1WithFurniture: share(pages.reduce((sum, { f1WithFurniture }) => sum + f1WithFurniture, 0)),
    worst: worst.slice(0, 30).map(({ page, f1, f1WithoutPictures, f1WithFurniture }) => ({
      page,
      f1,
      f1WithoutPictures,
      f1WithFurniture,
    })),
    titleAgreement: share(pages.filter(({ hasTitle }) => hasTitle).length),
    bylineAgreement: share(pages.filter(({ hasByline }) => hasByline).length),
    otherTitles: pages.filter(({ hasTitle }) => !hasTitle).map(({ page }) => page),
    otherBylines: pages.filter(({ hasByline }) => !hasByline).map(({ otherByline }) => otherByline),
  };
}

/** The search of the app, kept in step with the library as there. */
async function followInSearch(library: LibraryService, folder: string): Promise<SearchService> {
  const search = createSearch({
    workerPath: await buildSearchWorker(),
    indexDir: join(folder, 'data', 'index'),
    dataDir: join(folder, 'data'),
    announce: () => undefined,
  });
  search.setNotes([]);
  search.setLibrary(library.searched());
  library.onChange((change) =>
    search.changeLibrary(
      (change?.put ?? []).flatMap((id) => library.searchedAs(id) ?? []),
      change?.gone ?? [],
    ),
  );
  return search;
}

async function openLibrary(isSearched: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  const resources = resolve(import.meta.dirname, '../../resources');
  mkdirSync(join(folder, 'data'));
  const worker = await buildImportWorker();
  const library = await createLibrary({
    bundledDir: join(resources, 'articles'),
    topicsFile: join(resources, 'topics.yaml'),
    dataDir: join(folder, 'data'),
    announce: () => undefined,
    openReader: () => createImportClient({ workerPath: worker }),
  });
  const search = isSearched ? await followInSearch(library, folder) : null;
  const close = async (): Promise<void> => {
    await search?.close();
    await library.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(worker, '..'), { recursive: true, force: true });
  };
  const searchable = async (): Promise<void> => {
    while (search !== null && search.state().phase !== 'ready') await setTimeout(50);
  };
  return { library, close, searchable };
}
