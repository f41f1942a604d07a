import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../main/app';
import { openLog, readLog } from '../../../main/log/log';
import { openStore } from '../../../main/storage/conf';
import { buildImportWorker, dropWorker } from '../../support/build-worker';
import { HARBOUR_FIRE } from '../../core/library/digest-fixture';
import { tempFolder } from '../storage/temp-folder';

const ROOT = path.resolve(import.meta.dirname, '../../..');
let importWorker = '';
beforeAll(async () => {
  importWorker = await buildImportWorker();
});
afterAll(() => dropWorker(importWorker));

const TEXT = 'Pelican ferry sinks\n\nThe pilot Marchetti said that the lantern had gone out.';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** A library under telling names, whose searching and comparing workers are missing. */
async function openApp() {
  const root = path.join(tempFolder(), 'Marchetti', 'lanterns');
  const [resourcesDir, dataDir] = [path.join(root, 'resources'), path.join(root, 'data')];
  fs.mkdirSync(path.join(resourcesDir, 'articles'), { recursive: true });
  fs.mkdirSync(dataDir, { recursive: true });
  fs.writeFileSync(path.join(resourcesDir, 'articles', 'harbour-fire.md'), HARBOUR_FIRE);
  fs.writeFileSync(path.join(resourcesDir, 'topics.yaml'), '[]');
  const workersDir = path.dirname(importWorker);
  fs.copyFileSync(importWorker, path.join(workersDir, 'import-worker.js'));
  const log = openLog(dataDir, ROOT);
  const app = await createApp({
    dataDir,
    resourcesDir,
    workersDir,
    openStore,
    host: 'browser',
    platform: 'other',
    version: '0',
    openLink: () => Promise.reject(new Error('https://pelican.example/lantern')),
    reportError: () => undefined,
    log,
  });
  return { app, log };
}

it('after a whole story the log holds what failed, and no word of the library', async () => {
  const { app, log } = await openApp();
  const ask = async (channel: string, input: unknown): Promise<unknown> => {
    const result = await app.answer(channel, input);
    return 'value' in result ? result.value : null;
  };
  const report = await ask('library:import', {
    documents: [
      { name: 'pelican.txt', base64: base64(TEXT) },
      { name: 'lantern.pdf', base64: base64('%PDF-1.4 Marchetti') },
    ],
  });
  const { id } = (report as { added: [{ id: string }] }).added[0];
  await ask('library:open', { articleId: id });
  await ask('library:correct', { articleId: id, corrections: [{ do: 'Pelican' }] });
  await ask('library:correct', {
    articleId: id,
    corrections: [{ do: 'join', blockId: 'b998', nextId: 'b999', separator: ' ' }],
  });
  await ask('annotations:save', { annotation: { id: 'Marchetti', text: 'The lantern again' } });
  await ask('Marchetti:lantern', { pelican: 'Marchetti' });
  await ask('app:open-link', { url: 'https://pelican.example/lantern' });
  await ask('app:log-error', { origin: 'error', name: 'Pelican', frames: ['index-a1.js:1:200'] });
  await ask('app:log-error', { origin: 'error', name: 'Error', frames: ['the lantern of Marchetti'] });
  await ask('comparisons:align', {
    subjects: [
      { articleId: id, accountId: null },
      { articleId: 'harbour-fire', accountId: null },
    ],
  });
  await ask('search:query', { text: 'pelican lantern', limit: 5 });
  await ask('library:remove', { articleId: id });
  await app.close();

  const text = readLog(log.file);
  const events = text
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { event: string }).event);
  expect(events).toEqual(
    expect.arrayContaining(['start', 'stop', 'request-failed', 'worker-lost', 'window-error']),
  );
  expect(text).toContain('"worker":"alignment"');
  expect(text).toContain('"frames":["index-a1.js:1:200"]');
  const words = `${TEXT} ${HARBOUR_FIRE} pelican.txt pelican.example lanterns resources ${id}`;
  const told = new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const own = new Set([
    'false',
    'error',
    'main',
    'window',
    'search',
    'import',
    'failed',
    'request',
    'link',
    'open',
  ]);
  const found = words
    .toLowerCase()
    .match(/[\p{L}\p{N}]{4,}/gu)
    ?.filter((word) => told.has(word) && !own.has(word) && !/^\d+$/.test(word));
  expect(found).toEqual([]);
});
