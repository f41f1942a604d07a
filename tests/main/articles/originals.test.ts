import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { ImportReport } from '@core/contract/requests';
import { createAlignment, type AlignmentService } from '../../../main/alignment/alignment-service';
import { createImportClient } from '../../../main/import/import-client';
import { textIn } from './library-folder';
import { fileSource } from '../../../main/import/file-source';
import { createLibrary, type LibraryService } from '../../../main/articles/library-service';
import { listFiles } from '../../../main/import/list-files';
import { buildComparisonWorker, buildImportWorker } from '../../support/build-worker';
import { WORD_VECTORS_FILE } from '../../support/word-vectors';
import { loadTextReaders } from '../../../main/import/text-readers';

await loadTextReaders();

const root = path.resolve(import.meta.dirname, '../../..');
const seeds = path.resolve(root, '../shared/seeds');
const isThere = fs.existsSync(seeds);

/** What each copy has, by the beginning of its name, and the digest that retells it. */
const COPIES = [
  { file: '000', digest: 'prisoners-press-conference-maxim', hasTitle: false, hasAuthor: true, issued: null },
  {
    file: '001',
    digest: 'interviewing-russian-pows',
    hasTitle: true,
    hasAuthor: true,
    issued: '2023-11-22',
  },
  { file: '002', digest: 'officer-resigns', hasTitle: true, hasAuthor: false, issued: null },
  { file: '003', digest: 'appealing-to-russian-soldiers', hasTitle: true, hasAuthor: true, issued: null },
  { file: '004', digest: 'jailed-soldiers', hasTitle: false, hasAuthor: false, issued: null },
];

describe.skipIf(!isThere)(
  'the copies that the digests retell, brought in (skipped where ../shared is absent)',
  () => {
    let library: LibraryService;
    let alignment: AlignmentService;
    let report: ImportReport;
    const temporary: string[] = [];

    beforeAll(async () => {
      const workers = [await buildImportWorker(), await buildComparisonWorker()] as const;
      const dataDir = fs.mkdtempSync(path.join(root, 'node_modules/.cache/synoptic-originals-'));
      temporary.push(dataDir, ...workers.map((worker) => path.dirname(worker)));
      library = await createLibrary({
        bundledDir: path.join(root, 'resources/articles'),
        topicsFile: path.join(root, 'resources/topics.yaml'),
        dataDir,
        announce: () => undefined,
        openReader: () => createImportClient({ workerPath: workers[0] }),
      });
      alignment = createAlignment({
        workerPath: workers[1],
        wordVectorsFile: WORD_VECTORS_FILE,
        find: (id) => library.find(id),
        ids: () => library.list().articles.map(({ id }) => id),
        announce: () => undefined,
      });
      report = await library.importAll(listFiles([seeds]).files.map(fileSource));
    }, 120_000);
    afterAll(async () => {
      await library.close();
      await alignment.close();
      temporary.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true }));
    });

    const copyOf = (file: string): Article => {
      const found = report.added
        .map(({ id }) => textIn(library, id))
        .find(({ fileName }) => fileName?.startsWith(file) === true);
      if (found === undefined) throw new Error(`${file} was not brought in`);
      return found;
    };

    it('all come in', () => {
      expect(report.refused).toEqual([]);
      expect(report.added).toHaveLength(COPIES.length);
    });

    it.each(COPIES)(
      '$file has title, author and date where its file has them',
      ({ file, digest, hasTitle, hasAuthor, issued }) => {
        const { citation } = copyOf(file);
        const cited = textIn(library, digest as ArticleId).citation;
        expect(citation.titleIsOurs).toBe(!hasTitle);
        if (hasTitle) expect(citation.title).toBe(cited.title);
        expect(citation.author).toHaveLength(hasAuthor ? 1 : 0);
        expect(citation.issued).toBe(issued);
      },
    );

    it.each(COPIES)('$file is offered as the original of $digest, and of no other', ({ file, digest }) => {
      const { id } = copyOf(file);
      expect(report.likenesses.filter(({ articleId }) => articleId === id)).toMatchObject([
        { likeTo: digest, as: 'original-of-digest' },
      ]);
    });

    it.each(COPIES)('$file meets its digest in most of the passages of both', async ({ file, digest }) => {
      const found = await alignment.align(
        [copyOf(file).id, digest as ArticleId].map((articleId) => ({ articleId, accountId: null })),
      );
      const shares = found.coverage.map(({ compared }, at) => {
        const matched = new Set(found.joins.map(({ from, to }) => [from, to][at]?.blockId));
        return matched.size / compared.length;
      });
      for (const share of shares) expect(share).toBeGreaterThan(0.8);
    });
  },
);
