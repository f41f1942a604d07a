import type { Page } from 'playwright/test';

const LONGEST_WALK = 400;

export interface Walk {
  /** Names of what the tab key stopped at, in order. */
  readonly stops: readonly string[];
  /** What can be seen, is enabled and takes the focus by tab, and where the walk did not stop. */
  readonly missed: readonly string[];
  /** True where the way went outside of the part that was asked about. */
  readonly isLeft: boolean;
}

/**
 * Goes around with the tab key until nothing new is met, from where the focus is, and tells what it met. A group of radio
 * buttons is one stop.
 * @param root selector of the part of the page that is asked about
 */
export async function walkByTab(page: Page, root = 'body', key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Walk> {
  const stops = new Set<string>();
  let isLeft = false;
  let known = 0;
  // What has the focus can draw more controls elsewhere: once around without a new stop is the end.
  for (let step = 0; step < LONGEST_WALK && known <= stops.size; step += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(nameStops, { within: root, isAll: false });
    // Behind the last stop the focus is with the browser, which the page sees as its body.
    const name = stop[0];
    if (name === undefined) continue;
    known = stops.has(name) ? known + 1 : 0;
    stops.add(name);
    isLeft ||= !(await page.evaluate((within) => document.activeElement?.closest(within) !== null, root));
  }
  const all = await page.evaluate(nameStops, { within: root, isAll: true });
  return { stops: [...stops], missed: all.filter((name) => !stops.has(name)), isLeft };
}

interface Asked {
  readonly within: string;
  /** All that should be stops; else the one that has the focus. */
  readonly isAll: boolean;
}

/** Runs in the page. A control is named by what it is, its name, and the parts of the page in which it stands. */
function nameStops({ within, isAll }: Asked): readonly string[] {
  const nameOf = (one: Element): string => {
    const own = one.getAttribute('aria-label') ?? one.textContent?.trim().slice(0, 60) ?? '';
    const parts: string[] = [];
    for (let part = one.parentElement; part !== null; part = part.parentElement)
      if (part.hasAttribute('aria-label')) parts.push(part.getAttribute('aria-label') ?? '');
    return [one.tagName.toLowerCase(), own, ...parts].join(' | ');
  };
  if (!isAll) {
    const now = document.activeElement;
    return now === null || now === document.body ? [] : [nameOf(now)];
  }
  return [
    ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [tabindex="0"]'),
  ]
    .filter((one) => one.closest(within) !== null && one.tabIndex >= 0)
    .filter((one) => !one.matches(':disabled, [type=radio]'))
    .filter((one) => one.closest('[inert], [aria-hidden="true"]') === null)
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0)
    .map(nameOf);
}
