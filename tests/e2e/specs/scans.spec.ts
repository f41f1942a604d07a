import type { Browser } from 'playwright/test';
import { bring } from '../comparing';
import { expect, test, type App } from '../fixtures';
import { look, settle, THEMES, wear } from '../looks';
import type { ReaderWindow } from '../pages/reader-window';

const PAGES = [
  'The ferry left the pier at nine in the evening with 210 passengers on board.',
  'By noon the wind had turned, and the captain waited behind the breakwater.',
  'A school was opened for those whose houses stood in the water.',
];

/** A PDF of pictures and nothing else, as a scanner makes it. */
async function scanOf(browser: Browser, texts: readonly string[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 700, height: 900 }, deviceScaleFactor: 2 });
  const pictureOf = new Map<string, string>();
  for (const text of new Set(texts)) {
    await page.setContent(
      `<meta charset="utf-8"><body style="margin:60px;background:#fff;color:#000;font:20px/1.6 serif"><p>${text}</p>
       <p style="color:#a00">Received 3 May</p>`,
    );
    pictureOf.set(text, (await page.screenshot()).toString('base64'));
  }
  await page.setContent(
    texts
      .map((text) => pictureOf.get(text) ?? '')
      .map(
        (png) => `<img style="display:block;width:100%;break-after:page" src="data:image/png;base64,${png}">`,
      )
      .join(''),
  );
  const pdf = await page.pdf({ width: '700px', height: '900px' });
  await page.close();
  return pdf;
}

async function bringScan(app: App, browser: Browser, texts: readonly string[]): Promise<ReaderWindow> {
  const window = await settle(app, 'light');
  const buffer = await scanOf(browser, texts);
  await window.bringIn({ name: 'minutes.pdf', mimeType: 'application/pdf', buffer });
  return window;
}

test('the pages of a scan stand beside their text, from the page of the passage in focus', async ({
  app,
  browser,
}) => {
  test.setTimeout(120_000);
  const window = await bringScan(app, browser, PAGES);
  await expect(window.row('minutes')).toBeVisible({ timeout: 60_000 });
  await window.pane('minutes').root.getByText('the wind had turned').click();
  await app.page.getByRole('button', { name: 'Show original' }).first().click();
  const { dialog } = window;
  const picture = dialog.getByRole('img', { name: 'The page that the text was read from' });
  const text = dialog.getByRole('region', { name: 'Text of the page' });
  await expect(dialog.getByText('Page 2 of 3')).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(900);
  await expect(text).toContainText('the wind had turned');
  await expect(text).not.toContainText('A school');
  for (const theme of THEMES) {
    await wear(app, theme);
    for (const width of [420, 900, 1440]) {
      await app.page.setViewportSize({ width, height: 860 });
      await look(app, `scan-${theme}-${String(width)}`);
    }
  }
  await dialog.getByRole('button', { name: 'Next page' }).click();
  await expect(dialog.getByText('Page 3 of 3')).toBeVisible();
  await expect(text).toContainText('A school was opened');
  await expect(dialog.getByRole('button', { name: 'Next page' })).toBeDisabled();
});

test('a scan tells at which page it is, and leaves nothing where it is cancelled', async ({
  app,
  browser,
}) => {
  const window = await bringScan(
    app,
    browser,
    Array.from({ length: 40 }, (_, at) => PAGES[at % 3] ?? ''),
  );
  await expect(window.status.getByText(/page \d+ of 40/)).toBeVisible({ timeout: 60_000 });
  await look(app, 'scan-progress');
  await window.status.getByRole('button', { name: 'Cancel' }).click();
  await expect(window.status.getByRole('progressbar')).toHaveCount(0, { timeout: 2_000 });
  await bring(app, 'note.txt', 'The fog\n\nNobody rang the bell.\n');
  await expect(window.row('The fog')).toBeVisible();
  await expect(window.row('minutes')).toHaveCount(0);
});
