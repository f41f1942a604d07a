import type { Page } from 'playwright/test';
import { test } from '../fixtures';
import { livesWith } from '../import-story';

const FIRST = 'Nobody saw the pilot leave the quay that morning, for the fog lay on the water.';
const words = (who: string): string =>
  `The ${who} counted 40 crates in the shed at six and wrote the number down before the tide.`;

async function print(page: Page, texts: readonly string[]): Promise<void> {
  await page.setContent(
    `<meta charset="utf-8"><body style="margin:60px;width:760px;background:#fff;color:#000;font:24px/1.6 serif">${texts.map((text) => `<p>${text}</p>`).join('')}`,
  );
}

/** A PDF of pictures, a page each, as a scanner makes it. */
async function scan(page: Page, texts: readonly string[]): Promise<Buffer> {
  const pictures: string[] = [];
  for (const text of texts) {
    await print(page, [text]);
    pictures.push((await page.screenshot()).toString('base64'));
  }
  await page.setContent(
    pictures
      .map(
        (png) => `<img style="display:block;width:100%;break-after:page" src="data:image/png;base64,${png}">`,
      )
      .join(''),
  );
  return page.pdf({ width: '880px', height: '700px' });
}

const FORMATS = [
  {
    ...{ name: 'page.png', mimeType: 'image/png', title: 'page', words: words('painter') },
    ...{ cited: '“page”, passage 1', make: (page: Page) => page.screenshot() },
  },
  {
    ...{ name: 'photo.jpg', mimeType: 'image/jpeg', title: 'photo', words: words('sailor') },
    ...{ cited: '“photo”, passage 1', make: (page: Page) => page.screenshot({ type: 'jpeg', quality: 90 }) },
  },
  {
    ...{ name: 'scan.pdf', mimeType: 'application/pdf', title: 'scan', words: words('gunner') },
    ...{ cited: '“scan”, passage 2, p. 2', make: (page: Page) => scan(page, [FIRST, words('gunner')]) },
  },
];

for (const { make, ...document } of FORMATS)
  test(`${document.name} comes in, is found, read, compared, highlighted, annotated and cited`, async ({
    app,
    browser,
    context,
  }) => {
    test.setTimeout(120_000);
    const page = await browser.newPage({ viewport: { width: 880, height: 700 }, deviceScaleFactor: 2 });
    await print(page, [document.words]);
    const buffer = await make(page);
    await page.close();
    await livesWith(app, context, { ...document, buffer });
  });
