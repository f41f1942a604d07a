import { setTimeout } from 'node:timers/promises';
import type { ArticleId } from '@core/contract/ids';
import { createNote, articleTarget } from '@core/annotations/create';
import type { Removed } from './answers';
import { askOf, type Ask, type OpenBuild } from './bridge';
import { nth } from './nth';
import { recordRemovals } from './recorded-removals';
import {
  annotateArticle,
  annotateBriefly,
  annotateLostWords,
  birth,
  changeAndRemove,
  passage,
} from './write-annotations';
import { importArticles, splitBook } from './write-articles';
import { writeCollections } from './write-collections';
import { writeComparisons } from './write-comparisons';
import { chooseEncoding, correctArticles } from './write-corrections';
import { writeSettings } from './write-settings';

/** Fills an empty folder over the bridge alone, with some of everything that a reader can make. */
export async function writeDataFolder(build: OpenBuild): Promise<Removed> {
  const { carry, removed } = recordRemovals(build.carry);
  const ask = askOf(carry);
  const imported = await importArticles(ask);
  const bundled = await Promise.all(
    ['keeper-testifies', 'ferrywoman-writes'].map((id) =>
      ask('library:open', { articleId: id as ArticleId }),
    ),
  );
  const [digest] = bundled;
  if (digest === undefined) throw new Error('no bundled article');

  // Before the corrections, so that some of them are found elsewhere, or with other words.
  await annotateArticle(ask, imported.page);
  await annotateBriefly(ask, imported.riverLog);
  await correctArticles(ask, imported);
  await chooseEncoding(ask, imported.riverLog);
  await annotateBriefly(ask, imported.report);
  await annotateBriefly(ask, digest);
  await annotateLostWords(ask, digest);
  await changeAndRemove(ask, createNote(birth(), passage(imported.page, 1), 'Taken back.'));

  const chapters = await splitBook(ask, imported.book.id);
  const [first, second, third] = [nth(chapters, 0), nth(chapters, 1), nth(chapters, 2)];
  await annotateBriefly(ask, second);
  const { citation } = second;
  await ask('library:correct', {
    articleId: second.id,
    corrections: [{ do: 'set-citation', citation: { ...citation, title: 'Daybreak' }, heardBy: null }],
  });
  await ask('annotations:save', {
    annotation: createNote(birth(), articleTarget(third.id), 'On a chapter that is gone.'),
  });
  await ask('library:unsplit', { articleId: imported.book.id, chapters: [third.id] });
  await removeMistaken(ask, imported.mistaken.id);

  const page = await ask('library:open', { articleId: imported.page.id });
  const compared = [page, first, second, imported.survey];
  const comparison = await writeComparisons(ask, compared, digest);
  await writeCollections(ask, compared, comparison);
  await writeSettings(ask, [...compared, digest], comparison);
  await settled(ask);
  return removed();
}

/** An article that was noted in and corrected, and is removed: its notes stay where they are. */
async function removeMistaken(ask: Ask, articleId: ArticleId): Promise<void> {
  const article = await ask('library:open', { articleId });
  const annotation = createNote(birth(), passage(article, 0, 2, 6), 'On an article that is gone.');
  await ask('annotations:save', { annotation });
  const blockId = nth(article.blocks, 0).id;
  const corrections = [{ do: 'set-kind', blockId, kind: 'caption', level: 0 }] as const;
  await ask('library:correct', { articleId, corrections });
  await ask('library:remove', { articleId });
}

/** The index is written too: whoever opens the folder next has to judge it. */
async function settled(ask: Ask): Promise<void> {
  while ((await ask('search:state', {})).phase !== 'ready') await setTimeout(20);
}
