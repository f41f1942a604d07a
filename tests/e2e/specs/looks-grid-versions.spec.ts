import { TITLE } from '../../support/harbour-lines';
import { expect, test } from '../fixtures';
import { GRID, lookAtGrid } from '../grid';
import { EARLIER, LATER, nameTheKeeper, writeNote } from '../harbour-log';
import { settle } from '../looks';

for (const theme of GRID.themes) {
  test(`the dialogs of versions and of moving the library have no fault, in ${theme} and at each width`, async ({
    app,
  }) => {
    test.setTimeout(600_000);
    const { page } = app;
    await page.setViewportSize({ width: 1440, height: 860 });
    const window = await settle(app, theme);
    const lookAt = (view: string): Promise<void> => lookAtGrid(app, `${view}-${theme}`);
    const dialog = (name: string) => page.getByRole('dialog', { name });
    const close = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await expect(window.dialog).toHaveCount(0);
    };
    await window.bringIn(EARLIER);
    await expect(window.pane(TITLE).passage(4)).toBeVisible();
    for (const [at, words] of ['stays', 'moves', 'is lost', 'changes'].entries())
      await writeNote(app, window, at + 1, words);
    await nameTheKeeper(app);

    await test.step('a later version is offered', async () => {
      await window.bringIn(LATER);
      await expect(dialog('A later version?').getByRole('checkbox', { name: /my edits/ })).toBeChecked();
      await lookAt('version-offered');
    });

    await test.step('what became of the notes and edits, and where a note could go', async () => {
      await dialog('A later version?').getByRole('button', { name: 'Carry notes over' }).press('Enter');
      const lost = dialog('Notes carried over').getByRole('region', { name: 'Passage not found' });
      await expect(lost).toBeVisible();
      await lookAt('notes-carried');
      await lost.getByRole('button', { name: 'Note: is lost' }).press('Enter');
      await expect(dialog('Put the note on a passage').getByRole('radio').first()).toBeFocused();
      await lookAt('note-places');
      await close();
    });

    await test.step('the versions word by word', async () => {
      await window.pane(TITLE).root.getByRole('button', { name: 'Compare versions' }).click();
      await expect(dialog('Changes between versions').getByRole('status')).toContainText('differ');
      await lookAt('versions-compared');
      await close();
    });

    await test.step('where the library moves to', async () => {
      await window.go('Settings');
      await page.getByRole('button', { name: 'Move library…' }).click();
      await window.dialog.getByRole('button', { name: 'Move', exact: true }).waitFor();
      await lookAt('move-library');
      await close();
    });
  });
}
