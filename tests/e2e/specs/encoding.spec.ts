import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';

/** "Туман над лиманом", two lines and a stop, in KOI8-U; read as windows-1251 no letter of it is right. */
const KOI8 = Buffer.from(
  'f4d5cdc1ce20cec1c420ccc9cdc1cecfcd0a0af4d5cdc1ce20d3d4cfd1d720c4cf20dbcfd3d4cfa720c7cfc4c9cec92e0a0af7a6ce20d0cfd7c5d2ced5d7d3d120da20d3cfd2cfcbc120d1ddc9cbc1cdc92e0a',
  'hex',
);

test('the encoding of a text is shown, changed, and taken back, and a bookmark keeps its place', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  await window.bringIn({ name: 'tuman.txt', mimeType: 'text/plain', buffer: KOI8 });
  const passage = (words: string) =>
    app.page.getByRole('group', { name: /^Passage/ }).filter({ hasText: words });
  await app.page.getByRole('button', { name: 'Edit details' }).click();
  const choice = app.page.getByRole('combobox', { name: 'Encoding' });
  await choice.selectOption('windows-1251');
  await expect(passage('фХНБО УФПСЧ')).toBeVisible();
  const second = app.page.getByRole('group', { name: /^Passage 2 of / });
  await second.click();
  await app.page.keyboard.press('b');
  await expect(second).toHaveAccessibleName(/bookmarked/);

  await choice.selectOption('koi8-u');
  await expect(passage('Туман стояв до шостої години.')).toBeVisible();
  await expect(window.row('Туман над лиманом')).toBeVisible();
  await expect(second).toHaveAccessibleName(/bookmarked/);
  await app.page.screenshot({ path: 'tests/e2e/screenshots/encoding.png' });

  await window.search.fill('шостої');
  await expect(window.results.getByRole('group', { name: 'Туман над лиманом' })).toBeVisible();
  await app.page.keyboard.press('Escape');

  await second.click();
  await app.page.keyboard.press('Control+z');
  await expect(passage('Туман стояв')).toHaveCount(0);
  await expect(choice).toHaveValue('windows-1251');
  await app.page.keyboard.press('Control+Shift+z');
  await expect(passage('Туман стояв до шостої години.')).toBeVisible();

  await app.restart();
  await new ReaderWindow(app.page).row('Туман над лиманом').click();
  await expect(passage('Туман стояв до шостої години.')).toBeVisible();
});
