import { compare } from '../comparing';
import { expect, test } from '../fixtures';
import { tinyZip } from '../../support/tiny-zip';
import { ReaderWindow } from '../pages/reader-window';

const CAPTIONS = `WEBVTT

00:00:04.000 --> 00:00:07.000
<v Mira Holt>Where were you when the dam at Orrin Mill broke?

00:12:03.500 --> 00:12:07.000
<v Tobias Wren>The dam at Orrin Mill broke at four in the morning,

00:12:07.000 --> 00:12:11.000
<v Tobias Wren>and I counted 12 drowned sheep in the lower meadow.
`;

/** Two pages of testimony, their lines numbered. */
const page = (number: number, lines: readonly string[]): string =>
  [`Page ${number}`, ...lines.map((line, at) => `${String(at + 1).padStart(2)}   ${line}`)].join('\n');
const TESTIMONY = [
  page(12, [
    ...Array.from({ length: 11 }, (_, at) => [
      `Q.  Did you see gate ${at + 1}?`,
      'A.  I do not know.',
    ]).flat(),
    'MR. LIND: You may answer.',
    'Q.  What did you count?',
    'A.  The dam at Orrin Mill broke at four in',
  ]),
  page(13, [
    '    the morning, and I counted 15 drowned sheep',
    '    in the lower meadow.',
    'Q.  Thank you.',
    ...Array.from({ length: 9 }, () => 'A.  You are welcome.'),
  ]),
].join('\n');

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('transcripts come in with their speakers, are found, compared by account, marked and cited with their place', async ({
  app,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const window = new ReaderWindow(app.page);
  const copied = (): Promise<string> => app.page.evaluate(() => navigator.clipboard.readText());

  await test.step('the report says that speakers were found from labels', async () => {
    await window.bringIn(file('flood-talk.vtt', CAPTIONS), file('testimony.txt', TESTIMONY));
    await expect(window.notices).toContainText('2 added');
    await window.row('testimony').click();
    await expect(window.pane('testimony').root).toBeVisible();
    await app.page.getByText('Note on the source').click();
    await expect(app.page.getByText(/Speakers were found from the labels/)).toBeVisible();
    await app.page.keyboard.press('Escape');
  });

  await test.step('found by words, under who says them', async () => {
    await window.search.fill('drowned meadow');
    await expect(window.results.getByRole('group', { name: 'flood-talk' })).toContainText('Tobias Wren');
    await expect(window.results.getByRole('group', { name: 'testimony' })).toBeVisible();
    await app.page.keyboard.press('Escape');
  });

  await test.step('read with the speaker above and the time code beside, highlighted and cited with it', async () => {
    await window.row('flood-talk').click();
    const pane = window.pane('flood-talk');
    await pane.passage(2).click();
    await expect(pane.passage(2)).toHaveAccessibleName(/Tobias Wren/);
    await expect(app.page.getByRole('heading', { name: 'Passage 2 · 00:12:03' })).toBeVisible();
    await pane.select('12 drowned sheep');
    await app.page
      .getByRole('toolbar', { name: 'Selected text' })
      .getByRole('button', { name: 'Highlight: Green' })
      .click();
    await expect(pane.passage(2).locator('mark')).toHaveText('12 drowned sheep');
    await pane.select('12 drowned sheep');
    await app.page.keyboard.press('c');
    await expect.poll(copied).toContain('— “flood-talk”, passage 2, 00:12:03\nSpeaker: Tobias Wren');
  });

  await test.step('testimony is cited by page and line', async () => {
    await window.row('testimony').click();
    const pane = window.pane('testimony');
    await pane.select('15 drowned sheep');
    await app.page.keyboard.press('c');
    await expect.poll(copied).toMatch(/— “testimony”, passage 25, 12:25–13:2\nSpeaker: A/);
  });

  await test.step('compared, the account of one speaker standing out', async () => {
    await compare(app, 'flood-talk', 'testimony');
    const pane = window.pane('testimony');
    const choice = pane.root.getByRole('combobox', { name: 'Whose account stands out' });
    await expect(choice.getByRole('option')).toHaveText(['All voices (3 accounts)', 'Q', 'A', 'MR. LIND']);
    await choice.selectOption('A');
    await expect(pane.passage(25)).not.toHaveClass(/dimmed/);
    await expect(pane.passage(24)).toHaveClass(/dimmed/);
  });
});

test('mail and chats come in with sender and time', async ({ app }) => {
  const window = new ReaderWindow(app.page);
  const mail =
    'From: Ada Holt <ada@lock.example>\r\nSubject: The sluice\r\nDate: Tue, 4 May 2021 10:15:00 +0200\r\n\r\nIt was shut at nine.\r\n';
  const chat =
    '13/05/2021, 10:15 - Ada Holt: Who shut the sluice?\n13/05/2021, 10:16 - Per: I did.\n13/05/2021, 10:17 - Per: <Media omitted>\n';
  await window.bringIn(file('sluice.eml', mail), file('chat.txt', chat));
  await expect(window.notices).toContainText('2 added');
  await window.row('The sluice').click();
  await window.pane('The sluice').passage(1).click();
  await expect(window.pane('The sluice').passage(1)).toHaveAccessibleName(/Ada Holt/);
  await expect(
    app.page.getByRole('heading', { name: 'Passage 1 · Tue, 4 May 2021 10:15:00 +0200' }),
  ).toBeVisible();
  await window.row('chat').click();
  await window.pane('chat').passage(2).click();
  await expect(window.pane('chat').passage(2)).toHaveAccessibleName(/Per/);
  await expect(app.page.getByRole('heading', { name: 'Passage 2 · 13/05/2021, 10:16' })).toBeVisible();
  await expect(window.pane('chat').root).toContainText('[Media omitted]');
});

const MESSAGE = [
  'From: Per Lind <per@lock.example>',
  'Subject: The sluice',
  'Date: Tue, 4 May 2021 10:00:00 +0200',
  '',
  'We closed the sluice at dusk.',
  '',
  'On 3 May 2021, Ada Holt wrote:',
  '> Is the sluice closed?',
  '',
].join('\n');

test('a chat in a zip and a message of Apple Mail come in, are found and cited with their times', async ({
  app,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const window = new ReaderWindow(app.page);
  const chat =
    '[13/05/2021, 10:15:03] Ada Holt: Who closed the sluice?\n[13/05/2021, 10:16:00] Per Lind: \u200E<attached: 0001-PHOTO.jpg>\n';
  await window.bringIn(
    {
      name: 'WhatsApp Chat - Sluice.zip',
      mimeType: 'application/zip',
      buffer: tinyZip([
        { name: '_chat.txt', data: chat },
        { name: '0001-PHOTO.jpg', data: 'x' },
      ]),
    },
    file('12.emlx', `${String(MESSAGE.length)}\n${MESSAGE}<?xml version="1.0"?><plist/>`),
  );
  await expect(window.notices).toContainText('2 added');
  await window.row('The sluice').click();
  await expect(window.pane('The sluice').root).toContainText('Is the sluice closed?');
  await window.search.fill('sluice');
  await expect(window.results.getByRole('group', { name: 'WhatsApp Chat - Sluice' })).toContainText(
    'Ada Holt',
  );
  await expect(window.results.getByRole('group', { name: 'The sluice' })).toContainText('Per Lind');
});
