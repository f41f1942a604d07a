import { configure } from '@testing-library/react';

/** What jsdom has not, for it lays nothing out: a size that never changes. */
class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoResizes;

// A busy machine is not a fault: what is waited for may take as long as a story waits for it.
configure({ asyncUtilTimeout: 15_000 });
