import type { Locator } from 'playwright/test';
import { expect, test, type App } from '../fixtures';
import { clearSelection, marksOf, openText, wordsOf } from '../marks';
import { ReaderWindow, type ReaderPane } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';

/** Sixty passages of several lines; every tenth names the lamp. */
const LONG = [
  '# Log of the lighthouse',
  ...Array.from({ length: 60 }, (_, at) => {
    const lamp = at % 10 === 0 ? ' The lamp was cleaned.' : '';
    return `Watch ${at + 1}. The wind stood in the west and the sea was rough, so that no boat came to the rock.${lamp} Nothing else was seen until the morning, when the fog came in again from the north.`;
  }),
].join('\n\n');
const openLog = (app: App): Promise<ReaderPane> => openText(app, 'log.md', LONG, /Log of the lighthouse/);
const field = (app: App): Locator => app.page.getByRole('textbox', { name: 'Find in this article' });
const bar = (app: App): Locator => app.page.getByRole('search', { name: 'Find in this article' });
/** By hand, as with the wheel: the passage stands at the top of the pane and has no focus. */
/** Scrolls by hand until a passage stands at the top of its pane and stays there, whatever is still being laid out. */
async function scrollTo(pane: ReaderPane, number: number): Promise<void> {
  const passage = pane.passage(number);
  await expect(async () => {
    await passage.evaluate((element) => {
      const view = element.closest('[data-scroller]');
      if (view === null) throw new Error('no scroller');
      view.scrollTop += element.getBoundingClientRect().top - view.getBoundingClientRect().top - 4;
    });
    const below = await passage.evaluate(
      (element) =>
        new Promise<number>((resolve) => {
          const view = element.closest('[data-scroller]');
          const top = (): number =>
            element.getBoundingClientRect().top - (view?.getBoundingClientRect().top ?? 0);
          setTimeout(() => resolve(top()), 150);
        }),
    );
    expect(Math.abs(below - 4)).toBeLessThan(2);
  }).toPass();
}

test('Ctrl+F returns to the field and selects what is in it', async ({ app }) => {
  const pane = await openLog(app);
  const { keyboard } = app.page;
  await pane.passage(2).click();
  await keyboard.press('Control+f');
  await expect(field(app)).toBeFocused();
  await keyboard.type('lamp');
  await expect(bar(app)).toContainText('1 of 6');
  await pane.passage(2).click();
  await keyboard.press('Control+f');
  await expect(field(app)).toBeFocused();
  await keyboard.type('hb');
  await expect(field(app)).toHaveValue('hb');
  expect(await marksOf(app)).toEqual([]);
});

test('a find begins at what is in view, and Escape gives its passage the focus', async ({ app }) => {
  const pane = await openLog(app);
  const { keyboard } = app.page;
  await pane.passage(1).click();
  await scrollTo(pane, 25);
  await keyboard.press('Control+f');
  await keyboard.type('lamp');
  // Those of watches 1, 11 and 21 stand above.
  await expect(bar(app)).toContainText('4 of 6');
  await expect(pane.passage(31)).toBeInViewport();
  await keyboard.press('Enter');
  await expect(bar(app)).toContainText('5 of 6');
  await keyboard.press('Escape');
  await expect(bar(app)).toHaveCount(0);
  await expect(pane.passage(41)).toBeFocused();
  await keyboard.press('h');
  await expect.poll(() => wordsOf(app)).toEqual([expect.stringContaining('Watch 41.')]);

  await test.step('Back leads to where the reader was', async () => {
    await keyboard.press('Alt+ArrowLeft');
    await expect(pane.passage(25)).toBeInViewport();
    await expect(pane.passage(41)).not.toBeInViewport();
    await expect(pane.focused).toBeFocused();
    await expect(pane.focused).toBeInViewport();
  });

  await test.step('so does Shift+Escape, at once', async () => {
    await pane.passage(26).click();
    const before = await pane.scrollTop();
    await keyboard.press('Control+f');
    await keyboard.type('lamp');
    await expect(pane.passage(31)).toBeInViewport();
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await expect(pane.passage(51)).toBeInViewport();
    await keyboard.press('Shift+Escape');
    await expect(bar(app)).toHaveCount(0);
    await expect(pane.passage(26)).toBeFocused();
    await expect.poll(() => pane.scrollTop()).toBe(before);
  });

  await test.step('a find without a hit leaves the reader where he was', async () => {
    await keyboard.press('Control+f');
    await keyboard.type('zeppelin');
    await expect(bar(app)).toContainText('No results');
    await keyboard.press('Escape');
    await expect(pane.passage(26)).toBeFocused();
    await keyboard.press('j');
    await expect(pane.passage(27)).toBeFocused();
  });
});

test('what is typed finds what is printed: quotes, dashes, hyphens, spaces and doubtful words', async ({
  app,
}) => {
  await openText(
    app,
    'quay.md',
    [
      '# Statement from the quay',
      'He said \u201cback at nine\u201d \u2013 and didn\u2019t come to the call\u2011up office in Stratford\u2010on\u2010Avon.',
      'It was 20\u00a0km to the lock, where five [?] barges lay.',
    ].join('\n\n'),
    /Statement from the quay/,
  );
  await app.page.keyboard.press('Control+f');
  for (const typed of [
    '"back at nine" - and',
    "didn't come",
    'call-up office',
    'call up',
    'stratford-on-avon',
    '20 km',
    'five barges',
    'five [?] barges',
  ]) {
    await field(app).fill(typed);
    await expect(bar(app), typed).toContainText('1 of 1');
  }
});

test('commands act on a passage in view once the reader has scrolled away', async ({ app }) => {
  const pane = await openLog(app);
  const { keyboard } = app.page;
  await pane.passage(2).click();
  await scrollTo(pane, 30);
  await keyboard.press('h');
  await expect.poll(() => wordsOf(app)).toEqual([expect.stringContaining('Watch 30.')]);
  await expect(pane.passage(30)).toBeFocused();

  await test.step('going on begins there', async () => {
    await scrollTo(pane, 45);
    await keyboard.press('j');
    await expect(pane.passage(45)).toBeFocused();
    await keyboard.press('j');
    await expect(pane.passage(46)).toBeFocused();
    // Fast, while the text still glides.
    for (let times = 0; times < 8; times += 1) await keyboard.press('j');
    await expect(pane.passage(54)).toBeFocused();
    await expect(pane.passage(54)).toBeInViewport();
  });

  await test.step('a note that was pointed out above is left behind', async () => {
    await scrollTo(pane, 30);
    await pane.pressOn('Watch 30.');
    await scrollTo(pane, 10);
    await keyboard.press('n');
    await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Here.');
    await keyboard.press('Escape');
    const notes = async (): Promise<readonly string[]> =>
      (await marksOf(app)).flatMap(({ kind, words, text }) =>
        kind === 'note' ? [`${words.slice(0, 9)} ${text}`] : [],
      );
    await expect.poll(notes).toEqual(['Watch 10. Here.']);
  });

  await test.step('so does F6, which does not scroll', async () => {
    await scrollTo(pane, 20);
    const before = await pane.scrollTop();
    for (let times = 0; times < 12; times += 1) {
      await keyboard.press('F6');
      if (await pane.root.evaluate((root) => root.contains(document.activeElement))) break;
    }
    await expect(pane.passage(20)).toBeFocused();
    expect(await pane.scrollTop()).toBe(before);
  });

  await test.step('and the key of a column', async () => {
    const window = new ReaderWindow(app.page);
    await clearSelection(app);
    await window.go('Comparison');
    await app.page.getByRole('button', { name: 'Choose articles' }).click();
    await window.chooseArticles(OFFICER, /Log of the lighthouse/);
    const column = window.pane(/Log of the lighthouse/);
    await expect(column.passage(1)).toBeVisible();
    await column.scroller.hover();
    await scrollTo(column, 33);
    await keyboard.press('Control+2');
    await expect(column.focused).toBeFocused();
    await expect(column.focused).toHaveAccessibleName(/^Passage 33 /);
  });
});
