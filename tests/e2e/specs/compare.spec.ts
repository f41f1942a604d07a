import type { Locator } from 'playwright/test';
import { ask } from '../ask';
import { bring, compare, openTab, FLOOD, FLOOD_AGAIN, panel } from '../comparing';
import { expect, test } from '../fixtures';
import { BESIDE, ReaderWindow } from '../pages/reader-window';
import { APPEALS, INTERVIEWED, JAILED, OFFICER, PRESS } from '../pages/titles';

const topOf = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.y ?? Number.NaN;

test('the passages that answer come to the same height, and the join is drawn', async ({ app }) => {
  const window = await compare(app, OFFICER, APPEALS);
  const focus = window.pane(OFFICER).passage(9);
  await focus.click();
  const answer = window.pane(APPEALS).root.getByRole('group', { name: BESIDE });
  await expect(answer).toBeVisible();
  await expect.poll(async () => Math.abs((await topOf(answer)) - (await topOf(focus)))).toBeLessThan(4);
  await expect(app.page.locator('.ribbons path')).toHaveCount(1);
});

test('the brackets step through the matches, and each number of the pane is the number of steps', async ({
  app,
}) => {
  const window = await compare(app, OFFICER, JAILED);
  await window.pane(OFFICER).passage(5).click();
  const foot = window.pane(JAILED).root.getByRole('status');
  const present = async (): Promise<string> =>
    /(?:Same subject|Same topic|Matched by you) \d+ of \d+/.exec(await foot.innerText())?.[0] ?? '';
  await expect.poll(present).not.toBe('');
  const first = await present();
  const steps = new Set([first]);
  for (let said = first; ;) {
    await app.page.keyboard.press(']');
    await expect.poll(present).not.toBe(said);
    said = await present();
    if (said === first) break;
    expect(steps).not.toContain(said);
    steps.add(said);
  }
  const counted = new Map([...steps].map((said) => said.split(/ \d+ of /) as [string, string]));
  expect([...counted.values()].reduce((sum, count) => sum + Number(count), 0)).toBe(steps.size);
  await app.page.keyboard.press('[');
  await expect.poll(present).toBe([...steps].at(-1));
});

test('a pane without a match stays where it is and says so', async ({ app }) => {
  const window = await compare(app, OFFICER, INTERVIEWED);
  await window.pane(INTERVIEWED).scroller.evaluate((element) => (element.scrollTop = 120));
  await window.pane(OFFICER).passage(5).click();
  await expect(window.pane(INTERVIEWED).root.getByRole('status')).toHaveText(
    'Only possible matches in this article.',
  );
  expect(await window.pane(INTERVIEWED).scrollTop()).toBe(120);
});

test('linked scrolling follows the hand, never moves its pane, and can be switched off', async ({ app }) => {
  const window = await compare(app, OFFICER, JAILED);
  const [hand, other] = [window.pane(OFFICER), window.pane(JAILED)];
  await hand.scroller.hover();
  // Far enough that what answers the leading passage stands below the first screen of its text.
  await app.page.mouse.wheel(0, 1600);
  await expect.poll(() => other.scrollTop()).toBeGreaterThan(300);
  const settled = await hand.scrollTop();
  await expect(other.root.getByRole('status')).toContainText(/\d+ of \d+/);
  expect(await hand.scrollTop()).toBe(settled);

  await other.root.getByRole('button', { name: /Linked: this pane follows/ }).click();
  const stays = await other.scrollTop();
  await hand.scroller.hover();
  await app.page.mouse.wheel(0, -700);
  await expect.poll(() => hand.scrollTop()).toBeLessThan(settled);
  await hand.passage(1).click();
  await expect(hand.focused).toHaveAccessibleName(/^Passage 1 /);
  expect(await other.scrollTop()).toBe(stays);
});

test('panes swap, close and come back by undo', async ({ app }) => {
  const window = await compare(app, OFFICER, JAILED);
  const order = async (): Promise<readonly string[]> =>
    (await app.page.locator('[data-pane] h2').allInnerTexts()).map((title) => title.slice(0, 7));
  await expect.poll(order).toEqual(['Officer', 'Russian']);
  await window
    .pane(OFFICER)
    .root.getByRole('button', { name: /Swap with the pane/ })
    .click();
  await expect.poll(order).toEqual(['Russian', 'Officer']);
  await window.pane(JAILED).root.getByRole('button', { name: 'Close this pane' }).click();
  await expect.poll(order).toEqual(['Officer']);
  await app.page.keyboard.press('Control+z');
  await expect.poll(order).toEqual(['Russian', 'Officer']);
});

test('what stands in one pane cannot be chosen for another, and a choice is taken back', async ({ app }) => {
  await app.page.setViewportSize({ width: 1900, height: 900 });
  // To put one beside by name takes an open article.
  await new ReaderWindow(app.page).row(JAILED).click();
  const window = await compare(app, OFFICER, JAILED);
  const choices = app.page.getByRole('combobox', { name: 'Whose account stands out' });
  const first = choices.first();
  await first.selectOption('officer');
  await expect(first).toHaveValue('officer');
  await app.page.keyboard.press('Control+k');
  await window.dialog.getByRole('combobox').fill('Officer In');
  await expect(window.dialog.getByRole('option', { name: OFFICER })).toBeVisible();
  await app.page.keyboard.press('Control+Enter');
  await expect(choices).toHaveCount(3);
  await expect(first.getByRole('option', { name: /^All voices/ })).toBeDisabled();
  await expect(choices.last().locator('option[value="officer"]')).toBeDisabled();
  await app.page.keyboard.press('Control+z');
  await expect(choices).toHaveCount(2);
  await app.page.keyboard.press('Control+z');
  await expect(first).toHaveValue('');
});

test('columns that would be too narrow become tabs', async ({ app }) => {
  await app.page.setViewportSize({ width: 1280, height: 800 });
  const window = await compare(app, OFFICER, JAILED, INTERVIEWED, PRESS);
  await expect(app.page.getByRole('tablist', { name: 'More columns' })).toBeVisible();
  const panes = app.page.locator('[data-pane]');
  for (const pane of await panes.all()) expect((await pane.boundingBox())?.width).toBeGreaterThan(300);
  await app.page.getByRole('tab', { name: PRESS }).click();
  await expect(window.pane(PRESS).root).toBeVisible();
});

test('a pane behind a tab comes to the passage that leads when it is shown', async ({ app }) => {
  await app.page.setViewportSize({ width: 1100, height: 800 });
  const window = await compare(app, OFFICER, INTERVIEWED, APPEALS);
  await app.page.getByRole('tab', { name: INTERVIEWED }).click();
  const focus = window.pane(OFFICER).passage(9);
  await focus.click();
  await app.page.getByRole('tab', { name: APPEALS }).click();
  const answer = window.pane(APPEALS).root.getByRole('group', { name: BESIDE });
  await expect.poll(async () => Math.abs((await topOf(answer)) - (await topOf(focus)))).toBeLessThan(4);
});

test('what is counted in a column behind a tab is stepped to', async ({ app }) => {
  await app.page.setViewportSize({ width: 640, height: 900 });
  await bring(app, 'flood.txt', FLOOD);
  await bring(app, 'water.txt', FLOOD_AGAIN);
  const [near, far] = ['The flood at the mill', 'Water over the meadow'];
  const window = await compare(app, near, OFFICER, JAILED, far);
  await expect(app.page.locator('[data-pane]')).toHaveCount(1);
  const differing = [near, far].map((title) => window.pane(title).passage(1));
  const filters = app.page.getByRole('group', { name: 'Passages by match' });
  await test.step('by the number, which leads to the first', async () => {
    await app.page.getByRole('tab', { name: JAILED }).click();
    await filters.getByRole('button', { name: /^Differences \d+$/ }).click();
    await expect(differing[0]!).toHaveAttribute('aria-current', 'true');
  });
  await test.step('by d and back again', async () => {
    await app.page.keyboard.press('d');
    await app.page.keyboard.press('Shift+D');
    await expect(differing[0]!).toHaveAttribute('aria-current', 'true');
  });
  await test.step('by the list', async () => {
    await app.page.getByRole('tab', { name: JAILED }).click();
    await panel(app)
      .getByRole('button', { name: /^Difference 1 of / })
      .click();
    await expect(differing[0]!).toBeVisible();
    await differing[0]!.click();
    await app.page.getByRole('tab', { name: far }).click();
    await differing[1]!.click();
    await openTab(app, 'Matches');
  });
  await test.step('by the match in the side panel', async () => {
    await panel(app)
      .getByRole('region', { name: `Match in ${near}` })
      .getByRole('button', { name: /12 drowned sheep/ })
      .click();
    await expect(differing[0]!).toBeFocused();
  });
  await test.step('and by the key of the pane, after which the keys go on with the tab that is chosen', async () => {
    await app.page.keyboard.press('Control+4');
    await expect(differing[1]!).toBeFocused();
    await app.page.getByRole('tab', { name: OFFICER }).click();
    await app.page.keyboard.press('j');
    await expect(window.pane(OFFICER).passage(1)).toBeFocused();
  });
});

test('n writes on the passage in focus and on no note of another pane', async ({ app }) => {
  const window = await compare(app, OFFICER, JAILED);
  const words = 'summoned his strength and went to his commander';
  const [officer, jailed] = [window.pane(OFFICER), window.pane(JAILED)];
  const editor = app.page.getByRole('textbox', { name: 'Note, in Markdown' });
  const highlight = async (): Promise<void> => {
    await officer.passage(5).click();
    await officer.select(words);
    await app.page.keyboard.press('2');
    await expect(officer.passage(5).locator('mark')).toHaveText(words);
    await app.page.evaluate(() => document.getSelection()?.removeAllRanges());
  };
  // A linked pane would go on to what matches the passage that is pressed in the other, away from its focus.
  await jailed.root.getByRole('button', { name: /Linked: this pane follows/ }).click();
  await highlight();
  await test.step('after the keys went to a pane with a passage in focus', async () => {
    await jailed.passage(3).click();
    await expect(jailed.passage(3)).toBeFocused();
    await officer.pressOn(words);
    await app.page.keyboard.press('Control+2');
    await expect(jailed.passage(3)).toBeFocused();
    await app.page.keyboard.press('n');
    await expect(editor).toBeFocused();
    await editor.fill('On the third.');
    await app.page.keyboard.press('Escape');
    await expect(jailed.passage(3)).toHaveAccessibleName(/with a note/);
  });
  await test.step('after the highlight that was pointed out is taken back', async () => {
    await app.page.keyboard.press('Control+z');
    await officer.pressOn(words);
    await app.page.keyboard.press('Control+z');
    await expect(officer.passage(5).locator('mark')).toHaveCount(0);
    await app.page.keyboard.press('n');
    await expect(editor).toBeFocused();
    await editor.fill('On the fifth.');
    await app.page.keyboard.press('Escape');
    await expect(officer.passage(5)).toHaveAccessibleName(/with a note/);
  });
});

test('the account of one witness stands out and the other voices are dimmed', async ({ app }) => {
  const window = await compare(app, INTERVIEWED, OFFICER);
  await window
    .pane(INTERVIEWED)
    .root.getByRole('combobox', { name: 'Whose account stands out' })
    .selectOption('Sergei');
  await expect(window.pane(INTERVIEWED).passage(1)).toHaveClass(/dimmed/);
  await expect(
    window
      .pane(INTERVIEWED)
      .root.getByRole('group', { name: /Sergei \(pseudonym\)/ })
      .first(),
  ).not.toHaveClass(/dimmed/);
});

test('two men who also speak together are two accounts wherever accounts are counted', async ({ app }) => {
  const window = await compare(app, INTERVIEWED, OFFICER);
  const choice = window
    .pane(INTERVIEWED)
    .root.getByRole('combobox', { name: 'Whose account stands out' })
    .getByRole('option');
  await expect(choice).toHaveText([
    'All voices (2 accounts)',
    'Alexei',
    'Sergei',
    'Alexei and Sergei together (pseudonyms)',
  ]);
  await window.go('Topic table');
  await app.page.getByRole('combobox', { name: 'Columns' }).selectOption('article');
  await expect(app.page.getByRole('columnheader', { name: INTERVIEWED })).toContainText('2 accounts');
});

test('a topic of one’s own takes a passage, and an empty cell says nothing until the reader says so', async ({
  app,
}) => {
  const window = await compare(app, OFFICER, JAILED);
  await window.pane(OFFICER).passage(5).click();
  await app.page.keyboard.press('p');
  await window.dialog.getByLabel('Topic').selectOption('New topic…');
  await window.dialog.getByLabel('Name of the new topic').fill('Pen and paper');
  await window.dialog.getByRole('radio', { name: 'Qualifies' }).check();
  await window.dialog.getByRole('button', { name: 'Add' }).click();
  await window.go('Topic table');
  const row = app.page.getByRole('row', { name: /Pen and paper/ });
  await expect(row).toContainText('Qualifies');
  await expect(row).toContainText('letter of resignation');
  const empty = row.getByRole('cell', { name: /No passage added/ }).first();
  await empty.hover();
  await empty.getByRole('button', { name: 'Says nothing on this' }).click();
  await expect(row).toContainText('Remove mark');
  const [comparison] = await ask(app.page, 'comparisons:list', {});
  expect(comparison?.silent).toHaveLength(1);
  await app.page.keyboard.press('Control+z');
  await expect(row).not.toContainText('Remove mark');
});

test('a cell of the topic table leads to its passage', async ({ app }) => {
  const window = await compare(app, OFFICER, JAILED);
  await window.go('Topic table');
  await app.page
    .getByRole('button', { name: /letter of resignation/ })
    .first()
    .click();
  await expect(window.pane(OFFICER).focused).toContainText('letter of resignation');
});

test('a comparison is named, removed, brought back and opened again', async ({ app }) => {
  const window = await compare(app, OFFICER, JAILED);
  await app.page.getByRole('textbox', { name: 'Name of this comparison' }).fill('Two refusals');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('button', { name: 'Remove this comparison' }).click();
  await expect(app.page.getByText('Put accounts side by side')).toBeVisible();
  await window.notices.getByRole('button', { name: 'Undo' }).click();
  await app.page
    .getByRole('button', { name: /Two refusals/ })
    .first()
    .click();
  await expect(window.pane(JAILED).root).toBeVisible();
});

test('a note on a comparison is found by its words and leads back to the comparison', async ({ app }) => {
  const window = await compare(app, OFFICER, JAILED);
  const name = app.page.getByRole('textbox', { name: 'Name of this comparison' });
  await name.fill('Two refusals');
  await app.page.keyboard.press('Enter');
  await openTab(app, 'Notes');
  const notes = app.page.getByRole('region', { name: 'Notes on this comparison' });
  await notes.getByRole('button', { name: 'Add note' }).click();
  await notes.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Both mention the quartermaster.');
  await expect(notes.getByText('Saved', { exact: true })).toBeVisible();
  await window.search.fill('quartermaster');
  const group = window.results.getByRole('group', { name: 'Two refusals' });
  await expect(group.getByRole('option')).toHaveText(/Both mention the quartermaster/);
  await expect(app.page.getByText('1 comparison', { exact: true })).toBeVisible();
  await app.page.screenshot({ path: 'tests/e2e/screenshots/search-comparison-note.png' });
  await app.page.keyboard.press('Enter');
  await expect(name).toHaveValue('Two refusals');
  // The note stands there as it was left, and the keys are the text's; n gives them to the note.
  await expect(notes.getByRole('textbox', { name: 'Note, in Markdown' })).not.toBeFocused();
  await expect(window.pane(OFFICER).scroller).toBeFocused();
  await app.page.keyboard.press('n');
  await expect(notes.getByRole('textbox', { name: 'Note, in Markdown' })).toHaveValue(/quartermaster/);
  await expect(notes.getByRole('textbox', { name: 'Note, in Markdown' })).toBeFocused();
});
