import { expect, test } from 'vitest';
import { EMPTY_SHEET } from '@core/contract/collection';
import { changedFiles } from '../../../tools/golden-data-folder/data-files';
import { answersOf } from '../../../tools/golden-data-folder/answers';
import { readExpected } from '../../../tools/golden-data-folder/golden';
import { goldenCopy, useWorkers, withGolden } from './open-golden';

const { answers } = readExpected();
useWorkers();

const ID = 'c0000000-0000-4000-8000-00000000000c';
const NOW = '2026-01-01T00:00:00.000Z';
const collection = { ...EMPTY_SHEET, id: ID, name: 'Storm', created: NOW, modified: NOW, rank: 0 };

test('a folder from before there were collections has the bundle’s alone, and comparisons with their own topics', async () => {
  await withGolden(goldenCopy(), async (ask) => {
    expect(await ask('collections:list', {})).toMatchObject([{ id: 'bundle', topics: [] }]);
    expect(await ask('comparisons:list', {})).toEqual(answers.comparisons);
  });
});

test('its articles and comparisons in a collection leave every file of it as it is', async () => {
  const folder = goldenCopy();
  const [comparison] = answers.comparisons as readonly {
    readonly id: string;
    readonly panes: readonly { readonly articleId: string }[];
  }[];
  const put = comparison?.panes.map(({ articleId }) => articleId) ?? [];
  const { before, after } = await withGolden(folder, async (ask) => {
    await ask('collections:save', { collection });
    await ask('collections:file', { collectionId: ID, put, take: [], putComparisons: [comparison?.id] });
    await ask('collections:remove', { collectionId: ID });
    expect(await answersOf(ask)).toEqual(answers);
  });
  expect(changedFiles(before, after).map((path) => path.replace(/\.prev$/, ''))).toEqual(
    expect.arrayContaining([`collections/${ID}/collection.json`]),
  );
  expect(changedFiles(before, after).filter((path) => !path.startsWith('collections/'))).toEqual([
    'undo.json',
  ]);
  await withGolden(folder, (ask) =>
    ask('collections:restore', { collectionId: ID }).then((restored) =>
      expect(restored).toMatchObject({ name: 'Storm', comparisons: [comparison?.id] }),
    ),
  );
});
