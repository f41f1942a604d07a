import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBookmark, passageTarget } from '@core/annotations/create';
import type { Correction } from '@core/contract/correction';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { followEdit } from '@core/text/anchoring/follow-edit';
import { itemAt } from '@core/text/item-at';
import { doubtfulReadings, wordsAt } from '@core/text/readings';
import { createAnnotations } from '../../../main/annotations/annotation-service';
import { PROJECT } from '../../../main/launch/project';
import { openStore } from '../../../main/storage/conf';
import { failureOf } from '../../support/failure-of';
import { correctText, file, importOne, libraryFolder, textIn } from '../articles/library-folder';

const PAGE = readFileSync(join(PROJECT, 'tests/baselines/ocr-page.png'));

it('a word of a scan that is read otherwise is a new revision, notes on it go with it, and both come back', async () => {
  const folder = libraryFolder();
  const library = await folder.open(undefined, {
    onReadings: (before, after) => notes.carry(before, after, followEdit),
  });
  const notes = createAnnotations({
    dataDir: folder.dataDir,
    openStore,
    openArticle: (id: ArticleId) => library.find(id),
    announce: () => undefined,
  });
  const { id } = await importOne(library, file('page.png', PAGE));
  const article = textIn(library, id);
  const start = article.text.indexOf('barges');
  const words = wordsAt(article, { start, end: start });
  expect(words).toEqual({ start, end: start + 6 });
  const stamp = {
    id: '00000000-0000-4000-8000-000000000001' as AnnotationId,
    now: '2024-03-01T12:00:00.000Z',
  };
  notes.save(createBookmark(stamp, passageTarget(id, createAnchor(article, start, start + 6)), ''));
  const before = notes.list();
  const block = itemAt(
    article.blocks.filter((one) => one.start <= start && start < one.end),
    0,
  );
  const reading: Correction = {
    ...{ do: 'set-reading', blockId: block.id, at: start - block.start },
    ...{ read: 'barges', reading: 'lighters and a tug' },
  };
  const corrected = await correctText(library, id, [reading]);
  expect(corrected.articleRev).not.toBe(article.articleRev);
  expect(corrected.text).toContain('Five lighters and a tug lay in the basin');
  expect(corrected.marks.filter(({ kind }) => kind === 'reading')).toMatchObject([{ note: 'barges' }]);
  expect(doubtfulReadings(corrected).length).toBe(doubtfulReadings(article).length);
  expect(notes.list()).toMatchObject([{ placement: { state: 'exact', start, end: start + 18 } }]);
  expect(textIn(await folder.open(), id)).toEqual(corrected);

  expect((await correctText(library, id, [])).text).toBe(article.text);
  expect(notes.list()[0]?.placement).toEqual(before[0]?.placement);
  expect(
    await failureOf(() =>
      correctText(library, id, [{ ...reading, read: 'ships', reading: 'x' } as Correction]),
    ),
  ).toMatchObject({ code: 'bad-request' });
}, 60_000);

it('a word of a file that holds its own text stays as the file has it', async () => {
  const library = await libraryFolder().open();
  const { id } = await importOne(library, file('note.txt', 'The fog\n\nNobody rang the bell.\n'));
  const reading: Correction = {
    ...{ do: 'set-reading', blockId: itemAt(textIn(library, id).blocks, 0).id, at: 0 },
    ...{ read: 'Nobody', reading: 'Somebody' },
  };
  expect(await failureOf(() => correctText(library, id, [reading]))).toMatchObject({ code: 'bad-request' });
});

it('the page of a scan is shown from the file that was imported, and never from another', async () => {
  const folder = libraryFolder();
  const library = await folder.open();
  const { id } = await importOne(library, file('page.png', PAGE));
  expect(await library.originalPage(id, { page: 1 })).toMatchObject({ page: 1, pages: 1 });
  writeFileSync(folder.at('articles', id, 'original.png'), Buffer.concat([PAGE, Buffer.from('x')]));
  expect(await failureOf(() => library.originalPage(id, { page: 1 }))).toMatchObject({
    code: 'original-changed',
  });
}, 60_000);
