import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Annotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { Encoding } from '@core/contract/encoding';
import type { ArticleId } from '@core/contract/ids';
import type { ShownArticle } from '../../../main/articles/shown-texts';
import { PreserializedJson } from '../../../main/dispatch';
import { createInProcessImport } from '../../support/in-process-import';
import type { EventName } from '@core/contract/events';
import type { IncomingDocument } from '@core/contract/requests';
import type { ImportClient } from '../../../main/import/import-client';
import {
  createLibrary,
  type LibraryOptions,
  type LibraryService,
} from '../../../main/articles/library-service';
import { HARBOUR_FIRE } from '../../core/library/digest-fixture';
import { loadTextReaders } from '../../../main/import/text-readers';

await loadTextReaders();

/** A library on real files in a folder of its own, gone when the test is. */
export interface LibraryFolder {
  readonly dataDir: string;
  readonly bundledDir: string;
  readonly announced: EventName[];
  open(openReader?: () => ImportClient, more?: Partial<LibraryOptions>): Promise<LibraryService>;
  at(...parts: readonly string[]): string;
}

export const NOW = new Date('2024-03-01T12:00:00.000Z');

/** @param addNotes gets the notes that come with documents */
export function libraryFolder(addNotes?: (notes: readonly Annotation[]) => void): LibraryFolder {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'synoptic-library-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  const bundledDir = path.join(root, 'bundled');
  const dataDir = path.join(root, 'data');
  const topicsFile = path.join(root, 'topics.yaml');
  fs.mkdirSync(bundledDir);
  fs.mkdirSync(dataDir);
  fs.writeFileSync(path.join(bundledDir, 'harbour-fire.md'), HARBOUR_FIRE);
  fs.writeFileSync(topicsFile, '- {id: alarm, label: The alarm}\n- {id: losses, label: Losses}\n');
  const announced: EventName[] = [];
  return {
    dataDir,
    bundledDir,
    announced,
    open: (openReader = createInProcessImport, more = {}) =>
      createLibrary({
        bundledDir,
        topicsFile,
        dataDir,
        announce: (event) => announced.push(event),
        openReader,
        ...(addNotes === undefined ? {} : { addNotes }),
        now: () => NOW,
        ...more,
      }),
    at: (...parts) => path.join(dataDir, ...parts),
  };
}

export const file = (name: string | null, content: string | Uint8Array): IncomingDocument => ({
  name,
  base64: Buffer.from(content).toString('base64'),
});

/** @throws where the import did not add exactly one article */
export async function importOne(library: LibraryService, document: IncomingDocument) {
  const [row, ...more] = (await library.import([document])).added;
  if (row === undefined || more.length > 0) throw new Error('not one article was added');
  return row;
}

/** Every article that the list names, opened. */
export const openAll = (library: LibraryService): readonly Article[] =>
  library.list().articles.map(({ id }) => textIn(library, id));

/** What the window would build of an answer. */
export const built = (shown: ShownArticle): Article =>
  shown instanceof PreserializedJson ? (JSON.parse(Buffer.from(shown.json).toString()) as Article) : shown;

/** @throws where the library cannot read it */
export function textIn(library: LibraryService, id: ArticleId): Article {
  const article = library.find(id);
  if (article === null) throw new Error(`there is no article ${id}`);
  return article;
}

export const correctText = async (
  library: LibraryService,
  id: ArticleId,
  corrections: readonly Correction[],
): Promise<Article> => built(await library.correct(id, corrections));

export const readTextAs = async (
  library: LibraryService,
  id: ArticleId,
  encoding: Encoding | null,
): Promise<Article> => built((await library.setEncoding(id, encoding)).shown);
