import { expect, test } from '../fixtures';
import { GRID, lookAtGrid } from '../grid';
import { settle } from '../looks';
import { noteTheNight } from '../notes-of-the-night';

for (const theme of GRID.themes) {
  test(`links, selected notes, the writing pane and the dialogs of notes have no fault, in ${theme} and at each width`, async ({
    app,
  }) => {
    test.setTimeout(600_000);
    const { page } = app;
    await page.setViewportSize({ width: 1440, height: 860 });
    await settle(app, theme);
    const window = await noteTheNight(app);
    const lookAt = (view: string, arrange?: () => Promise<void>): Promise<void> =>
      lookAtGrid(app, `${view}-${theme}`, arrange);
    const miller = window.pane('The miller');
    const close = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await expect(window.dialog).toHaveCount(0);
    };

    await test.step('some notes are selected', async () => {
      await window.go('Notebook');
      await page.getByRole('checkbox', { name: /^Select: Note: The same van/ }).check();
      await page.getByRole('checkbox', { name: /^Select: Note: Nothing of a bell/ }).check();
      await lookAt('notebook-selected');
    });

    await test.step('a link, from its dialog to its card', async () => {
      await window.go('Library');
      await window.row('The miller').click();
      await miller.passage(1).click();
      await page.keyboard.press('Shift+L');
      const dialog = page.getByRole('dialog', { name: 'Link two passages' });
      await expect(dialog.getByLabel('What the first passage does to the second')).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.type('van of the baker');
      const found = dialog.getByRole('list', { name: 'Passages found' }).getByRole('button');
      await expect(found.first()).toBeVisible();
      await lookAt('link-passages-found');
      await found.first().click();
      await expect(dialog.getByRole('region', { name: 'Second passage' })).toBeVisible();
      await lookAt('link-chosen');
      await dialog.getByRole('button', { name: 'Link', exact: true }).click();
      await expect(dialog).toHaveCount(0);
      await lookAt('linked');
    });

    await test.step('a text of one’s own beside it, with a quotation', async () => {
      await miller.passage(1).click();
      await page.keyboard.press('w');
      await expect(page.getByRole('list', { name: 'Quotations' }).getByRole('listitem')).toHaveCount(1);
      await lookAt('writing');
      await page.keyboard.press('F8');
    });

    await test.step('the history of a note, and the trash', async () => {
      await window.go('Notebook');
      const card = page.locator('.notebook .note-card').filter({ hasText: 'The same van' });
      await card.getByRole('button', { name: 'History…' }).click();
      await expect(page.getByRole('dialog', { name: 'Note history' })).toBeVisible();
      await lookAt('note-history');
      await close();
      await card.getByRole('button', { name: 'Remove note' }).click();
      await expect(card).toHaveCount(0);
      await window.go('Library');
      await page.getByRole('button', { name: 'Trash…' }).click();
      await expect(page.getByRole('dialog', { name: 'Trash' }).getByRole('listitem')).toHaveCount(1);
      await lookAt('trash');
      await close();
    });

    await test.step('an export under pseudonyms, and what may still identify', async () => {
      await window.row('The miller').click();
      await page.keyboard.press('Control+Shift+p');
      await page.keyboard.type('under pseudonyms');
      await page
        .getByRole('option', { name: /under pseudonyms/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog', { name: 'Export under pseudonyms' });
      await lookAt('pseudonyms');
      await dialog.getByRole('checkbox').first().check();
      await dialog.getByRole('button', { name: 'Show what may still identify' }).click();
      await expect(dialog).toContainText('Nothing is written yet.');
      await lookAt('pseudonyms-identify');
      await close();
    });
  });
}
