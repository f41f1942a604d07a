import { itemAt } from '@core/text/item-at';
import { ask } from '../ask';
import { chooseOption, command, nameWitness, paste } from '../by-keys';
import { expect, test } from '../fixtures';
import { takenByPointer, watchPointer } from '../no-mouse';
import { tabTo } from '../pages/keyboard';
import { ReaderWindow } from '../pages/reader-window';
import { all, catchPrinting, printed } from '../printing';
import { STATEMENTS } from '../statements';

const CASE = 'Depot at Aldmoor';
const TOPIC = 'When the lorry stopped';
/** Names of differences: two hours of one stop, and the hour of a stop beside that of a departure. */
const HOURS = /Time.*Keel.*: 21\.40\. .*Pell.*: 22\.15\. /;
const LEFT = /Time.*Keel.*: 21\.40\. .*Lunt.*: 23\.05\. /;

test.use({ viewport: { width: 1024, height: 768 } });

test('five statements are put in, told apart, compared, laid in a table and printed by keyboard alone at 1024 px', async ({
  app,
  context,
}) => {
  test.setTimeout(240_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = app;
  const { keyboard } = page;
  const window = new ReaderWindow(page);
  await watchPointer(page);

  await test.step('a collection for the case', async () => {
    await command(app, 'New collection');
    await expect(window.dialog.getByRole('textbox', { name: 'Collection name' })).toBeFocused();
    await keyboard.type(CASE);
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Collection: ${CASE}` })).toBeVisible();
  });

  for (const statement of STATEMENTS)
    await test.step(`${statement.title}: pasted, and its witness named`, async () => {
      await paste(app, statement);
      await nameWitness(app, statement);
    });

  await test.step('the five are in the collection, each told by its witness under its condition', async () => {
    const { articles } = await ask(page, 'library:list', {});
    const [own] = (await ask(page, 'collections:list', {})).filter(({ name }) => name === CASE);
    expect(own?.articles).toHaveLength(STATEMENTS.length);
    const told = articles
      .filter(({ id }) => own?.articles.includes(id))
      .map(({ title, witnesses }) => [title, witnesses.map(({ name, conditions }) => [name, conditions])]);
    expect(told.sort()).toEqual(
      STATEMENTS.map(({ title, witness, kept }) => [title, [[witness, [kept]]]]).sort(),
    );
  });

  const four = STATEMENTS.slice(0, 4);
  await test.step('four are put side by side, each passage with who says it', async () => {
    await keyboard.press('Alt+2');
    const choose = page.getByRole('button', { name: 'Choose articles' });
    await tabTo(page, choose);
    await keyboard.press('Enter');
    for (const { title } of four) await chooseOption(app, title);
    await tabTo(page, window.dialog.getByRole('button', { name: 'Compare' }));
    await keyboard.press('Enter');
    await expect(page.getByText(/ matched(?:,|$)/)).toBeVisible();
    for (const [at, { witness, title }] of four.entries()) {
      await keyboard.press(`Control+${String(at + 1)}`);
      await expect(window.pane(title).passage(2)).toHaveAccessibleName(new RegExp(witness));
    }
  });

  const panel = page.getByRole('complementary', { name: 'Side panel of the comparison' });
  const rows = panel.getByRole('button', { name: /^Difference \d+ of \d+\./ });
  const chosen = panel.locator('[aria-current="true"]');
  /** Goes on with d until the difference of these two values has the focus. */
  const stepTo = async (values: RegExp): Promise<void> => {
    for (let left = await rows.count(); left > 0; left -= 1) {
      await keyboard.press('d');
      await expect(chosen).toHaveCount(1);
      if (values.test((await chosen.getAttribute('aria-label')) ?? '')) return;
    }
    throw new Error(`d did not come to ${String(values)}`);
  };
  await test.step('the differences are stepped through by d, each with both witnesses and values', async () => {
    await keyboard.press('d');
    await expect(chosen).toHaveAccessibleName(/^Difference 1 of /);
    const count = await rows.count();
    const names: string[] = [];
    for (let step = 1; step <= count; step += 1) {
      await expect(chosen).toHaveAccessibleName(new RegExp(`^Difference ${step} of ${count}\\.`));
      names.push((await chosen.getAttribute('aria-label')) ?? '');
      if (step < count) await keyboard.press('d');
    }
    for (const values of [HOURS, LEFT, /Number.*Keel.*: 24\. .*Pell.*: 30\. /])
      expect(names.filter((name) => values.test(name))).toHaveLength(1);
  });

  await test.step('the two hours are confirmed; when it left and when it came is no conflict and dismissed', async () => {
    await stepTo(HOURS);
    await keyboard.press('y');
    await expect(chosen).toContainText('Confirmed by you');
    await stepTo(LEFT);
    await keyboard.press('x');
    await expect(chosen).toContainText('Dismissed by you');
  });

  await test.step('what no program found is marked: who was present', async () => {
    for (const pane of [1, 2]) {
      await keyboard.press(`Control+${pane}`);
      while (!/yard/.test((await window.pane(titleAt(pane)).focused.textContent()) ?? ''))
        await keyboard.press('j');
    }
    await command(app, 'Mark a difference');
    await expect(chosen).toContainText('Marked by you');
  });

  await test.step('a topic of passages of three witnesses', async () => {
    for (const pane of [1, 2, 3]) {
      await keyboard.press(`Control+${pane}`);
      const { focused } = window.pane(titleAt(pane));
      for (let step = 0; step < 5; step += 1) await keyboard.press('k');
      while (!/lorry stopped/.test((await focused.textContent()) ?? '')) await keyboard.press('j');
      await keyboard.press('p');
      const topic = window.dialog.getByRole('combobox', { name: 'Topic' });
      await expect(topic).toBeFocused();
      if (pane === 1) {
        await expect(topic).toHaveValue('new');
        await keyboard.press('Tab');
        await keyboard.type(TOPIC);
      } else {
        await expect(topic.locator('option:checked')).toHaveText(TOPIC);
      }
      await tabTo(page, window.dialog.getByRole('button', { name: 'Add' }));
      await keyboard.press('Enter');
      await expect(window.dialog).toHaveCount(0);
      await expect(focused).toBeFocused();
    }
  });

  await test.step('the table has the three in their columns', async () => {
    await keyboard.press('Alt+3');
    const row = page.getByRole('row', { name: new RegExp(TOPIC) });
    for (const hour of ['21.40', '22.15']) await expect(row).toContainText(hour);
    await expect(row.locator('.topic-entry')).toHaveCount(3);
    for (const { witness } of four)
      await expect(page.getByRole('columnheader', { name: new RegExp(witness) })).toHaveCount(1);
    const articles = page.getByRole('main').getByRole('combobox', { name: /^Articles/ });
    await tabTo(page, articles);
    await keyboard.type('All in');
    await expect(articles.locator('option:checked')).toHaveText(`All in “${CASE}”`);
    for (const { witness } of STATEMENTS)
      await expect(page.getByRole('columnheader', { name: new RegExp(witness) })).toHaveCount(1);
    await expect(row.getByRole('cell')).toHaveCount(STATEMENTS.length);
  });

  await test.step('the table is printed with the passages, their witnesses and their sources', async () => {
    await catchPrinting(app);
    await keyboard.press('Control+p');
    const paper = await printed(app);
    const words = all(paper);
    expect(paper.size[0]).toBeGreaterThan(paper.size[1]);
    for (const { witness, title } of STATEMENTS) {
      expect(words).toContain(witness);
      expect(words).toContain(`“${title}”`);
    }
    expect(words).toContain(TOPIC);
    for (const pane of [1, 2, 3]) {
      const { witness, passages } = itemAt(STATEMENTS, pane - 1);
      expect(words).toContain(passages[1]);
      expect(words).toMatch(new RegExp(`${witness} · [A-E] ¶ 2 · Added by you`));
    }
    expect(words).toContain('Jon Pell (under oath)');
  });

  await test.step('so are the differences, with what was decided', async () => {
    await keyboard.press('Alt+2');
    await keyboard.press('Control+p');
    const list = window.dialog.getByRole('radio', { name: 'The list of differences' });
    await tabTo(page, window.dialog.getByRole('radio').first());
    while (!(await list.isChecked())) await keyboard.press('ArrowDown');
    await tabTo(page, window.dialog.getByRole('button', { name: 'Print…' }));
    await keyboard.press('Enter');
    const words = all(await printed(app));
    expect(words).toMatch(/21\.40 .*Marta Keel .*22\.15 .*Jon Pell .*Confirmed by you/);
    expect(words).toMatch(/21\.40 .*Marta Keel .*23\.05 .*Per Lunt .*Dismissed by you/);
    expect(words).toMatch(/was in the yard .*was not in the yard .*Marked by you/);
    expect(words).toContain('Not reviewed');
  });

  expect(await takenByPointer(page)).toEqual([]);
});

/** The title of the statement in a column, from 1. */
const titleAt = (pane: number): string => itemAt(STATEMENTS, pane - 1).title;
