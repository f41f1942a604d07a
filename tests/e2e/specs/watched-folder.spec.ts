import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { look, settle, THEMES, wear } from '../looks';
import { ReaderWindow } from '../pages/reader-window';

const PAGE = `<!doctype html><html><head><title>Fire on the ferry</title></head><body><article>
<h1>Fire on the ferry</h1><p>The ferry left the pier at nine, the harbour master says.</p>
<p>Nobody was hurt, and the fire was put out within the hour.</p></article></body></html>`;

test('what is saved in the watched folder comes in by itself, once, also while Synoptic is closed', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  const folder = join(app.dataDir, '../', `${app.dataDir.split('/').at(-1) ?? ''}-clippings`);
  await mkdir(folder);
  await writeFile(join(folder, 'old.txt'), 'An old page\n\nIt lay there before.\n');
  await window.go('Settings');
  const section = app.page.getByRole('region', { name: 'Watched folder' });
  await section.getByRole('textbox', { name: 'Folder, as a full path' }).fill(join(folder, 'none'));
  await section.getByRole('button', { name: 'Watch', exact: true }).click();
  await expect(app.page.getByText('The folder is not there.')).toBeVisible();
  await section.getByRole('textbox', { name: 'Folder, as a full path' }).fill(folder);
  await section.getByRole('button', { name: 'Watch', exact: true }).click();
  await expect(section.getByText(folder)).toBeVisible();
  await expect(section.getByRole('status')).toContainText('Watching.');

  await writeFile(join(folder, 'ferry.html'), PAGE);
  await expect(app.page.getByText('From the watched folder: 1 added.')).toBeVisible({
    timeout: 15_000,
  });
  // Nobody asked for the article: the reader stays where he is.
  await expect(section).toBeVisible();
  await window.go('Library');
  await expect(window.row('Fire on the ferry')).toBeVisible();
  await expect(window.row('An old page')).toHaveCount(0);

  await app.restart();
  const again = new ReaderWindow(app.page);
  await again.go('Library');
  await expect(again.row('Fire on the ferry')).toBeVisible();
  await writeFile(join(folder, 'storm.txt'), 'Storm over the bay\n\nThe storm came at noon.\n');
  await expect(again.row('Storm over the bay')).toBeVisible({ timeout: 15_000 });
  expect((await readdir(folder)).sort()).toEqual(['ferry.html', 'old.txt', 'storm.txt']);
  await again.go('Settings');
  await app.page.getByRole('button', { name: 'Stop watching' }).click();
  await expect(app.page.getByRole('button', { name: 'Watch', exact: true })).toBeVisible();
});

for (const width of [1440, 420])
  test(`the settings of the watched folder look right at ${String(width)} px`, async ({ app }) => {
    await app.page.setViewportSize({ width, height: 900 });
    const window = await settle(app, 'light');
    await window.go('Settings');
    const section = app.page.getByRole('region', { name: 'Watched folder' });
    await section.scrollIntoViewIfNeeded();
    for (const theme of THEMES) {
      await wear(app, theme);
      await look(app, `watched-folder-${theme}-${String(width)}`);
    }
  });
