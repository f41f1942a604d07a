import { expect, test } from 'vitest';
import { english } from '@core/messages/english';
import { exportClusters } from '@core/export/export-clusters';
import { plainArticle } from '../../support/plain-article';

const FIRE = plainArticle('fire', 'Fire', 'The mill burned down.\nThe river was low.');
const MILL = plainArticle('mill', 'Mill', 'The mill was lost to fire.', { kind: 'digest' });
const open = (id: string) => [FIRE, MILL].find((article) => article.id === id) ?? null;
const place = (article: typeof FIRE) => ({ articleId: article.id, start: 0, end: article.blocks[0]!.end });

test('what several texts tell stands in a section of the program’s own, a digest never as a quotation', () => {
  const groups = [{ sharedBy: 3, of: 4, passages: [place(FIRE), place(MILL)] }];
  const text = exportClusters({ title: 'The fire' }, groups, open, english.text).join('\n\n');
  expect(text).toContain('## Told by several: The fire');
  expect(text).toContain('Grouped by the program');
  expect(text).toContain('### Told by 3 of 4');
  expect(text).toContain('> The mill burned down.');
  expect(text).toContain('The mill was lost to fire.');
  expect(text).not.toContain('> The mill was lost');
});

test('what several texts tell carries place, speaker and chain of each passage', () => {
  const voiced: typeof MILL = {
    ...MILL,
    voices: { b1: { by: 'source', source: 'The brigade', hedge: 'about' } },
  };
  const both = (id: string) => [FIRE, voiced].find((article) => article.id === id) ?? null;
  const groups = [{ sharedBy: 2, of: 2, passages: [place(FIRE), place(voiced)] }];
  const text = exportClusters({ title: 'The fire' }, groups, both, english.text).join('\n\n');
  expect(text).toContain('down.\n\n- Place: passage 1\n- Speaker: unknown\n- Source trail: unknown\n\n');
  expect(text).toContain(
    '- Place: passage 1\n- Speaker: The brigade\n- Hedge: about\n- Source trail: The brigade',
  );
});

test('nothing is said where nothing is told by several', () => {
  expect(exportClusters({ title: '' }, [], open, english.text)).toEqual([]);
});
