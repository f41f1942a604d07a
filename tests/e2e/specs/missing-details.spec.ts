import { ask } from '../ask';
import { bring } from '../comparing';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

const TITLE = 'My grandmother and the dam';
const TEXT = `${TITLE}

On 14 March 1931 the dam at Orrin Mill broke, and she was nine.

She carried the clock up to the loft, for it was the one thing that ticked.`;

test('a text asks once for what it does not say of itself', async ({ app }) => {
  const articleId = await bring(app, 'dam.txt', TEXT);
  let window = new ReaderWindow(app.page);
  await window.row(TITLE).click();
  let asked = app.page.getByRole('region', { name: 'What this text does not say of itself' });
  await expect(asked).toContainText('Not given in the file: author, outlet, date, who speaks.');
  await test.step('with what the text and the library suggest', async () => {
    await asked.getByRole('button', { name: 'Add now…' }).click();
    await expect(asked.getByRole('textbox', { name: 'Author' }).or(asked.getByLabel('Author'))).toBeFocused();
    const suggested = await asked
      .getByLabel('Date')
      .evaluate((field) => [...((field as HTMLInputElement).list?.options ?? [])].map(({ value }) => value));
    expect(suggested).toEqual(['14 March 1931']);
  });
  await test.step('a date that could be two is not taken', async () => {
    await asked.getByLabel('Date').fill('04/05/1931');
    await app.page.keyboard.press('Enter');
    await expect(asked).toContainText('Day or month first?');
  });
  await test.step('saved in one step, and taken back in one', async () => {
    await asked.getByLabel('Date').fill('May 1931');
    await asked.getByLabel('Who speaks').fill('Edda Sorrel');
    await app.page.keyboard.press('Enter');
    await expect(asked).toHaveCount(0);
    const article = () => ask(app.page, 'library:open', { articleId });
    await expect
      .poll(article)
      .toMatchObject({
        citation: { issued: '1931-05' },
        accounts: [{ witness: 'Edda Sorrel', blocks: { length: 2 } }],
      });
    await app.page.keyboard.press('Control+z');
    await expect.poll(article).toMatchObject({ citation: { issued: null }, accounts: [] });
  });
  await test.step('and is not asked again, also after a restart', async () => {
    await expect(app.page.getByRole('button', { name: 'Add author and date' })).toBeVisible();
    await app.restart();
    window = new ReaderWindow(app.page);
    asked = app.page.getByRole('region', { name: 'What this text does not say of itself' });
    await window.row(TITLE).click();
    await expect(app.page.getByRole('button', { name: 'Add author and date' })).toBeVisible();
    await expect(asked).toHaveCount(0);
  });
  await test.step('a second text can be skipped', async () => {
    await bring(app, 'mill.txt', TEXT.replace(TITLE, 'The mill'));
    await window.row('The mill').click();
    await app.page.getByRole('button', { name: 'Skip', exact: true }).click();
    await expect(app.page.getByText('Not given in the file')).toHaveCount(0);
  });
});
