const FOCUSABLE_SELECTOR =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** The element with the focus, what could take it around it, and from where the focus came into the part. */
interface FocusState {
  readonly element: HTMLElement;
  readonly order: readonly HTMLElement[];
  readonly cameFrom: HTMLElement | null;
}

/**
 * For the `ref` of a part of the window in which a press can take away the very thing that was pressed: a row removed, a
 * notice closed. The browser would drop the focus to the page, and the next Tab would begin at its top. Here it goes to
 * what comes next in the part, else to what came before, else to where it was before it entered the part.
 */
export function restoreFocusIn(root: HTMLElement | null): (() => void) | undefined {
  if (root === null) return undefined;
  let last: FocusState | null = null;
  const onFocus = ({ target, relatedTarget }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || !root.contains(target)) last = null;
    else last = { element: target, order: focusableIn(root), cameFrom: before(relatedTarget) };
  };
  const before = (from: EventTarget | null): HTMLElement | null =>
    from instanceof HTMLElement && !root.contains(from) ? from : (last?.cameFrom ?? null);
  const changes = new MutationObserver(() => {
    if (last === null || canHold(last.element)) return;
    const now = document.activeElement;
    if (now !== null && now !== document.body && now !== last.element) return;
    const fallback = fallbackOf(last, root);
    // What lies elsewhere may be far from what is being read: it has the focus again and moves no text.
    fallback?.focus({ preventScroll: !root.contains(fallback) });
  });
  document.addEventListener('focusin', onFocus);
  changes.observe(root, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('focusin', onFocus);
    changes.disconnect();
  };
}

function fallbackOf({ element, order, cameFrom }: FocusState, root: HTMLElement): HTMLElement | null {
  const at = order.indexOf(element);
  return (
    order.slice(at + 1).find(canHold) ??
    order.slice(0, Math.max(at, 0)).findLast(canHold) ??
    focusableIn(root)[0] ??
    (cameFrom?.isConnected === true ? cameFrom : null)
  );
}

const focusableIn = (root: HTMLElement): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(FOCUSABLE_SELECTOR),
];
const canHold = (element: HTMLElement): boolean => element.isConnected && !element.matches(':disabled');
