import { expect, it } from 'vitest';
import type { ImportDraft } from '@core/import/draft';
import { UNKNOWN_CITATION } from '@core/import/imported-article';
import { addScannedPages } from '@core/import/pdf/add-scanned-pages';

const draft = (rows: readonly (readonly [text: string, place: string])[]): ImportDraft => ({
  blocks: rows.map(([text]) => ({ kind: 'paragraph', level: 0, runs: [{ text, marks: [] }], id: null })),
  places: rows.map(([, place]) => place),
  citation: UNKNOWN_CITATION,
  notices: [],
});
const read = ({ blocks, places = [] }: ImportDraft): readonly string[] =>
  blocks.map(({ runs }, at) => `${places[at] ?? '–'} ${runs[0]?.text ?? ''}`);

it('a scanned page stands before the first page that comes after it', () => {
  const text = draft([
    ['One', 'i'],
    ['Two', 'i'],
    ['Three', '2'],
  ]);
  const scans = draft([
    ['Cover', 'c'],
    ['Map', '1'],
    ['Plan', '1'],
    ['Back', '3'],
  ]);
  const all = addScannedPages(text, scans, ['c', 'i', '1', '2', '3']);
  expect(read(all)).toEqual(['c Cover', 'i One', 'i Two', '1 Map', '1 Plan', '2 Three', '3 Back']);
});

it('scanned pages of testimony by page and line stand behind it, for they have no lines', () => {
  const text = { ...draft([['Q. Where?', '4:1']]), placeKind: 'page-line' as const };
  expect(read(addScannedPages(text, draft([['Exhibit', '9']]), ['8', '9']))).toEqual([
    '4:1 Q. Where?',
    '– Exhibit',
  ]);
});
