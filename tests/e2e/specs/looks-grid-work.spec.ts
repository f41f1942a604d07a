import { addCollection, bringNight } from '../collections';
import { openTab } from '../comparing';
import { expect, test } from '../fixtures';
import { GRID, lookAtGrid } from '../grid';
import { settle } from '../looks';

for (const theme of GRID.themes) {
  test(`the views have no fault while they are worked in, in ${theme} and at each width`, async ({ app }) => {
    test.setTimeout(600_000);
    const { page } = app;
    await page.setViewportSize({ width: 1440, height: 860 });
    await settle(app, theme);
    await addCollection(app, 'The night');
    const window = await bringNight(app);
    const lookAt = (view: string, arrange?: () => Promise<void>): Promise<void> =>
      lookAtGrid(app, `${view}-${theme}`, arrange);
    const details = page.getByRole('complementary', { name: 'Edit details' });
    // The panel is folded away in a narrow window, and comes back with the room.
    const showPanel = async (): Promise<void> => {
      const show = page.getByRole('button', { name: 'Show side panel' });
      await expect(details.or(show).first()).toBeVisible();
      if (await show.isVisible()) await show.click();
      await expect(details).toBeVisible();
    };

    await test.step('a text that asks for what is missing', async () => {
      await window.row('The miller').click();
      await page.getByRole('button', { name: 'Add now…' }).click();
      await lookAt('missing-details');
      await page.getByRole('button', { name: 'Skip', exact: true }).click();
    });

    await test.step('its details, with a new witness', async () => {
      await window.pane('The miller').passage(1).click();
      await page.getByRole('button', { name: 'Edit details' }).click();
      await details.getByRole('button', { name: 'Add witness' }).click();
      await lookAt('edit-details', showPanel);
      await page.keyboard.press('Escape');
      await details.getByRole('button', { name: 'Done' }).click();
    });

    await test.step('the pairs, before and after they are compared', async () => {
      await page.getByRole('button', { name: /^The night, / }).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Tick all for comparison' }).click();
      await page.getByRole('button', { name: 'Compare 6 articles in pairs' }).click();
      await lookAt('pairs-begun');
      await page.getByRole('button', { name: 'Compare all 15 pairs' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'in 15 pairs' })).toBeVisible({
        timeout: 60_000,
      });
      await lookAt('pairs-compared');
    });

    await test.step('each tab beside a comparison, with a difference chosen', async () => {
      for (const title of ['The miller', 'The ferryman', 'The smith', 'The clerk'])
        await page.getByRole('checkbox', { name: `Tick “${title}”` }).check();
      await page.getByRole('button', { name: 'Compare 4 ticked side by side' }).click();
      await expect(page.getByText(/ matched(?:,|$)/)).toBeVisible();
      await page.keyboard.press('d');
      await page.keyboard.press('y');
      for (const tab of ['Differences', 'Values', 'Matches', 'Sources', 'Notes'] as const)
        await lookAt(`beside-${tab.toLowerCase()}`, () => openTab(app, tab));
    });
  });
}
