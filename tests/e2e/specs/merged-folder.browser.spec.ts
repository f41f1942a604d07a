import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright/test';
import type { Annotation } from '@core/contract/annotation';
import { startHost } from '../../support/start-host';
import { ask } from '../ask';
import { expect, test } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

const TEXTS = { 'ferry.txt': 'The ferry left at nine.', 'mill.txt': 'The miller counted eleven sacks.' };
/** As two sync tools name what another machine wrote. */
const MARKS: readonly ((stem: string) => string)[] = [
  (stem) => `${stem}.sync-conflict-20261130-101010-ABCDEFG`,
  (stem) => `${stem} (Maria's conflicted copy 2026-11-30)`,
];

/** One sitting of a reader at one machine. */
async function sit(context: BrowserContext, dataDir: string, work: (page: Page) => Promise<void>) {
  const host = await startHost(dataDir);
  const page = await context.newPage();
  await page.goto(host.url);
  await work(page);
  await page.close();
  await host.close();
}

const notesOf = async (page: Page): Promise<readonly Annotation[]> =>
  (await ask(page, 'annotations:list', {})).map(({ annotation }) => annotation);

async function rewrite(page: Page, from: string, text: string): Promise<void> {
  const note = (await notesOf(page)).find((one) => one.text === from);
  if (note === undefined) throw new Error(`no note ${from}`);
  await ask(page, 'annotations:save', {
    annotation: { ...note, text, modified: new Date().toISOString() },
    base: note,
  });
}

/** Imports both texts with a note on each. */
async function begin(page: Page): Promise<void> {
  const documents = Object.entries(TEXTS).map(([name, text]) => ({
    name,
    base64: Buffer.from(text).toString('base64'),
  }));
  const { added } = await ask(page, 'library:import', { documents });
  for (const [at, { id: articleId }] of added.entries()) {
    const now = new Date().toISOString();
    await ask(page, 'annotations:save', {
      annotation: {
        id: `00000000-0000-4000-8000-00000000000${at}` as never,
        kind: 'note',
        target: { on: 'article', articleId },
        label: '',
        text: `First thought ${at + 1}.`,
        colour: null,
        tags: [],
        about: null,
        created: now,
        modified: now,
      },
    });
  }
}

/** Lays what one machine wrote beside what another has under the same name. Answers with the copies. */
function carry(from: string, into: string): readonly string[] {
  const articles = readdirSync(join(from, 'articles')).filter((id) => id.startsWith('sha256-'));
  return articles.flatMap((id, at) => {
    const names = readdirSync(join(from, 'articles', id)).filter((name) =>
      /^notes\.(?:json|history)$/.test(name),
    );
    return names.map((name) => {
      const there = join(into, 'articles', id, name);
      expect(readFileSync(there).equals(readFileSync(join(from, 'articles', id, name)))).toBe(false);
      const stem = MARKS[at % MARKS.length]?.(basename(name, extname(name))) ?? '';
      const copy = join(dirname(there), `${stem}${extname(name)}`);
      cpSync(join(from, 'articles', id, name), copy);
      return copy;
    });
  });
}

test('a folder that two machines changed apart, with the conflict copies of its sync tool, becomes one', async ({
  context,
}) => {
  test.slow();
  const root = mkdtempSync(join(tmpdir(), 'synoptic-merged-'));
  const [mine, theirs] = [join(root, 'mine'), join(root, 'theirs')];
  await sit(context, mine, begin);
  cpSync(mine, theirs, { recursive: true });
  await sit(context, mine, async (page) => {
    await rewrite(page, 'First thought 1.', 'Nobody saw the ferry.');
    await rewrite(page, 'First thought 2.', 'Eleven, not ten.');
  });
  await sit(context, theirs, async (page) => {
    await rewrite(page, 'First thought 1.', 'The keeper saw the ferry.');
    await rewrite(page, 'First thought 2.', 'Who paid the miller?');
  });
  const copies = carry(theirs, mine);
  expect(copies).toHaveLength(4);

  await sit(context, mine, async (page) => {
    await page.bringToFront();
    await new ReaderWindow(page).go('Notebook');
    const cards = page.getByRole('article');
    for (const words of ['Nobody saw', 'The keeper saw', 'Eleven, not ten', 'Who paid'])
      await expect(cards.filter({ hasText: words })).toHaveCount(1, { timeout: 30_000 });
    await expect(cards.filter({ hasText: 'Second version' })).toHaveCount(2);
    await expect(cards).toHaveCount(4);
    expect(copies.filter((copy) => existsSync(copy))).toEqual([]);
    expect(readdirSync(join(mine, 'quarantine'))).toHaveLength(copies.length);
  });

  await test.step('and is so at the next start', () =>
    sit(context, mine, async (page) => {
      expect((await notesOf(page)).map(({ text }) => text).sort()).toEqual(
        [
          'Eleven, not ten.',
          'Nobody saw the ferry.',
          'The keeper saw the ferry.',
          'Who paid the miller?',
        ].sort(),
      );
    }));
  rmSync(root, { recursive: true, force: true });
});
