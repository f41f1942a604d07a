import type { ArticleId } from '@core/contract/ids';
import { ask } from '../ask';
import { bring } from '../comparing';
import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { faultsOf } from '../window-faults';

const COURT = 'Before the magistrate\n\nI shut the sluice at four.\n\nThe clerk read the deposition aloud.';
const PAPER =
  'A letter to the paper\n\nThe sluice was shut when I came at five.\n\nThe editor received it in May.';

/** An account of the first passage, as the reader would have given it. */
const tell = (app: App, articleId: ArticleId, witness: string) =>
  ask(app.page, 'library:correct', {
    articleId,
    corrections: [
      {
        do: 'put-account',
        account: {
          ...{ id: 'witness-1', witness, pseudonym: null, role: 'keeper', standing: 'witness' },
          ...{ conditions: [], heldBy: null, circumstances: null, date: null, chain: [] },
        },
      },
      { do: 'assign-voice', blockIds: ['b1'], voice: { by: 'account', accountId: 'witness-1' } },
    ] as never,
  });

test('one witness of two articles is said to be the same, and his accounts are put side by side', async ({
  app,
}) => {
  const court = await bring(app, 'court.txt', COURT);
  const paper = await bring(app, 'paper.txt', PAPER);
  await tell(app, court, 'N. Quill');
  await tell(app, paper, 'Nora Quill');
  await app.page.reload();
  let window = new ReaderWindow(app.page);
  const panel = () => app.page.getByRole('complementary', { name: 'Edit details' });
  const source = () => app.page.getByRole('region', { name: 'Passage 1' });

  await test.step('in the account, and of what the other articles have', async () => {
    await window.row('Before the magistrate').click();
    await app.page.getByRole('button', { name: 'Edit details' }).click();
    await panel().getByRole('button', { name: 'Edit N. Quill' }).click();
    await panel()
      .getByRole('combobox', { name: 'Same person as' })
      .selectOption('Nora Quill in “A letter to the paper”');
    await expect(panel().getByRole('button', { name: /^Not the same person as Nora Quill/ })).toBeVisible();
    await expect.poll(() => faultsOf(app.page)).toEqual([]);
    await app.page.screenshot({ path: 'tests/e2e/screenshots/same-person.png' });
    await panel().getByRole('button', { name: 'Save witness' }).click();
    await panel().getByRole('button', { name: 'Done' }).click();
  });

  await test.step('both articles say so, with both names, also after a restart', async () => {
    await window.row('A letter to the paper').click();
    await window.pane('A letter to the paper').passage(1).click();
    await expect(source()).toContainText('N. Quill in “Before the magistrate”');
    await app.restart();
    window = new ReaderWindow(app.page);
    await window.row('A letter to the paper').click();
    await window.pane('A letter to the paper').passage(1).click();
    await expect(source()).toContainText('N. Quill in “Before the magistrate”');
    await app.page.screenshot({ path: 'tests/e2e/screenshots/same-person-source.png' });
  });

  await test.step('his accounts are compared, the others stand back', async () => {
    await source().getByRole('button', { name: 'Compare these accounts' }).click();
    for (const title of ['Before the magistrate', 'A letter to the paper']) {
      await expect(window.pane(title).passage(1)).not.toHaveClass(/dimmed/);
      await expect(window.pane(title).passage(2)).toHaveClass(/dimmed/);
    }
  });

  await test.step('taken back, neither says so', async () => {
    await window.go('Library');
    await window.row('Before the magistrate').click();
    await app.page.getByRole('button', { name: 'Edit details' }).click();
    await panel().getByRole('button', { name: 'Edit N. Quill' }).click();
    await panel()
      .getByRole('button', { name: /^Not the same person as Nora Quill/ })
      .click();
    await panel().getByRole('button', { name: 'Save witness' }).click();
    await panel().getByRole('button', { name: 'Done' }).click();
    await window.pane('Before the magistrate').passage(1).click();
    await expect(source()).toContainText('N. Quill');
    await expect(source().getByRole('button', { name: 'Compare these accounts' })).toHaveCount(0);
  });
});
