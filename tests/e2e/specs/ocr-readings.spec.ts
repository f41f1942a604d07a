import type { Browser } from 'playwright/test';
import { bring, compare, openTab, panel } from '../comparing';
import { expect, test, type App } from '../fixtures';
import { look, settle } from '../looks';
import type { ReaderWindow } from '../pages/reader-window';

/** Of the words in <i> no program can be sure. */
async function pictureOf(browser: Browser, words: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 880, height: 500 } });
  await page.setContent(
    `<meta charset="utf-8"><style>i{font-style:normal;filter:blur(1.6px)}</style>
     <body style="margin:60px;width:760px;background:#fff;color:#000;font:22px/1.5 serif">${words}`,
  );
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function bringCutting(app: App, browser: Browser): Promise<ReaderWindow> {
  const window = await settle(app, 'light');
  const words = `<p>The fire on the ferry <i>Wellow</i> killed 14 people.</p>
    <p>It broke out in the engine room at <i>half past nine</i>, said the mate <i>Jarvis</i>.</p>`;
  const buffer = await pictureOf(browser, words);
  await window.bringIn({ name: 'cutting.png', mimeType: 'image/png', buffer });
  await expect(window.row('cutting')).toBeVisible({ timeout: 30_000 });
  return window;
}

test('show', async ({ app, browser }) => {
  const window = await bringCutting(app, browser);
  console.log(await window.pane('cutting').root.innerText());
  await look(app, 'readings-x');
});
void [bring, compare, openTab, panel];
