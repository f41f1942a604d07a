import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask } from '../ask';
import { dropPaths } from '../drop-paths';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';
import { hostileDocuments, RAN } from '../../support/hostile-documents';

/** Elements that load, run or send something by themselves, or lead to what does. */
const ACTING = [
  'article img, [data-pane] img, iframe, frame, object, embed, applet, video, audio, source, track, base',
  '[data-pane] form, [data-pane] style, [data-pane] link, [data-pane] script, [data-pane] math, [data-pane] svg:not(.lucide)',
  '[onload], [onerror], [onclick], [onfocus], [ontoggle], [onstart], [background], [ping], [formaction], [srcdoc]',
  'a[href]:not([href^="http://"], [href^="https://"], [href^="mailto:"], [href^="#"])',
].join(', ');

/** A story of its own address, which nobody is to ask: neither the window nor the program behind it. */
async function listenForCalls() {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.end();
  });
  server.on('connect', (request) => calls.push(`CONNECT ${request.url ?? ''}`));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { calls, home, close: () => new Promise((resolve) => server.close(resolve)) };
}

test('nothing in a document of any kind runs, and nothing is asked for, from the drop to the reading, finding and comparing', async ({
  app,
}) => {
  test.slow();
  const { calls, home, close } = await listenForCalls();
  const { page } = app;
  const window = new ReaderWindow(page);
  await expect(window.row(OFFICER)).toBeVisible();

  const requests: string[] = [];
  const dialogs: string[] = [];
  const frames: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('frameattached', (frame) => frames.push(frame.url()));
  page.context().on('page', (other) => frames.push(other.url()));
  const address = page.url();

  const documents = hostileDocuments(home);
  const paths = documents.map(({ name, bytes }) => {
    // The name is one more way in.
    const path = test.info().outputPath(`<img src=x onerror=${RAN}=1> \u202E\n${name}`);
    writeFileSync(path, bytes);
    return path;
  });
  await dropPaths(page, paths);
  await expect(window.notices).toContainText(`${documents.length} added.`, {
    timeout: 60_000,
  });

  const { articles } = await ask(page, 'library:list', {});
  for (const { title } of documents) {
    await test.step(`${title} is read, with all that it says as text`, async () => {
      const row = articles.find((article) => article.title.startsWith(title));
      if (row === undefined) throw new Error(`no article “${title}” in the library`);
      await page.keyboard.press('Control+k');
      await window.dialog.getByRole('combobox').fill(row.title);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: row.title })).toBeVisible();
      await expect(page.locator('[data-pane] [data-start]').first()).toBeVisible();
      await expect(page.locator(ACTING)).toHaveCount(0);
      const { marks, citation } = await ask(page, 'library:open', { articleId: row.id });
      for (const href of [citation.url, ...marks.map((mark) => mark.href)])
        if (href !== null) expect(href).toMatch(/^(?:https?|mailto):/);
    });
  }

  await test.step('found, its words shown as text', async () => {
    await window.search.fill('script onerror hostile');
    await expect(window.results.getByRole('option').first()).toBeVisible();
    await expect(page.locator(ACTING)).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('and compared', async () => {
    await page.keyboard.press('Control+Shift+c');
    await window.chooseArticles(/Hostile page/);
    await expect(page.locator('[data-pane] [data-start]').first()).toBeVisible();
    await expect(page.locator(ACTING)).toHaveCount(0);
  });

  expect(await page.evaluate((name) => name in globalThis || name in {}, RAN)).toBe(false);
  expect(dialogs).toEqual([]);
  expect(frames).toEqual([]);
  expect(new URL(page.url()).origin).toBe(new URL(address).origin);
  expect(calls).toEqual([]);
  // Of its own host the window asks what it always asks: the bridge and its own parts, and never a path of a document.
  const own = new URL(address).origin;
  const strange = requests.filter(
    (url) => !url.startsWith(`${own}/`) || !/^\/(?:ask|assets|events|$)/.test(new URL(url).pathname),
  );
  expect(strange).toEqual([]);
  await close();
});
