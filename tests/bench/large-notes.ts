import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright/test';
import { buildIfStale } from '../../main/launch/build';
import { CHROMIUM_FLAGS } from '../support/chromium-flags';
import { findOrInstallBrowser, NO_BROWSER } from '../support/find-browser';
import { longText } from '../support/long-text';
import { writeManyNotes, type Many } from '../support/many-notes';
import { startHost } from '../support/start-host';
import { watchActs } from '../support/watch-acts';
import { AnnotatedWindow, TITLE, type Acts } from './annotated-window';
import { option, quantile, spread } from './options';
import type { BenchReport } from './report';

const PATIENCE_MS = 60_000;
const NONE: Many = { highlights: 0, notes: 0 };

/**
 * One article with thousands of highlights and notes beside the same article without: a host, a data folder and a window
 * each, which take turns. What is timed ends with the frame that shows it.
 */
export async function run(args: string[]): Promise<BenchReport> {
  if (!(await buildIfStale())) throw new Error('the build failed');
  const executablePath = await findOrInstallBrowser();
  if (executablePath === null) throw new Error(NO_BROWSER);
  const number = (written: string | null | undefined, otherwise: number): number =>
    Number(written ?? otherwise);
  const many = {
    highlights: number(option(args, 'highlights'), 2_000),
    notes: number(option(args, 'notes'), 10_000),
  };
  const [paragraphs, rounds] = [number(option(args, 'paragraphs'), 1_000), number(option(args, 'rounds'), 7)];
  const root = mkdtempSync(join(tmpdir(), 'bench-large-notes-'));
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  const open: Opened[] = [];
  try {
    for (const [name, these] of [
      ['without', NONE],
      ['with', many],
    ] as const)
      open.push(await openWindow(browser, join(root, name), paragraphs, these));
    // The first round fills caches on both sides.
    for (let round = 0; round <= rounds; round += 1)
      for (const { window, acts } of round % 2 === 0 ? open : open.toReversed()) {
        const timed = await window.round();
        if (round > 0) acts.push(timed);
      }
    const [without, annotated] = open.map(({ acts }) => acts);
    if (without === undefined || annotated === undefined) throw new Error('a window is missing');
    return report({ many, paragraphs, rounds }, without, annotated);
  } finally {
    for (const { close } of open) await close();
    await browser.close();
    rmSync(root, { recursive: true, force: true });
  }
}

interface Opened {
  readonly window: AnnotatedWindow;
  readonly acts: Acts[];
  readonly close: () => Promise<void>;
}

async function openWindow(browser: Browser, folder: string, paragraphs: number, many: Many): Promise<Opened> {
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir, { recursive: true });
  const file = join(folder, 'flood.md');
  writeFileSync(file, longText({ title: TITLE, paragraphs, part: 100 }));
  const importing = await startHost(dataDir, ['--import', file]);
  await importing.waitFor(/Imported: 1 added/);
  await importing.close();
  if (many.highlights + many.notes > 0) writeManyNotes(dataDir, many);
  const host = await startHost(dataDir);
  const page = await browser.newPage({ viewport: { width: 1_280, height: 800 } });
  // What is slow is to be measured, not given up on.
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(watchActs);
  await page.goto(host.url);
  const close = async (): Promise<void> => {
    await page.close();
    await host.close();
  };
  return { window: new AnnotatedWindow(page), acts: [], close };
}

function report(
  setting: Readonly<Record<string, unknown>>,
  without: readonly Acts[],
  annotated: readonly Acts[],
): BenchReport {
  const of = (rounds: readonly Acts[], act: keyof Acts): readonly number[] =>
    rounds.flatMap((round) => round[act]);
  const middle = (rounds: readonly Acts[], act: keyof Acts): number => quantile(of(rounds, act), 0.5);
  const row = (name: string, rounds: readonly Acts[]) => ({
    name,
    openMs: spread(of(rounds, 'open')),
    nextMs: spread(of(rounds, 'next')),
    bookmarkMs: spread(of(rounds, 'bookmark')),
    savedMs: spread(of(rounds, 'saved')),
  });
  const ratio = (act: keyof Acts): number => middle(annotated, act) / middle(without, act);
  return {
    bench: 'large-notes',
    ...setting,
    engines: [row('synoptic', annotated), row('without notes', without)],
    ratios: {
      open: ratio('open'),
      next: ratio('next'),
      bookmark: ratio('bookmark'),
      saved: ratio('saved'),
    },
  };
}
