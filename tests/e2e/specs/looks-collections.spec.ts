import { addCollection, bringNight } from '../collections';
import { expect, test } from '../fixtures';
import { look, settle, THEMES } from '../looks';

const WIDTHS = [420, 900, 1440] as const;

for (const theme of THEMES) {
  test(`collections, their topics and their pairs look right and pass axe in ${theme}`, async ({ app }) => {
    await addCollection(app, 'The night at the mill');
    const window = await bringNight(app);
    await settle(app, theme);
    await window.row('The miller').click();
    for (const number of [1]) {
      await window.pane('The miller').passage(number).click();
      await app.page.keyboard.press('p');
      await window.dialog.getByLabel('Name of the new topic').fill('The bell');
      await window.dialog.getByRole('radio', { name: 'States' }).check();
      await window.dialog.getByRole('button', { name: 'Add' }).click();
    }
    await app.page.getByRole('button', { name: /^The night at the mill, / }).click({ button: 'right' });
    await app.page.getByRole('menuitem', { name: 'Tick all for comparison' }).click();
    await window.go('Pairs');
    await app.page.getByRole('button', { name: 'Compare all 15 pairs' }).click();
    await expect(app.page.getByRole('status').filter({ hasText: 'in 15 pairs' })).toBeVisible({
      timeout: 60_000,
    });
    for (const width of WIDTHS) {
      await app.page.setViewportSize({ width, height: 900 });
      for (const view of ['Library', 'Topic table', 'Pairs'] as const) {
        await window.go(view);
        await look(app, `collections-${view.replace(' ', '-').toLowerCase()}-${theme}-${width}`);
      }
    }
  });
}
