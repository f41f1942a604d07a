import type { Browser } from 'playwright/test';
import { bring, compare, openTab, panel } from '../comparing';
import { expect, test, type App } from '../fixtures';
import { look, settle, THEMES, wear } from '../looks';
import type { ReaderWindow } from '../pages/reader-window';
import { walkByTab } from '../tab-walk';

/** Of words that are struck through, and of a lone stroke, no program can be sure. */
async function pictureOf(browser: Browser, words: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 880, height: 500 } });
  await page.setContent(
    `<meta charset="utf-8"><style>i{font-style:normal;text-decoration:line-through 2px}</style>
     <body style="margin:60px;width:760px;background:#fff;color:#000;font:22px/1.5 serif">${words}`,
  );
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function bringCutting(app: App, browser: Browser): Promise<ReaderWindow> {
  const window = await settle(app, 'light');
  const words = `<p>The fire on the ferry <i>Wellow</i> killed 1 man.</p>
    <p>It broke out in the engine room at <i>half past nine</i>, said the mate <i>Jarvis</i>, and 1 boat was lost with <i>52</i> men and <i>Marlow</i>.</p>`;
  const buffer = await pictureOf(browser, words);
  await window.bringIn({ name: 'cutting.png', mimeType: 'image/png', buffer });
  await expect(window.row('cutting')).toBeVisible({ timeout: 30_000 });
  return window;
}

test('doubtful words of a scan are checked one after another, and notes, search, history and undo go with them', async ({
  app,
  browser,
}) => {
  test.setTimeout(120_000);
  const window = await bringCutting(app, browser);
  const pane = window.pane('cutting');
  const dialog = app.page.getByRole('dialog', { name: 'Check reading' });
  const field = dialog.getByRole('textbox', { name: 'Reading' });
  const signs = pane.root.getByRole('button', { name: 'Check this reading' });
  const count = await signs.count();
  expect(count).toBeGreaterThanOrEqual(4);
  await expect(pane.root.getByRole('button', { name: `${count} uncertain readings` })).toBeVisible();

  await test.step('a highlight is set on a doubtful word', async () => {
    const text = await pane.passage(1).innerText();
    await pane.select(/ferry (\S+)/.exec(text)?.[1] ?? '');
    await app.page.keyboard.press('h');
    await expect(pane.root.locator('mark')).not.toHaveCount(0);
  });

  await test.step('the word is corrected where its sign is clicked, and the next one comes up', async () => {
    await signs.first().click();
    await expect(dialog.getByText(`${count} uncertain readings left`)).toBeVisible();
    await expect(dialog.getByText(/ confidence: the program is \d+ % sure of /)).toBeVisible();
    await expect(dialog.getByRole('img', { name: 'The word on the page' })).toBeVisible();
    for (const theme of THEMES) {
      await wear(app, theme);
      for (const width of [420, 900, 1440]) {
        await app.page.setViewportSize({ width, height: 860 });
        await look(app, `readings-${theme}-${String(width)}`);
      }
    }
    await wear(app, 'light');
    await app.page.setViewportSize({ width: 1280, height: 860 });
    const { missed, isLeft } = await walkByTab(app.page, '[role=dialog]');
    expect([missed, isLeft]).toEqual([[], false]);
    await field.fill('Wellow');
    await app.page.keyboard.press('Enter');
    await expect(dialog.getByText(`${count - 1} uncertain readings left`)).toBeVisible();
    await expect(field).toBeFocused();
    await app.page.keyboard.press('Escape');
    await expect(pane.root.getByText('The fire on the ferry')).toContainText('Wellow killed');
    await expect(pane.root.locator('mark')).toHaveText('Wellow');
  });

  await test.step('a word is confirmed as it stands, by keys alone', async () => {
    await pane.passage(1).focus();
    await app.page.keyboard.press('r');
    await app.page.keyboard.press('e');
    const read = await field.inputValue();
    await dialog.getByRole('button', { name: 'Confirm reading' }).click();
    await expect(dialog.getByText(`${count - 2} uncertain readings left`)).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expect(pane.root.getByText(`killed ${read} man.`)).toBeVisible();
  });

  await test.step('it is found as it is read now', async () => {
    await window.search.fill('Wellow');
    await expect(window.results.getByRole('group', { name: 'cutting' })).toBeVisible();
    await app.page.keyboard.press('Escape');
  });

  await test.step('the first reading is kept, and comes back by itself', async () => {
    await app.page.getByRole('button', { name: 'Edit details' }).click();
    const section = app.page.getByRole('region', { name: 'Readings' });
    const history = section.getByRole('list', { name: 'Checked readings' });
    await expect(history.getByRole('listitem')).toHaveCount(2);
    await look(app, 'readings-history');
    await history.getByRole('button', { name: /^Restore “W/ }).click();
    await expect(history.getByRole('listitem')).toHaveCount(1);
    await expect(signs).toHaveCount(count - 1);
    await expect(pane.root.locator('mark').first()).not.toHaveText('Wellow');
    await pane.passage(1).focus();
    await app.page.keyboard.press('Control+z');
    await expect(signs).toHaveCount(count - 2);
    await expect(pane.root.locator('mark')).toHaveText('Wellow');
  });
});

test('a doubtful figure cannot differ before it is checked, and can then', async ({ app, browser }) => {
  const window = await bringCutting(app, browser);
  await bring(
    app,
    'other.txt',
    'Another report\n\nThe fire on the ferry Wellow killed 3 men.\n\nNobody had seen the mate since noon.\n',
  );
  const pane = window.pane('cutting');
  const differences = panel(app).getByRole('button', { name: /: 1\. .*: 3\. / });
  await compare(app, 'cutting', 'Another report');
  await openTab(app, 'Differences');
  await expect(differences).toHaveCount(0);
  await expect(panel(app).getByRole('button', { name: /: 3\. / })).toHaveCount(0);

  const sign = pane.passage(1).getByRole('button', { name: 'Check this reading' }).nth(1);
  await sign.click();
  const dialog = app.page.getByRole('dialog', { name: 'Check reading' });
  await dialog.getByRole('textbox', { name: 'Reading' }).fill('1');
  await dialog.getByRole('button', { name: /(Confirm|Correct) reading/ }).click();
  await app.page.keyboard.press('Escape');
  await expect(differences).toHaveCount(1);
});
