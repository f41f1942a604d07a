import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../ask';
import { dropPaths } from '../drop-paths';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { JAILED, OFFICER } from '../pages/titles';

/** Stands in for the source of a bundled digest: other words for what that tells, under the source's own title. */
const STAND_IN = `Officer In Russian Military Resigns & Details Putin War Failures

12

Somebody whom CNN knows as a junior officer of Russia's military seems to have quit the war on Ukraine for good.

Everyone was tired and dirty, and people were dying around them; the officer had no wish to be part of it, and yet he was.

His commander at first would not hear of a letter of resignation. There might be a criminal case, he was told, and a rejection was betrayal.

Ukraine has by now counted more than 29,000 Russian troops among those whom it killed in close to three months.

It was February 22 when their leadership took away the mobile phones of the officer and of those with whom he served.

From there his battalion moved to the Crimean peninsula, which Russia had annexed in 2014.

A man with a whip came at them once and almost got into the cabin, with tears in his eyes.

Read more
`;
const OTHER =
  'The price of rye\n\nAt the market of the county town nobody spoke of anything else all week.\n';

test('a text that a digest retells is offered as its original and read beside it, in the comparison that is open', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  await window.row(JAILED).click();
  await app.page.keyboard.press('Control+Shift+c');
  await window.chooseArticles(/Appealing Directly/);
  await expect(window.pane(/Appealing Directly/).root).toBeVisible();

  const files = Object.entries({ 'saved.txt': STAND_IN, 'rye.txt': OTHER }).map(([name, content]) => {
    const path = test.info().outputPath(name);
    writeFileSync(path, content);
    return path;
  });
  await dropPaths(app.page, files);
  await window.showImportResults();
  const offers = window.dialog.getByRole('region', { name: 'Similar to existing texts' });
  await expect(offers.getByRole('listitem')).toHaveCount(1);
  await expect(offers).toContainText(
    'Seems to be the source of the digest “Officer In Russian Military Resigns',
  );
  await app.page.screenshot({ path: join('tests/e2e/screenshots', 'import-original-offered.png') });
  await offers.getByRole('button', { name: 'Compare these' }).click();

  await expect
    .poll(async () => (await ask(app.page, 'comparisons:list', {})).map(({ panes }) => panes.length))
    .toEqual([4]);
  await expect(window.pane(OFFICER).root.first()).toBeVisible();
});

test('most passages of an original meet their digest, and its page furniture is apart', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  const path = test.info().outputPath('saved.txt');
  writeFileSync(path, STAND_IN);
  await dropPaths(app.page, [path]);
  const pane = window.pane(OFFICER).root.filter({ hasText: 'Somebody whom CNN knows' });
  await expect(pane).toBeVisible();
  await expect(pane.getByRole('button', { name: /^Show .* navigation item/ })).toHaveCount(2);
  await window.notices.getByRole('button', { name: 'Compare' }).click();
  const said = app.page.getByText(/\d+ of \d+ passages(?: and headings)? matched/);
  await expect(said).toBeVisible({ timeout: 30_000 });
  const [met = 0, all = 0] = ((await said.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
  // The digest has what the stand-in leaves out; each of the seven passages should find its own.
  expect(all).toBe(27 + 7);
  expect(met).toBeGreaterThanOrEqual(12);
  await app.page.screenshot({ path: join('tests/e2e/screenshots', 'original-beside-digest.png') });
});
