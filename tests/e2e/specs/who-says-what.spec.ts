import { readFile } from 'node:fs/promises';
import { ask } from '../ask';
import { bring, compare, openTab, panel } from '../comparing';
import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { faultsOf } from '../window-faults';

const TITLE = 'Ferry strikes the harbour wall';
/** Direct, indirect and mixed reports of three speakers, in passages of their own and beside words of the article. */
const NEWS = `${TITLE}

The ferry Alma struck the harbour wall on Tuesday evening, and eleven people were taken to hospital.

“We felt no brake at all. The wall simply came towards us,” said Ingrid Solberg, a nurse who was on the upper deck.

“The lights went out before the blow,” Solberg said.

The harbour master, Edwin Carrow, told reporters that the engine had stopped twice that week.

Carrow said the captain had asked for a tug at six o’clock.

The pilot Marek Dolan denied that any warning had reached the bridge. The company has run the line since 1988 and owns four ferries.

“No tug was ever asked for,” Dolan said.

“I counted eleven stretchers on the quay,” Solberg said.

Repairs will take three weeks.`;

const OTHER = `The Alma and the tug

The ferry Alma struck the harbour wall on Tuesday. The lights of the ferry went out before the blow.

Eleven stretchers stood on the quay, and the captain had asked for a tug at six o’clock.`;

/** The quotation of the nurse, cut. */
const EVENING = `Evening edition

A nurse spoke of the ferry. “The wall simply came towards us,” she told the paper in the evening.

The line to the island was closed for the night after the blow.`;

const SPEAKERS = 'Who says what';

const names = async (app: App, articleId: Awaited<ReturnType<typeof bring>>) =>
  (await ask(app.page, 'library:open', { articleId })).accounts.map(({ witness }) => witness);

test('speakers of a news article are accepted after a look at their passages, and are accounts everywhere', async ({
  app,
}) => {
  test.slow();
  const articleId = await bring(app, 'ferry.txt', NEWS);
  await bring(app, 'tug.txt', OTHER);
  let window = new ReaderWindow(app.page);
  const speakers = () => window.dialog.getByRole('list', { name: 'Speakers found' });
  const head = (name: string) => speakers().getByRole('button', { name: new RegExp(name) });
  const open = async (): Promise<void> => {
    await window.row(TITLE).click();
    await app.page.getByRole('button', { name: SPEAKERS }).click();
    await expect(speakers()).toBeVisible();
  };
  const tick = (number: number, name: string) =>
    speakers().getByRole('checkbox', { name: `Passage ${String(number)}: attribute to ${name}` });

  await test.step('three are proposed, each with role and passages, and none is an account yet', async () => {
    await open();
    await expect(head('Ingrid Solberg')).toContainText('3 passages');
    await expect(head('Edwin Carrow')).toContainText(/harbour master · 2 passages/i);
    await expect(head('Marek Dolan')).toContainText(/pilot · 2 passages/i);
    await expect(head('Marek Dolan')).toContainText('Not reviewed');
    expect(await names(app, articleId)).toEqual([]);
  });

  await test.step('the reason is marked in the passage, and what is reported in part says so', async () => {
    const passage = speakers().getByRole('listitem').filter({ hasText: 'The lights went out' }).last();
    await expect(passage.locator('mark')).toHaveText([
      '“The lights went out before the blow,”',
      'Solberg',
      'said',
    ]);
    await expect(tick(3, 'Ingrid Solberg')).toBeChecked();
    await expect(tick(2, 'Ingrid Solberg')).toBeChecked();
    await expect(speakers()).toContainText('Reported in part');
    await expect(speakers()).toContainText('Only what is said is attributed');
    await app.page.screenshot({ path: 'tests/e2e/screenshots/who-says-what.png' });
  });

  await test.step('nothing in it is cut off, too small or without a name, in a narrow window and a wide one', async () => {
    for (const width of [360, 1440]) {
      await app.page.setViewportSize({ width, height: 860 });
      await expect.poll(() => faultsOf(app.page), { message: `${String(width)} px` }).toEqual([]);
      await app.page.screenshot({ path: `tests/e2e/screenshots/who-says-what-${String(width)}.png` });
    }
  });

  await test.step('two are accepted, one of them without a passage, and one is rejected', async () => {
    await speakers().getByRole('button', { name: 'Accept, with 3 passages' }).click();
    await expect(head('Ingrid Solberg')).toContainText('Accepted');
    await head('Edwin Carrow').click();
    await tick(5, 'Edwin Carrow').uncheck();
    await speakers().getByRole('combobox', { name: 'Speaks as' }).selectOption('Official');
    await speakers().getByRole('button', { name: 'Accept, with 1 passage' }).click();
    await expect(head('Edwin Carrow')).toContainText('Accepted');
    await head('Marek Dolan').click();
    await expect(tick(6, 'Marek Dolan')).toBeChecked();
    await speakers().getByRole('button', { name: 'Not a speaker' }).click();
    await expect(head('Marek Dolan')).toContainText('Not a speaker');
    await window.dialog.getByRole('button', { name: 'Close' }).last().click();
    const { accounts } = await ask(app.page, 'library:open', { articleId });
    expect(accounts).toMatchObject([
      { witness: 'Ingrid Solberg', standing: 'other', blocks: { length: 3 } },
      { witness: 'Edwin Carrow', standing: 'official', blocks: { length: 1 } },
    ]);
  });

  await test.step('two whom the program parted can be one account, and undo parts them', async () => {
    await open();
    await head('Edwin Carrow').click();
    await speakers()
      .getByRole('combobox', { name: 'Attribute to' })
      .selectOption('Ingrid Solberg, who has an account');
    await tick(5, 'Edwin Carrow').check();
    await speakers().getByRole('button', { name: 'Attribute 1 more passage' }).click();
    await expect
      .poll(async () => (await ask(app.page, 'library:open', { articleId })).accounts)
      .toMatchObject([{ blocks: { length: 4 } }, { blocks: { length: 1 } }]);
    await window.dialog.getByRole('button', { name: 'Close' }).last().click();
    await app.page.keyboard.press('Control+z');
    await expect
      .poll(async () => (await ask(app.page, 'library:open', { articleId })).accounts)
      .toMatchObject([{ blocks: { length: 3 } }, { blocks: { length: 1 } }]);
  });

  await test.step('undo takes the rejection and one acceptance back, redo brings them again', async () => {
    await app.page.keyboard.press('Control+z');
    await app.page.keyboard.press('Control+z');
    await expect.poll(() => names(app, articleId)).toEqual(['Ingrid Solberg']);
    await app.page.keyboard.press('Control+Shift+z');
    await app.page.keyboard.press('Control+Shift+z');
    await expect
      .poll(async () => (await ask(app.page, 'library:open', { articleId })).corrected?.corrections.at(-1))
      .toEqual({ do: 'reject-speaker', speaker: 'Marek Dolan' });
    expect(await names(app, articleId)).toEqual(['Ingrid Solberg', 'Edwin Carrow']);
  });

  await test.step('after a restart they are there, and so is the rejection', async () => {
    await app.restart();
    window = new ReaderWindow(app.page);
    expect(await names(app, articleId)).toEqual(['Ingrid Solberg', 'Edwin Carrow']);
    await open();
    await expect(head('Marek Dolan')).toContainText('Not a speaker');
    await app.page.keyboard.press('Escape');
  });

  await test.step('of a passage that is hers in part, her words are marked and the others are nobody’s', async () => {
    const passage = window.pane(TITLE).passage(2);
    await expect(passage.getByText('Ingrid Solberg', { exact: true })).toBeVisible();
    await expect(passage.getByText('in part', { exact: true })).toBeVisible();
    await expect(passage.locator('.passage-spoken')).toHaveText([
      '“We felt no brake at all. The wall simply came towards us,”',
    ]);
    await passage.click();
    const panel = app.page.getByRole('region', { name: 'Passage 2' });
    await expect(panel).toContainText('who says the others is not known');
    await expect(panel.locator('blockquote')).toHaveText([
      '“We felt no brake at all. The wall simply came towards us,” …',
    ]);
    await app.page.screenshot({ path: 'tests/e2e/screenshots/spoken-part.png' });
  });

  await test.step('the search finds them as witnesses, and nobody who was not accepted', async () => {
    await window.search.fill('witness:solberg');
    await expect(window.results.getByRole('group')).toHaveCount(1);
    await window.search.fill('witness:dolan');
    await expect(window.results.getByRole('group')).toHaveCount(0);
    await app.page.keyboard.press('Escape');
  });

  await test.step('a comparison lets one of them stand out', async () => {
    await compare(app, TITLE, 'The Alma and the tug');
    const choice = window.pane(TITLE).root.getByRole('combobox', { name: 'Whose account stands out' });
    await expect(choice.getByRole('option')).toHaveText([
      'All voices (2 accounts)',
      'Ingrid Solberg',
      'Edwin Carrow',
    ]);
    await choice.selectOption('Ingrid Solberg');
    await expect(window.pane(TITLE).passage(1)).toHaveClass(/dimmed/);
    await expect(window.pane(TITLE).passage(2)).not.toHaveClass(/dimmed/);
    await expect(window.pane(TITLE).passage(3)).not.toHaveClass(/dimmed/);
    await choice.selectOption('All voices (2 accounts)');
  });

  await test.step('the topic table has a column for each', async () => {
    await window.pane(TITLE).passage(3).click();
    await app.page.keyboard.press('p');
    await window.dialog.getByLabel('Name of the new topic').fill('The lights');
    await window.dialog.getByRole('button', { name: 'Add' }).click();
    await window.pane(TITLE).passage(2).click();
    await app.page.keyboard.press('p');
    await window.dialog.getByLabel('Topic').selectOption('The lights');
    await window.dialog.getByRole('button', { name: 'Add' }).click();
    await window.go('Topic table');
    await expect(app.page.getByRole('row', { name: /The lights/ })).toContainText('The lights went out');
    await expect(app.page.getByRole('columnheader', { name: /Ingrid Solberg/ })).toBeVisible();
    await expect(app.page.getByRole('columnheader', { name: /Marek Dolan/ })).toHaveCount(0);
    // Hers are her words alone; what the article says of her is in its own column.
    const row = app.page.getByRole('row', { name: /The lights/ });
    await expect(row).toContainText('simply came towards us,” …');
    await expect(row).toContainText('… said Ingrid Solberg, a nurse who was on the upper deck.');
    await expect(row.getByRole('rowheader')).not.toContainText('Only');
    await app.page.screenshot({ path: 'tests/e2e/screenshots/spoken-part-topics.png' });
  });

  await test.step('a report names her for her words, and nobody for a passage that was not accepted', async () => {
    await window.go('Library');
    await window.row(TITLE).click();
    for (const number of [2, 6]) {
      await window.pane(TITLE).passage(number).click();
      await app.page.keyboard.press('b');
      await expect(window.pane(TITLE).passage(number)).toHaveAccessibleName(/bookmarked/);
    }
    await window.go('Notebook');
    const download = app.page.waitForEvent('download');
    await app.page.getByRole('button', { name: 'Export all' }).click();
    await app.page.getByRole('menuitem', { name: 'Markdown', exact: true }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toMatch(/Ingrid Solberg, a nurse \(of the words .“We felt no brake at all/);
    expect(text).toContain('The pilot Marek Dolan denied');
    expect(text.match(/Speaker: .*/g)?.map((line) => /Dolan/.test(line))).toEqual([false, false]);
  });
});

test('the palette leads to the speakers of an own article, and a text without any says so', async ({
  app,
}) => {
  await bring(
    app,
    'repairs.txt',
    'Repairs\n\nThe wall is two metres thick.\n\nThe crane stands at the quay.',
  );
  const window = new ReaderWindow(app.page);
  await window.row('Repairs').click();
  await app.page.keyboard.press('Control+Shift+p');
  await window.dialog.getByRole('combobox').fill(SPEAKERS);
  await app.page.keyboard.press('Enter');
  await expect(window.dialog.getByText('No reported speech with a speaker was found')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(window.dialog).toHaveCount(0);
  // A bundled digest names its voices already, and is nobody's to correct.
  await window
    .row(/Officer/)
    .first()
    .click();
  await expect(app.page.getByRole('button', { name: 'Edit details' })).toHaveCount(0);
  await expect(app.page.getByRole('button', { name: SPEAKERS })).toHaveCount(0);
});

test('proposals stand beside the text, lead to their reasons, are decided in the menu, and can be hidden', async ({
  app,
}) => {
  const articleId = await bring(app, 'ferry.txt', NEWS);
  let window = new ReaderWindow(app.page);
  const proposal = (number: number) =>
    window
      .pane(TITLE)
      .passage(number)
      .getByRole('button', { name: /^Proposed speaker: / });

  await test.step('each says that nobody reviewed it, to the eye and to the ear, and is no voice', async () => {
    await window.row(TITLE).click();
    await expect(proposal(3)).toHaveText('Ingrid Solberg proposed, not reviewed');
    await expect(proposal(4)).toContainText('Edwin Carrow');
    await expect(proposal(1)).toHaveCount(0);
    await expect(window.pane(TITLE).passage(3)).toHaveAccessibleName(
      /proposed speaker Ingrid Solberg, not reviewed/,
    );
    await expect(window.row(TITLE)).not.toContainText('account');
    for (const width of [420, 1440]) {
      await app.page.setViewportSize({ width, height: 860 });
      await expect.poll(() => faultsOf(app.page), { message: `${String(width)} px` }).toEqual([]);
      await app.page.screenshot({ path: `tests/e2e/screenshots/proposed-speakers-${String(width)}.png` });
    }
  });

  await test.step('it leads to the passages of this speaker, with the keys, and back to the passage', async () => {
    await window.pane(TITLE).passage(4).click();
    await proposal(4).focus();
    await app.page.keyboard.press('Enter');
    await expect(window.dialog.getByRole('button', { name: /Edwin Carrow/, expanded: true })).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expect(proposal(4)).toBeFocused();
  });

  await test.step('the menu accepts it for the one passage, and undo takes it back', async () => {
    await window.pane(TITLE).passage(3).click({ button: 'right' });
    await app.page.getByRole('menuitem', { name: 'Accept Ingrid Solberg as the speaker' }).click();
    await expect.poll(() => names(app, articleId)).toEqual(['Ingrid Solberg']);
    await expect(proposal(3)).toHaveCount(0);
    await expect(window.pane(TITLE).passage(3)).toBeFocused();
    await app.page.keyboard.press('Control+z');
    await expect(proposal(3)).toBeVisible();
    await window.pane(TITLE).passage(4).click({ button: 'right' });
    await app.page.getByRole('menuitem', { name: 'Edwin Carrow is not a speaker' }).click();
    await expect(proposal(4)).toHaveCount(0);
    await expect(proposal(5)).toHaveCount(0);
    expect(await names(app, articleId)).toEqual([]);
  });

  await test.step('whoever wants none beside the text has none', async () => {
    await window.go('Settings');
    await app.page.getByRole('switch', { name: /Show proposed speakers/ }).uncheck();
    await window.go('Library');
    await expect(window.pane(TITLE).passage(3)).toBeVisible();
    await expect(proposal(3)).toHaveCount(0);
    await app.restart();
    window = new ReaderWindow(app.page);
    await window.row(TITLE).click();
    await expect(window.pane(TITLE).passage(3)).toBeVisible();
    await expect(proposal(3)).toHaveCount(0);
  });
});

test('a quotation is followed through the articles beside it, and says where it was cut', async ({ app }) => {
  await bring(app, 'ferry.txt', NEWS);
  await bring(app, 'evening.txt', EVENING);
  const window = await compare(app, TITLE, 'Evening edition');
  await window.pane(TITLE).passage(2).click();
  await openTab(app, 'Sources');
  const followed = panel(app).getByRole('region', { name: 'This quotation in the other articles' });
  await expect(followed).toContainText('Evening edition');
  await expect(followed).toContainText('the same words, cut here');
  await expect(followed.locator('blockquote').last()).toHaveText('“The wall simply came towards us,”');
  await expect.poll(() => faultsOf(app.page)).toEqual([]);
  await app.page.screenshot({ path: 'tests/e2e/screenshots/followed-quotation.png' });
  await followed.getByRole('button', { name: /^Passage 1 / }).click();
  await expect(window.pane('Evening edition').passage(1)).toBeFocused();
  await expect(followed).toContainText('the same words and more, which the passage in focus leaves out');
});
