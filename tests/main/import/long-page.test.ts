import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shareValue } from '../../../main/workers/shared-value';
import { createFileRepository } from '../../../main/articles/file-repository';
import { createImportClient } from '../../../main/import/import-client';
import { commitAll } from '../../../main/storage/atomic-file';
import { buildImportWorker, dropWorker } from '../../support/build-worker';
import { tempFolder } from '../storage/temp-folder';

let workerPath = '';
beforeAll(async () => {
  workerPath = await buildImportWorker();
});
afterAll(() => dropWorker(workerPath));

const PARAGRAPHS = 100_000;
const words = (day: number): string =>
  `Day ${day}: the warden counted the boats, all of them, and wrote the number down.`;
const page = (): string => {
  const body = Array.from({ length: PARAGRAPHS }, (_, at) => `<p>${words(at + 1)}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>The log of the harbour board</title></head><body><article><h1>The log</h1>${body}</article></body></html>`;
};

// Reliability R-10 gives it ten seconds. Counted in the time of the processor, all threads together: a machine that does
// other things as well makes no page slow, though two threads that share a core count up to twice for what they do.
it('a page of a hundred thousand paragraphs comes in whole within its time, and not on the thread that asks', async () => {
  const dataDir = tempFolder();
  const file = path.join(tempFolder(), 'log.html');
  fs.writeFileSync(file, page());
  const { size } = fs.statSync(file);
  expect(size).toBeGreaterThan(8_000_000);

  const reader = createImportClient({ workerPath, limits: { html: 100_000 } });
  const [all, own] = [process.cpuUsage(), process.threadCpuUsage()];
  const taken = await reader.take(
    { name: 'log.html', from: { path: file, size } },
    {
      dataDir,
      fileName: 'log.html',
      added: '2024-03-01T12:00:00.000Z',
      digests: shareValue([]),
      isWanted: false,
    },
  );
  const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;
  expect(seconds(process.threadCpuUsage(own))).toBeLessThan(0.5);
  expect(seconds(process.cpuUsage(all))).toBeLessThan(30);
  await reader.close();

  if (taken.is !== 'taken') throw new Error('not taken');
  await commitAll(taken.staged);
  const content = createFileRepository(dataDir).read(taken.head.id);
  if (content.state !== 'good') throw new Error('not written');
  const { blocks, text, notices } = content.article;
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  expect(paragraphs).toHaveLength(PARAGRAPHS);
  expect(text.slice(paragraphs.at(-1)?.start, paragraphs.at(-1)?.end)).toBe(words(PARAGRAPHS));
  expect(notices).toBeUndefined();
});
