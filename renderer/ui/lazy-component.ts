import { createElement, lazy, useState, type ComponentType } from 'react';

type Load<P> = () => Promise<ComponentType<P>>;

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A part of the window that the first paint can do without: fetched when it is first shown, or before that once the
 * window has nothing to do. One that is there is drawn at once: React's own `lazy` waits up to a third of a second for its
 * first turn, in which the keys that are meant for a dialog would go to what lies below it.
 */
export function lazyComponent<P extends object>(load: Load<P>): ComponentType<P> {
  let fetched: ComponentType<P> | null = null;
  const fetchPart = async () => ({ default: (fetched = await load()) });
  fetchWhenIdle(fetchPart);
  const Lazy = lazy(fetchPart);
  return function Part(props: P) {
    const [Shown] = useState<ComponentType<P>>(() => fetched ?? Lazy);
    return createElement(Shown, props);
  };
}

/** Names a part to be fetched when the window has nothing to do. */
export const fetchWhenIdle = (fetchPart: () => Promise<unknown>): void => void waiting.push(fetchPart);

export function whenIdle(run: () => void): void {
  if (window.requestIdleCallback === undefined) setTimeout(run, 200);
  else window.requestIdleCallback(() => run());
}

/** Fetches every part that was named so far, one after another, so that a key pressed meanwhile is heard. */
export function prefetchWhenIdle(): void {
  const next = waiting.shift();
  if (next === undefined) return;
  // A part that cannot be fetched now is asked for again when it is shown.
  whenIdle(
    () =>
      void next()
        .catch(() => undefined)
        .then(prefetchWhenIdle),
  );
}
