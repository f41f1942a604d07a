import { readFileSync } from 'node:fs';
import { LIBRARY_WRITING } from '@core/contract/writing';
import type { ReaderApi } from '@core/contract/api';
import type { Locator } from 'playwright/test';
import { ask } from '../ask';
import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

const paragraphs = (about: string): string =>
  Array.from({ length: 30 }, (_, at) => `Paragraph ${at + 1} of the ${about}.`).join('\n\n');
const HARBOUR = `The harbour

Nobody was on the quay when the ferry came in at nine. The keeper had gone home.

${paragraphs('harbour')}

The last boat left without a light.`;
const MILL = `The mill

The miller counted eleven sacks that night.

${paragraphs('mill')}`;

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

async function begin(app: App): Promise<ReaderWindow> {
  const window = new ReaderWindow(app.page);
  await window.bringIn(file('The harbour.txt', HARBOUR), file('The mill.txt', MILL));
  await window.row('The harbour').click();
  return window;
}

const fieldOf = (app: App): Locator => app.page.getByRole('textbox', { name: /^Text for .*, in Markdown$/ });
const quotationsOf = (app: App): Locator =>
  app.page.getByRole('list', { name: 'Quotations' }).getByRole('listitem');
const saved = (app: App): Locator =>
  app.page.getByRole('region', { name: 'Writing' }).getByText('Saved', { exact: true });

test('a passage is sent, changed, restored, kept through a restart, and leads to its source and back', async ({
  app,
}) => {
  test.slow();
  let window = await begin(app);
  let pane = window.pane('The harbour');

  await test.step('w puts the passage with its citation at the cursor, and leaves the keys with the text', async () => {
    await pane.select('Nobody was on the quay');
    await app.page.keyboard.press('w');
    await expect(fieldOf(app)).toHaveValue(/^> Nobody was on the quay …\n\n— \[“The harbour”, passage \d\]/);
    await expect(quotationsOf(app)).toContainText(['Same words as the source']);
    await expect(saved(app)).toBeVisible();
    await expect(fieldOf(app)).not.toBeFocused();
  });

  await test.step('the field takes it back as one step', async () => {
    await fieldOf(app).focus();
    await app.page.keyboard.press('Control+z');
    await expect(fieldOf(app)).toHaveValue('');
    await app.page.keyboard.press('Control+Shift+z');
    await expect(fieldOf(app)).toHaveValue(/Nobody/);
  });

  await test.step('words that are changed here are never called those of the source', async () => {
    const text = await fieldOf(app).inputValue();
    await fieldOf(app).fill(text.replace('Nobody', 'Somebody'));
    await expect(quotationsOf(app)).toContainText(['Changed here']);
    await expect(quotationsOf(app)).toContainText(['Nobody was on the quay']);
    await fieldOf(app).fill(text.replace('was on', '[…] on'));
    await expect(quotationsOf(app)).toContainText(['Same words, 1 word marked as left out']);
    await fieldOf(app).fill(text.replace('Nobody', 'Somebody'));
    await quotationsOf(app).getByRole('button', { name: 'Restore the words of the source' }).click();
    await expect(fieldOf(app)).toHaveValue(text);
    await expect(quotationsOf(app)).toContainText(['Same words as the source']);
  });

  await test.step('it is there after a restart, and the pane is open', async () => {
    await expect(saved(app)).toBeVisible();
    await app.restart();
    window = new ReaderWindow(app.page);
    pane = window.pane('The harbour');
    await expect(fieldOf(app)).toHaveValue(/Nobody was on the quay/);
    await expect(quotationsOf(app)).toContainText(['Same words as the source']);
  });

  await test.step('it leads to its source, and Back returns to the place that was left', async () => {
    await window.row('The mill').click();
    const mill = window.pane('The mill');
    await mill.passage(20).click();
    await mill.passage(20).scrollIntoViewIfNeeded();
    const left = await mill.scrollTop();
    await quotationsOf(app).getByRole('button', { name: 'Go to source' }).click();
    await expect(window.pane('The harbour').focused).toContainText('Nobody was on the quay');
    await app.page.keyboard.press('Alt+ArrowLeft');
    await expect(mill.root).toBeVisible();
    await expect.poll(async () => Math.abs((await mill.scrollTop()) - left)).toBeLessThan(80);
  });
});

test('words and cards are dragged in, and each text is that of its collection', async ({ app }) => {
  const window = await begin(app);
  const pane = window.pane('The harbour');
  await app.page.keyboard.press('F8');
  await expect(fieldOf(app)).toBeFocused();
  await app.page.keyboard.type('My own words.');

  await pane.select('The keeper had gone home.');
  await drag(app, 'The keeper had gone home.');
  await expect(fieldOf(app)).toHaveValue(/My own words\.\n\n> … The keeper had gone home\.\n\n— \[/);

  await pane.passage(5).click();
  await app.page.keyboard.press('n');
  await app.page.getByRole('textbox', { name: 'Note, in Markdown' }).fill('Ask about this.');
  await app.page.getByRole('button', { name: 'Done' }).click();
  await app.page.getByRole('article', { name: /^Note/ }).locator('header').dragTo(fieldOf(app));
  await expect(fieldOf(app)).toHaveValue(/> Paragraph \d+ of the harbour\.\n\n— .*\n\nAsk about this\./);
  await expect(quotationsOf(app)).toHaveCount(2);
  await expect(app.page.getByText('2 quotations')).toBeVisible();

  await app.page.keyboard.press('Control+Shift+l');
  await window.dialog.getByRole('textbox').first().fill('A very long name of a case that is written about');
  await app.page.keyboard.press('Enter');
  await expect(fieldOf(app)).toHaveValue('');
});

test('an export has the citations, and says which quotations are not the words of their source', async ({
  app,
}) => {
  const window = await begin(app);
  await window.pane('The harbour').select('The keeper had gone home.');
  await app.page.keyboard.press('w');
  const text = await fieldOf(app).inputValue();
  await fieldOf(app).fill(text.replace('gone home', 'gone away'));
  await expect(quotationsOf(app)).toContainText(['Changed here']);
  for (const [entry, extension] of [
    ['Export as Markdown', 'md'],
    ['Export as HTML', 'html'],
  ] as const) {
    const download = app.page.waitForEvent('download');
    await app.page.getByRole('button', { name: 'Export and more' }).click();
    await app.page.getByRole('menuitem', { name: entry }).click();
    const exported = readFileSync(await (await download).path(), 'utf8');
    expect((await download).suggestedFilename()).toBe(`whole-library.${extension}`);
    expect(exported).toContain('not the words of the source');
    expect(exported).not.toContain('synoptic:');
    expect(exported).toContain('Sources');
  }
});

test('what another window wrote is not overwritten, and a text goes to the trash and comes back', async ({
  app,
}) => {
  await begin(app);
  await app.page.keyboard.press('F8');
  await fieldOf(app).fill('First.');
  await expect(saved(app)).toBeVisible();
  const stored = await ask(app.page, 'writings:open', { writingId: LIBRARY_WRITING });
  if (stored === null) throw new Error('nothing was saved');
  await ask(app.page, 'writings:save', {
    writing: { ...stored, text: 'Theirs.' },
    basedOn: stored.modified,
  });
  await expect(fieldOf(app)).toHaveValue('Theirs.');

  await app.page.getByRole('button', { name: 'Export and more' }).click();
  await app.page.getByRole('menuitem', { name: 'Earlier versions' }).click();
  await expect(app.page.getByRole('dialog')).toContainText('Theirs.');
  await app.page.keyboard.press('Escape');

  await app.page.getByRole('button', { name: 'Export and more' }).click();
  await app.page.getByRole('menuitem', { name: 'Move to trash' }).click();
  await expect(fieldOf(app)).toHaveValue('');
  await app.page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expect(fieldOf(app)).toHaveValue('Theirs.');
});

test('two windows that write at once lose nothing: the reader says which stands, the other is in the history', async ({
  app,
}) => {
  await begin(app);
  await app.page.keyboard.press('F8');
  await fieldOf(app).fill('First.');
  await expect(saved(app)).toBeVisible();
  const stored = await ask(app.page, 'writings:open', { writingId: LIBRARY_WRITING });
  if (stored === null) throw new Error('nothing was saved');
  await fieldOf(app).evaluate(async (field: HTMLTextAreaElement, before) => {
    field.value = 'Mine.';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const { reader } = window as { reader?: ReaderApi };
    const theirs = { writing: { ...before, text: 'Theirs.' }, basedOn: before.modified };
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(theirs);
    if (typeof reader?.ask === 'function') await reader.ask('writings:save', theirs);
    else await fetch('/ask/writings:save', { method: 'POST', headers, body });
  }, stored);
  const alert = app.page.getByRole('region', { name: 'Writing' }).getByRole('alert');
  await expect(alert).toContainText('changed in another window');
  await expect(fieldOf(app)).toHaveValue('Mine.');
  expect((await ask(app.page, 'writings:open', { writingId: LIBRARY_WRITING }))?.text).toBe('Theirs.');
  await alert.getByRole('button', { name: 'Save mine' }).click();
  await expect(alert).toBeHidden();
  expect((await ask(app.page, 'writings:open', { writingId: LIBRARY_WRITING }))?.text).toBe('Mine.');
});

test('a quotation says that its source has a new version with other words, or is no longer there', async ({
  app,
}) => {
  const window = await begin(app);
  await window.pane('The harbour').passage(1).click();
  await window.pane('The harbour').select('Nobody was on the quay when the ferry came in at nine.');
  await app.page.keyboard.press('w');
  await expect(quotationsOf(app)).toContainText(['Same words as the source']);
  await expect(saved(app)).toBeVisible();
  const { articles: before } = await ask(app.page, 'library:list', {});
  await window.bringIn(file('The harbour again.txt', HARBOUR.replace('at nine', 'at ten')));
  await expect(window.row('The harbour').nth(1)).toBeVisible();
  const { articles } = await ask(app.page, 'library:list', {});
  const later = articles.find(({ id }) => before.every((one) => one.id !== id));
  const earlier = before.find(({ title }) => title === 'The harbour');
  if (later === undefined || earlier === undefined) throw new Error('no new version came in');
  await ask(app.page, 'versions:carry', { earlier: earlier.id, later: later.id });
  await expect(quotationsOf(app)).toContainText(['Changed in the source']);
  await expect(quotationsOf(app)).toContainText(['the ferry came in at ten']);
  await ask(app.page, 'library:remove', { articleId: later.id });
  await ask(app.page, 'library:remove', { articleId: earlier.id });
  await expect(quotationsOf(app)).toContainText(['Source not available']);
  await expect(quotationsOf(app).getByRole('button', { name: 'Go to source' })).toHaveCount(0);
});

test('a text of 200,000 letters is typed without a stall', async ({ app }) => {
  test.slow();
  const window = await begin(app);
  const pane = window.pane('The harbour');
  await pane.select('The keeper had gone home.');
  await app.page.keyboard.press('w');
  await expect(saved(app)).toBeVisible();
  const short = await ask(app.page, 'writings:open', { writingId: LIBRARY_WRITING });
  if (short === null) throw new Error('nothing was saved');
  const filler = 'A sentence of the writer that goes on for a while and then ends.\n\n'.repeat(300);
  const text = `${filler}${short.text}\n`.repeat(10);
  expect(text.length).toBeGreaterThan(195_000);
  await ask(app.page, 'writings:save', { writing: { ...short, text }, basedOn: short.modified });
  await expect(quotationsOf(app)).toHaveCount(10);
  await expect(quotationsOf(app).first()).toContainText('Same words as the source');

  // The browser's own field takes its time with so much; what the pane adds to that is what it answers for.
  await app.page.evaluate((value) => {
    const bare = document.createElement('textarea');
    bare.id = 'bare';
    bare.value = value;
    document.querySelector('.writing-field')?.parentElement?.prepend(bare);
    Object.assign(bare.style, { width: '100%', height: '200px', flex: 'none' });
  }, text);
  const bare = await keyTimes(app, app.page.locator('#bare'));
  await app.page.locator('#bare').evaluate((field) => field.remove());
  const own = await keyTimes(app, fieldOf(app));
  console.log(`a key in ${text.length} letters, ms: bare ${bare.join(' ')}; own ${own.join(' ')}`);
  expect(median(own)).toBeLessThan(2 * median(bare) + 30);

  await pane.passage(2).click();
  await pane.select('Nobody was on the quay');
  const before = Date.now();
  await app.page.keyboard.press('w');
  await expect(quotationsOf(app)).toHaveCount(11);
  console.log(`sent into it: ${Date.now() - before} ms`);
});

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.POSITIVE_INFINITY;

interface Measured {
  keys: PerformanceObserver;
  times: number[];
}

/** How long each of some keys takes in a field until it is painted, milliseconds; the least that is told is 16. */
async function keyTimes(app: App, field: Locator): Promise<readonly number[]> {
  await field.evaluate((element: HTMLTextAreaElement) => {
    element.focus();
    element.setSelectionRange(1000, 1000);
    const times: number[] = [];
    const keys = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') times.push(duration);
    });
    keys.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    Object.assign(globalThis, { keys, times });
  });
  await app.page.keyboard.type('These words are typed in the middle.', { delay: 60 });
  return app.page.evaluate(async () => {
    const { keys, times } = globalThis as unknown as Measured;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let at = 0; at < 3; at += 1) await frame();
    const last = keys.takeRecords().filter(({ name }) => name === 'keydown');
    keys.disconnect();
    return [...times, ...last.map(({ duration }) => duration)];
  });
}

/** Drags selected words into the field, as the mouse does. */
async function drag(app: App, words: string): Promise<void> {
  const from = await app.page.evaluate(() => {
    const box = document.getSelection()?.getRangeAt(0).getClientRects()[0];
    return { x: (box?.left ?? 0) + 12, y: (box?.top ?? 0) + 8 };
  });
  const to = await fieldOf(app).boundingBox();
  if (to === null) throw new Error(`no field for ${words}`);
  const { mouse } = app.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x + 40, to.y + to.height - 20, { steps: 6 });
  await mouse.up();
}
