import { describe, expect, test } from 'vitest';
import { changedFiles, type DataFiles } from '../../../tools/golden-data-folder/data-files';
import { differences } from '../../../tools/golden-data-folder/differences';
import { readExpected } from '../../../tools/golden-data-folder/golden';
import type { AskGolden } from '../../../tools/golden-data-folder/names';
import { bodyOf, goldenCopy, useWorkers, withGolden } from './open-golden';

interface Answered {
  readonly annotations: readonly { readonly annotation: Note }[];
  readonly comparisons: readonly Item[];
  readonly articles: Readonly<Record<string, { readonly id: string; readonly corrected?: Corrected }>>;
  readonly settings: Item;
  readonly session: Item;
}
type Item = Readonly<Record<string, unknown>> & { readonly id: string };
type Note = Item & {
  readonly kind: string;
  readonly target: { readonly on: string; readonly articleId: string };
};
interface Corrected {
  readonly corrections: readonly unknown[];
}

const { answers } = readExpected() as unknown as { readonly answers: Answered };
const { annotations, comparisons, articles, settings, session } = answers;
const corrected = Object.values(articles).filter((article) => article.corrected !== undefined);
const note = found(
  annotations.map(({ annotation }) => annotation),
  ({ kind, target }) => kind === 'note' && target.on === 'passage' && target.articleId === 'keeper-testifies',
);
const comparison = found(comparisons, ({ title }) => title === 'One pane');
const article = found(corrected, ({ corrected: { corrections = [] } = {} }) => corrections.length > 10);

useWorkers();

describe('in a data folder that an older Synoptic wrote', () => {
  test('everything that is saved again as it was answered is stored in the very bytes that were there', async () => {
    const { before, after } = await withGolden(goldenCopy(), async (ask) => {
      for (const { annotation } of annotations) await ask('annotations:save', { annotation });
      for (const one of comparisons) await ask('comparisons:save', { comparison: one });
      for (const { id, corrected: { corrections } = { corrections: [] } } of corrected)
        await ask('library:correct', { articleId: id, corrections });
      await ask('settings:save', { settings });
      await ask('session:save', { session: { ...session, isWelcomed: false } });
      await ask('session:save', { session });
    });
    // Whose versions before are now these, and the list, which knows files by their times.
    const isOfItem = (path: string): boolean =>
      !path.endsWith('.prev') && !['library.json', 'undo.json'].includes(path);
    expect(changedFiles(before, after).filter(isOfItem)).toEqual([]);
    const written = [...after.keys()].filter((path) =>
      after.get(`${path}.prev`)?.equals(after.get(path) ?? NONE),
    );
    // Notes and comparisons that are as they were need no line in the journal, and so no writing.
    expect(written.map((path) => path.replace(/^.*\//, ''))).toEqual(
      expect.arrayContaining(['corrections.json', 'settings.json']),
    );
  });

  test.each<[string, string, readonly string[], (ask: AskGolden) => Promise<unknown>]>([
    [
      'a note',
      `articles/${note.target.articleId}/notes.json`,
      [`items.#.modified`, `items.#.body.0.value`],
      (ask) =>
        ask('annotations:save', {
          annotation: { ...note, text: 'Another text.', modified: '2030-01-01T00:00:00.000Z' },
        }),
    ],
    [
      'a comparison',
      `comparisons/${comparison.id}/comparison.json`,
      ['comparison.title'],
      (ask) => ask('comparisons:save', { comparison: { ...comparison, title: 'Another title' } }),
    ],
    [
      'the corrections of an article',
      `articles/${article.id}/corrections.json`,
      ['corrections.#'],
      (ask) =>
        ask('library:correct', {
          articleId: article.id,
          corrections: (article.corrected?.corrections ?? []).slice(0, -1),
        }),
    ],
    [
      'the settings',
      'settings.json',
      ['textSize'],
      (ask) => ask('settings:save', { settings: { ...settings, textSize: 12 } }),
    ],
    [
      'the session',
      'session.json',
      ['isWelcomed'],
      (ask) => ask('session:save', { session: { ...session, isWelcomed: false } }),
    ],
  ])('a change of %s changes its file alone, and in it nothing else', async (_, file, paths, change) => {
    const { before, after } = await withGolden(goldenCopy(), change);
    // The list shows articles as they are corrected.
    const listed = file.endsWith('corrections.json') ? ['library.json'] : [];
    // Beside the file lies what it was before, for versions that read it.
    const present = changedFiles(before, after).filter(
      (path) => !path.endsWith('.history') && path !== 'undo.json',
    );
    expect(present).toEqual([file, `${file}.prev`, ...listed]);
    expect(after.get(`${file}.prev`)).toEqual(before.get(file));
    expect(pathsChanged(before, after, file)).toEqual(paths);
  });
});

const NONE = Buffer.of();

/** Where in a list the item stands does not matter here. */
const pathsChanged = (before: DataFiles, after: DataFiles, file: string): readonly string[] =>
  differences(bodyOf(before, file), bodyOf(after, file)).map(({ path }) => path.replace(/\.\d+/, '.#'));

function found<T>(list: readonly T[], isWanted: (item: T) => boolean): T {
  const item = list.find(isWanted);
  if (item === undefined) throw new Error('the golden folder has none');
  return item;
}
