import { expect, it, vi } from 'vitest';
import { UNKNOWN_CITATION } from '@core/import/imported-article';
import type * as Formats from '@core/import/formats';
import type { Format } from '@core/import/formats';
import { detectFormat } from '../../../main/import/detect-format';
import { READERS, type Readers } from '../../../main/import/formats/registry';
import type * as Registry from '../../../main/import/formats/registry';
import { timeFor } from '../../../main/import/import-timeouts';
import { file, importOne, libraryFolder, textIn } from '../articles/library-folder';

/**
 * What a new format of import touches: its entry in the table and its reader under the same key. The two modules are
 * replaced by themselves with one entry more, and nothing else knows of it.
 */
vi.mock('@core/import/formats', async (importOriginal) => {
  const table = await importOriginal<typeof Formats>();
  // The module derives the rest of its exports from this object when it is run.
  Object.assign(table.FORMATS, {
    logbook: {
      ...table.FORMATS.txt,
      listedAs: 'text',
      extensions: ['log', 'logbook'],
      matches: (head: string) => head.startsWith('%LOG'),
      limitMs: 7_000,
      originalText: 'article',
    },
  });
  (table.FORMAT_IDS as string[]).push('logbook');
  return table;
});
vi.mock('../../../main/import/formats/registry', async (importOriginal) => {
  const registry = await importOriginal<typeof Registry>();
  const read = registry.drafted((bytes) => ({
    blocks: Buffer.from(bytes)
      .toString('utf8')
      .split('\n')
      .slice(1)
      .map((text) => ({ kind: 'paragraph', level: 0, runs: [{ text, marks: [] }], id: null })),
    citation: UNKNOWN_CITATION,
    notices: [],
  }));
  Object.assign(registry.READERS, { logbook: async () => read });
  return registry;
});

it('a format in the table and with a reader is known, read, kept and shown', async () => {
  const folder = libraryFolder();
  const library = await folder.open();
  const { id } = await importOne(library, file('watch.log', '%LOG\nFog at noon.\nThe bell was rung.'));
  const article = textIn(library, id);
  expect(article.text).toBe('Fog at noon.\nThe bell was rung.');
  expect(article.origin?.format).toBe('logbook');
  expect((await folder.open()).original(id).fileName).toBe('watch.log');
  expect((await library.showOriginal(id, 0)).text).toBe(article.text);
  expect(detectFormat('without-extension', Buffer.from('%LOG\nFog.'))).toBe('logbook');
  const source = { id, fileName: null, added: '' };
  const original = { extension: 'logbook' as Format, bytes: new Uint8Array() };
  expect(
    timeFor({ do: 'read', original, source, before: { known: [], leftOut: [] } }, null, {}).limitMs,
  ).toBe(7_000);
});

it('a format without a reader does not compile', () => {
  // @ts-expect-error the key is missing
  const readers: Readers<Format | 'logbook'> = READERS;
  expect(readers).toBe(READERS);
});
