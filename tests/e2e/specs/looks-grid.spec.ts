import { compare } from '../comparing';
import { expect, test, type App } from '../fixtures';
import { look, settle, THEMES, wear } from '../looks';
import { APPEALS, JAILED, OFFICER } from '../pages/titles';
import { faultsOf } from '../window-faults';

/** `npm run looks -- --grid` takes every theme and width, the suite one theme and two widths. */
const isWhole = process.env['SYNOPTIC_LOOKS_GRID'] === 'whole';
const WIDTHS = isWhole ? [360, 720, 1024, 1440] : [360, 1440];

for (const theme of isWhole ? THEMES : (['light'] as const)) {
  test(`no view has a fault that axe finds or cuts anything off, in ${theme} and at each width`, async ({
    app,
  }) => {
    test.setTimeout(600_000);
    const { page } = app;
    await page.setViewportSize({ width: 1440, height: 860 });
    const window = await settle(app, theme);
    await wear(app, theme);
    const lookAtWidths = async (view: string): Promise<void> => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 860 });
        // What comes to lie under the mouse would say its name.
        await page.mouse.move(width / 2, 430);
        await expect(page.getByRole('tooltip')).toHaveCount(0);
        await expect
          .poll(() => faultsOf(page), { message: `${view}, ${theme}, ${String(width)} px` })
          .toEqual([]);
        await look(app, `grid-${view}-${theme}-${String(width)}`);
      }
      await page.setViewportSize({ width: 1440, height: 860 });
    };
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
