import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Annotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { creatorsLine } from '@core/text/attribution-text';
import { fileSource } from '../../../main/import/file-source';
import { listFiles, type ListedFile } from '../../../main/import/list-files';
import { createLibrary, type LibraryService } from '../../../main/articles/library-service';
import { createImportClient } from '../../../main/import/import-client';
import { buildImportWorker } from '../../support/build-worker';
import { option } from '../options';
import { grades, gradeTable, readExpectations, type Grade } from './grade';

/**
 * `npm run cases -- --dir DIR [--full] [--expect FILE]`: brings in every file below DIR by the way that the window takes,
 * each into a library of its own kind, and prints what it became, so that it can be held against what is right; with
 * FILE, a list of expectations in JSON, a table of what passes instead.
 */
const HEAD = 12;

async function main(args: readonly string[]): Promise<void> {
  const dir = option(args, 'dir');
  if (dir === null) throw new Error('cases needs --dir DIR');
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-cases-'));
  const resources = resolve(import.meta.dirname, '../../../resources');
  const worker = await buildImportWorker();
  const notes: Annotation[] = [];
  const library = await createLibrary({
    bundledDir: join(resources, 'articles'),
    topicsFile: join(resources, 'topics.yaml'),
    dataDir: folder,
    announce: () => undefined,
    addNotes: (added) => void notes.push(...added),
    openReader: () => createImportClient({ workerPath: worker }),
  });
  try {
    const expect = option(args, 'expect');
    const expectations = expect === null ? null : readExpectations(expect);
    const lines = args.includes('--full') || expectations !== null ? Infinity : HEAD;
    const graded: Grade[] = [];
    for (const file of listFiles([resolve(dir)]).files) {
      const outcome = await print(library, file, resolve(dir), lines, () => notes.splice(0));
      if (expectations === null) console.log(outcome);
      else graded.push(...grades(expectations, relative(resolve(dir), file.path), outcome));
    }
    if (expectations !== null) console.log(gradeTable(graded));
  } finally {
    await library.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(worker, '..'), { recursive: true, force: true });
  }
}

async function print(
  library: LibraryService,
  file: ListedFile,
  root: string,
  lines: number,
  takeNotes: () => readonly Annotation[],
): Promise<string> {
  const { added, existing, refused } = await library.importAll([fileSource(file)]);
  const row = added[0] ?? existing[0];
  const article = row === undefined ? null : library.find(row.id);
  const name = `## ${relative(root, file.path)}`;
  if (article === null) return `${name}\nrefused: ${JSON.stringify(refused[0]?.failure)}\n`;
  const notes = takeNotes().map(describeNote);
  return [name, ...describe(article), ...blocksOf(article).slice(0, lines), ...notes, ''].join('\n');
}

function describeNote({ kind, target, text, colour, origin }: Annotation): string {
  const words = target.on === 'passage' ? `on “${target.anchor.exact}”` : 'on the whole';
  return `  ${kind}: ${words} | by: ${origin?.author ?? '–'} | ${origin?.written ?? ''} | ${colour ?? text}`;
}

function describe({ citation, notices = [], places, origin, references }: Article): readonly string[] {
  const { title, titleIsOurs, author, issued, containerTitle, publisher, language } = citation;
  return [
    `title: ${title}${titleIsOurs ? ' (ours)' : ''}`,
    `author: ${creatorsLine(author) || '–'} | issued: ${issued ?? '–'} | in: ${containerTitle ?? '–'} | publisher: ${publisher ?? '–'} | language: ${language ?? '–'}`,
    `encoding: ${origin?.encoding ?? '–'} | pages: ${[...new Set(Object.values(places ?? {}))].join(', ') || '–'}`,
    ...notices.map((notice) => `notice: ${JSON.stringify(notice)}`),
    ...(references ?? []).map(({ citation: each }) => `reference: ${JSON.stringify(each)}`),
  ];
}

function blocksOf({ blocks, text, marks }: Article): readonly string[] {
  return blocks.map(({ kind, level, start, end }) => {
    const notes = marks.filter(
      (mark) => mark.kind === 'note-reference' && mark.start >= start && mark.end <= end,
    );
    const said = notes.map((mark) => `${text.slice(mark.start, mark.end)} → ${mark.note ?? '?'}`);
    return `  ${kind}${level === 0 ? '' : ` ${level}`}: ${text.slice(start, end)}${said.length === 0 ? '' : `  {${said.join('; ')}}`}`;
  });
}

await main(process.argv.slice(2));
