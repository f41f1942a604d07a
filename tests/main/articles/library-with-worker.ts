import { createImportClient } from '../../../main/import/import-client';
import fs from 'node:fs';
import path from 'node:path';
import { createLibrary, type LibraryService } from '../../../main/articles/library-service';
import { loadTextReaders } from '../../../main/import/text-readers';

await loadTextReaders();

/** A library without digests of its own, whose documents are read in the import worker. */
export function openWithWorker(importWorker: string, dataDir: string): Promise<LibraryService> {
  const [bundledDir, topicsFile] = [path.join(dataDir, 'bundled'), path.join(dataDir, 'topics.yaml')];
  fs.mkdirSync(bundledDir, { recursive: true });
  fs.writeFileSync(topicsFile, '[]');
  return createLibrary({
    bundledDir,
    topicsFile,
    dataDir,
    announce: () => undefined,
    openReader: () => createImportClient({ workerPath: importWorker }),
  });
}
