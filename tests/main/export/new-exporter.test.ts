import { DEFAULT_SETTINGS } from '@core/contract/settings';
import { expect, it, vi } from 'vitest';
import type { ExportFormat } from '@core/contract/export-formats';
import { parseInput } from '@core/contract/parsers';
import type * as ExportFormats from '@core/contract/export-formats';
import type * as Exporters from '@core/export/exporters';
import { EXPORTERS, type Exporter } from '@core/export/exporters';
import { createExport } from '../../../main/export/export-service';

/** What a new exporter touches: its name in the contract and its line in the table. Nothing else knows of it. */
vi.mock('@core/contract/export-formats', async (importOriginal) => {
  const names = await importOriginal<typeof ExportFormats>();
  (names.EXPORT_FORMATS as unknown as string[]).push('count');
  return names;
});
vi.mock('@core/export/exporters', async (importOriginal) => {
  const table = await importOriginal<typeof Exporters>();
  const count: Exporter = ({ notes, today }) => ({
    fileName: `notes-${today}.txt`,
    mediaType: 'text/plain',
    text: `${notes.length}\n`,
  });
  Object.assign(table.EXPORTERS, { count });
  return table;
});

const exporter = createExport({
  annotations: { list: () => [] },
  library: { find: () => null },
  comparisons: { list: () => [] },
  settings: { readSettings: () => DEFAULT_SETTINGS },
  now: () => new Date(2024, 2, 1).getTime(),
});
const everything = { articleId: null, comparisonId: null };

it('an exporter in the contract and the table is asked by its name', () => {
  const file = exporter.exportNotes(parseInput('export:notes', { ...everything, format: 'count' }));
  expect(file).toEqual({ fileName: 'notes-2024-03-01.txt', mediaType: 'text/plain', text: '0\n' });
});

it('without a name the notes are Markdown, and a name that is none is refused', () => {
  const file = exporter.exportNotes(parseInput('export:notes', everything));
  expect(file.fileName).toBe('synoptic-notes-2024-03-01.md');
  expect(() => parseInput('export:notes', { ...everything, format: 'none' })).toThrow('bad-request');
});

it('a name without an exporter does not compile', () => {
  // @ts-expect-error the key is missing
  const all: Readonly<Record<ExportFormat | 'count', Exporter>> = EXPORTERS;
  expect(all).toBe(EXPORTERS);
});
