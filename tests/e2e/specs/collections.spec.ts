import { ask } from '../ask';
import { addCollection, bringNight, NIGHT } from '../collections';
import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

const own = async (app: App) =>
  (await ask(app.page, 'collections:list', {})).filter(({ id }) => id !== 'bundle');
const rows = (app: App) => app.page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
const scope = (app: App) => app.page.getByRole('button', { name: /^Collection: / });

test('what is imported while a collection is chosen goes into it, and it narrows list, search and notebook', async ({
  app,
}) => {
  await addCollection(app, 'The night');
  await expect(app.page.getByText('No articles in “The night” yet')).toBeVisible();
  const window = await bringNight(app);
  await expect(rows(app)).toHaveCount(NIGHT.length);
  expect((await own(app))[0]?.articles).toHaveLength(NIGHT.length);
  await window.search.fill('resignation');
  await expect(app.page.getByText('No results')).toBeVisible();
  await scope(app).click();
  await app.page.getByRole('menuitem', { name: 'All articles' }).click();
  await expect(window.results).toBeVisible();
  await window.go('Library');
  await expect.poll(() => rows(app).count()).toBeGreaterThan(NIGHT.length);
});

test('the collection that was chosen is chosen at the next start, and says so in every view', async ({
  app,
}) => {
  await addCollection(app, 'The night');
  // The session is written a moment after the choice.
  await expect.poll(async () => (await ask(app.page, 'session:read', {})).collectionId).toBeTruthy();
  await app.restart();
  const window = new ReaderWindow(app.page);
  for (const view of ['Topic table', 'Notebook', 'Comparison', 'Settings', 'Library'] as const) {
    await window.go(view);
    await expect(scope(app)).toHaveAccessibleName('Collection: The night');
  }
});

test('articles are put in collections by menu, by key and by drag, and removing one removes no article', async ({
  app,
}) => {
  const window = await bringNight(app);
  await addCollection(app, 'The night');
  await addCollection(app, 'The mill');
  await scope(app).click();
  await app.page.getByRole('menuitem', { name: 'All articles' }).click();
  await window.row('The miller').click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: 'Add to collection…' }).click();
  await window.dialog.getByRole('checkbox', { name: /The night/ }).check();
  await window.dialog.getByRole('checkbox', { name: /The mill/ }).check();
  await window.dialog.getByRole('button', { name: 'Close' }).last().click();
  await app.page.getByRole('checkbox', { name: 'Select “The baker” for comparison' }).check();
  await app.page.getByRole('checkbox', { name: 'Select “The smith” for comparison' }).check();
  await app.page.keyboard.press('Control+Shift+l');
  await window.dialog.getByRole('checkbox', { name: /The night/ }).check();
  await app.page.keyboard.press('Escape');
  await window.row('The clerk').dragTo(app.page.getByRole('button', { name: /^The mill, / }));
  const held = async () => (await own(app)).map(({ name, articles }) => [name, articles.length]);
  await expect.poll(held).toEqual([
    ['The night', 3],
    ['The mill', 2],
  ]);
  await app.page.keyboard.press('Control+z');
  await expect.poll(held).toEqual([
    ['The night', 3],
    ['The mill', 1],
  ]);
  const night = app.page.getByRole('button', { name: /^The night, / });
  await night.focus();
  await app.page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await held()).map(([name]) => name)).toEqual(['The mill', 'The night']);
  await app.page.keyboard.press('F2');
  await app.page.getByRole('textbox', { name: 'Collection name' }).fill('The long night');
  await app.page.keyboard.press('Enter');
  await expect.poll(async () => (await own(app)).map(({ name }) => name)).toContain('The long night');
  await app.page.getByRole('button', { name: /^The long night, / }).focus();
  await app.page.keyboard.press('Delete');
  await expect.poll(async () => (await own(app)).length).toBe(1);
  const added = async () =>
    (await ask(app.page, 'library:list', {})).articles.filter(({ added: at }) => at !== null).length;
  expect(await added()).toBe(NIGHT.length);
  await window.notices.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(async () => (await own(app)).length).toBe(2);
});

test('topics belong to the collection, those of the bundle appear nowhere else', async ({ app }) => {
  await addCollection(app, 'The night');
  const window = await bringNight(app);
  await window.row('The miller').click();
  await window.pane('The miller').passage(1).click();
  await app.page.keyboard.press('p');
  await expect(window.dialog.getByLabel('Topic').getByRole('option')).toHaveText(['New topic…']);
  await window.dialog.getByLabel('Name of the new topic').fill('The bell');
  await window.dialog.getByRole('button', { name: 'Add' }).click();
  await window.go('Topic table');
  await expect(app.page.getByRole('rowheader')).toHaveCount(1);
  const row = app.page.getByRole('row', { name: /The bell/ });
  await expect(row).toContainText('its doors open');
  // Nobody gave it a stance.
  await expect(row.getByRole('combobox')).toHaveValue('');
  await expect(row).not.toContainText(/^States/);
  expect(await ask(app.page, 'comparisons:list', {})).toEqual([]);
  expect((await own(app))[0]?.passages.map(({ stance }) => stance)).toEqual([null]);
  await scope(app).click();
  await app.page.getByRole('menuitem', { name: 'Example articles' }).click();
  await expect(app.page.getByRole('rowheader', { name: /The bell/ })).toHaveCount(0);
  const { topics } = await ask(app.page, 'library:list', {});
  for (const { label } of topics)
    await expect(app.page.getByRole('rowheader', { name: label, exact: true })).toHaveCount(1);
});

test('six articles are compared in pairs, with every difference under its pair and who says it', async ({
  app,
}) => {
  await addCollection(app, 'The night');
  const window = await bringNight(app);
  await app.page
    .getByRole('button', { name: `The night, ${NIGHT.length} articles` })
    .click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: 'Tick all for comparison' }).click();
  await app.page.getByRole('button', { name: 'Compare 6 articles in pairs' }).click();
  await expect(app.page.getByRole('heading', { name: '15 pairs of 6 articles' })).toBeVisible();
  await app.page.getByRole('button', { name: 'Compare all 15 pairs' }).click();
  await expect(app.page.getByRole('status').filter({ hasText: 'in 15 pairs' })).toBeVisible({
    timeout: 60_000,
  });
  const pair = app.page.getByRole('region', { name: 'The miller and The ferryman' });
  await expect(pair.getByRole('listitem').first()).toContainText(/four[\s\S]*five/);
  await expect(app.page.getByRole('region', { name: 'The miller and The baker' })).toContainText(
    'No differences found',
  );
  for (const title of ['The miller', 'The ferryman', 'The smith'])
    await app.page.getByRole('checkbox', { name: `Tick “${title}”` }).check();
  await app.page.getByRole('button', { name: 'Compare 3 ticked side by side' }).click();
  await expect(window.pane('The ferryman').root).toBeVisible();
  expect((await own(app))[0]?.comparisons).toHaveLength(1);
});

test('a topic made of hits selects those with the word, and not those that only begin like it', async ({
  app,
}) => {
  await addCollection(app, 'The night');
  const window = await bringNight(app);
  await window.search.fill('van');
  await expect(app.page.getByRole('option', { name: /vandals/ })).toBeVisible();
  await app.page.getByRole('button', { name: 'New topic from these results' }).click();
  const passages = window.dialog.getByRole('list', { name: 'Passages' });
  await expect(passages.getByRole('checkbox', { name: /vandals/ })).not.toBeChecked();
  await expect(passages.getByRole('checkbox', { name: /The van of the baker/ }).first()).toBeChecked();
});

test('a comparison from before is put in a collection with its topics, and taken out again by undo', async ({
  app,
}) => {
  const window = await bringNight(app);
  await app.page.getByRole('checkbox', { name: 'Select “The baker” for comparison' }).check();
  await app.page.getByRole('checkbox', { name: 'Select “The smith” for comparison' }).check();
  await app.page.getByRole('button', { name: 'Compare two articles' }).click();
  // It is opened once it is saved, which a busy machine is slow to do.
  await expect(app.page.getByRole('textbox', { name: 'Name of this comparison' })).toBeVisible();
  await window.go('Topic table');
  await app.page.getByRole('textbox', { name: 'Name of the new topic' }).fill('The bell');
  await app.page.keyboard.press('Enter');
  await addCollection(app, 'The night');
  await app.page.getByRole('button', { name: 'Add to “The night”' }).click();
  const held = async () => {
    const [night] = await own(app);
    return [night?.topics.map(({ label }) => label), night?.articles.length, night?.comparisons.length];
  };
  await expect.poll(held).toEqual([['The bell'], 2, 1]);
  await expect(app.page.getByRole('rowheader')).toHaveCount(1);
  await window.notices.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(held).toEqual([[], 0, 0]);
  await expect(app.page.getByRole('textbox', { name: 'Name of topic “The bell”' })).toBeVisible();
});
