import { paneHandle } from '../../../app/pane-handles';

/** The parts of the window between which F6 moves. Whichever of them are drawn now take part, in the order of the page. */
const REGION_SELECTOR =
  '.top, .rail, .place .banner, .place .side, .place .notebook-side, .place .notebook-scroller, .place [data-pane], .place .settings-view, .place .topics-view, .place [data-region], .status';

/** Where the focus goes in a region: what is current there, else what can first take it, else the region itself. */
const CURRENT_SELECTOR = '[aria-current]:not([tabindex="-1"]), [role="combobox"], [data-block][tabindex="0"]';
const FOCUSABLE_SELECTOR =
  'a[href], button:not(:disabled), input:not(:disabled):not([hidden]), select, textarea, [tabindex="0"]';

/** Moves the focus to the next part of the window, or to the one before. */
export function cycleRegions(by: 1 | -1): void {
  const regions = regionsNow();
  if (regions.length === 0) return;
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = at === -1 ? (by === 1 ? 0 : regions.length - 1) : (at + by + regions.length) % regions.length;
  const region = regions[next];
  if (region !== undefined) enter(region);
}

function regionsNow(): readonly HTMLElement[] {
  const found = [...document.querySelectorAll<HTMLElement>(REGION_SELECTOR)].filter(isShown);
  // A region inside another would be visited twice.
  return found.filter((region) => !found.some((other) => other !== region && other.contains(region)));
}

function enter(region: HTMLElement): void {
  // Where the reader has scrolled away from the passage in focus, what he sees is entered.
  const pane = region.dataset['pane'];
  const handle = pane === undefined ? null : paneHandle(pane);
  if (handle !== null) return handle.enter();
  const target = [
    region.querySelector<HTMLElement>(CURRENT_SELECTOR),
    ...region.querySelectorAll<HTMLElement>(FOCUSABLE_SELECTOR),
  ].find((one) => one !== null && isShown(one));
  if (target !== undefined && target !== null) {
    target.focus({ focusVisible: true } as FocusOptions);
    return;
  }
  region.tabIndex = -1;
  region.focus({ focusVisible: true } as FocusOptions);
}

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;
