import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright/test';
import { buildIfStale } from '../../main/launch/build';
import { PROJECT } from '../../main/launch/project';
import { CHROMIUM_FLAGS } from '../support/chromium-flags';
import { findOrInstallBrowser, NO_BROWSER } from '../support/find-browser';
import { timeStart, type StartTimes } from '../support/time-start';
import type { BenchReport } from './report';

const RUNS = 5;

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
  const [fcp, article, base] = [
    median(synoptic.map(({ fcpMs }) => fcpMs)),
    median(synoptic.map(({ articleMs }) => articleMs ?? Number.NaN)),
    median(plain.map(({ fcpMs }) => fcpMs)),
  ];
  return {
    bench: 'start',
    engines: [
      { name: 'synoptic', fcpMs: round(fcp), firstArticleMs: round(article) },
      { name: 'bare page', fcpMs: round(base) },
    ],
    ratios: { fcp: round(fcp / base), firstArticle: round(article / base) },
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

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const round = (value: number): number => Math.round(value * 100) / 100;
