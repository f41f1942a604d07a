import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright/test';
import { buildIfStale } from '../../main/launch/build';
import { ask } from '../e2e/ask';
import { CHROMIUM_FLAGS } from '../support/chromium-flags';
import { findOrInstallBrowser, NO_BROWSER } from '../support/find-browser';
import { startHost } from '../support/start-host';
import { watchTyping } from '../support/watch-typing';
import { option, quantile, spread } from './options';
import type { BenchReport } from './report';
import { makeCorpus } from './search-corpus';

/** Milliseconds between two letters: 100 words a minute. */
const PACE_MS = 120;
/** Each types all words on a fresh page; a figure is the median of what the rounds give for it. */
const ROUNDS = 5;
/** Two frames at 60 a second. */
const BUDGET_MS = 33;
const WORDS = ['resign', 'letter of resignation', 'prisoners', 'command', 'relatives', '"refused to fight"'];

/** Key press to painted results in Chromium, over the bundled library and over one of `--count` made-up articles. */
export async function run(args: string[]): Promise<BenchReport> {
  if (!(await buildIfStale())) throw new Error('the build failed');
  const executablePath = await findOrInstallBrowser();
  if (executablePath === null) throw new Error(NO_BROWSER);
  const count = Number(option(args, 'count') ?? 10_000);
  const { documents, queries } = makeCorpus(count);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    const bundled = await measure(browser, [], WORDS);
    const large = await measure(
      browser,
      documents,
      queries.slice(0, WORDS.length).map(({ text }) => text),
    );
    const bundledMs = medianSpread(bundled.rounds);
    const largeMs = medianSpread(large.rounds);
    return {
      bench: 'typing',
      articles: { bundled: bundled.articles, large: large.articles },
      letters: { bundled: bundled.rounds.flat().length, large: large.rounds.flat().length },
      engines: [{ name: 'synoptic', bundledMs, largeMs }],
      ratios: {
        bundledP95ToTwoFrames: bundledMs.p95 / BUDGET_MS,
        largeP95ToTwoFrames: largeMs.p95 / BUDGET_MS,
      },
    };
  } finally {
    await browser.close();
  }
}

interface Typed {
  readonly articles: number;
  /** Milliseconds of each letter, a list a round. */
  readonly rounds: readonly (readonly number[])[];
}

function medianSpread(rounds: Typed['rounds']): ReturnType<typeof spread> {
  const spreads = rounds.map(spread);
  const middle = (figure: 'p50' | 'p95' | 'p99'): number =>
    quantile(
      spreads.map((one) => one[figure]),
      0.5,
    );
  return { p50: middle('p50'), p95: middle('p95'), p99: middle('p99') };
}

async function measure(
  browser: Browser,
  documents: readonly { readonly title: string; readonly text: string }[],
  words: readonly string[],
): Promise<Typed> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-typing-'));
  const host = await startHost(dataDir);
  const page = await browser.newPage();
  try {
    await page.addInitScript(watchTyping);
    await page.goto(host.url);
    await bringIn(page, documents);
    const rounds: number[][] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // A fresh page each round: the window keeps its last answers, which would flatter it.
      // What is typed while the window still opens is measured by `start`.
      await page.reload({ waitUntil: 'networkidle' });
      const field = page.locator('[role="search"] input');
      for (const word of words) {
        await field.fill('');
        await field.pressSequentially(word, { delay: PACE_MS });
      }
      await page.waitForTimeout(1_000);
      rounds.push(await page.evaluate(() => (window as { typed?: number[] }).typed ?? []));
    }
    const { articles } = await ask(page, 'library:list', {});
    return { articles: articles.length, rounds };
  } finally {
    await page.close();
    await host.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const BATCH = 200;

async function bringIn(
  page: Page,
  documents: readonly { readonly title: string; readonly text: string }[],
): Promise<void> {
  for (let at = 0; at < documents.length; at += BATCH) {
    const batch = documents.slice(at, at + BATCH).map(({ title, text }, index) => ({
      name: `${at + index + 1}.md`,
      base64: Buffer.from(`# ${title}\n\n${text}\n`).toString('base64'),
    }));
    await ask(page, 'library:import', { documents: batch });
    console.error(`brought in ${Math.min(at + BATCH, documents.length)} of ${documents.length}`);
  }
  await waitForIndex(page);
}

async function waitForIndex(page: Page): Promise<void> {
  for (;;) {
    const { phase } = await ask(page, 'search:state', {});
    if (phase === 'ready') return;
    if (phase === 'failed') throw new Error('the index could not be built');
    await page.waitForTimeout(500);
  }
}
