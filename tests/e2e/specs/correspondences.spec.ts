import { ask } from '../ask';
import { bring, compare, FLOOD, FLOOD_AGAIN, openTab, panel } from '../comparing';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { APPEALS, INTERVIEWED, JAILED, OFFICER, PRESS } from '../pages/titles';

test('the loss figures of two articles stand side by side as not comparable, each with its source', async ({
  app,
}) => {
  const window = await compare(app, OFFICER, APPEALS);
  await window.pane(OFFICER).passage(9).click();
  await openTab(app, 'Differences');
  await panel(app)
    .getByRole('button', { name: /29,000/ })
    .click();
  await expect(panel(app)).toContainText('Numbers count different things');
  await openTab(app, 'Matches');
  const values = panel(app).locator('.difference');
  await expect(values).toContainText(
    /… number of Russian troops it has killed at more than 29,000 …\s*Ukraine/,
  );
  await expect(values).toContainText(
    /number of Russian soldiers who were killed or seriously injured in the course of the conflict at more than 5,000\s*Western intelligence sources/,
  );
});

test('no two values in the bundled library are called a conflict', async ({ app }) => {
  const { articles } = await ask(app.page, 'library:list', {});
  const conflicts: string[] = [];
  for (const [index, a] of articles.entries()) {
    for (const b of articles.slice(index + 1)) {
      const subjects = [a, b].map(({ id }) => ({ articleId: id, accountId: null }));
      const { joins } = await ask(app.page, 'comparisons:align', { subjects });
      for (const { differences } of joins) {
        const called = differences.filter(({ status }) => status === 'differs');
        conflicts.push(...called.map((one) => `${a.title}: ${one.a.text} / ${b.title}: ${one.b.text}`));
      }
    }
  }
  expect(conflicts).toEqual([]);
});

test('men held by the enemy and men held by their own army meet on treatment as a contrast', async ({
  app,
}) => {
  const window = await compare(app, PRESS, JAILED);
  await window
    .pane(PRESS)
    .root.getByRole('group', { name: /Maxim/ })
    .filter({ hasText: /treat/i })
    .first()
    .click();
  await expect(panel(app)).toContainText('Treatment in custody or detention');
  await expect(panel(app)).toContainText(/Contrast\s*held by Ukraine · held by his own army/);
});

test('a proposed correspondence is confirmed, noted on, dismissed, taken back, and the word is kept', async ({
  app,
}) => {
  let window = await compare(app, OFFICER, APPEALS);
  await window.pane(OFFICER).passage(9).click();
  await panel(app).getByRole('button', { name: 'Confirm' }).click();
  await expect(panel(app)).toContainText('Confirmed by you');
  await panel(app).getByRole('button', { name: 'Note', exact: true }).click();
  await panel(app).getByRole('textbox', { name: 'Note on this match' }).fill('Two counts, **two** times.');
  await expect(panel(app).getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await app.page.keyboard.press('Control+Enter');
  await expect(panel(app)).toContainText('Two counts, two times.');

  await app.restart();
  window = new ReaderWindow(app.page);
  await expect(app.page.getByText(/ matched(?:,|$)/)).toBeVisible();
  await openTab(app, 'Matches');
  await window.pane(OFFICER).passage(9).click();
  await expect(panel(app)).toContainText('Confirmed by you');
  await panel(app).getByRole('button', { name: 'Take back' }).click();
  await panel(app).getByRole('button', { name: 'Dismiss' }).click();
  await expect(panel(app)).not.toContainText('not comparable');

  await app.restart();
  window = new ReaderWindow(app.page);
  await expect(app.page.getByText(/ matched(?:,|$)/)).toBeVisible();
  await openTab(app, 'Matches');
  await window.pane(OFFICER).passage(9).click();
  await expect(panel(app)).toContainText('Figures given for losses');
  await expect(panel(app)).not.toContainText('not comparable');
});

test('two passages are joined by hand, with keys alone, and the join can be undone', async ({ app }) => {
  const window = await compare(app, INTERVIEWED, JAILED);
  await window.pane(INTERVIEWED).passage(22).focus();
  await app.page.keyboard.press('m');
  await app.page.keyboard.press('Control+2');
  await window.pane(JAILED).passage(20).focus();
  await app.page.keyboard.press('m');
  await expect(panel(app)).toContainText('Matched by you');
  const [comparison] = await ask(app.page, 'comparisons:list', {});
  expect(comparison?.judgements).toMatchObject([{ verdict: 'added' }]);
  await app.page.keyboard.press('Control+z');
  await expect(panel(app)).not.toContainText('Matched by you');
});

test('the next correspondence without the reader’s word is reached by u', async ({ app }) => {
  const window = await compare(app, OFFICER, APPEALS);
  await window.pane(OFFICER).passage(1).click();
  await app.page.keyboard.press('u');
  await expect(panel(app).getByRole('button', { name: 'Confirm' }).first()).toBeVisible();
});

test('a passage says how many answer it and what differs, and says it anew after a verdict', async ({
  app,
}) => {
  await bring(app, 'flood.txt', FLOOD);
  await bring(app, 'water.txt', FLOOD_AGAIN);
  const window = await compare(app, 'The flood at the mill', 'Water over the meadow');
  const passage = window.pane('The flood at the mill').passage(1);
  await expect(passage).toHaveAccessibleName(
    /^Passage 1 of 2, same subject as 1 passage, differs in numbers,/,
  );
  await expect(window.pane('The flood at the mill').passage(2)).toHaveAccessibleName(/no match found/);
  await passage.click();
  await panel(app).getByRole('button', { name: 'Dismiss' }).click();
  await expect(passage).toHaveAccessibleName(
    /^Passage 1 of 2, (?:same subject as 1 passage|no match found),/,
  );
});

test('any two plain texts are compared the same way, and their figures differ with both values shown', async ({
  app,
}) => {
  await bring(app, 'flood.txt', FLOOD);
  await bring(app, 'water.txt', FLOOD_AGAIN);
  const window = await compare(app, 'The flood at the mill', 'Water over the meadow');
  await window.pane('The flood at the mill').passage(1).click();
  await expect(panel(app)).toContainText(/Differs: numbers/);
  const grade = panel(app)
    .getByText(/^(?:Strong|Fair|Weak) match$/)
    .first();
  await expect(
    panel(app)
      .getByText(/^The model is \d+% sure\.$/)
      .first(),
  ).toBeHidden();
  await grade.click();
  await expect(
    panel(app)
      .getByText(/^The model is \d+% sure\.$/)
      .first(),
  ).toBeVisible();
  await expect(panel(app)).toContainText('12');
  await expect(panel(app)).toContainText('15');
});

test('a text beside its copy corresponds everywhere and differs nowhere', async ({ app }) => {
  const a = await bring(app, 'flood.txt', FLOOD);
  const b = await bring(app, 'flood-copy.txt', `${FLOOD}\n`);
  const subjects = [a, b].map((articleId) => ({ articleId, accountId: null }));
  const { joins, coverage, origins } = await ask(app.page, 'comparisons:align', { subjects });
  coverage.forEach(({ compared }, at) =>
    expect([...new Set(joins.map(({ from, to }) => [from, to][at]?.blockId))]).toEqual(compared),
  );
  expect(joins.flatMap(({ differences }) => differences)).toEqual([]);
  expect(origins.map(({ kind }) => kind)).toContain('copied-wording');
});

test('a comparison whose article was removed opens and says what is missing', async ({ app }) => {
  await bring(app, 'flood.txt', FLOOD);
  const window = await compare(app, OFFICER, 'The flood at the mill');
  const { articles } = await ask(app.page, 'library:list', {});
  const flood = articles.find(({ title }) => title === 'The flood at the mill');
  if (flood === undefined) throw new Error('the article is not there');
  await ask(app.page, 'library:remove', { articleId: flood.id });
  await expect(app.page.getByText(/no longer in the\s+library/)).toBeVisible();
  await expect(window.pane(OFFICER).root).toBeVisible();
  await ask(app.page, 'library:restore', { articleId: flood.id });
  await expect(window.pane('The flood at the mill').root).toBeVisible();
});

test('first-hand only leaves the table to witnesses, and a proposal fills a cell once it is accepted', async ({
  app,
}) => {
  const window = await compare(app, OFFICER, APPEALS);
  await window.pane(OFFICER).passage(9).click();
  await panel(app).getByRole('button', { name: 'New topic from these passages' }).click();
  await window.dialog.getByRole('button', { name: /^Add with/ }).click();
  await expect(window.notices).toContainText('to the topic table');
  await window.go('Topic table');
  await app.page.getByRole('combobox', { name: 'Voices' }).selectOption('First-hand only');
  await expect(app.page.getByRole('columnheader', { name: /Kyslytsya|Zelensky/ })).toHaveCount(0);
  await expect(app.page.getByText(/passages? in \d+ columns?/)).toBeVisible();
});

test('results of a search become a topic, one of them left out, and the topic can be undone', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  await window.search.fill('resignation');
  await expect(window.results).toBeVisible();
  await app.page.getByRole('button', { name: 'New topic from these results' }).click();
  const passages = window.dialog.getByRole('list', { name: 'Passages' }).getByRole('checkbox');
  await expect(passages.first()).toBeChecked();
  const count = await passages.count();
  await passages.first().uncheck();
  await window.dialog.getByRole('textbox', { name: 'Topic name' }).fill('Leaving the army');
  await window.dialog.getByRole('button', { name: /^Add with/ }).click();
  await expect(window.notices).toContainText('to the topic table');
  const topics = async () => {
    const [comparison] = await ask(app.page, 'comparisons:list', {});
    return { labels: comparison?.topics.map(({ label }) => label), held: comparison?.passages.length };
  };
  expect(await topics()).toEqual({ labels: ['Leaving the army'], held: count - 1 });
  await window.go('Topic table');
  await app.page.keyboard.press('Control+z');
  await expect.poll(topics).toEqual({ labels: [], held: 0 });
});

const FLOOD_THIRD = `The dam

The dam at Orrin Mill broke at four in the morning, and the miller Tobias Wren found drowned sheep in the lower meadow.`;

test('three texts that tell one thing are told together, and their passages make a topic', async ({
  app,
}) => {
  await bring(app, 'flood.txt', FLOOD);
  await bring(app, 'water.txt', FLOOD_AGAIN);
  await bring(app, 'dam.txt', FLOOD_THIRD);
  const window = await compare(app, 'The flood at the mill', 'Water over the meadow', 'The dam');
  await window.pane('The flood at the mill').passage(1).click();
  await expect(panel(app)).toContainText('Told by three of three');
  await panel(app).getByRole('button', { name: 'New topic from these passages' }).click();
  await expect(window.dialog.getByRole('checkbox')).toHaveCount(3);
  await window.dialog.getByRole('button', { name: 'Add with 3 passages' }).click();
  await expect(window.notices).toContainText('to the topic table');
});
