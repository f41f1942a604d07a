/** What an act is to change in the document, by selectors; the frame after it is the end of the act. */
export interface Awaited {
  /** An element that is to be there, or with `isGone` not to be. */
  readonly selector: string;
  readonly isGone?: boolean;
}

/** In a page under `watchActs`. */
export interface ActWindow {
  /** Times the next click or key press, in milliseconds, to the frame that shows what is awaited. */
  timeAct(awaited: Awaited): void;
  /** Milliseconds of the act under way; `null` until it has ended. */
  acted: number | null;
}

/**
 * Runs in the page before its scripts. The clock of an act starts with the time stamp of its click or key press, so that
 * what keeps the thread from hearing it counts too.
 */
export function watchActs(): void {
  const page = window as unknown as ActWindow;
  let began: number | null = null;
  let observer: MutationObserver | null = null;
  page.acted = null;
  for (const name of ['pointerdown', 'keydown'])
    document.addEventListener(name, (event) => (began ??= event.timeStamp), true);
  // No function below has a name of its own: the build of the tests would want a helper that the page does not have.
  page.timeAct = ({ selector, isGone = false }) => {
    page.acted = null;
    began = null;
    observer?.disconnect();
    observer = new MutationObserver(() => {
      if (began === null || (document.querySelector(selector) === null) !== isGone) return;
      observer?.disconnect();
      const from = began;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => (page.acted = performance.now() - from);
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  };
}
