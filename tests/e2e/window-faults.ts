import type { Page } from 'playwright/test';

/** The smallest side of what is pressed, CSS pixels: WCAG 2.2, 2.5.8. */
const LEAST_TARGET = 24;

/**
 * What a window of this width cuts off or makes too small: a page or part that scrolls sideways, a control that hangs out
 * of what clips it, words of a button that are cut, a target below the least, a message over the button of a dialog.
 * Tables may scroll; links within a line of text are as high as the line.
 */
export const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const faults: string[] = [];
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
    /** As what is for a screen reader alone, or lies in it. */
    const isClippedAway = (element: Element): boolean => {
      for (let part: Element | null = element; part !== null; part = part.parentElement)
        if (getComputedStyle(part).clipPath !== 'none') return true;
      return false;
    };
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
      element.closest('.visually-hidden, [inert], [aria-hidden="true"]') === null &&
      !isClippedAway(element);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`the page scrolls: ${root.scrollWidth}`);
    for (const element of document.querySelectorAll('body *')) {
      const { overflowX } = getComputedStyle(element);
      const mayScroll = element.matches('pre') || element.querySelector('table, [role="grid"]') !== null;
      if ((overflowX === 'auto' || overflowX === 'scroll') && !mayScroll && isSeen(element))
        if (element.scrollWidth > element.clientWidth + 1)
          faults.push(`scrolls sideways: ${nameOf(element)}`);
    }
    const clippingParent = (element: Element): Element | null => {
      for (let parent = element.parentElement; parent !== null; parent = parent.parentElement)
        if (getComputedStyle(parent).overflowX !== 'visible') return parent;
      return null;
    };
    const controls = 'button, a[href], input:not([type="hidden"]), select, textarea, [role="tab"]';
    for (const element of document.querySelectorAll<HTMLElement>(controls)) {
      if (!isSeen(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const clip = clippingParent(element);
      const edge = clip === null || clip === document.body ? root : clip;
      const inside = edge.getBoundingClientRect();
      const isTable = element.closest('table, [role="grid"]') !== null;
      if (!isTable && (box.right > inside.right + 1 || box.left < inside.left - 1))
        faults.push(`cut off: ${nameOf(element)}`);
      if (
        element.matches('.button, .seg button, [role="tab"]') &&
        element.scrollWidth > element.clientWidth + 1
      )
        faults.push(`words cut: ${nameOf(element)}`);
      if (
        getComputedStyle(element).display === 'inline' ||
        element.matches('input[type="checkbox"], input[type="radio"], input[type="range"]')
      )
        continue;
      if (Math.min(box.width, box.height) < least - 0.5)
        faults.push(`small, ${Math.round(box.width)}x${Math.round(box.height)}: ${nameOf(element)}`);
    }
    const messages = [...document.querySelectorAll('.toast')].map((toast) => toast.getBoundingClientRect());
    for (const button of document.querySelectorAll('.dialog > footer button')) {
      const box = button.getBoundingClientRect();
      if (messages.some(({ top, bottom }) => top < box.bottom && bottom > box.top))
        faults.push(`under a message: ${nameOf(button)}`);
    }
    return [...new Set(faults)];
  }, LEAST_TARGET);

/** Of each pane that is shown, how many characters of its text stand on a line of its own width, by their mean width. */
export const charactersALine = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-pane]')].flatMap((pane) => {
      const text = pane.querySelector('.passage:not(.heading, .list-item) > .passage-body p.passage-text');
      if (text === null || !text.checkVisibility()) return [];
      const { fontSize, fontFamily, fontWeight } = getComputedStyle(text);
      const canvas = document.createElement('canvas').getContext('2d');
      if (canvas === null) return [];
      canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const words = text.textContent ?? '';
      return [text.clientWidth / (canvas.measureText(words).width / words.length)];
    }),
  );
