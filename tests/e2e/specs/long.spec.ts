import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright/test';
import { PROJECT } from '../../../main/launch/project';
import { longText } from '../../support/long-text';
import { startHost } from '../../support/start-host';
import { expect, test } from '../fixtures';
import { BESIDE, ReaderWindow, type ReaderPane } from '../pages/reader-window';
import { untilPlaceIsSaved } from '../saved-place';
import { OFFICER } from '../pages/titles';

const FLOOD = /^The book of the flood/;
const PASSAGES = 20_000;
const PART = 500;
/** A shorter text to compare, as each of its passages is weighed against each of the other's; still drawn in part. */
const COMPARED = 2_000;
/** A passage of the bundled library that it repeats, and the paragraph that does. */
const REPEATED = 1_501;
const told = passageOf('officer-resigns.md');

function passageOf(name: string): string {
  const body =
    readFileSync(join(PROJECT, 'resources/articles', name), 'utf8')
      .split(/^---$/m)
      .at(-1) ?? '';
  const [passage] = body
    .split(/\n\n+/)
    .filter((text) => /^[A-Z]/.test(text))
    .sort((a, b) => b.length - a.length);
  if (passage === undefined) throw new Error(`no passage in ${name}`);
  return passage
    .trim()
    .replace(/ ?\{#\w+\}$/, '')
    .replace(/\s+/g, ' ');
}

/** Fills the data folder by `--import`, as a user brings in files from the command line. */
const broughtIn = (paragraphs: number, own: Readonly<Record<number, string>> = {}) => ({
  start: async (dataDir: string): Promise<void> => {
    const path = `${dataDir}-flood.md`;
    writeFileSync(path, longText({ title: 'The book of the flood', paragraphs, part: PART, own }));
    const host = await startHost(dataDir, ['--import', path]);
    await host.waitFor(/Imported: 1 added/);
    await host.close();
    rmSync(path);
  },
});

// The import before each story takes its time on a machine that is busy.
test.describe.configure({ timeout: 180_000 });

/** Passages that stand in the document. */
const drawn = (pane: ReaderPane): Promise<number> => pane.root.locator('[data-block]').count();

const topOf = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.y ?? Number.NaN;

test.describe('in the reader', () => {
  test.use({ before: broughtIn(PASSAGES) });

  test('a text of twenty thousand passages is opened, found in, gone through and left as any other', async ({
    app,
    context,
  }) => {
    let { page } = app;
    let window = new ReaderWindow(page);
    let pane = window.pane(FLOOD);
    const find = page.getByRole('search', { name: 'Find in this article' });

    await test.step('it opens at its beginning, and little of it is drawn', async () => {
      await window.row(FLOOD).click();
      await expect(pane.passage(1)).toBeInViewport();
      await expect(pane.passage(1)).toHaveAccessibleName(new RegExp(`^Passage 1 of ${PASSAGES}`));
      expect(await drawn(pane)).toBeLessThan(400);
    });

    await test.step('a word in its middle is found and shown', async () => {
      await page.keyboard.press('Control+f');
      await find.getByRole('textbox').fill('ENTRY 11111:');
      await expect(find).toContainText('1 of 1');
      await expect(pane.passage(11_111)).toBeInViewport({ ratio: 0.9 });
      expect(await drawn(pane)).toBeLessThan(400);
    });

    await test.step('hits are counted over the whole text, and stepping leads to the last', async () => {
      await find.getByRole('textbox').fill('entry');
      await expect(find).toContainText(`1 of ${PASSAGES}`);
      await expect(pane.passage(1)).toBeInViewport();
      await page.keyboard.press('Shift+F3');
      await expect(find).toContainText(`${PASSAGES} of ${PASSAGES}`);
      await expect(pane.passage(PASSAGES)).toBeInViewport();
      await page.keyboard.press('Escape');
    });

    await test.step('the outline leads to a part, and the keys go on from there', async () => {
      const panel = page.getByRole('complementary', { name: 'About this article' });
      await panel.getByRole('tab', { name: 'Outline' }).click();
      await panel.getByRole('button', { name: 'Part 25', exact: true }).click();
      await expect(pane.focused).toContainText('Part 25');
      await expect(pane.focused).toBeInViewport();
      await page.keyboard.press('j');
      await expect(pane.focused).toHaveAccessibleName(/^Passage 12001 of /);
      await page.keyboard.press('k');
      await page.keyboard.press('k');
      await expect(pane.focused).toHaveAccessibleName(/^Passage 12000 of /);
      await expect(pane.focused).toBeInViewport();
    });

    await test.step('what is read stays where it is while the text above it is drawn for the first time', async () => {
      expect(await mostMoved(pane)).toBeLessThan(2);
    });

    await test.step('what is read stays in view when the text is set larger', async () => {
      await pane.focused.scrollIntoViewIfNeeded();
      await expect(pane.focused).toBeInViewport();
      await page.keyboard.press('Control+=');
      await page.keyboard.press('Control+=');
      await expect(page.locator('html')).toHaveCSS('--read-size', '20px');
      await expect(pane.focused).toBeInViewport();
    });

    await test.step('all of it is copied, drawn or not', async () => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await pane.focused.focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+c');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain('Entry 1: ');
      expect(copied).toContain('Entry 9999: ');
      expect(copied).toContain(`Entry ${PASSAGES}: `);
      await page.evaluate(() => document.getSelection()?.removeAllRanges());
    });

    await test.step('it opens again where it was left', async () => {
      await find.waitFor({ state: 'hidden' });
      await page.keyboard.press('Control+f');
      await find.getByRole('textbox').fill('entry 7777:');
      await expect(pane.passage(7_777)).toBeInViewport();
      await page.keyboard.press('Escape');
      await untilPlaceIsSaved(page, pane);
      await app.restart();
      page = app.page;
      window = new ReaderWindow(page);
      pane = window.pane(FLOOD);
      await expect(pane.passage(7_777)).toBeInViewport();
      expect(await drawn(pane)).toBeLessThan(400);
    });
  });
});

test.describe('beside another', () => {
  test.use({ before: broughtIn(COMPARED, { [REPEATED]: told }) });

  test('a text too long to be drawn whole is compared: it comes to what answers, and is followed', async ({
    app,
  }) => {
    const { page } = app;
    const window = new ReaderWindow(page);
    await window.go('Comparison');
    await page.getByRole('button', { name: /Choose articles|New comparison/ }).click();
    await window.chooseArticles(OFFICER, FLOOD);
    await expect(page.getByText(/ matched(?:,|$)/)).toBeVisible({ timeout: 60_000 });
    const [officer, flood] = [window.pane(OFFICER), window.pane(FLOOD)];
    expect(await drawn(flood)).toBeLessThan(400);

    const source = officer.root.getByRole('group').filter({ hasText: told });
    const answer = flood.root.getByRole('group', { name: BESIDE });

    await test.step('a passage brings what answers it to its height, though it was not drawn', async () => {
      await source.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await source.click();
      await expect(answer).toHaveAccessibleName(new RegExp(`^Passage ${REPEATED} of ${COMPARED}`));
      await expect.poll(async () => Math.abs((await topOf(answer)) - (await topOf(source)))).toBeLessThan(4);
      await expect(page.locator('.ribbons path')).toHaveCount(1);
      await expect(flood.root.locator('.map-beside')).toHaveCount(1);
    });

    await test.step('and the long text leads', async () => {
      await officer.scroller.evaluate((element) => (element.scrollTop = 0));
      await answer.click();
      const answered = officer.root.getByRole('group', { name: BESIDE });
      await expect(answered).toContainText(told);
      await expect(answered).toBeInViewport();
      expect(await drawn(flood)).toBeLessThan(400);
    });
  });
});

/** Scrolls up through text that was never drawn and answers how far a passage was off its place at worst, in pixels. */
const mostMoved = (pane: ReaderPane): Promise<number> =>
  pane.scroller.evaluate(async (view) => {
    const STEP = 30;
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const settled = async (): Promise<void> => {
      await frame();
      await frame();
    };
    let most = 0;
    for (let turn = 0; turn < 150; turn += 1) {
      const edge = view.getBoundingClientRect().top;
      const passages = [...view.querySelectorAll('[data-block]')];
      const read = passages.find((one) => one.getBoundingClientRect().top > edge);
      const before = read?.getBoundingClientRect().top ?? 0;
      view.scrollTop -= STEP;
      await settled();
      const moved = (read?.getBoundingClientRect().top ?? Number.NaN) - before - STEP;
      most = Number.isNaN(moved) ? Infinity : Math.max(most, Math.abs(moved));
    }
    return most;
  });
