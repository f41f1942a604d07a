import { expect, test, type App } from '../fixtures';
import { ReaderWindow, type ReaderPane } from '../pages/reader-window';
import { JAILED, OFFICER } from '../pages/titles';

interface Copied {
  readonly types: readonly string[];
  readonly text: string;
}

const copied = (app: App): Promise<Copied> =>
  app.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return { types: [...(item?.types ?? [])], text: await navigator.clipboard.readText() };
  });
const empty = (app: App): Promise<void> => app.page.evaluate(() => navigator.clipboard.writeText('-'));

/** Chooses from these words of one passage to those of another, as a drag would. */
const selectFromTo = (app: App, from: string, to: string): Promise<void> =>
  app.page.evaluate(
    ([first, last]) => {
      const pointOf = (words: string): [Node, number] => {
        const panes = [...document.querySelectorAll('[data-pane]')];
        for (const pane of panes) {
          const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const at = node.textContent?.indexOf(words) ?? -1;
            if (at !== -1) return [node, at];
          }
        }
        throw new Error(`no such words: ${words}`);
      };
      const [start, startAt] = pointOf(first);
      const [end, endAt] = pointOf(last);
      document.getSelection()?.setBaseAndExtent(start, startAt, end, endAt + last.length);
    },
    [from, to] as const,
  );

async function openOfficer(app: App): Promise<ReaderPane> {
  const window = new ReaderWindow(app.page);
  await window.row(OFFICER).click();
  const pane = window.pane(OFFICER);
  await pane.passage(5).click();
  return pane;
}

const LABEL = /^Synoptic digest of “Officer In Russian Military.*not the source's words/;

test('Ctrl+C on words of a digest copies what c copies, with its label', async ({ app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const window = new ReaderWindow(app.page);
  const pane = await openOfficer(app);

  await test.step('a part of a passage', async () => {
    await pane.select('letter of resignation');
    await app.page.keyboard.press('c');
    const byKey = await copied(app);
    await empty(app);
    await pane.select('letter of resignation');
    await app.page.keyboard.press('Control+c');
    await expect(window.notices).toContainText('Copied, labelled as a digest');
    const { types, text } = await copied(app);
    expect(text).toBe(byKey.text);
    expect(text).toMatch(LABEL);
    expect(text).toContain('\n\nletter of resignation\n\n');
    // No second form stands beside it that lacks the label.
    expect(types).toEqual(['text/plain']);
  });

  await test.step('several passages', async () => {
    await empty(app);
    await selectFromTo(app, 'letter of resignation', 'The commander told him');
    await app.page.keyboard.press('Control+c');
    const { text } = await copied(app);
    expect(text).toMatch(LABEL);
    expect(text).toContain('letter of resignation.');
    expect(text).toContain('The commander told him');
  });

  await test.step('a whole passage by triple click has the label of that passage alone', async () => {
    await app.page.evaluate(() => document.getSelection()?.removeAllRanges());
    await pane.passage(5).click();
    await app.page.keyboard.press('c');
    const byKey = await copied(app);
    await empty(app);
    await pane.pressOn('letter of resignation', 3);
    await app.page.keyboard.press('Control+c');
    expect((await copied(app)).text).toBe(byKey.text);
  });

  await test.step('the menu of a passage copies the words that are selected in it', async () => {
    await empty(app);
    await pane.select('letter of resignation');
    await pane.openMenuOn('letter of resignation');
    await app.page.getByRole('menuitem', { name: 'Copy with source' }).click();
    await expect.poll(async () => (await copied(app)).text).toContain('\n\nletter of resignation\n\n');
  });

  await test.step('the command that the menus of a window run', async () => {
    await empty(app);
    await pane.select('letter of resignation');
    await app.page.evaluate(() => document.execCommand('copy'));
    expect((await copied(app)).text).toMatch(LABEL);
  });

  await test.step('everything', async () => {
    await empty(app);
    await app.page.keyboard.press('Control+a');
    await app.page.keyboard.press('Control+c');
    const { text } = await copied(app);
    expect(text).toMatch(LABEL);
    expect(text).toContain('letter of resignation');
  });
});

test('what is copied across the columns of a comparison has a label for each text', async ({
  app,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const window = new ReaderWindow(app.page);
  await window.go('Comparison');
  await app.page.getByRole('button', { name: 'Choose articles' }).click();
  await window.chooseArticles(OFFICER, JAILED);
  const pane = window.pane(OFFICER);
  await pane.passage(5).click();

  await test.step('in one column', async () => {
    await pane.select('letter of resignation');
    await app.page.keyboard.press('Control+c');
    const { text } = await copied(app);
    expect(text).toMatch(LABEL);
    expect(text.match(/Synoptic digest of/g)).toHaveLength(1);
  });

  await test.step('from one into the next', async () => {
    await empty(app);
    const first = await window.pane(JAILED).passage(1).locator('[data-start]').textContent();
    await selectFromTo(app, 'letter of resignation', (first ?? '').slice(0, 20));
    await app.page.keyboard.press('Control+c');
    const { text } = await copied(app);
    expect(text).toMatch(LABEL);
    expect(text).toContain('Synoptic digest of “Russian soldiers accuse commanders');
  });
});

test('words of the reader and of panels are copied as they stand', async ({ app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const pane = await openOfficer(app);
  await pane.passage(5).click();
  await app.page.keyboard.press('n');
  const editor = app.page.getByRole('textbox', { name: 'Note, in Markdown' });
  await editor.fill('Compare the **two** letters.');
  await editor.selectText();
  await app.page.keyboard.press('Control+c');
  expect((await copied(app)).text).toBe('Compare the **two** letters.');
  await app.page.keyboard.press('Escape');
  const panel = app.page.getByRole('complementary', { name: 'About this article' });
  await panel.getByText('reported what he said').click({ clickCount: 3 });
  await app.page.keyboard.press('Control+c');
  expect((await copied(app)).text.trim()).toBe('reported what he said');
});

test('a text that is no digest is copied as it is read, without soft hyphens', async ({ app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const window = new ReaderWindow(app.page);
  const text = 'The ledger\n\nThe of\u00adficer re\u00adfused the or\u00adder.\n\nThe clerk wrote it down.\n';
  await window.bringIn({ name: 'ledger.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await window.row(/ledger/i).click();
  const pane = window.pane(/ledger/i);
  await expect(pane.root.getByText('The clerk wrote it down.')).toBeVisible();
  await selectFromTo(app, 'The of\u00adficer', 'wrote it down.');
  await app.page.keyboard.press('Control+c');
  expect((await copied(app)).text.trim()).toBe('The officer refused the order.\n\nThe clerk wrote it down.');
  await pane.select('The clerk wrote');
  await app.page.keyboard.press('Control+c');
  expect((await copied(app)).text).toBe('The clerk wrote');
});
