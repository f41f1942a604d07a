import type { Page } from 'playwright/test';
import { createNote } from '@core/annotations/create';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import type { ActWindow, Awaited } from '../support/watch-acts';

export const TITLE = 'The book of the flood';

/** Milliseconds of each act of a round. */
export interface Acts {
  /** From the click on the article in the list to its text. */
  readonly open: readonly number[];
  /** From `j` to the next passage in focus. */
  readonly next: readonly number[];
  /** From `b` to the sign of a bookmark beside the passage, or to none where it was. */
  readonly bookmark: readonly number[];
  /** From asking the program to save a changed note to its answer, which comes when the note is on the disk. */
  readonly saved: readonly number[];
}

/** Milliseconds between two keys: a reader who skims. */
const PACE_MS = 250;
const STEPS = 8;
const NOTE = '00000000-0000-4000-8000-000000000001' as AnnotationId;
const FOCUSED = '.passage[aria-current="true"]';

/** The window of one article, used as a reader uses it. */
export class AnnotatedWindow {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A fresh window, so that nothing is kept of the article from the round before. */
  async round(): Promise<Acts> {
    const page = this.#page;
    await page.goto('about:blank');
    await page.goBack({ waitUntil: 'networkidle' });
    // The window opens on the article that was read last; another takes its place.
    await this.#row().waitFor();
    await page
      .locator('[data-article]:not([aria-current="true"])')
      .filter({ hasNotText: TITLE })
      .first()
      .click();
    await page.locator('.article [data-block]').first().waitFor();
    await this.#rest();
    const open = [
      await this.#time({ selector: `.reader-pane[aria-label^="${TITLE}"] [data-block]` }, () =>
        this.#row().click(),
      ),
    ];
    await this.#rest();
    await page.locator('.reader-scroller').evaluate((view) => ((view as HTMLElement).scrollTop = 0));
    const next: number[] = [];
    const bookmark: number[] = [];
    const saved: number[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      const before =
        (await page.locator(FOCUSED).count()) === 0
          ? null
          : await page.locator(FOCUSED).getAttribute('data-block');
      const other = before === null ? FOCUSED : `${FOCUSED}:not([data-block="${before}"])`;
      next.push(await this.#time({ selector: other }, () => page.keyboard.press('j')));
    }
    for (let step = 0; step < STEPS; step += 1) {
      const isGone = (await page.locator(`${FOCUSED} .of-bookmark`).count()) > 0;
      bookmark.push(
        await this.#time({ selector: `${FOCUSED} .of-bookmark`, isGone }, () => page.keyboard.press('b')),
      );
    }
    const articleId = await this.#row().getAttribute('data-article');
    for (let step = 0; step < STEPS; step += 1)
      saved.push(await this.#save(articleId ?? '', `Round ${step}`));
    return { open, next, bookmark, saved };
  }

  #row() {
    return this.#page.locator('[data-article]').filter({ hasText: TITLE });
  }

  async #time(awaited: Awaited, act: () => Promise<void>): Promise<number> {
    await this.#page.evaluate((it) => (window as unknown as ActWindow).timeAct(it), awaited);
    await act();
    const acted = await this.#page.waitForFunction(() => (window as unknown as ActWindow).acted);
    await this.#page.waitForTimeout(PACE_MS);
    return (await acted.jsonValue()) ?? Number.NaN;
  }

  /** Asked as the window asks, of one note on the whole article. */
  #save(articleId: string, text: string): Promise<number> {
    const now = new Date().toISOString();
    const target = { on: 'article', articleId: articleId as ArticleId } as const;
    const annotation = createNote({ id: NOTE, now }, target, text);
    return this.#page.evaluate(async (body) => {
      const headers = { 'content-type': 'application/json' };
      const from = performance.now();
      const response = await fetch('/ask/annotations:save', { method: 'POST', headers, body });
      const { ok } = (await response.json()) as { ok: boolean };
      if (!ok) throw new Error('the note was not saved');
      return performance.now() - from;
    }, JSON.stringify({ annotation }));
  }

  async #rest(): Promise<void> {
    await this.#page.waitForTimeout(1_500);
  }
}
