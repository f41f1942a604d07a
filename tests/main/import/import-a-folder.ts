import path from 'node:path';
import { fileSource } from '../../../main/import/file-source';
import { createLibrary } from '../../../main/articles/library-service';
import { createInProcessImport } from '../../support/in-process-import';
import { listFiles } from '../../../main/import/list-files';

/**
 * A program for the tests of sudden death: imports a folder through the real service and prints the number of each
 * document as its turn comes. Arguments: data folder, folder of documents.
 */
const [dataDir = '', source = ''] = process.argv.slice(2);
const library = await createLibrary({
  bundledDir: path.join(source, 'none'),
  topicsFile: path.join(source, 'none.yaml'),
  dataDir,
  announce: () => undefined,
  openReader: createInProcessImport,
});
const report = await library.importAll(listFiles([source]).files.map(fileSource), {
  onProgress: (done) => process.stdout.write(`at ${done}\n`),
});
await library.close();
const codes = [...new Set(report.refused.map(({ failure }) => failure.code))].join(' ');
process.stdout.write(`added ${report.added.length} refused ${report.refused.length} ${codes}\n`);
