import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright/test';
import { buildIfStale } from '../../main/launch/build';
import { dropPaths } from '../e2e/drop-paths';
import { CHROMIUM_FLAGS } from '../support/chromium-flags';
import { findOrInstallBrowser, NO_BROWSER } from '../support/find-browser';
import { sampleDocuments } from '../support/sample-documents';
import { startHost } from '../support/start-host';
import { watchTyping } from '../support/watch-typing';
import { option, spread } from './options';
import type { BenchReport } from './report';

/** Milliseconds between two letters: 100 words a minute. */
const PACE_MS = 120;
/** What typing may take at p95 while files come in, milliseconds. */
const BUDGET_MS = 50;
/** Found in the bundled articles, in the new ones, and in both. */
const WORDS = [
  'resign',
  'lock keeper',
  'prisoners',
  'barges',
  'week',
  'sluices',
  'relatives',
  'wrote it down',
];

/**
 * Key press to painted results in Chromium while a folder of `--count` mixed files is dropped on the window and comes
 * in, beside the same typing before.
 */
export async function run(args: string[]): Promise<BenchReport> {
  if (!(await buildIfStale())) throw new Error('the build failed');
  const executablePath = await findOrInstallBrowser();
  if (executablePath === null) throw new Error(NO_BROWSER);
  const count = Number(option(args, 'count') ?? 1_000);
  const root = mkdtempSync(join(tmpdir(), 'bench-typing-importing-'));
  const folder = writeFolder(join(root, 'files'), count);
  const host = await startHost(join(root, 'data'));
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage();
    await page.addInitScript(watchTyping);
    await page.goto(host.url);
    await page.locator('[role="search"] input').waitFor();
    const calm = await type(page, () => Promise.resolve(false));
    await dropPaths(page, [folder]);
    await page.locator('footer progress').waitFor();
    const begun = performance.now();
    const busy = await type(page, async () => (await page.locator('footer progress').count()) > 0);
    const seconds = (performance.now() - begun) / 1_000;
    return {
      bench: 'typing-importing',
      files: { count, seconds },
      letters: { calm: calm.letters, importing: busy.letters },
      overtaken: {
        calm: calm.letters - calm.times.length,
        importing: busy.letters - busy.times.length,
      },
      engines: [{ name: 'synoptic', calmMs: spread(calm.times), importingMs: spread(busy.times) }],
      ratios: { importingP95ToBudget: spread(busy.times).p95 / BUDGET_MS },
    } as unknown as BenchReport;
  } finally {
    await browser.close();
    await host.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** Documents of every kind by turns, of five to forty paragraphs. */
function writeFolder(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  for (let number = 0, at = 0; at < count; number += 1)
    for (const { name, bytes } of sampleDocuments(number, 5 + (number % 36)))
      if ((at += 1) <= count)
        writeFileSync(join(folder, `${String(number).padStart(4, '0')}-${name}`), bytes);
  return folder;
}

interface Typed {
  /** Pressed, those among them whose answer the next letter overtook. */
  readonly letters: number;
  readonly times: readonly number[];
}

/** Types all words, and again while `isMore`. */
async function type(page: Page, isMore: () => Promise<boolean>): Promise<Typed> {
  const field = page.locator('[role="search"] input');
  const typed = () => page.evaluate(() => (window as { typed?: number[] }).typed ?? []);
  const before = (await typed()).length;
  let letters = 0;
  do {
    for (const word of WORDS) {
      // The report at the end of an import lies over the field.
      if ((await page.getByRole('dialog').count()) > 0) break;
      await field.fill('');
      await field.pressSequentially(word, { delay: PACE_MS });
      letters += word.length;
      if (letters > 200 && !(await isMore())) break;
    }
  } while (await isMore());
  await page.waitForTimeout(1_000);
  return { letters, times: (await typed()).slice(before) };
}
