import { ask } from '../ask';
import { bring } from '../comparing';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

const TITLE = 'Before the inquiry';
const TEXT = `${TITLE}

The bridge swayed at six, Olga Brandt told the inquiry.

She had crossed it with two carts that morning.

The third cart never came, she said.

The engineer Pavel Lorn denied that any bolt was loose.

The inquiry sits again on Monday.`;

test('a witness gets the passages that were selected, and a text the witness who tells it', async ({
  app,
}) => {
  const articleId = await bring(app, 'inquiry.txt', TEXT);
  const window = new ReaderWindow(app.page);
  await window.row(TITLE).click();
  const pane = window.pane(TITLE);
  const panel = app.page.getByRole('complementary', { name: 'Edit details' });
  const accounts = async () => (await ask(app.page, 'library:open', { articleId })).accounts;
  const edit = app.page.getByRole('button', { name: 'Edit details' });
  await expect(edit).toHaveText('Edit details');
  await edit.click();
  await test.step('of a text without speakers: open, name, Enter', async () => {
    await panel.getByRole('button', { name: 'Add witness' }).click();
    await panel.getByRole('textbox', { name: 'Name', exact: true }).fill('Olga Brandt');
    await app.page.keyboard.press('Enter');
    await expect.poll(accounts).toMatchObject([{ witness: 'Olga Brandt', blocks: { length: 5 } }]);
  });
  await test.step('passages between a click and a Shift+click', async () => {
    await pane.root
      .getByText('The engineer Pavel Lorn', { exact: false })
      .click({ position: { x: 4, y: 8 } });
    await pane.root.getByText('The inquiry sits', { exact: false }).click({ modifiers: ['Shift'] });
    await expect(panel.getByRole('heading', { name: 'Passages 4–5' })).toBeVisible();
    await panel.getByRole('combobox', { name: 'Speaker' }).selectOption({ label: 'The article itself' });
    await expect.poll(accounts).toMatchObject([{ blocks: { length: 3 } }]);
  });
  await test.step('and with Shift and an arrow, by one more or one less', async () => {
    await pane.root.getByText('She had crossed it', { exact: false }).click();
    await app.page.keyboard.press('Shift+ArrowDown');
    await expect(panel.getByRole('heading', { name: 'Passage 2' })).toBeVisible();
    await app.page.keyboard.press('Shift+ArrowDown');
    await app.page.keyboard.press('Shift+ArrowDown');
    await expect(panel.getByRole('heading', { name: 'Passages 2–4' })).toBeVisible();
    await app.page.keyboard.press('Shift+ArrowUp');
    await expect(panel.getByRole('heading', { name: 'Passages 2–3' })).toBeVisible();
    await pane.root.getByText('The engineer Pavel Lorn', { exact: false }).click();
    await expect(panel.getByRole('heading', { name: 'Passage 4' })).toBeVisible();
    await app.page.keyboard.press('Shift+ArrowDown');
    await app.page.keyboard.press('Shift+ArrowDown');
    await expect(panel.getByRole('heading', { name: 'Passages 4–5' })).toBeVisible();
  });
  await test.step('they stay chosen while a new witness is named, who gets them', async () => {
    await panel.getByRole('button', { name: 'Add witness' }).click();
    await panel.getByRole('textbox', { name: 'Role' }).fill('engineer');
    await expect(panel.getByRole('radio', { name: 'Passages 4–5' })).toBeChecked();
    await panel.getByRole('button', { name: 'Save witness' }).click();
    await expect
      .poll(accounts)
      .toMatchObject([{ blocks: { length: 3 } }, { role: 'engineer', blocks: { length: 2 } }]);
  });
  await test.step('a triple click chooses its own passage alone', async () => {
    await pane.root.getByText('She had crossed it', { exact: false }).click({ clickCount: 3 });
    await expect(panel.getByRole('heading', { name: 'Passage 2' })).toBeVisible();
  });
  await test.step('a drag chooses the passages that it goes over, in part or whole', async () => {
    // A drag that began on selected words would take them along.
    await pane.root.getByText('The inquiry sits', { exact: false }).click();
    await pane.dragOver('had crossed it', 'The third cart never');
    await expect(panel.getByRole('heading', { name: 'Passages 2–3' })).toBeVisible();
    await panel.getByRole('combobox', { name: 'Speaker' }).selectOption({ label: 'The article itself' });
    await expect.poll(accounts).toMatchObject([{ blocks: { length: 1 } }, { role: 'engineer' }]);
  });
  await test.step('a date is taken as it is written, and a trail in rows', async () => {
    const trail = panel.getByRole('form', { name: 'Source trail' });
    await trail.getByRole('button', { name: 'Add step' }).click();
    await app.page.keyboard.type('Olga Brandt; widow');
    await trail.getByRole('button', { name: 'Save source trail' }).click();
    await panel.getByRole('textbox', { name: 'Date', exact: true }).fill('3 May 1921');
    await panel.getByRole('button', { name: 'Save citation' }).click();
    await expect
      .poll(() => ask(app.page, 'library:open', { articleId }))
      .toMatchObject({
        citation: { issued: '1921-05-03' },
        chain: [{ who: 'Olga Brandt; widow', how: '', when: null }],
      });
  });
});

test('how a statement was given is said in the terms of law, history and journalism, and stands beside it', async ({
  app,
}) => {
  const articleId = await bring(app, 'inquiry.txt', TEXT);
  const window = new ReaderWindow(app.page);
  await window.row(TITLE).click();
  await app.page.getByRole('button', { name: 'Edit details' }).click();
  const panel = app.page.getByRole('complementary', { name: 'Edit details' });
  await panel.getByRole('button', { name: 'Add witness' }).click();
  await panel.getByRole('textbox', { name: 'Name', exact: true }).fill('Olga Brandt');
  const given = { Law: 'Under oath', History: 'Diary', Journalism: 'Off the record' };
  for (const [group, condition] of Object.entries(given))
    await panel.getByRole('group', { name: group }).getByRole('checkbox', { name: condition }).check();
  await panel.getByRole('button', { name: 'Save witness' }).click();
  await expect
    .poll(async () => (await ask(app.page, 'library:open', { articleId })).accounts)
    .toMatchObject([{ conditions: ['sworn', 'diary', 'off-the-record'] }]);
  await app.page.getByRole('button', { name: 'Close editing' }).click();
  // Two stand in the row of the library, all of them beside the text.
  await expect(window.row(TITLE)).toContainText('Under oath');
  await window.pane(TITLE).root.getByText('She had crossed it', { exact: false }).click();
  for (const condition of Object.values(given))
    await expect(app.page.getByRole('complementary').getByText(condition)).toBeVisible();
});
