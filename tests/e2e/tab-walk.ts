import type { Page } from 'playwright/test';

const LONGEST_WALK = 400;

export interface Walk {
  /** Names of what the tab key stopped at, in order, once around. */
  readonly stops: readonly string[];
  /** What can be seen, is enabled and takes the focus by tab, and where the walk did not stop. */
  readonly missed: readonly string[];
  /** True where the way went outside of the part that was asked about. */
  readonly isLeft: boolean;
}

/**
 * Goes once around with the tab key, from where the focus is, and tells what it met. A group of radio buttons is one
 * stop.
 * @param root selector of the part of the page that is asked about
 */
export async function walkByTab(page: Page, root = 'body', key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Walk> {
  await page.evaluate(() =>
    document.querySelectorAll('[data-walked]').forEach((one) => one.removeAttribute('data-walked')),
  );
  const stops: string[] = [];
  let isLeft = false;
  for (let step = 0; step < LONGEST_WALK; step += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate((within) => {
      const now = document.activeElement;
      // Behind the last stop the focus is with the browser, which the page sees as its body.
      if (now === null || now === document.body) return 'end';
      if (now.hasAttribute('data-walked')) return 'again';
      now.setAttribute('data-walked', '');
      const name = now.getAttribute('aria-label') ?? now.textContent?.trim().slice(0, 40) ?? '';
      return { name: `${now.tagName.toLowerCase()} ${name}`, isInside: now.closest(within) !== null };
    }, root);
    if (stop === 'again') break;
    if (stop === 'end') continue;
    stops.push(stop.name);
    isLeft ||= !stop.isInside;
  }
  const missed = await page.evaluate((within) => {
    const selector = 'button, a[href], input, select, textarea, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((one) => one.closest(within) !== null && one.tabIndex >= 0 && !one.hasAttribute('data-walked'))
      .filter(
        (one) =>
          !one.matches(':disabled, [type=radio]') && one.closest('[inert], [aria-hidden="true"]') === null,
      )
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0)
      .map(
        (one) =>
          `${one.tagName.toLowerCase()} ${one.getAttribute('aria-label') ?? one.textContent?.trim() ?? ''}`,
      );
  }, root);
  return { stops, missed, isLeft };
}
