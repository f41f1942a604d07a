import { ask } from '../ask';
import { addCollection, bringNight, NIGHT } from '../collections';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { all, catchPrinting, printed } from '../printing';

test('the topic table is printed whole on lying paper, its heads on each page, each passage with its source', async ({
  app,
}) => {
  const window = new ReaderWindow(app.page);
  await app.page.getByRole('button', { name: /^Collection: / }).click();
  await app.page.getByRole('menuitem', { name: 'Example articles' }).click();
  await window.go('Topic table');
  const table = app.page.getByRole('region', { name: 'Topics in rows, accounts in columns' });
  await expect(table).toBeVisible();
  const texts = await table.locator('.topic-entry .topic-text').allInnerTexts();
  const stances = await table.locator('.topic-entry .stance').allInnerTexts();
  expect(texts.length).toBeGreaterThan(20);
  await catchPrinting(app);
  await app.page.keyboard.press('Control+p');
  const paper = await printed(app);
  expect(paper.size[0]).toBeGreaterThan(paper.size[1]);
  const spaced = (text: string): string => text.replace(/\s+/g, '');
  const words = spaced(all(paper));
  const { topics, articles } = await ask(app.page, 'library:list', {});
  for (const { label } of topics) expect(words).toContain(spaced(label));
  for (const { title } of articles) expect(words).toContain(spaced(title));
  for (const stance of new Set(stances)) expect(words).toContain(spaced(`${stance} ·`));
  // Columns of a row run over pages side by side: a passage is found by its beginning.
  for (const text of texts) expect(words).toContain(spaced(text.slice(0, 12)));
  const pages = paper.pages.slice(1, -1);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toMatch(/Topic\s+[A-Z] ·/);
});

test('the list of pairs is printed with the differences of each, and says which are not compared', async ({
  app,
}) => {
  await addCollection(app, 'The night');
  await bringNight(app);
  await app.page
    .getByRole('button', { name: `The night, ${NIGHT.length} articles` })
    .click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: 'Tick all for comparison' }).click();
  await app.page.getByRole('button', { name: 'Compare 6 articles in pairs' }).click();
  await expect(app.page.getByRole('heading', { name: '15 pairs of 6 articles' })).toBeVisible();
  await catchPrinting(app);
  await app.page.keyboard.press('Control+p');
  expect(all(await printed(app)).split('Not compared yet').length - 1).toBe(15);
  await app.page.getByRole('button', { name: 'Compare all 15 pairs' }).click();
  await expect(app.page.getByRole('status').filter({ hasText: 'in 15 pairs' })).toBeVisible({
    timeout: 60_000,
  });
  const listed = await app.page.locator('.pair-rows > li').count();
  await app.page.keyboard.press('Control+p');
  const paper = await printed(app);
  const words = all(paper);
  expect(paper.size[0]).toBeGreaterThan(paper.size[1]);
  expect(words).not.toContain('Not compared yet');
  expect(words.split('Not reviewed').length - 1).toBe(listed);
  for (const part of ['The miller', 'The ferryman', 'four', 'five', 'No differences found'])
    expect(words).toContain(part);
});
