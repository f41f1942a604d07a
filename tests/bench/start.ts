import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright/test';
import { buildIfStale } from '../../main/launch/build';
import { PROJECT } from '../../main/launch/project';
import { CHROMIUM_FLAGS } from '../support/chromium-flags';
import { findOrInstallBrowser, NO_BROWSER } from '../support/find-browser';
import { timeStart, type StartTimes } from '../support/time-start';
import { quantile } from './options';
import type { BenchReport } from './report';

/** Starts of each. */
const RUNS = 11;

/**
 * Start-up of the browser host beside a bare page that is served the same way. Chromium is running already; the clock
 * starts with the spawn of the host. The two take turns, so that a busy machine burdens both.
 */
export async function run(): Promise<BenchReport> {
  if (!(await buildIfStale())) throw new Error('the build failed');
  const executablePath = await findOrInstallBrowser();
  if (executablePath === null) throw new Error(NO_BROWSER);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const ours = [join(PROJECT, 'out/main/browser.js'), '--no-open', '--no-backups', '--data', dataDir];
  const bare = [join(PROJECT, 'tests/support/bare-server.mjs')];
  const titles = bundledTitles();
  const synoptic: StartTimes[] = [];
  const plain: StartTimes[] = [];
  try {
    // The first start of each fills caches: ours also builds its search index.
    for (let turn = -1; turn < RUNS; turn += 1) {
      const [a, b] = [await timeStart(browser, ours, titles), await timeStart(browser, bare)];
      if (turn < 0) continue;
      synoptic.push(a);
      plain.push(b);
    }
  } finally {
    await browser.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  const fcp = synoptic.map(({ fcpMs }) => fcpMs);
  const article = synoptic.map(({ articleMs }) => articleMs ?? Number.NaN);
  const base = plain.map(({ fcpMs }) => fcpMs);
  const ratio = (ours: readonly number[]): number => round(quantile(ours, 0.5) / quantile(base, 0.5));
  // Of each start to the one beside it, which tells how far a busy machine falsifies the ratio of the medians.
  const paired = (ours: readonly number[]): Readonly<Record<string, number>> =>
    quartiles(ours.map((ms, at) => ms / (base[at] ?? Number.NaN)));
  return {
    bench: 'start',
    starts: RUNS,
    engines: [
      { name: 'synoptic', fcpMs: quartiles(fcp), firstArticleMs: quartiles(article) },
      { name: 'bare page', fcpMs: quartiles(base) },
    ],
    ratios: {
      fcp: ratio(fcp),
      firstArticle: ratio(article),
      fcpPaired: paired(fcp),
      firstArticlePaired: paired(article),
    },
  };
}

/** What the window shows once the library is there. */
function bundledTitles(): readonly string[] {
  const folder = join(PROJECT, 'resources/articles');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap(
      (name) => /^title: *["']?(.+?)["']?$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? [],
    );
}

const quartiles = (values: readonly number[]): Readonly<Record<string, number>> => ({
  p25: round(quantile(values, 0.25)),
  p50: round(quantile(values, 0.5)),
  p75: round(quantile(values, 0.75)),
});
const round = (value: number): number => Math.round(value * 100) / 100;
