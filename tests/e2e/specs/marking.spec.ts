import { expect, test, type App } from '../fixtures';
import { clearSelection, marksOf, openText, selectedWords, wordsOf } from '../marks';
import { chooseByKeys } from '../pages/keyboard';
import { ReaderWindow, type ReaderPane } from '../pages/reader-window';
import { OFFICER } from '../pages/titles';

const MILL = `# Night shift at the mill

The overseer was asleep when the belts stopped, and the lamps went on burning until four.

The **foreman** said that *the **second** lorry* came late, and the [list of names](https://example.org/list) was read twice.

At six the cook brought bread. Nobody ate before the count was over.

A carter from Lund waited by the gate with forty sacks.
`;
const openMill = (app: App): Promise<ReaderPane> => openText(app, 'mill.md', MILL, /Night shift/);

test('a drag takes in the words that it cuts, and shows it; the keys can shorten it', async ({ app }) => {
  const pane = await openMill(app);
  const { keyboard } = app.page;

  await test.step('from inside one word into another', async () => {
    await pane.dragOver('erseer was asl');
    await expect.poll(() => selectedWords(app)).toBe('overseer was asleep');
    await keyboard.press('h');
    await expect.poll(() => wordsOf(app)).toEqual(['overseer was asleep']);
  });

  await test.step('letter by letter with Shift and an arrow', async () => {
    await clearSelection(app);
    await pane.dragOver('lamps went');
    await expect.poll(() => selectedWords(app)).toBe('lamps went');
    for (let letter = 0; letter < 3; letter += 1) await keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => selectedWords(app)).toBe('lamps w');
    await keyboard.press('h');
    await expect.poll(() => wordsOf(app)).toEqual(['lamps w', 'overseer was asleep']);
  });

  await test.step('over the end of a passage, without the line break and the spaces', async () => {
    await clearSelection(app);
    await pane.dragOver(' until four.');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('3');
    await expect.poll(() => wordsOf(app)).toContain('until four.');
    await keyboard.press('Control+z');
    await clearSelection(app);
    await pane.dragOver('sacks.', 'ght');
    await keyboard.press('3');
    await expect.poll(() => wordsOf(app)).toHaveLength(3);
    expect((await wordsOf(app)).filter((words) => words !== words.trim())).toEqual([]);
  });

  await test.step('a space alone is nothing, and no passage is marked for it', async () => {
    await keyboard.press('Control+z');
    await expect.poll(() => wordsOf(app)).toHaveLength(2);
    await clearSelection(app);
    await pane.select('cook brought');
    await app.page.evaluate((at) => {
      const selection = document.getSelection();
      const { anchorNode: node, anchorOffset: start } = selection ?? { anchorNode: null, anchorOffset: 0 };
      if (node !== null) selection?.setBaseAndExtent(node, start + at, node, start + at + 1);
    }, 'cook'.length);
    expect(await selectedWords(app)).toBe(' ');
    await keyboard.press('h');
    await keyboard.press('b');
    await pane.select('cook');
    await keyboard.press('h');
    await expect.poll(() => wordsOf(app)).toEqual(['cook', 'lamps w', 'overseer was asleep']);
  });
});

test('characters stay whole in every script', async ({ app }) => {
  const pane = await openText(
    app,
    'scripts.md',
    `# Scripts of the harbour

The guard \u{1f469}\u200d\u{1f469}\u200d\u{1f467} waved a \u{1f1fa}\u{1f1e6} flag.

الحارس فتح الباب قبل الفجر.

השומר פתח את השער לפני עלות השחר.

守卫在天亮前打开了大门。

ยามเปิดประตูก่อนรุ่งสาง

पहरेदार ने फाटक खोला।

The watch\u00adman re\u00adopened the gate.

문지기는 새벽 전에 문을 열었다.
`,
    /Scripts of the harbour/,
  );
  const cases: readonly (readonly [string, string])[] = [
    ['\u{1f469}', '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}'],
    ['\u{1f1fa}', '\u{1f1fa}\u{1f1e6}'],
    ['पह', 'पह'],
    ['च', ''],
  ];
  for (const [chosen, marked] of cases.filter(([, one]) => one !== '')) {
    await clearSelection(app);
    await pane.select(chosen);
    await app.page.keyboard.press('h');
    await expect.poll(() => wordsOf(app)).toContain(marked);
  }
  const drags: readonly (readonly [string, string])[] = [
    ['ارس فتح الب', 'الحارس فتح الباب'],
    ['ומר פתח', 'השומר פתח'],
    ['天亮前', '天亮前'],
    ['tchman re\u00adop'.replace('tch', 'tch\u00ad'), 'watch\u00adman re\u00adopened'],
    ['지기는 새', '문지기는 새벽'],
  ];
  for (const [drawn, marked] of drags) {
    await clearSelection(app);
    await pane.dragOver(drawn);
    await app.page.keyboard.press('2');
    await expect.poll(() => wordsOf(app)).toContain(marked);
  }
});

test('the menu of a passage acts on the selection, and on a highlight that it was asked for on', async ({
  app,
}) => {
  const pane = await openMill(app);
  const { page } = app;
  const choose = (name: string): Promise<void> => page.getByRole('menuitem', { name }).click();
  await pane.dragOver('forty sacks');
  await pane.openMenuOn('forty sacks');
  await choose('Highlight');
  await expect.poll(() => wordsOf(app)).toEqual(['forty sacks']);

  await clearSelection(app);
  await pane.openMenuOn('forty sacks');
  await choose('Add note');
  const editor = page.getByRole('textbox', { name: 'Note, in Markdown' });
  await expect(editor).toBeFocused();
  await page.keyboard.type('Or fourteen?');
  await page.keyboard.press('Control+Enter');
  await expect(editor).toHaveCount(0);
  await expect.poll(() => marksOf(app)).toMatchObject([{ words: 'forty sacks', text: 'Or fourteen?' }]);
  await expect(pane.passage(4)).toBeFocused();

  await test.step('by key as well', async () => {
    await pane.passage(3).focus();
    await pane.select('brought bread');
    await chooseByKeys(page, 'Highlight');
    await expect.poll(() => wordsOf(app)).toEqual(['brought bread', 'forty sacks']);
    await expect(pane.passage(3)).toBeFocused();
  });
});

test('keys that are pressed fast, again or held make no duplicates', async ({ app }) => {
  const pane = await openMill(app);
  const { keyboard } = app.page;
  const hold = async (key: string): Promise<void> => {
    for (let times = 0; times < 12; times += 1) await keyboard.down(key);
    await keyboard.up(key);
  };

  await test.step('held', async () => {
    await pane.passage(1).click();
    await hold('h');
    await expect.poll(() => marksOf(app)).toMatchObject([{ kind: 'highlight', colour: 'yellow' }]);
    await hold('b');
    await expect.poll(async () => (await marksOf(app)).map(({ kind }) => kind)).toHaveLength(2);
    await keyboard.press('Control+z');
    await keyboard.press('Control+z');
    await expect.poll(() => marksOf(app)).toEqual([]);
  });

  await test.step('fast', async () => {
    await pane.select('belts stopped');
    await Promise.all(['h', 'h', 'h', '2', '2', '3'].map((key) => keyboard.press(key)));
    // Set, taken away, set, green, taken away, set in blue.
    await expect.poll(() => marksOf(app)).toMatchObject([{ words: 'belts stopped', colour: 'blue' }]);
    await clearSelection(app);
    await pane.passage(3).click();
    await Promise.all(['b', 'b', 'b'].map((key) => keyboard.press(key)));
    await expect
      .poll(async () => (await marksOf(app)).map(({ kind }) => kind))
      .toEqual(['bookmark', 'highlight']);
  });

  await test.step('held into a field they are not typed', async () => {
    await pane.passage(4).click();
    await hold('n');
    const editor = app.page.getByRole('textbox', { name: 'Note, in Markdown' });
    await expect(editor).toBeFocused();
    await expect(editor).toHaveValue('');
    await keyboard.type('nn');
    await expect(editor).toHaveValue('nn');
    await keyboard.press('Escape');
    await expect.poll(async () => (await marksOf(app)).filter(({ kind }) => kind === 'note')).toHaveLength(1);
    await pane.passage(4).getByRole('button', { name: 'Note' }).focus();
    await keyboard.down('Enter');
    await expect(editor).toBeFocused();
    for (let times = 0; times < 5; times += 1) await keyboard.down('Enter');
    await keyboard.up('Enter');
    await expect(editor).toHaveValue('nn');
  });
});

test('marks made while the one before is still being saved stay apart', async ({ app }) => {
  await app.page.routeWebSocket(/.*/, (line) => {
    const host = line.connectToServer();
    host.onMessage((message) => void setTimeout(() => line.send(message), 250));
  });
  await app.page.reload();
  const pane = await openMill(app);
  const { keyboard } = app.page;
  for (const [passage, colour] of [
    [1, '3'],
    [3, '5'],
    [4, '2'],
  ] as const) {
    await pane.passage(passage).click();
    await keyboard.press('h');
    await keyboard.press(colour);
  }
  await expect
    .poll(async () => (await marksOf(app)).map(({ colour }) => colour).sort())
    .toEqual(['blue', 'green', 'violet']);
  for (const [passage, colour] of [
    [1, 'blue'],
    [3, 'violet'],
    [4, 'green'],
  ] as const)
    await expect(pane.passage(passage).locator(`.hl-${colour}`).first()).toBeVisible();
});

test('what was just marked is what the next key is about', async ({ app }) => {
  const pane = await openMill(app);
  const { keyboard } = app.page;
  const editor = app.page.getByRole('textbox', { name: 'Note, in Markdown' });
  const tags = app.page.getByRole('combobox', { name: 'Add tag' });

  await test.step('h and then 2 recolours, with the selection and without', async () => {
    await pane.dragOver('lamps went on');
    await keyboard.press('h');
    await keyboard.press('2');
    await expect.poll(() => marksOf(app)).toMatchObject([{ words: 'lamps went on', colour: 'green' }]);
    await clearSelection(app);
    await keyboard.press('4');
    await expect.poll(() => marksOf(app)).toMatchObject([{ words: 'lamps went on', colour: 'pink' }]);
    await pane.passage(3).click();
    await pane.dragOver('brought bread');
    await app.page
      .getByRole('toolbar', { name: 'Selected text' })
      .getByRole('button', { name: 'Highlight: Yellow' })
      .click();
    await expect(pane.passage(3)).toBeFocused();
    await expect(pane.passage(3).locator('mark')).toHaveText('brought bread');
    await keyboard.press('5');
    await expect
      .poll(() => marksOf(app))
      .toMatchObject([
        { words: 'brought bread', colour: 'violet' },
        { words: 'lamps went on', colour: 'pink' },
      ]);
  });

  await test.step('n writes into it', async () => {
    await keyboard.press('n');
    await expect(editor).toBeFocused();
    await keyboard.type('Rye.');
    await keyboard.press('Escape');
    await expect.poll(() => marksOf(app)).toMatchObject([{ words: 'brought bread', text: 'Rye.' }, {}]);
  });

  await test.step('t tags it', async () => {
    await keyboard.press('t');
    await expect(tags).toBeFocused();
    await keyboard.type('food,');
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await expect
      .poll(() => marksOf(app))
      .toMatchObject([{ words: 'brought bread', text: 'Rye.', tags: ['food'] }, {}]);
  });

  await test.step('the one mark of a passage is meant by the keys on it, also much later', async () => {
    await pane.passage(4).click();
    await pane.passage(1).focus();
    await keyboard.press('t');
    await expect(tags).toBeFocused();
    await keyboard.type('light,');
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await expect.poll(() => marksOf(app)).toMatchObject([{}, { words: 'lamps went on', tags: ['light'] }]);
    // n again while the editor is open goes back into it.
    await keyboard.press('n');
    await expect(editor).toBeFocused();
    await keyboard.type('Paraffin.');
    await pane.passage(1).focus();
    await keyboard.press('n');
    await expect(editor).toBeFocused();
    await expect(editor).toHaveValue('Paraffin.');
    await keyboard.press('Escape');
    expect(await marksOf(app)).toHaveLength(2);
  });

  await test.step('with words selected beside it, the words are meant', async () => {
    await pane.select('the belts');
    await keyboard.press('n');
    await expect(editor).toBeFocused();
    await keyboard.type('Which?');
    await keyboard.press('Escape');
    await expect.poll(() => wordsOf(app)).toEqual(['brought bread', 'lamps went on', 'the belts']);
  });
});

test('a colour goes to the highlight that was pointed out', async ({ app }) => {
  const pane = await openMill(app);
  await pane.dragOver('lamps went on');
  await app.page.keyboard.press('h');
  await expect(pane.passage(1).locator('mark')).toHaveCount(1);
  await pane.passage(4).click();
  await pane.pressOn('lamps went on');
  await app.page.keyboard.press('3');
  await expect.poll(() => marksOf(app)).toMatchObject([{ words: 'lamps went on', colour: 'blue' }]);
  await app.page.keyboard.press('3');
  await expect.poll(() => marksOf(app)).toEqual([]);
});

test('Ctrl+A selects the article of the active pane, and in a field what is typed', async ({
  app,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const pane = await openMill(app);
  const { keyboard } = app.page;
  await pane.passage(2).click();
  await keyboard.press('Control+a');
  const chosen = await selectedWords(app);
  expect(chosen).toMatch(/^\s*(?:1\s+)?The overseer/);
  expect(chosen.trim()).toMatch(/forty sacks\.$/);
  await keyboard.press('Control+c');
  expect((await app.page.evaluate(() => navigator.clipboard.readText())).trim()).toMatch(
    /^The overseer[^]*forty sacks\.$/,
  );
  await keyboard.press('h');
  await expect.poll(() => wordsOf(app)).toEqual([expect.stringMatching(/^The overseer[^]*forty sacks\.$/)]);
  await keyboard.press('Control+z');
  await expect.poll(() => wordsOf(app)).toEqual([]);

  await test.step('in a field', async () => {
    await keyboard.press('n');
    const editor = app.page.getByRole('textbox', { name: 'Note, in Markdown' });
    await editor.fill('three words here');
    await keyboard.press('Control+a');
    await keyboard.type('one');
    await expect(editor).toHaveValue('one');
    await keyboard.press('Escape');
  });

  await test.step('in a column', async () => {
    const window = new ReaderWindow(app.page);
    await window.go('Comparison');
    await app.page.getByRole('button', { name: 'Choose articles' }).click();
    await window.chooseArticles(/Night shift/, OFFICER);
    await window.pane(OFFICER).passage(2).click();
    await keyboard.press('Control+a');
    expect(await selectedWords(app)).not.toContain('overseer');
    expect(await selectedWords(app)).toContain('letter of resignation');
    await window
      .pane(/Night shift/)
      .passage(2)
      .click();
    await keyboard.press('Control+a');
    expect(await selectedWords(app)).toContain('overseer');
    expect(await selectedWords(app)).not.toContain('letter of resignation');
  });
});

test('a drag that begins on a link selects, and opens nothing', async ({ app }) => {
  const pane = await openMill(app);
  const opened: string[] = [];
  app.page.on('request', (request) => {
    if (request.url().endsWith('/ask/app:open-link')) opened.push(request.postData() ?? '');
  });
  await pane.dragOver('list of names');
  await expect.poll(() => selectedWords(app)).toBe('list of names');
  await pane.dragOver('st of names', ' was read');
  await expect.poll(() => selectedWords(app)).toBe('list of names was read');
  await app.page.keyboard.press('h');
  await expect.poll(() => wordsOf(app)).toEqual(['list of names was read']);
  expect(opened).toEqual([]);
});

test('a highlight over bold, italic and a link is one control', async ({ app }) => {
  const pane = await openMill(app);
  await pane.dragOver('foreman', 'came late');
  await app.page.keyboard.press('h');
  const controls = pane.passage(2).locator('mark[role=button]');
  await expect(controls).toHaveCount(1);
  await expect(controls).toHaveText('foreman said that the second lorry came late');
  await expect(
    pane.passage(2).getByRole('button', { name: 'foreman said that the second lorry came late' }),
  ).toBeVisible();
  await clearSelection(app);
  await pane.passage(2).focus();
  await app.page.keyboard.press('Tab');
  await expect(controls).toBeFocused();
  await app.page.keyboard.press('Tab');
  await expect(pane.passage(2).getByRole('link')).toBeFocused();

  await test.step('also where a link lies in it, which stays a link', async () => {
    await pane.passage(4).click();
    await app.page.keyboard.press('Control+z');
    await pane.dragOver('foreman', 'read twice.');
    await app.page.keyboard.press('h');
    await expect(controls).toHaveCount(1);
    await expect(controls).toHaveAccessibleName(/^foreman said .* list of names was read twice\.$/);
    await expect(controls.getByRole('link')).toHaveCount(0);
    await expect(pane.passage(2).getByRole('link', { name: 'list of names' })).toBeVisible();
  });

  await test.step('one within another has a control of its own', async () => {
    await clearSelection(app);
    await pane.select('second');
    await app.page.keyboard.press('4');
    await expect(controls).toHaveCount(2);
    await pane.passage(4).click();
    await pane.pressOn('second');
    await expect(app.page.locator('.note-card[aria-current]')).toContainText('second');
    await expect(app.page.locator('.note-card[aria-current]')).not.toContainText('foreman');
  });
});

test('soft hyphens and ligatures are left behind by every way of copying', async ({ app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const pane = await openText(
    app,
    'fleet.md',
    '# Ledger of the pilots\n\nThe of\ufb01cer of the \ufb02eet re\u00adfused the or\u00adder.\n\nThe second line.\n',
    /Ledger of the pilots/,
  );
  const { keyboard } = app.page;
  const clipboard = (): Promise<string> => app.page.evaluate(() => navigator.clipboard.readText());
  const words = 'The officer of the fleet refused the order.';
  await pane.pressOn('eet re', 3);
  await keyboard.press('Control+c');
  await expect.poll(async () => (await clipboard()).trim()).toBe(words);
  await clearSelection(app);
  await app.page.evaluate(() => navigator.clipboard.writeText('-'));
  await pane.passage(1).click();
  await keyboard.press('c');
  await expect.poll(clipboard).toContain(words);
  await app.page.evaluate(() => navigator.clipboard.writeText('-'));
  await pane.openMenuOn('eet re');
  await app.page.getByRole('menuitem', { name: 'Copy with source' }).click();
  await expect.poll(clipboard).toContain(words);
});
