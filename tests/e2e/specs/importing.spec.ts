import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';

const MARKDOWN = `# The harbour at dawn

By the keeper of the light.

## The first boat

The *Aurora* came in at six with **twelve** aboard. <script>window.ranScript = true</script>

- nets
- two barrels

> It was colder than the year before.

[The log](https://log.example/1) and ![a sketch](https://pictures.example/boat.png)
`;

const TEXT = `Fog over the estuary

Nobody saw the pilot leave.

He was back before the tide, with forty crates.
`;

test('Markdown and plain text come in, are read, found, annotated, compared and removed', async ({
  app,
  context,
}) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();

  await test.step('by the file chooser', async () => {
    await window.bringIn(
      { name: 'harbour.md', mimeType: 'text/markdown', buffer: Buffer.from(MARKDOWN) },
      { name: 'fog.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) },
      { name: 'sheet.xyz', mimeType: 'application/octet-stream', buffer: Buffer.from([1, 2, 3]) },
    );
    await expect(window.row('The harbour at dawn')).toBeVisible();
    await expect(window.row('Fog over the estuary')).toBeVisible();
    await expect(window.notices).toContainText('2 added, 1 not imported.');
    await expect(window.dialog).toHaveCount(0);
    await window.showImportResults();
    await expect(window.dialog).toContainText('sheet.xyz');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await window.dialog.getByRole('button', { name: 'Copy list' }).click();
    await expect(window.dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await app.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Files of type “.xyz” cannot be imported.*\n {2}sheet.xyz$/);
    await window.dialog.getByRole('button', { name: 'Close' }).last().click();
    await app.page.keyboard.press('Control+Shift+p');
    await window.dialog.getByRole('combobox').fill('Results of the last import');
    await app.page.keyboard.press('Enter');
    await expect(window.dialog).toContainText('sheet.xyz');
    await window.dialog.getByRole('button', { name: 'Close' }).last().click();
  });

  await test.step('as elements, not as code, and without a picture from outside', async () => {
    await window.row('The harbour at dawn').click();
    const pane = window.pane('The harbour at dawn');
    await expect(pane.root.getByRole('heading', { name: 'The first boat' })).toBeVisible();
    await expect(pane.root.locator('em')).toHaveText('Aurora');
    await expect(pane.root.locator('img')).toHaveCount(0);
    expect(await app.page.evaluate(() => 'ranScript' in globalThis)).toBe(false);
  });

  await test.step('found by their words', async () => {
    await window.search.fill('barrels');
    await expect(window.results.getByRole('group', { name: 'The harbour at dawn' })).toBeVisible();
    await app.page.keyboard.press('Escape');
  });

  await test.step('annotated, and the same file twice is one article', async () => {
    await window.row('Fog over the estuary').click();
    await window.pane('Fog over the estuary').passage(2).click();
    await app.page.keyboard.press('b');
    await expect(window.pane('Fog over the estuary').passage(2)).toHaveAccessibleName(/bookmarked/);
    const before = (await ask(app.page, 'library:list', {})).articles.length;
    const base64 = Buffer.from(TEXT).toString('base64');
    const report = await ask(app.page, 'library:import', { documents: [{ name: 'other-name.txt', base64 }] });
    expect(report.existing.map(({ title }) => title)).toEqual(['Fog over the estuary']);
    expect((await ask(app.page, 'library:list', {})).articles).toHaveLength(before);
  });

  await test.step('removed, and brought back with its bookmark', async () => {
    await window.row('Fog over the estuary').click({ button: 'right' });
    await app.page.getByRole('menuitem', { name: /Remove from library/ }).click();
    await expect(window.row('Fog over the estuary')).toHaveCount(0);
    await window.notices.getByRole('button', { name: 'Undo' }).last().click();
    await window.row('Fog over the estuary').click();
    await expect(window.pane('Fog over the estuary').passage(2)).toHaveAccessibleName(/bookmarked/);
  });
});

test('text is pasted in', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  await app.page.keyboard.press('Control+Shift+p');
  await expect(window.dialog).toBeVisible();
  await app.page.keyboard.type('pasted');
  await app.page.keyboard.press('Enter');
  await window.dialog.getByRole('textbox').fill(TEXT);
  await window.dialog.getByRole('button', { name: 'Import' }).click();
  await expect(window.pane('Fog over the estuary').root).toBeVisible();
});

test('a file dropped on the window comes in', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  await app.page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }),
      );
    }
  }, TEXT);
  await expect(window.row('Fog over the estuary')).toBeVisible();
});

test('a reference completes the citation of its article, and Undo takes it back', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  const bib =
    '@article{fog, title={Fog over the estuary}, author={Calder, Ines}, year=2019, doi={10.1000/182}}';
  await window.bringIn(
    { name: 'fog.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) },
    { name: 'refs.bib', mimeType: 'text/plain', buffer: Buffer.from(bib) },
  );
  await expect(window.row(/Fog over the estuary.*1 reference.*References/)).toBeAttached();
  await window.showImportResults();
  const part = window.dialog.getByRole('region', { name: 'References matched' });
  await expect(part).toContainText('by its title: it added authors, date and DOI.');
  await app.page.screenshot({ path: 'tests/e2e/screenshots/attached.png' });
  await part.getByRole('button', { name: 'Fog over the estuary' }).click();
  const pane = window.pane('Fog over the estuary');
  await expect(pane.root).toContainText('Ines Calder · 2019');
  await expect(app.page.getByRole('complementary', { name: 'About this article' })).toContainText(
    'authors, date and DOI from refs.bib, matched by its title',
  );
  await app.page.screenshot({ path: 'tests/e2e/screenshots/attached-panel.png' });
  await pane.passage(1).click();
  await app.page.keyboard.press('Control+z');
  await expect(pane.root.getByText('Not given in the file: author, outlet, date, who speaks.')).toBeVisible();
});

test('the original is shown as text, with what the article left out', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  await expect(window.row(OFFICER)).toBeVisible();
  const words = '<p>Nobody saw the pilot leave the quay that morning, and no log was kept in the office.</p>';
  const page = `<title>Fog over the estuary</title><nav><a href="/x">All sections</a></nav><article><h1>Fog over the estuary</h1>${words.repeat(8)}</article><footer>Imprint and rights<img src="https://pictures.example/a.png"></footer><script>window.ranScript = true</script>`;
  await window.bringIn({ name: 'fog.html', mimeType: 'text/html', buffer: Buffer.from(page) });
  await expect(window.pane('Fog over the estuary').passage(1)).toBeVisible();
  await app.page.getByRole('button', { name: 'Show original' }).click();
  await expect(window.dialog).toContainText('SHA-256');
  await expect(window.dialog.locator('del', { hasText: 'Imprint and rights' })).toBeVisible();
  await expect(window.dialog.getByText('no log was kept').first()).toBeVisible();
  await expect(window.dialog.locator('del', { hasText: 'no log was kept' })).toHaveCount(0);
  await expect(window.dialog.locator('img, a')).toHaveCount(0);
  expect(await app.page.evaluate(() => 'ranScript' in globalThis)).toBe(false);
  await app.page.screenshot({ path: 'tests/e2e/screenshots/original.png' });
  await app.page.keyboard.press('Escape');
  await expect(window.dialog).toHaveCount(0);
});
