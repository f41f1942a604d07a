import { compare } from '../comparing';
import { expect, test, type App } from '../fixtures';
import { GRID, lookAtGrid } from '../grid';
import { settle, wear } from '../looks';
import { APPEALS, JAILED, OFFICER } from '../pages/titles';

for (const theme of GRID.themes) {
  test(`no view has a fault that axe finds or cuts anything off, in ${theme} and at each width`, async ({
    app,
  }) => {
    test.setTimeout(600_000);
    const { page } = app;
    await page.setViewportSize({ width: 1440, height: 860 });
    const window = await settle(app, theme);
    await wear(app, theme);
    const lookAtWidths = (view: string): Promise<void> => lookAtGrid(app, `${view}-${theme}`);
    await lookAtWidths('welcome');
    await window.row(OFFICER).click();
    await writeNote(app);
    await lookAtWidths('reading');
    await window.search.fill('refuse commander');
    await expect(window.results.getByRole('option').first()).toBeVisible();
    await lookAtWidths('search');
    await window.search.fill('');
    await compare(app, OFFICER, JAILED, APPEALS);
    await window.pane(OFFICER).passage(5).click();
    await lookAtWidths('comparison');
    for (const view of ['Topic table', 'Notebook', 'Pairs', 'Settings'] as const) {
      await window.go(view);
      await lookAtWidths(view.toLowerCase().replace(' ', '-'));
    }
  });
}

async function writeNote(app: App): Promise<void> {
  await app.page.getByRole('group', { name: /^Passage 3 of / }).click();
  await app.page.keyboard.press('n');
  await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Ask when this was said.');
  await app.page.getByRole('button', { name: 'Done' }).click();
}
