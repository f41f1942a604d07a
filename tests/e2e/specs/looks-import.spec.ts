import { expect, test, type App } from '../fixtures';
import { look, settle, THEMES } from '../looks';
import { ReaderWindow } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';
import { tinyEpub } from '../../support/tiny-epub';

const words = (count: number): string =>
  '<p>Nobody saw the pilot leave the quay that morning, and no log was kept.</p>'.repeat(count);
const BOOK = tinyEpub({
  metadata:
    '<dc:title>The Long Pier</dc:title><dc:creator>Ines Calder</dc:creator><dc:language>en</dc:language>',
  chapters: [
    `<h1>Part One</h1>${words(2)}<h2 id="a">Of the fog that lay on the estuary for eleven days, and what the pilots did</h2>${words(90)}`,
    `<h1>Part Two</h1>${words(30)}<h2 id="b">Noon</h2>${words(40)}`,
    `<h1>Afterword</h1>${words(1)}`,
  ],
  nav: `<ol><li><a href="text/c1.xhtml">Part One</a><ol><li><a href="text/c1.xhtml#a">Of the fog that lay on the estuary for eleven days, and what the pilots did</a></li></ol></li>
    <li><a href="text/c2.xhtml">Part Two</a><ol><li><a href="text/c2.xhtml#b">Noon</a></li></ol></li><li><a href="text/c3.xhtml">Afterword</a></li></ol>`,
});
const PAGE = `<title>Fog over the estuary</title><nav><a href="/x">All sections</a></nav><article><h1>Fog over the estuary</h1>${words(8)}</article><footer>Imprint and rights</footer>`;
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content),
});

/** @param look takes a picture of what is shown */
async function everyPlace(
  app: App,
  window: ReaderWindow,
  suffix: string,
  look: (app: App, name: string) => Promise<void>,
): Promise<void> {
  await window.bringIn(
    file('pier.epub', BOOK),
    file('fog.html', PAGE),
    file('fog copy.html', `${PAGE}<!-- -->`),
    file('ship.txt', 'A ship came in\n\nIt had forty crates aboard and no papers.\n'),
    ...['one', 'two', 'three'].map((name) => file(`${name}.jpg`, name)),
    file('broken.docx', 'no zip at all'),
  );
  await expect(window.notices).toContainText('4 added', { timeout: 20_000 });
  await window.showImportResults();
  await look(app, `import-report-${suffix}`);
  await app.page.keyboard.press('Escape');

  await window.row('The Long Pier').click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: 'Split into chapters' }).click();
  await expect(window.dialog.getByRole('listitem').first()).toBeVisible();
  await look(app, `chapters-${suffix}`);
  await window.dialog.getByRole('button', { name: /^Split into/ }).click();
  await expect(window.row('Afterword')).toBeVisible();
  await window.row('Afterword').scrollIntoViewIfNeeded();
  await look(app, `chapters-listed-${suffix}`);

  await window.row('Fog over the estuary').first().click();
  await expect(window.pane('Fog over the estuary').passage(1)).toBeVisible();
  await app.page.getByRole('button', { name: 'Show original' }).click();
  await expect(window.dialog).toContainText('SHA-256');
  await expect(window.dialog.locator('del').first()).toBeVisible();
  await look(app, `original-${suffix}`);
  await app.page.keyboard.press('Escape');

  await window.row('A ship came in').click();
  await window.pane('A ship came in').passage(1).click();
  await app.page.getByRole('button', { name: 'Edit details' }).click();
  const panel = app.page.getByRole('complementary', { name: 'Edit details' });
  await expect(panel.getByRole('combobox', { name: 'Type' })).toBeVisible();
  await look(app, `correct-${suffix}`);
  await panel.getByRole('textbox', { name: 'Title' }).fill('');
  await panel.getByRole('textbox', { name: 'Title' }).scrollIntoViewIfNeeded();
  await look(app, `correct-citation-${suffix}`);
  await panel.getByRole('combobox', { name: 'Encoding' }).scrollIntoViewIfNeeded();
  await look(app, `correct-file-${suffix}`);
}

for (const theme of THEMES) {
  test(`what is brought in, in the ${theme} theme, has no fault that axe finds`, async ({ app }) => {
    test.setTimeout(180_000);
    await expect(new ReaderWindow(app.page).row(OFFICER)).toBeVisible();
    await everyPlace(app, await settle(app, theme), theme, look);
  });
}

test('what is brought in stays usable in a narrow window', async ({ app }) => {
  test.setTimeout(180_000);
  await expect(new ReaderWindow(app.page).row(OFFICER)).toBeVisible();
  // The window is made narrow under each of them, as by a hand that drags its edge, and wide again.
  const lookNarrow = async (_: App, name: string): Promise<void> => {
    await app.page.setViewportSize({ width: 900, height: 700 });
    await look(app, name);
    await app.page.setViewportSize({ width: 1280, height: 860 });
  };
  await everyPlace(app, await settle(app, 'light'), 'narrow', lookNarrow);
});
