import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import type { Original } from '../../../main/articles/article-repository';
import { createImportClient, type ImportClientOptions } from '../../../main/import/import-client';
import { buildImportWorker, dropWorker } from '../../support/build-worker';

let workerPath = '';
beforeAll(async () => {
  workerPath = await buildImportWorker();
});
afterAll(() => dropWorker(workerPath));

const source = { id: 'sha256-0123456789abcdef' as ArticleId, fileName: 'a.txt', added: '' };
const original = (extension: Original['extension'], text: string): Original => ({
  extension,
  bytes: Buffer.from(text),
});
function open(options: Partial<ImportClientOptions> = {}) {
  const reader = createImportClient({ workerPath, ...options });
  onTestFinished(() => reader.close());
  return reader;
}
/** A worker that does one thing, for what a document may do to the real one. */
function workerThat(does: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'synoptic-worker-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'worker.mjs');
  fs.writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => { ${does} });\n`,
  );
  return file;
}
const PAGE = `<article>${'<p>The fire broke out, in the shed, where the nets of the harbour were kept dry.</p>'.repeat(10)}`;

describe('the import worker', () => {
  it('reads text, Markdown and pages in the order they come, with language and origin', async () => {
    const reader = open();
    const [text, markdown, page] = await Promise.all([
      reader.read(original('txt', 'The fire broke out shortly before midnight in the shed.'), source),
      reader.read(original('md', '# Harbour\n\nWords.'), source),
      reader.read(original('html', `<title>Fire in the harbour</title>${PAGE}`), source),
    ]);
    expect(text.citation.language).toBe('en');
    expect(text.origin).toMatchObject({ format: 'txt', encoding: 'utf-8', bytes: 55 });
    expect(markdown.citation).toMatchObject({ title: 'Harbour', language: null });
    expect(page.blocks).toHaveLength(10);
  });

  it('refuses with the reason of the document and goes on', async () => {
    const reader = open();
    await expect(reader.read(original('txt', ' \n'), source)).rejects.toMatchObject({
      failure: { code: 'empty-document' },
    });
    expect((await reader.read(original('txt', 'Words.'), source)).text).toBe('Words.');
  });

  it('is ended where a document takes too long, and the next one is read', async () => {
    const reader = open({ limits: { txt: 5 } });
    await expect(reader.read(original('txt', 'a b. '.repeat(2_000_000)), source)).rejects.toMatchObject({
      failure: { code: 'timed-out', limitMs: 5 },
    });
    expect((await reader.read(original('md', 'Words.'), source)).text).toBe('Words.');
  });

  it('reads a page whole that the extractor does not finish in time', async () => {
    const reader = open({ limits: { html: 3 } });
    const page = await reader.read(original('html', `<nav>Menu</nav>${PAGE}`), source);
    expect(page.blocks.map(({ kind }) => kind)).toEqual([
      'furniture',
      ...Array<string>(10).fill('paragraph'),
    ]);
    expect(page.notices).toContainEqual({ code: 'whole-page' });
  });

  it('is ended where a document takes too much memory, and the next one is read', async () => {
    const reader = open({ memoryMb: 60 });
    // Many small lists: one long list is an array that grows by more at a time than V8 leaves a worker to end in, and
    // then it ends the process.
    const page = `<ul>${'<li>x</li>'.repeat(50)}</ul>`.repeat(25_000);
    await expect(reader.read(original('html', page), source)).rejects.toMatchObject({
      failure: { code: 'reader-crashed', isOutOfMemory: true },
    });
    expect((await reader.read(original('md', 'Words.'), source)).text).toBe('Words.');
  });

  it.each(['process.exit(1)', 'throw new Error("broken")'])(
    'that dies is reported, for each document anew: %s',
    async (does) => {
      const reader = open({ workerPath: workerThat(does) });
      for (const text of ['one', 'two'])
        await expect(reader.read(original('txt', text), source)).rejects.toMatchObject({
          failure: { code: 'reader-crashed', isOutOfMemory: false },
        });
    },
  );

  it('is ended by a cancel, with all that waits, and reads again after it', async () => {
    const reader = open();
    const slow = reader.read(original('txt', 'a b. '.repeat(2_000_000)), source);
    const waiting = reader.read(original('txt', 'Words.'), source);
    const settled = Promise.allSettled([slow, waiting]);
    const start = performance.now();
    reader.cancel();
    expect(await settled).toMatchObject([
      { status: 'rejected', reason: { failure: { code: 'cancelled' } } },
      { status: 'rejected', reason: { failure: { code: 'cancelled' } } },
    ]);
    expect(performance.now() - start).toBeLessThan(200);
    expect((await reader.read(original('txt', 'Words.'), source)).text).toBe('Words.');
  });
});
