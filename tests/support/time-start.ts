import { spawn } from 'node:child_process';
import type { Browser, Page } from 'playwright/test';
import { watchProgram } from './child';

export interface StartTimes {
  /** Milliseconds from spawning the host to the first contentful paint. */
  readonly fcpMs: number;
  /** The same to the frame that shows one of `texts`; `null` where none was given. */
  readonly articleMs: number | null;
}

/** Spawns a host that prints its address, opens that in a fresh page and ends both. */
export async function timeStart(
  browser: Browser,
  args: readonly string[],
  texts: readonly string[] = [],
): Promise<StartTimes> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchForText, texts);
  const spawned = performance.timeOrigin + performance.now();
  const host = watchProgram(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
  try {
    const [url] = await host.waitFor(/http:\/\/\S+/);
    await page.goto(url, { waitUntil: 'commit' });
    const fcp = await firstPaint(page);
    const article = texts.length === 0 ? null : await seenText(page);
    return { fcpMs: fcp - spawned, articleMs: article === null ? null : article - spawned };
  } finally {
    await context.close();
    host.child.kill('SIGINT');
    await host.ended;
  }
}

/** Both clocks are the wall clock of one machine, so they can be subtracted. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint !== undefined) resolve(performance.timeOrigin + paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );

async function seenText(page: Page): Promise<number> {
  const seen = await page.waitForFunction(() => (window as { seenAt?: number }).seenAt);
  return (await seen.jsonValue()) ?? Number.NaN;
}

/** Runs in the page before its scripts: notes the frame after the one that drew any of `texts`. */
function watchForText(texts: readonly string[]): void {
  if (texts.length === 0) return;
  const observer = new MutationObserver(() => {
    const shown = document.body?.textContent ?? '';
    if (!texts.some((text) => shown.includes(text))) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        (window as { seenAt?: number }).seenAt = performance.timeOrigin + performance.now();
      }),
    );
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}
